import type { EquationSymbol } from '../equation.ts';

const sigma: EquationSymbol = { tex: '\\sigma', meaning: 'share of the spend that is saved', unit: '' };
const p_x: EquationSymbol = { tex: 'p_x', meaning: 'price of the x86 instance', unit: 'USD/s' };
const p_g: EquationSymbol = { tex: 'p_g', meaning: 'price of the Graviton instance', unit: 'USD/s' };
const w: EquationSymbol = {
  tex: 'w',
  meaning: 'work of a Graviton vCPU over that of an x86 vCPU, at equal latency',
  unit: '',
};
const B: EquationSymbol = { tex: 'B', meaning: 'spend a month on x86', unit: 'USD' };
const e: EquationSymbol = { tex: 'e', meaning: 'share that can be moved', unit: '' };
const l: EquationSymbol = { tex: 'l', meaning: 'share that commitments hold back', unit: '' };
const S: EquationSymbol = { tex: 'S', meaning: 'saving of a month at the full move', unit: 'USD' };
const r: EquationSymbol = { tex: 'r', meaning: 'share that has moved', unit: '' };
const i: EquationSymbol = { tex: 'i', meaning: 'month', unit: '' };
const R: EquationSymbol = { tex: 'R', meaning: 'months of the move', unit: '' };
const A: EquationSymbol = { tex: 'A', meaning: 'more for licences in a month, at the full move', unit: 'USD' };
const f: EquationSymbol = { tex: 'f', meaning: 'licence of a core for a month', unit: 'USD' };

const arithmetic = { title: 'Arithmetic' };

export const migrationEquations = {
  migrationSaving: {
    name: 'Share saved by one instance type',
    tex: '\\sigma = 1 - \\frac{p_g}{p_x\\,w}',
    expression: '1 - p_g / (p_x * w)',
    result: 'sigma',
    symbols: { sigma, p_g, p_x, w },
    domain: 'Both prices on the same basis, in the same region, for sizes with as many vCPU; w above 0.',
    source: arithmetic,
  },
  migrationBlend: {
    name: 'Share saved of the whole bill',
    tex: '\\sigma = 1 - \\frac{G}{B}',
    expression: '1 - G / B',
    result: 'sigma',
    symbols: {
      sigma,
      G: { tex: 'G', meaning: 'what the same work costs a month on Graviton', unit: 'USD' },
      B,
    },
    domain: 'Over all rows that have an equivalent.',
    source: arithmetic,
  },
  migrationMonthly: {
    name: 'Saving of a month',
    tex: 'S = B\\,e\\,\\sigma\\,(1 - l)',
    expression: 'B * e * sigma * (1 - l)',
    result: 'S',
    symbols: { S, B, e, sigma, l },
    domain: 'Each commitment lets go at its own end, and S steps up.',
    source: arithmetic,
  },
  migrationLicences: {
    name: 'More for licences by the core',
    tex: 'A = f\\,e\\,(C_g - C_x)',
    expression: 'f * e * (C_g - C_x)',
    result: 'A',
    symbols: {
      A,
      f,
      e,
      C_g: { tex: 'C_g', meaning: 'licensed cores on Graviton for the same work', unit: '' },
      C_x: { tex: 'C_x', meaning: 'licensed cores on x86', unit: '' },
    },
    domain: 'A vCPU of Graviton is a core; of most x86 families, half of one.',
    source: arithmetic,
  },
  migrationOneOff: {
    name: 'Cost of the move',
    tex: 'K = h\\,c + d\\,B\\,e + t',
    expression: 'h * c + d * B * e + t',
    result: 'K',
    symbols: {
      K: { tex: 'K', meaning: 'cost before anything is saved', unit: 'USD' },
      h: { tex: 'h', meaning: 'time to port and test', unit: 's' },
      c: { tex: 'c', meaning: 'cost of that time', unit: 'USD/s' },
      d: { tex: 'd', meaning: 'months in which both run', unit: '' },
      B,
      e,
      t: { tex: 't', meaning: 'tools and training', unit: 'USD' },
    },
    domain: 'What runs twice is paid for twice at the price of today.',
    source: arithmetic,
  },
  migrationLinear: {
    name: 'Share that has moved, evenly',
    tex: 'r = \\min\\left(1, \\frac{i}{R}\\right)',
    expression: 'min(1, i / R)',
    result: 'r',
    symbols: { r, i, R },
    domain: 'R above 0; with R = 0 everything moves at once.',
    source: arithmetic,
  },
  migrationSCurve: {
    name: 'Share that has moved, slowly at both ends',
    tex: 'r = x^2\\,(3 - 2x),\\quad x = \\min\\left(1, \\frac{i}{R}\\right)',
    expression: 'min(1, i / R)^2 * (3 - 2 * min(1, i / R))',
    result: 'r',
    symbols: { r, i, R },
    domain: 'R above 0; with R = 0 everything moves at once.',
    source: arithmetic,
  },
  migrationMonth: {
    name: 'Worth of a month',
    tex: 'v = \\frac{r\\,(S - A) - o}{(1 + y)^i}',
    expression: '(r * (S - A) - o) / (1 + y)^i',
    result: 'v',
    symbols: {
      v: { tex: 'v', meaning: 'what the month is worth today', unit: 'USD' },
      r,
      S,
      A,
      o: { tex: 'o', meaning: 'what two architectures cost a month', unit: 'USD' },
      y: { tex: 'y', meaning: 'what a month takes off the worth of money', unit: '' },
      i,
    },
    domain: 'It breaks even in the first month by which these sum to the cost of the move.',
    source: arithmetic,
  },
} as const;
