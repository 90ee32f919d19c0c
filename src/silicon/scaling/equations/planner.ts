import type { Equation, EquationSymbol } from '../equation.ts';

const symbol = (tex: string, meaning: string, unit = ''): EquationSymbol => ({ tex, meaning, unit });

const G = symbol('G', 'goodput: share of the time in which work is done and kept');
const B = symbol('B', 'sequences in a step');
const s = symbol('s', 'tokens of a sequence');
const D = symbol('D', 'training tokens');
const T_x = symbol('T_x', 'time that a step may take', 's');

const narayanan = {
  title: 'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters, section 2.2',
  url: 'https://arxiv.org/abs/2104.04473',
};
const arithmetic = { title: 'Arithmetic' };

export const plannerEquations = {
  planBound: {
    name: 'What no layout of a split can beat',
    tex: 'T_b = \\rho\\left(\\frac{B}{d}\\,\\max(\\ell\\,t_1,\\; \\ell_e\\,t_1 + h_1) + \\frac{p-1}{v}\\,\\ell\\,t_1\\right) + T_0',
    expression: 'rho*(B/d*max(l*t_1, l_e*t_1 + h_1) + (p - 1)/v*l*t_1) + T_0',
    result: 'T_b',
    symbols: {
      T_b: symbol('T_b', 'lower bound on the time of a step', 's'),
      rho: symbol('\\rho', 'everything else, as a multiple'),
      B,
      d: symbol('d', 'data-parallel degree'),
      l: symbol('\\ell', 'layers on the fullest stage'),
      t_1: symbol('t_1', 'a layer for one sequence, without start-up and recomputation', 's'),
      l_e: symbol('\\ell_e', 'layers on the last stage'),
      h_1: symbol('h_1', 'output head for one sequence', 's'),
      p: symbol('p', 'pipeline stages'),
      v: symbol('v', 'the most chunks that a stage can have'),
      T_0: symbol('T_0', 'start-up of a step', 's'),
    },
    domain:
      'Exchange over replicas, optimizer, start-up costs and transfers left out: a split whose bound is above a time already found cannot hold a faster layout.',
    source: narayanan,
  },
  planDeadline: {
    name: 'Step time for a deadline',
    tex: 'T_x = \\frac{Z\\,G\\,B\\,s}{D}',
    expression: 'Z*G*B*s/D',
    result: 'T_x',
    symbols: { T_x, Z: symbol('Z', 'time until the deadline', 's'), G, B, s, D },
    domain: 'All positive.',
    source: arithmetic,
  },
  planBudget: {
    name: 'Step time for a budget',
    tex: 'T_x = \\frac{K\\,G\\,B\\,s}{u\\,\\pi\\,D}',
    expression: 'K*G*B*s/(u*p*D)',
    result: 'T_x',
    symbols: {
      T_x,
      K: symbol('K', 'budget', 'USD'),
      G,
      B,
      s,
      u: symbol('u', 'units paid for'),
      p: symbol('\\pi', 'price of a unit', 'USD/s'),
      D,
    },
    domain: 'All positive. With more units a step has to be faster in proportion.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
