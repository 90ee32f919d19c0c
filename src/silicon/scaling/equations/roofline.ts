/** What is said about the formulas of roofline.ts. */
import type { Equation } from '../equation.ts';

const WILLIAMS = {
  title: 'Williams, Waterman, Patterson: Roofline, an insightful visual performance model (CACM, 2009)',
  url: 'https://doi.org/10.1145/1498765.1498785',
} as const;
const SCALING_BOOK = {
  title: 'How to Scale Your Model (2025)',
  url: 'https://jax-ml.github.io/scaling-book/',
} as const;
const FLASH = { title: 'FlashAttention (arXiv 2205.14135)', url: 'https://arxiv.org/abs/2205.14135' } as const;
const NKI = {
  title: 'AWS Neuron: NeuronCore architecture',
  url: 'https://awsdocs-neuron.readthedocs-hosted.com/en/latest/about-neuron/arch/neuron-hardware/neuroncores-arch.html',
} as const;

const F = { tex: 'F', meaning: 'operations of one chip', unit: 'FLOP' } as const;
const Q = { tex: 'Q', meaning: 'bytes between its memory and its cores', unit: 'B' } as const;
const P = { tex: 'P', meaning: 'peak of one chip', unit: 'FLOP/s' } as const;
const W = { tex: 'W', meaning: 'memory bandwidth of one chip', unit: 'B/s' } as const;
const I = { tex: 'I', meaning: 'operations for each byte of memory traffic', unit: 'FLOP/B' } as const;
const t = { tex: 't', meaning: 'chips that share the work', unit: '' } as const;
const R = { tex: 'R', meaning: 'attainable rate', unit: 'FLOP/s' } as const;

export const rooflineEquations = {
  ridgePoint: {
    name: 'Ridge point',
    tex: 'I^{*} = \\frac{P}{W}',
    expression: 'P / W',
    result: 'ridge',
    symbols: { ridge: { tex: 'I^{*}', meaning: 'intensity where both roofs meet', unit: 'FLOP/B' }, P, W },
    domain: 'Peak and bandwidth above zero, both of one chip, the peak for one number format.',
    source: WILLIAMS,
  },
  arithmeticIntensity: {
    name: 'Arithmetic intensity',
    tex: 'I = \\frac{F}{Q}',
    expression: 'F / Q',
    result: 'I',
    symbols: { I, F, Q },
    domain: 'Work that moves at least one byte.',
    source: WILLIAMS,
  },
  attainableRate: {
    name: 'Roofline',
    tex: 'R = \\min(P,\\; I\\,W)',
    expression: 'min(P, I * W)',
    result: 'R',
    symbols: { R, P, I, W },
    domain: 'An upper bound: memory traffic and arithmetic overlap perfectly and each operand moves once.',
    source: WILLIAMS,
  },
  attainableRateNetwork: {
    name: 'Roofline with a network roof',
    tex: 'R = \\min(P,\\; I\\,W,\\; I_n\\,\\beta)',
    expression: 'min(P, I * W, J * beta)',
    result: 'R',
    symbols: {
      R,
      P,
      I,
      W,
      J: { tex: 'I_n', meaning: 'operations for each byte sent', unit: 'FLOP/B' },
      beta: { tex: '\\beta', meaning: 'network rate of one chip, one way', unit: 'B/s' },
    },
    domain: 'An upper bound: arithmetic, memory and network overlap perfectly, and no message waits.',
    source: SCALING_BOOK,
  },
  lowerBoundTime: {
    name: 'Shortest time',
    tex: 'T = \\frac{F}{R}',
    expression: 'F / R',
    result: 'T',
    symbols: { T: { tex: 'T', meaning: 'time no run can undercut', unit: 's' }, F, R },
    domain: 'A lower bound; launch, latency and synchronisation come on top.',
    source: WILLIAMS,
  },
  narrowArrayRoof: {
    name: 'Array roof for narrow heads',
    tex: 'R_h = P_a \\min\\left(1, \\frac{h}{r}\\right)',
    expression: 'P * min(1, h / r)',
    result: 'R',
    symbols: {
      R: { tex: 'R_h', meaning: 'what the arrays give for this head width', unit: 'FLOP/s' },
      P: { tex: 'P_a', meaning: 'what the tensor arrays alone give', unit: 'FLOP/s' },
      h: { tex: 'h', meaning: 'head width', unit: '' },
      r: { tex: 'r', meaning: 'rows of an array', unit: '' },
    },
    domain: 'One head at a time in the array; a kernel that puts two narrow heads in at once escapes it.',
    source: NKI,
  },
  matmulFlop: {
    name: 'Operations of a matrix product',
    tex: 'F = \\frac{2\\,m\\,k\\,n}{t}',
    expression: '2 * m * k * n / t',
    result: 'F',
    symbols: {
      F,
      m: { tex: 'm', meaning: 'rows of the first factor (tokens)', unit: '' },
      k: { tex: 'k', meaning: 'inner size', unit: '' },
      n: { tex: 'n', meaning: 'columns of the second factor', unit: '' },
      t,
    },
    domain: 'Two operations a multiply-add; t divides k.',
    source: SCALING_BOOK,
  },
  matmulTraffic: {
    name: 'Memory traffic of a matrix product',
    tex: 'Q = \\frac{w\\,(m k + k n)}{t} + w_o\\, m n',
    expression: 'w * (m * k + k * n) / t + wo * m * n',
    result: 'Q',
    symbols: {
      Q,
      w: { tex: 'w', meaning: 'bytes of an element of the factors', unit: 'B' },
      wo: { tex: 'w_o', meaning: 'bytes of an element of the result', unit: 'B' },
      m: { tex: 'm', meaning: 'rows of the first factor (tokens)', unit: '' },
      k: { tex: 'k', meaning: 'inner size', unit: '' },
      n: { tex: 'n', meaning: 'columns of the second factor', unit: '' },
      t,
    },
    domain: 'Both factors read once, the result written once: the least that any blocking needs.',
    source: SCALING_BOOK,
  },
  allReduceFloor: {
    name: 'Bytes sent for an all-reduce',
    tex: 'X = \\frac{2\\,(t-1)}{t}\\, M',
    expression: '2 * (t - 1) / t * M',
    result: 'X',
    symbols: {
      X: { tex: 'X', meaning: 'bytes each chip sends', unit: 'B' },
      M: { tex: 'M', meaning: 'buffer that is added up', unit: 'B' },
      t,
    },
    domain: 'Any algorithm between plain links; a switch that adds on the way needs about half.',
    source: SCALING_BOOK,
  },
  networkIntensity: {
    name: 'Network intensity',
    tex: 'I_n = \\frac{F}{X}',
    expression: 'F / X',
    result: 'J',
    symbols: {
      J: { tex: 'I_n', meaning: 'operations for each byte sent', unit: 'FLOP/B' },
      F,
      X: { tex: 'X', meaning: 'bytes each chip sends', unit: 'B' },
    },
    domain: 'Work that sends at least one byte.',
    source: SCALING_BOOK,
  },
  prefillAttentionFlop: {
    name: 'Operations of the attention of a layer',
    tex: 'F = 4\\, a\\, h\\, b\\, p',
    expression: '4 * a * h * b * p',
    result: 'F',
    symbols: {
      F,
      a: { tex: 'a', meaning: 'query heads on one chip', unit: '' },
      h: { tex: 'h', meaning: 'head width', unit: '' },
      b: { tex: 'b', meaning: 'sequences', unit: '' },
      p: { tex: 'p', meaning: 'pairs of a query and a key: s² in full, s(s + 1)/2 when causal', unit: '' },
    },
    domain: 'Scores and values, softmax not counted; the masked half is not computed.',
    source: FLASH,
  },
  prefillAttentionTraffic: {
    name: 'Memory traffic of the attention of a layer',
    tex: 'Q = 2\\, w\\, b\\, s\\, h\\, (a + k)',
    expression: '2 * w * b * s * h * (a + k)',
    result: 'Q',
    symbols: {
      Q,
      w: { tex: 'w', meaning: 'bytes of an element', unit: 'B' },
      b: { tex: 'b', meaning: 'sequences', unit: '' },
      s: { tex: 's', meaning: 'tokens of a sequence', unit: '' },
      h: { tex: 'h', meaning: 'head width', unit: '' },
      a: { tex: 'a', meaning: 'query heads on one chip', unit: '' },
      k: { tex: 'k', meaning: 'KV heads on one chip, at least one', unit: '' },
    },
    domain: 'Q, K and V read once and O written once; scores stay on the chip, as long as a block of them fits.',
    source: FLASH,
  },
  expectedExperts: {
    name: 'Experts touched',
    tex: 'U = E\\left(1 - \\left(1 - \\frac{e}{E}\\right)^{B}\\right)',
    expression: 'E * (1 - (1 - e / E) ^ B)',
    result: 'U',
    symbols: {
      U: { tex: 'U', meaning: 'expected distinct experts of a layer', unit: '' },
      E: { tex: 'E', meaning: 'experts of a layer', unit: '' },
      e: { tex: 'e', meaning: 'experts of one token', unit: '' },
      B: { tex: 'B', meaning: 'tokens of the step', unit: '' },
    },
    domain: 'Uniform and independent choice; real routers are uneven and touch fewer.',
    source: {
      title: 'Shazeer et al.: Sparsely-gated mixture of experts (arXiv 1701.06538)',
      url: 'https://arxiv.org/abs/1701.06538',
    },
  },
  decodeFlop: {
    name: 'Operations of a decode step',
    tex: 'F = \\frac{B\\,(2 N_a + \\ell\\, c_a)}{t}',
    expression: 'B * (2 * N + l * c) / t',
    result: 'F',
    symbols: {
      F,
      B: { tex: 'B', meaning: 'sequences in the batch', unit: '' },
      N: { tex: 'N_a', meaning: 'parameters one token is multiplied with', unit: '' },
      l: { tex: '\\ell', meaning: 'tokens looked back at, summed over the layers', unit: '' },
      c: { tex: 'c_a', meaning: 'attention operations for one of them, all heads', unit: 'FLOP' },
      t,
    },
    domain: 'One token a sequence; no speculation.',
    source: SCALING_BOOK,
  },
  decodeTraffic: {
    name: 'Memory traffic of a decode step',
    tex: 'Q = \\frac{w\\, N_t}{t} + B\\, \\kappa\\, \\ell\\, v',
    expression: 'w * N / t + B * kappa * l * v',
    result: 'Q',
    symbols: {
      Q,
      w: { tex: 'w', meaning: 'bytes of a weight', unit: 'B' },
      N: { tex: 'N_t', meaning: 'parameters that the batch touches', unit: '' },
      t,
      B: { tex: 'B', meaning: 'sequences in the batch', unit: '' },
      kappa: { tex: '\\kappa', meaning: 'bytes of a cached element', unit: 'B' },
      l: { tex: '\\ell', meaning: 'tokens looked back at, summed over the layers', unit: '' },
      v: { tex: 'v', meaning: 'cached elements of a token and layer on one chip', unit: '' },
    },
    domain: 'Weights read once a step, the cache of each sequence once; activations are left out.',
    source: SCALING_BOOK,
  },
} as const satisfies Record<string, Equation>;
