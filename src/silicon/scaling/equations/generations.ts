/** What is said about the formulas of generations.ts. */
import type { Equation, EquationSymbol } from '../equation.ts';

const arithmetic = { title: 'Arithmetic' } as const;
const definition = { title: 'Definition: efficiency is performance for each watt' } as const;

const R: EquationSymbol = { tex: 'R', meaning: 'ratio of the systems', unit: '' };
const E: EquationSymbol = { tex: 'E', meaning: 'ratio of the efficiencies', unit: '' };
const Q: EquationSymbol = { tex: 'Q', meaning: 'ratio of the powers', unit: '' };

export const generationsEquations = {
  systemRatio: {
    name: 'Ratio of two systems',
    tex: 'R = \\frac{n}{n_0} \\cdot \\frac{x}{x_0}',
    expression: 'n / n0 * x / x0',
    result: 'R',
    symbols: {
      R,
      n: { tex: 'n', meaning: 'chips', unit: '' },
      n0: { tex: 'n_0', meaning: 'chips of the baseline', unit: '' },
      x: { tex: 'x', meaning: 'what one chip has', unit: '' },
      x0: { tex: 'x_0', meaning: 'what one chip of the baseline has', unit: '' },
    },
    domain: 'The same quantity, number format and sparsity on both sides.',
    source: arithmetic,
  },
  gainEfficiency: {
    name: 'Efficiency, read as so much more work for each joule',
    tex: 'E = 1 + s',
    expression: '1 + s',
    result: 'E',
    symbols: { E, s: { tex: 's', meaning: 'gain', unit: '' } },
    domain: 'The gain is counted in work for each joule.',
    source: definition,
  },
  savingEfficiency: {
    name: 'Efficiency, read as so much less energy for the same work',
    tex: 'E = \\frac{1}{1 - s}',
    expression: '1 / (1 - s)',
    result: 'E',
    symbols: { E, s: { tex: 's', meaning: 'energy saved', unit: '' } },
    domain: 'Below 100 %.',
    source: definition,
  },
  impliedPowerRatio: {
    name: 'Implied ratio of powers',
    tex: 'Q = \\frac{R}{E}',
    expression: 'R / E',
    result: 'Q',
    symbols: { Q, R, E },
    domain: 'If the efficiency is meant at this performance, which the claims do not say.',
    source: definition,
  },
  impliedPower: {
    name: 'Implied power',
    tex: 'p = Q\\,p_0',
    expression: 'Q * p0',
    result: 'p',
    symbols: {
      p: { tex: 'p', meaning: 'power', unit: 'W' },
      Q,
      p0: { tex: 'p_0', meaning: 'power of the baseline', unit: 'W' },
    },
    domain: 'As good as the power of the baseline, which is an estimate where no maker publishes one.',
    source: definition,
  },
} as const satisfies Record<string, Equation>;
