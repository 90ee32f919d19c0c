import type { Equation, EquationSymbol } from '../equation.ts';

const F: EquationSymbol = { tex: 'F', meaning: 'operations for one trained token', unit: 'FLOP' };
const D: EquationSymbol = { tex: 'D', meaning: 'training tokens', unit: '' };
const n: EquationSymbol = { tex: 'n', meaning: 'chips', unit: '' };
const P: EquationSymbol = { tex: 'P', meaning: 'dense peak rate of one chip', unit: 'FLOP/s' };
const M: EquationSymbol = { tex: 'M', meaning: 'model FLOPs utilisation', unit: '' };
const G: EquationSymbol = { tex: 'G', meaning: 'goodput: share of the time in which work is done and kept', unit: '' };
const T: EquationSymbol = { tex: 'T', meaning: 'training time', unit: 's' };
const u: EquationSymbol = { tex: 'u', meaning: 'whole instances or UltraServers', unit: '' };
const p: EquationSymbol = { tex: 'p', meaning: 'price of one unit', unit: 'USD/s' };

const F_a: EquationSymbol = { tex: 'F_a', meaning: 'operations of attention scores and sums', unit: 'FLOP' };
const heads = {
  a: { tex: 'a', meaning: 'query heads', unit: '' },
  h_q: { tex: 'h_q', meaning: 'width of a query head', unit: '' },
  h_v: { tex: 'h_v', meaning: 'width of a value head', unit: '' },
} as const satisfies Record<string, EquationSymbol>;

const palm = {
  title: 'Chowdhery et al., PaLM: Scaling Language Modeling with Pathways, appendix B',
  url: 'https://arxiv.org/abs/2204.02311',
};
const kaplan = {
  title: 'Kaplan et al., Scaling Laws for Neural Language Models, section 2.1',
  url: 'https://arxiv.org/abs/2001.08361',
};
const megatron = {
  title: 'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters, section 5.1',
  url: 'https://arxiv.org/abs/2104.04473',
};
const arithmetic = { title: 'Arithmetic' };

export const trainingEquations = {
  trainingFlopParameters: {
    name: 'Operations per token, from the parameters alone',
    tex: 'F = 6N',
    expression: '6*N',
    result: 'F',
    symbols: { F, N: { tex: 'N', meaning: 'parameters that one token uses', unit: '' } },
    domain:
      'Two operations a parameter forward and four backward. Leaves out attention, so it is too low for long sequences, and counts the embedding table, so it is too high for small models.',
    source: kaplan,
  },
  trainingFlopAttention: {
    name: 'Operations per token, attention included',
    tex: 'F = 6N_m + F_a',
    expression: '6*N_m + F_a',
    result: 'F',
    symbols: {
      F,
      N_m: { tex: 'N_m', meaning: 'parameters that one token multiplies with, embedding lookup left out', unit: '' },
      F_a,
    },
    domain: 'Model operations only: recomputed activations are not counted.',
    source: palm,
  },
  attentionFlop: {
    name: 'Operations of attention per token',
    tex: 'F_a = 6 L a\\,(h_q + h_v)\\,s',
    expression: '6*L*a*(h_q + h_v)*s',
    result: 'F_a',
    symbols: {
      F_a,
      L: { tex: 'L', meaning: 'layers', unit: '' },
      ...heads,
      s: {
        tex: 's',
        meaning: 'positions a token attends to on average: the sequence, or half of it counted causally',
        unit: '',
      },
    },
    domain:
      'Forward and backward. With equal widths it is 12Lahs for a sequence of s tokens, and half of that counted causally.',
    source: palm,
  },
  attentionFlopWindowed: {
    name: 'Operations of attention per token, some layers with a sliding window',
    tex: 'F_a = 6a\\,(h_q + h_v)\\,(L_f s_f + L_w s_w)',
    expression: '6*a*(h_q + h_v)*(L_f*s_f + L_w*s_w)',
    result: 'F_a',
    symbols: {
      F_a,
      ...heads,
      L_f: { tex: 'L_f', meaning: 'layers that see the whole sequence', unit: '' },
      s_f: {
        tex: 's_f',
        meaning: 'positions a token attends to in them: the sequence, or half of it counted causally',
        unit: '',
      },
      L_w: { tex: 'L_w', meaning: 'layers that see a sliding window', unit: '' },
      s_w: { tex: 's_w', meaning: 'positions a token attends to in a window', unit: '' },
    },
    domain: 'Forward and backward. A causal window w in a sequence s is seen as w − w²/2s positions on average.',
    source: palm,
  },
  trainingCompute: {
    name: 'Operations of a training run',
    tex: 'C = F D',
    expression: 'F*D',
    result: 'C',
    symbols: { C: { tex: 'C', meaning: 'operations of the whole run', unit: 'FLOP' }, F, D },
    domain: 'One pass over D tokens.',
    source: kaplan,
  },
  trainingTime: {
    name: 'Training time',
    tex: 'T = \\frac{F D}{n P M G}',
    expression: 'F*D/(n*P*M*G)',
    result: 'T',
    symbols: { T, F, D, n, P, M, G },
    domain: 'M in the same convention as F. M assumed not to change with the number of chips.',
    source: megatron,
  },
  trainingChips: {
    name: 'Chips for a deadline',
    tex: 'n = \\frac{F D}{T P M G}',
    expression: 'F*D/(T*P*M*G)',
    result: 'n',
    symbols: { n, F, D, T, P, M, G },
    domain: 'Before rounding up to whole instances or UltraServers.',
    source: megatron,
  },
  wholeUnits: {
    name: 'Whole instances or UltraServers',
    tex: 'u = \\left\\lceil \\frac{n}{c} \\right\\rceil',
    expression: 'ceil(n/c)',
    result: 'u',
    symbols: { u, n, c: { tex: 'c', meaning: 'chips in one', unit: '' } },
    domain: 'Nobody sells part of one.',
    source: arithmetic,
  },
  trainingTokens: {
    name: 'Tokens in a given time',
    tex: 'D = \\frac{T n P M G}{F}',
    expression: 'T*n*P*M*G/F',
    result: 'D',
    symbols: { D, T, n, P, M, G, F },
    domain: 'M in the same convention as F.',
    source: megatron,
  },
  trainingParameters: {
    name: 'Parameters in a given time',
    tex: 'N = \\frac{T n P M G}{6 D}',
    expression: 'T*n*P*M*G/(6*D)',
    result: 'N',
    symbols: { N: { tex: 'N', meaning: 'parameters that one token uses', unit: '' }, T, n, P, M, G, D },
    domain: 'Attention left out, since a parameter count does not tell the shape of the model.',
    source: megatron,
  },
  budgetTime: {
    name: 'Time that a budget pays for',
    tex: 'T = \\frac{B}{u p}',
    expression: 'B/(u*p)',
    result: 'T',
    symbols: { T, B: { tex: 'B', meaning: 'budget', unit: 'USD' }, u, p },
    domain: 'Compute only: storage, network and people are not in it.',
    source: arithmetic,
  },
  trainingCost: {
    name: 'Cost of a run',
    tex: 'K = u T p',
    expression: 'u*T*p',
    result: 'K',
    symbols: { K: { tex: 'K', meaning: 'cost', unit: 'USD' }, u, T, p },
    domain: 'Every unit paid for the whole time, on one price basis. Storage, network and people are not in it.',
    source: arithmetic,
  },
  trainingEnergy: {
    name: 'Energy of a run',
    tex: 'E = n T W e',
    expression: 'n*T*W*e',
    result: 'E',
    symbols: {
      E: { tex: 'E', meaning: 'energy', unit: 'J' },
      n,
      T,
      W: { tex: 'W', meaning: 'power of one chip', unit: 'W' },
      e: { tex: 'e', meaning: 'power usage effectiveness of the site; 1 leaves cooling out', unit: '' },
    },
    domain: 'Chips alone unless the power given covers hosts and network.',
    source: {
      title: 'Patterson et al., Carbon Emissions and Large Neural Network Training',
      url: 'https://arxiv.org/abs/2104.10350',
    },
  },
} as const satisfies Record<string, Equation>;
