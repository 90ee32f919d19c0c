/** What is said about the formulas of right-size.ts. */
import type { Equation, EquationSymbol } from '../equation.ts';

const arithmetic = { title: 'Arithmetic' } as const;

const n: EquationSymbol = { tex: 'n', meaning: 'instances', unit: '' };
const q: EquationSymbol = { tex: 'q', meaning: 'what is needed', unit: '' };
const g: EquationSymbol = { tex: 'g', meaning: 'what one instance gives', unit: '' };
const p: EquationSymbol = { tex: 'p', meaning: 'price of one', unit: 'USD/s' };
const P: EquationSymbol = { tex: 'P', meaning: 'price of all', unit: 'USD/s' };

export const rightSizeEquations = {
  sizeBandwidth: {
    name: 'Memory bandwidth of an instance',
    tex: 'b = B\\,\\frac{c}{C}',
    expression: 'B * c / C',
    result: 'b',
    symbols: {
      b: { tex: 'b', meaning: 'memory bandwidth of the instance', unit: 'B/s' },
      B: { tex: 'B', meaning: 'memory bandwidth of a socket', unit: 'B/s' },
      c: { tex: 'c', meaning: 'cores of the instance', unit: '' },
      C: { tex: 'C', meaning: 'cores of a socket', unit: '' },
    },
    domain:
      'An equal share of the peak. Nobody guarantees it: a neighbour may take more, and an instance alone may too.',
    source: arithmetic,
  },
  sizeWork: {
    name: 'vCPU of an x86 family for the same work',
    tex: 'v = \\frac{q\\,t}{w}',
    expression: 'q * t / w',
    result: 'v',
    symbols: {
      v: { tex: 'v', meaning: 'vCPU needed', unit: '' },
      q: { tex: 'q', meaning: 'Graviton vCPU or cores needed', unit: '' },
      t: { tex: 't', meaning: 'vCPU in what is counted: the threads of a core, or 1', unit: '' },
      w: { tex: 'w', meaning: 'work of one, as a multiple of a Graviton one', unit: '' },
    },
    domain: 'The work ratio is the reader’s: it depends on the program.',
    source: arithmetic,
  },
  sizeCount: {
    name: 'Instances for a need',
    tex: 'n = \\left\\lceil \\frac{q}{g} \\right\\rceil',
    expression: 'ceil(q / g)',
    result: 'n',
    symbols: { n, q, g },
    domain: 'The largest of all needs decides. Not for the bandwidth of a core, which more instances do not raise.',
    source: arithmetic,
  },
  sizePrice: {
    name: 'Price of the instances',
    tex: 'P = n\\,p',
    expression: 'n * p',
    result: 'P',
    symbols: { P, n, p },
    domain: 'Equal instances on one price basis.',
    source: arithmetic,
  },
  sizeMonth: {
    name: 'Cost of a month',
    tex: 'M = P\\,T',
    expression: 'P * T',
    result: 'M',
    symbols: { M: { tex: 'M', meaning: 'cost', unit: 'USD' }, P, T: { tex: 'T', meaning: 'time', unit: 's' } },
    domain: 'Running all the time: a twelfth of 365 days.',
    source: arithmetic,
  },
  sizeGap: {
    name: 'How much less',
    tex: 's = 1 - \\frac{P}{P_x}',
    expression: '1 - P / Px',
    result: 's',
    symbols: {
      s: { tex: 's', meaning: 'share of the x86 price that is saved', unit: '' },
      P: { ...P, meaning: 'price of the Graviton choice' },
      Px: { tex: 'P_x', meaning: 'price of the x86 choice', unit: 'USD/s' },
    },
    domain: 'Negative where Graviton costs more.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
