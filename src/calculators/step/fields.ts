/** What a reader can say about a machine beside its device, and about the whole run: for every calculator of a step. */
import { PRICE_BASES } from '../../silicon/units/index.ts';
import type { Fields } from '../define.ts';
import { blankNetwork } from './network.ts';
import { blankConstant } from './stack.ts';
import type { Constant } from './types.ts';

const share = { type: 'quantity', kind: 'share', unit: '%', max: 1 } as const;
const constant = { group: 'stack', folded: true, optional: true } as const;

/** A share that divides: nothing reaches none of its peak. */
function reached(which: Constant) {
  return { ...share, ...constant, above: 0, blank: blankConstant(which) } as const;
}

function overlap(which: Constant) {
  return { ...share, ...constant, min: 0, blank: blankConstant(which) } as const;
}

function seconds(which: Constant, unit: 'µs' | 'ms', max: number) {
  return { type: 'quantity', kind: 'duration', unit, min: 0, max, ...constant, blank: blankConstant(which) } as const;
}

const link = {
  type: 'quantity',
  kind: 'oneWay',
  unit: 'GB/s',
  group: 'network',
  folded: true,
  optional: true,
  above: 0,
  max: 1e18,
} as const;

export const machineFields = {
  stack: { type: 'preset', group: 'stack', set: 'stacks', default: 'auto' },
  matmulShare: reached('matmul'),
  expertsShare: reached('experts'),
  attentionShare: reached('attention'),
  memoryShare: reached('memory'),
  layerOverhead: seconds('layerOverhead', 'µs', 1e3),
  stepOverhead: seconds('stepOverhead', 'ms', 1e5),
  restFactor: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    min: 1,
    max: 100,
    ...constant,
    blank: blankConstant('rest'),
  },
  insideShare: reached('insideLinks'),
  outsideShare: reached('outsideLinks'),
  launch: seconds('launch', 'µs', 10),
  dataOverlap: overlap('dataOverlap'),
  tensorOverlap: overlap('tensorOverlap'),
  attentionKernel: {
    type: 'choice',
    group: 'stack',
    folded: true,
    options: ['stack', 'fused', 'unfused'],
    default: 'stack',
  },
  attentionMask: {
    type: 'choice',
    group: 'stack',
    folded: true,
    options: ['stack', 'skipped', 'whole'],
    default: 'stack',
  },

  insideBandwidth: { ...link, blank: blankNetwork('inside') },
  outsideBandwidth: { ...link, blank: blankNetwork('outside') },
  domain: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'network',
    folded: true,
    optional: true,
    min: 1,
    max: 1e6,
    integer: true,
    blank: blankNetwork('domain'),
  },
} as const satisfies Fields;

export const runFields = {
  tokens: { type: 'quantity', kind: 'tokens', unit: 'T', group: 'run', default: 15e12, min: 1, max: 1e18 },
  goodput: { ...share, group: 'run', above: 0, default: 0.9 },
  price: { type: 'quantity', kind: 'price', unit: 'USD/h', group: 'run', optional: true, above: 0, max: 1e9 },
  basis: {
    type: 'choice',
    group: 'run',
    options: PRICE_BASES,
    default: 'capacity-block',
    when: ({ price }) => price === undefined,
  },
} as const satisfies Fields;
