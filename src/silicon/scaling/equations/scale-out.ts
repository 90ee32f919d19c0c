/** What is said about the formulas of scale-out.ts. */
import type { Equation, EquationSymbol } from '../equation.ts';

const neuron = {
  title: 'AWS Neuron: Trainium2 and Trainium3 architecture',
  url: 'https://awsdocs-neuron.readthedocs-hosted.com/en/latest/about-neuron/arch/neuron-hardware/trainium2.html',
} as const;
const arithmetic = { title: 'Arithmetic' } as const;

const n: EquationSymbol = { tex: 'n', meaning: 'chips', unit: '' };
const g: EquationSymbol = { tex: 'g', meaning: 'physical cores that work as one', unit: '' };
const c: EquationSymbol = { tex: 'c', meaning: 'physical cores of a chip', unit: '' };

const UPPER_BOUND = 'An upper bound: every chip at its peak at once. No work reaches it.';

function total(name: string, tex: string, meaning: string, unit: string, domain: string): Equation {
  return {
    name,
    tex: `${tex}_{\\Sigma} = n\\,${tex}`,
    expression: 'n * x',
    result: 'total',
    symbols: {
      total: { tex: `${tex}_{\\Sigma}`, meaning: `${meaning}, all chips`, unit },
      n,
      x: { tex, meaning: `${meaning}, one chip`, unit },
    },
    domain,
    source: neuron,
  };
}

function share(name: string, tex: string, meaning: string, unit: string): Equation {
  return {
    name,
    tex: `${tex}_{c} = ${tex}\\,\\frac{g}{c}`,
    expression: 'x * g / c',
    result: 'part',
    symbols: {
      part: { tex: `${tex}_{c}`, meaning: `${meaning}, the core's share`, unit },
      x: { tex, meaning: `${meaning}, one chip`, unit },
      g,
      c,
    },
    domain: 'An equal share, by division of the chip: makers round what they print for a core.',
    source: neuron,
  };
}

export const scaleOutEquations = {
  fleetChips: {
    name: 'Chips',
    tex: 'n = u\\,k',
    expression: 'u * k',
    result: 'n',
    symbols: {
      n,
      u: { tex: 'u', meaning: 'instances, UltraServers or racks', unit: '' },
      k: { tex: 'k', meaning: 'chips in one of them', unit: '' },
    },
    domain: 'At least one of each.',
    source: arithmetic,
  },
  fleetPeak: total('Peak of all chips', 'P', 'peak', 'FLOP/s', UPPER_BOUND),
  fleetOperations: total('Integer peak of all chips', 'O', 'integer peak', 'OP/s', UPPER_BOUND),
  fleetMemory: total(
    'Memory of all chips',
    'C',
    'HBM capacity',
    'B',
    'Exact. No chip reads another’s memory at this speed.',
  ),
  fleetBandwidth: total(
    'Memory bandwidth of all chips',
    'W',
    'HBM bandwidth',
    'B/s',
    'An upper bound: each chip reads its own memory.',
  ),
  fleetScaleUp: total(
    'Scale-up network of all chips',
    '\\beta',
    'scale-up rate, one way',
    'B/s',
    'What all chips can send at once; not the bisection, which depends on the topology.',
  ),
  fleetScaleOut: total(
    'Scale-out network of all chips',
    '\\gamma',
    'scale-out rate, one way',
    'B/s',
    'What all network cards can send at once; not the bisection of the fabric behind them.',
  ),
  corePeak: share('Peak of a core', 'P', 'peak', 'FLOP/s'),
  coreOperations: share('Integer peak of a core', 'O', 'integer peak', 'OP/s'),
  machines: {
    name: 'Whole machines',
    tex: 'm = \\left\\lceil \\frac{n}{k} \\right\\rceil',
    expression: 'ceil(n / k)',
    result: 'm',
    symbols: {
      m: { tex: 'm', meaning: 'machines', unit: '' },
      n,
      k: { tex: 'k', meaning: 'chips in one of them', unit: '' },
    },
    domain: 'Rounded up: a part of a machine cannot be had.',
    source: arithmetic,
  },
  fleetPrice: {
    name: 'Price of all machines',
    tex: 'p_{\\Sigma} = m\\,p',
    expression: 'm * p',
    result: 'total',
    symbols: {
      total: { tex: 'p_{\\Sigma}', meaning: 'price of all', unit: 'USD/s' },
      m: { tex: 'm', meaning: 'machines', unit: '' },
      p: { tex: 'p', meaning: 'price of one', unit: 'USD/s' },
    },
    domain: 'One basis, one region, one day; no discount for quantity.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
