/** What is said about the formulas of cpu.ts. */
import type { Equation, EquationSymbol } from '../equation.ts';

const arithmetic = { title: 'Arithmetic' } as const;
const definition = { title: 'Definition: work for each dollar is speed divided by price' } as const;

const n: EquationSymbol = { tex: 'n', meaning: 'cores of a socket', unit: '' };
const p: EquationSymbol = { tex: 'p', meaning: 'price', unit: 'USD/s' };
const p0: EquationSymbol = { tex: 'p_0', meaning: 'price it is compared with', unit: 'USD/s' };
const s: EquationSymbol = { tex: 's', meaning: 'speed, in multiples of what it is compared with', unit: '' };
const V: EquationSymbol = { tex: 'V', meaning: 'more work for each dollar', unit: '' };
const oneBasis = 'Both prices on one basis, in one region, for sizes with the same vCPUs and memory.';

export const cpuEquations = {
  cpuVectorPeak: {
    name: 'Derived peak of the vector units',
    tex: 'P = n \\cdot f \\cdot w',
    expression: 'n * f * w',
    result: 'P',
    symbols: {
      P: { tex: 'P', meaning: 'peak in FP32', unit: 'FLOP/s' },
      n,
      f: { tex: 'f', meaning: 'clock', unit: 'Hz' },
      w: { tex: 'w', meaning: 'operations of a core in a cycle', unit: 'FLOP' },
    },
    domain: 'As if every vector pipe issued a fused multiply-add in every cycle. AWS prints no such number.',
    source: arithmetic,
  },
  cpuShareOfCore: {
    name: 'Share of a core',
    tex: 'x_c = \\frac{x}{n}',
    expression: 'x / n',
    result: 'x_c',
    symbols: {
      x_c: { tex: 'x_c', meaning: 'share of a core', unit: '' },
      x: { tex: 'x', meaning: 'what the socket has', unit: '' },
      n,
    },
    domain: 'An equal share, with every core at work. A core alone can use more.',
    source: arithmetic,
  },
  cpuAllCores: {
    name: 'Caches of all cores together',
    tex: 'L = n\\,l',
    expression: 'n * l',
    result: 'L',
    symbols: {
      L: { tex: 'L', meaning: 'caches of the socket', unit: 'B' },
      n,
      l: { tex: 'l', meaning: 'cache of a core', unit: 'B' },
    },
    domain: 'For a cache that each core has to itself.',
    source: arithmetic,
  },
  cpuRatio: {
    name: 'Ratio to the generation before',
    tex: 'R = \\frac{x}{x_0}',
    expression: 'x / x0',
    result: 'R',
    symbols: {
      R: { tex: 'R', meaning: 'ratio', unit: '' },
      x: { tex: 'x', meaning: 'the generation', unit: '' },
      x0: { tex: 'x_0', meaning: 'the generation before', unit: '' },
    },
    domain: 'The same quantity on both sides.',
    source: arithmetic,
  },
  cpuPricePerCore: {
    name: 'Price of a physical core',
    tex: 'p_c = \\frac{p\\,t}{v}',
    expression: 'p * t / v',
    result: 'p_c',
    symbols: {
      p_c: { tex: 'p_c', meaning: 'price of a physical core', unit: 'USD/s' },
      p,
      t: { tex: 't', meaning: 'vCPUs of a core: 1, or 2 where a vCPU is a thread', unit: '' },
      v: { tex: 'v', meaning: 'vCPUs', unit: '' },
    },
    domain: 'Of the whole instance: its memory and network are in the price too.',
    source: arithmetic,
  },
  cpuPriceGap: {
    name: 'Difference in price',
    tex: 'g = \\frac{p}{p_0} - 1',
    expression: 'p / p0 - 1',
    result: 'g',
    symbols: { g: { tex: 'g', meaning: 'difference in price', unit: '' }, p, p0 },
    domain: oneBasis,
    source: arithmetic,
  },
  cpuGainPerDollar: {
    name: 'More work for each dollar',
    tex: 'V = \\frac{s}{p / p_0} - 1',
    expression: 's / (p / p0) - 1',
    result: 'V',
    symbols: { V, s, p, p0 },
    domain: `${oneBasis} At a speed that is claimed as “up to”, it is an upper bound too.`,
    source: definition,
  },
  cpuUpliftNeeded: {
    name: 'Speed-up that it takes',
    tex: 'u = (1 + V)\\,\\frac{p}{p_0} - 1',
    expression: '(1 + V) * (p / p0) - 1',
    result: 'u',
    symbols: { u: { tex: 'u', meaning: 'speed-up that it takes', unit: '' }, V, p, p0 },
    domain: `${oneBasis} With V at zero it is the speed-up at which the higher price is paid.`,
    source: definition,
  },
  cpuImpliedPriceGap: {
    name: 'Difference in price that two claims imply',
    tex: 'g = \\frac{s}{1 + V} - 1',
    expression: 's / (1 + V) - 1',
    result: 'g',
    symbols: { g: { tex: 'g', meaning: 'difference in price', unit: '' }, s, V },
    domain: 'If both claims are of the same workload and size.',
    source: definition,
  },
} as const satisfies Record<string, Equation>;
