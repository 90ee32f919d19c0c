/** Graviton by generation: what one has, what a core gets of it, what was claimed, and what the price makes of it. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { GravitonFacts } from './types.ts';

const text = { type: 'text' } as const;
const ratio = { type: 'quantity', kind: 'ratio' } as const;
const share = { type: 'quantity', kind: 'share' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const price = { type: 'quantity', kind: 'price' } as const;
const cache = { type: 'quantity', kind: 'bytes', binary: true } as const;
const bandwidth = { type: 'quantity', kind: 'memoryBandwidth', unit: 'GB/s' } as const;

const outputs = {
  bandwidthRatio: { ...ratio, headline: true },
  bandwidthCoreRatio: { ...ratio, headline: true },
  gapIntel: { ...share, headline: true },
  perDollar: { ...share, headline: true, range: true },
  gapAmd: share,
  priceStep: share,
  breakEven: share,
  needed: { ...share, when: ({ value }) => value !== undefined },
  impliedPrice: { ...share, when: ({ value }) => value !== undefined },
  valueIntel: { ...share, when: ({ workIntel }) => workIntel !== undefined },
  valueAmd: { ...share, when: ({ workAmd }) => workAmd !== undefined },
  peak: { type: 'quantity', kind: 'computeRate' },
  memory: {
    type: 'table',
    columns: { generation: text, memory: text, channels: count, bandwidth, bandwidthCore: bandwidth },
  },
  cores: {
    type: 'table',
    columns: {
      generation: text,
      cores: count,
      sockets: count,
      clock: { type: 'quantity', kind: 'frequency' },
      vectorBits: count,
      flopPerCycle: count,
      peak: { type: 'quantity', kind: 'computeRate', unit: 'TFLOPS' },
    },
  },
  caches: {
    type: 'table',
    columns: { generation: text, l1i: cache, l1d: cache, l2: cache, l2Socket: cache, l3: cache, l3Core: cache },
  },
  ratios: {
    type: 'table',
    columns: {
      generation: text,
      base: text,
      cores: ratio,
      clock: ratio,
      peak: ratio,
      l2Socket: ratio,
      l3: ratio,
      l3Core: ratio,
      bandwidth: ratio,
      bandwidthCore: ratio,
    },
  },
  claims: {
    type: 'table',
    columns: { generation: text, claim: text, bound: text, claimed: ratio, computed: ratio, says: text },
  },
  ladder: {
    type: 'table',
    columns: {
      instance: text,
      processor: text,
      unit: text,
      cores: count,
      clock: { type: 'quantity', kind: 'frequency' },
      price,
      perVcpu: price,
      perCore: price,
    },
  },
  siblings: {
    type: 'table',
    columns: {
      generation: text,
      sibling: text,
      gap: share,
      gapCore: share,
      enough: ratio,
      perDollar: {
        ...share,
        when: ({ workIntel, workAmd }) => workIntel !== undefined || workAmd !== undefined,
      },
    },
  },
  steps: {
    type: 'table',
    columns: {
      to: text,
      base: text,
      price: share,
      claimed: share,
      perDollar: share,
      breakEven: share,
      ownPerDollar: { ...share, when: ({ speed }) => speed !== undefined },
    },
  },
  measured: {
    type: 'table',
    columns: {
      processor: text,
      latency: { type: 'quantity', kind: 'duration', unit: 'ns' },
      bandwidth: { type: 'quantity', kind: 'memoryBandwidth', unit: 'GiB/s' },
      misses: count,
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const gravitonGenerations = defineCalculator<GravitonFacts>()({
  id: 'graviton-generations',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
