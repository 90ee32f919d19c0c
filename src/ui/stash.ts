/**
 * What a calculator needs beyond its mount: records, texts, formulas. It is the same for every mount of
 * a calculator in a language, so a page does not carry it. The mount keeps it here while the site is
 * built; in the browser `client:touch` fetches it, once, when somebody reaches for the calculator.
 * Global, because the two are bundled apart.
 */
import type { Shared } from './props.ts';

const everywhere = globalThis as { calculatorStash?: Map<string, Shared> };

/** By the address that the shared part is served at. */
export const stash: Map<string, Shared> = (everywhere.calculatorStash ??= new Map());
