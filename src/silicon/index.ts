/**
 * The public API of the silicon module: quantities, sourced records, formulas. It needs no package, no
 * DOM and no build step, runs in a browser, in Node and in a worker, and is served with its types as
 * `/module/silicon.js`, so that another page or program computes with the same code as this site.
 *
 * @example
 * import { catalogue, lookup, scaledPeak, petaflops } from '…/module/silicon.js';
 */
export * from './units/index.ts';
export * from './scaling/index.ts';
export {
  catalogue,
  evidenceOf,
  find,
  isQuantity,
  isSourced,
  lookup,
  measuredSteps,
  sourcedValues,
  sourceOf,
} from './specs/catalogue.ts';
export type * from './specs/record.ts';
