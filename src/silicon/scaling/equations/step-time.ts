import type { Equation, EquationSymbol } from '../equation.ts';

const symbol = (tex: string, meaning: string, unit = ''): EquationSymbol => ({ tex, meaning, unit });

const n = symbol('n', 'tokens of one micro-batch on one device');
const t = symbol('t', 'tensor-parallel degree');
const P = symbol('P', 'dense peak of one device', 'FLOP/s');
const H = symbol('H', 'HBM bandwidth of one device', 'B/s');
const y_h = symbol('\\eta_h', 'share of the HBM bandwidth that is reached');
const y_m = symbol('\\eta_m', 'share of the peak that large matrix products reach');
const y_e = symbol('\\eta_e', 'share of the peak that the products of experts reach');
const y_a = symbol('\\eta_a', 'share of the peak that attention reaches');
const W = symbol('W', 'weights of the layer on one device, routed experts left out');
const W_e = symbol('W_e', 'weights of the routed experts that one token meets in a layer');
const A = symbol('A', 'operations of attention for one token and layer, forward', 'FLOP');
const b = symbol('b', 'bytes of an activation', 'B');
const t_a = symbol('t_a', 'attention of a layer, forward', 's');
const t_c = symbol('t_c', 'operations of a layer, forward', 's');
const Q = symbol('Q', 'bytes of a layer through HBM beside its matrix products, forward', 'B');
const t_0 = symbol('t_0', 'start-up of a layer for each pass', 's');
const t_f = symbol('t_f', 'a layer forward, without what it waits for', 's');
const t_b = symbol('t_b', 'a layer backward, without what it waits for', 's');
const t_g = symbol('t_g', 'adding up the gradients of a layer', 's');
const g = symbol('g', 'work of attention backward, as a multiple of forward');
const alpha = symbol('\\alpha', 'seconds before the first byte moves', 's');
const M = symbol('M', 'bytes of the whole buffer', 'B');
const beta = symbol('\\beta', 'rate of one device in this tier, one way', 'B/s');
const u = symbol('u', 'time of the collective', 's');
const w = symbol('w', 'forward passes of a layer: 2 where everything is recomputed');
const x_t = symbol('x_t', 'tensor-parallel collectives of a layer that nothing hides, all passes', 's');
const x_c = symbol('x_c', 'exchange of a sequence over its ranks that nothing hides, all passes', 's');
const x_d = symbol('x_d', 'dispatch of tokens to experts, all passes', 's');
const t_l = symbol('t_l', 'one layer, all passes of one micro-batch', 's');
const l = symbol('\\ell', 'layers on the fullest stage');
const t_h = symbol('t_h', 'output head and loss for one micro-batch', 's');
const t_s = symbol('t_s', 'one micro-batch on the slowest stage', 's');
const p = symbol('p', 'pipeline stages');
const v = symbol('v', 'chunks of the model on each stage');
const m = symbol('m', 'micro-batches of one replica in a step');
const t_i = symbol('t_i', 'bubble of the pipeline', 's');
const t_p = symbol('t_p', 'transfers between stages', 's');
const t_d = symbol('t_d', 'exchange over replicas that nothing hides', 's');
const t_u = symbol('t_u', 'the optimizer', 's');
const D = symbol('D', 'exchange over replicas, once in a step', 's');
const omega = symbol('\\omega', 'share of the work behind which an exchange can hide');
const b_g = symbol('b_g', 'bytes of a gradient', 'B');
const N_d = symbol('N_d', 'parameters on the device, routed experts left out');
const N_e = symbol('N_e', 'parameters of routed experts on the device');
const T = symbol('T', 'time of one step', 's');
const R = symbol('R', 'tokens a second', 'token/s');
const F_h = symbol('F_h', 'operations of the hardware for one trained token', 'FLOP');

const roofline = {
  title: 'Williams, Waterman, Patterson: Roofline, an insightful visual performance model (CACM, 2009)',
  url: 'https://doi.org/10.1145/1498765.1498785',
};
const narayanan = {
  title: 'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters, section 2.2',
  url: 'https://arxiv.org/abs/2104.04473',
};
const megatron = {
  title: 'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters, section 3',
  url: 'https://arxiv.org/abs/2104.04473',
};
const korthikanti = {
  title: 'Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models, sections 4 and 5',
  url: 'https://arxiv.org/abs/2205.05198',
};
const ring = {
  title: 'Patarasuk, Yuan: Bandwidth optimal all-reduce algorithms for clusters of workstations (2009)',
  url: 'https://doi.org/10.1016/j.jpdc.2008.09.002',
};
const hockney = {
  title: 'Hockney: The communication challenge for MPP (Parallel Computing, 1994)',
  url: 'https://doi.org/10.1016/S0167-8191(06)80021-9',
};
const zero = {
  title: 'Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, section 7',
  url: 'https://arxiv.org/abs/1910.02054',
};
const palm = {
  title: 'Chowdhery et al., PaLM: Scaling Language Modeling with Pathways, appendix B',
  url: 'https://arxiv.org/abs/2204.02311',
};
const arithmetic = { title: 'Arithmetic' };

const average = 'The average layer of the model. Positive degrees, shares and rates.';

/** The parts of a training step, in the order in which they are worked out. */
export const stepTimeEquations = {
  stepLayerFlop: {
    name: 'Work of a layer on one device, forward',
    tex: 'F_l = 2n\\left(W + \\frac{W_e}{t}\\right) + \\frac{nA}{t}',
    expression: '2*n*(W + W_e/t) + n*A/t',
    result: 'F_l',
    symbols: { F_l: symbol('F_l', 'operations of a layer on one device, forward', 'FLOP'), n, W, W_e, t, A },
    domain: 'Two operations for each weight and token. Key and value heads below the tensor degree are copied.',
    source: palm,
  },
  stepAttention: {
    name: 'Attention of a layer',
    tex: 't_a = \\frac{nA}{t\\,P\\,\\eta_a}',
    expression: 'n*A/(t*P*y_a)',
    result: 't_a',
    symbols: { t_a, n, A, t, P, y_a },
    domain: average,
    source: roofline,
  },
  stepLayerCompute: {
    name: 'Operations of a layer',
    tex: 't_c = \\frac{2nW}{P\\,\\eta_m} + \\frac{2nW_e}{t\\,P\\,\\eta_e} + t_a',
    expression: '2*n*W/(P*y_m) + 2*n*W_e/(t*P*y_e) + t_a',
    result: 't_c',
    symbols: { t_c, n, W, P, y_m, W_e, t, y_e, t_a },
    domain: average,
    source: roofline,
  },
  stepLayerTraffic: {
    name: 'HBM traffic of a layer beside its matrix products',
    tex: 'Q = n\\,b\\left(\\frac{X_b}{q} + \\frac{X_i + X_s}{t}\\right)',
    expression: 'n*b*(X_b/q + (X_i + X_s)/t)',
    result: 'Q',
    symbols: {
      Q,
      n,
      b,
      X_b: symbol('X_b', 'numbers of one token between the matrices: norms, residuals'),
      q: symbol('q', 'ranks that share these: the tensor degree with sequence parallelism, else 1'),
      X_i: symbol('X_i', 'numbers of one token inside the matrices: activations, rotations, copies to experts'),
      X_s: symbol('X_s', 'numbers of one token in attention scores; 0 where a kernel keeps them on chip'),
      t,
    },
    domain: 'Each number read and each number written counts once; nothing is assumed to stay in on-chip memory.',
    source: korthikanti,
  },
  stepLayerForward: {
    name: 'A layer forward',
    tex: 't_f = t_c + \\frac{Q}{H\\,\\eta_h} + t_0',
    expression: 't_c + Q/(H*y_h) + t_0',
    result: 't_f',
    symbols: { t_f, t_c, Q, H, y_h, t_0 },
    domain: average,
    source: roofline,
  },
  stepLayerBackward: {
    name: 'A layer backward',
    tex: 't_b = 2\\left(t_c - t_a + \\frac{Q}{H\\,\\eta_h} + t_0\\right) + g\\,t_a',
    expression: '2*(t_c - t_a + Q/(H*y_h) + t_0) + g*t_a',
    result: 't_b',
    symbols: { t_b, t_c, t_a, Q, H, y_h, t_0, g },
    domain: 'Twice the forward work; 2.5 times of attention where its scores are computed anew on chip.',
    source: roofline,
  },
  stepCollectiveTier: {
    name: 'A collective, tier by tier',
    tex: 'u = u_0 + c\\,\\frac{k-1}{k}\\,\\frac{M}{d\\,\\beta}',
    expression: 'u_0 + c*(k - 1)/k*M/(d*beta)',
    result: 'u',
    symbols: {
      u: symbol('u', 'time with this tier', 's'),
      u_0: symbol('u_0', 'time before this tier: start-up, then the tiers inside', 's'),
      c: symbol('c', 'passes over the buffer: 2 for an all-reduce, 1 for a gather or a scatter'),
      k: symbol('k', 'members that meet in this tier'),
      M,
      d: symbol('d', 'devices inside each member, which share its bytes'),
      beta,
    },
    domain: 'Rings inside a tier, hierarchical across tiers; every device sends its own share.',
    source: ring,
  },
  stepAllToAll: {
    name: 'An all-to-all on its busiest tier',
    tex: 'u = \\alpha + \\frac{k - d}{g}\\,\\frac{M}{\\beta}',
    expression: 'alpha + (k - d)/g*M/beta',
    result: 'u',
    symbols: {
      u,
      alpha,
      k: symbol('k', 'devices of the group inside this tier'),
      d: symbol('d', 'devices of the group inside the tier below'),
      g: symbol('g', 'devices of the group'),
      M,
      beta,
    },
    domain: 'Tiers work at once and the slowest counts; tokens are taken to be spread evenly.',
    source: hockney,
  },
  stepPointToPoint: {
    name: 'One transfer',
    tex: 'u = \\alpha + \\frac{M}{\\beta}',
    expression: 'alpha + M/beta',
    result: 'u',
    symbols: { u, alpha, M, beta },
    domain: 'In the tier in which the two neighbours meet.',
    source: hockney,
  },
  stepTensorExposed: {
    name: 'Tensor-parallel collectives that are waited for',
    tex: 'x_t = w\\max(0,\\, r\\,u - \\omega f) + \\max(0,\\, r\\,u - 2\\omega f)',
    expression: 'w*max(0, r*u - omega*f) + max(0, r*u - 2*omega*f)',
    result: 'x_t',
    symbols: {
      x_t,
      w,
      r: symbol('r', 'all-reduces of a layer in one pass'),
      u,
      omega,
      f: symbol('f', 'own work of the layer forward', 's'),
    },
    domain: 'A gather and a scatter of the same bytes with sequence parallelism.',
    source: korthikanti,
  },
  stepRingExposed: {
    name: 'Ring over the ranks of a sequence that is waited for',
    tex: 'x_c = w\\max(0,\\, u - t_a) + \\max(0,\\, 2u - g\\,t_a)',
    expression: 'w*max(0, u - t_a) + max(0, 2*u - g*t_a)',
    result: 'x_c',
    symbols: { x_c, w, u, t_a, g },
    domain: 'The next keys and values travel while attention works on these.',
    source: {
      title: 'Liu et al., Ring Attention with Blockwise Transformers',
      url: 'https://arxiv.org/abs/2310.01889',
    },
  },
  stepExchanges: {
    name: 'Exchanges of a layer that nothing hides',
    tex: 'x = k\\,u',
    expression: 'k*u',
    result: 'x',
    symbols: {
      x: symbol('x', 'exchanges of a layer, all passes', 's'),
      k: symbol('k', 'exchanges in all passes of a layer'),
      u,
    },
    domain: 'There and back for the dispatch to experts; once a pass for the ranks of a sequence.',
    source: { title: 'Lepikhin et al., GShard, section 3', url: 'https://arxiv.org/abs/2006.16668' },
  },
  stepAccumulate: {
    name: 'Adding up gradients',
    tex: 't_g = \\frac{2\\,b_g\\,N_l}{H\\,\\eta_h}',
    expression: '2*b_g*N_l/(H*y_h)',
    result: 't_g',
    symbols: { t_g, b_g, N_l: symbol('N_l', 'parameters of a layer on the device'), H, y_h },
    domain: 'Read and written once for each micro-batch.',
    source: roofline,
  },
  stepLayer: {
    name: 'One layer and micro-batch',
    tex: 't_l = t_f + t_b + t_r + t_g + x_t + x_c + x_d',
    expression: 't_f + t_b + t_r + t_g + x_t + x_c + x_d',
    result: 't_l',
    symbols: {
      t_l,
      t_f,
      t_b,
      t_r: symbol('t_r', 'what is recomputed of a layer', 's'),
      t_g,
      x_t,
      x_c,
      x_d,
    },
    domain: average,
    source: arithmetic,
  },
  stepHead: {
    name: 'Output head and loss',
    tex: 't_h = \\frac{6nVh}{t\\,P\\,\\eta_m} + \\frac{5nVb}{t\\,H\\,\\eta_h}',
    expression: '6*n*V*h/(t*P*y_m) + 5*n*V*b/(t*H*y_h)',
    result: 't_h',
    symbols: {
      t_h,
      n,
      V: symbol('V', 'entries of the vocabulary'),
      h: symbol('h', 'hidden size'),
      t,
      P,
      y_m,
      b,
      H,
      y_h,
    },
    domain: 'On the last stage. Logits are written, read by the loss, replaced by their gradient and read twice.',
    source: roofline,
  },
  stepPace: {
    name: 'Pace of the pipeline',
    tex: "t_s = \\max(\\ell\\,t_l,\\; \\ell'\\,t_l + t_h)",
    expression: 'max(l*t_l, l_e*t_l + t_h)',
    result: 't_s',
    symbols: { t_s, l, t_l, l_e: symbol("\\ell'", 'layers on the last stage'), t_h },
    domain: 'Every stage waits for the slowest: the fullest, or the last with its output head.',
    source: narayanan,
  },
  stepBubble: {
    name: 'Bubble of the pipeline',
    tex: 't_i = \\frac{p-1}{v}\\,\\ell\\,t_l',
    expression: '(p - 1)/v*l*t_l',
    result: 't_i',
    symbols: { t_i, p, v, l, t_l },
    domain: '1F1B: while the pipeline fills and drains. Interleaving divides it by the chunks.',
    source: narayanan,
  },
  stepBubbleShare: {
    name: 'Bubble as a share of the work',
    tex: 's = \\frac{p-1}{v\\,m}',
    expression: '(p - 1)/(v*m)',
    result: 's',
    symbols: { s: symbol('s', 'bubble over the time of a pipeline without one'), p, v, m },
    domain: 'With stages that take the same time.',
    source: narayanan,
  },
  stepTransfers: {
    name: 'Transfers between pipeline stages',
    tex: 't_p = 2v\\,(m + p - 1)\\,u',
    expression: '2*v*(m + p - 1)*u',
    result: 't_p',
    symbols: { t_p, v, m, p, u },
    domain: 'Forward and backward, for every micro-batch and chunk; nothing hides them.',
    source: megatron,
  },
  stepExchange: {
    name: 'Exchange over replicas',
    tex: 'D = k_s\\,(S_d + S_e) + k_g\\,(G_d + G_e)',
    expression: 'k_s*(S_d + S_e) + k_g*(G_d + G_e)',
    result: 'D',
    symbols: {
      D: symbol('D', 'one exchange over replicas', 's'),
      k_s: symbol('k_s', 'times that gradients are summed'),
      S_d: symbol('S_d', 'summing gradients, routed experts left out', 's'),
      S_e: symbol('S_e', 'summing gradients of routed experts', 's'),
      k_g: symbol('k_g', 'times that weights are gathered'),
      G_d: symbol('G_d', 'gathering weights, routed experts left out', 's'),
      G_e: symbol('G_e', 'gathering weights of routed experts', 's'),
    },
    domain:
      'Without ZeRO an all-reduce. Stage 1: a scatter, then a gather. Stage 2 scatters for each micro-batch, stage 3 gathers the weights twice more.',
    source: zero,
  },
  stepData: {
    name: 'Exchange over replicas that is waited for',
    tex: 't_d = \\max(0,\\, D - \\omega B) + m\\max(0,\\, E - \\omega B)',
    expression: 'max(0, D - omega*B) + m*max(0, E - omega*B)',
    result: 't_d',
    symbols: {
      t_d,
      D,
      omega,
      B: symbol('B', 'backward pass of one micro-batch on a stage', 's'),
      m,
      E: symbol('E', 'exchange over replicas for each micro-batch', 's'),
    },
    domain: 'What is sent once hides behind the last backward pass, what is sent for each micro-batch behind its own.',
    source: zero,
  },
  stepOptimizer: {
    name: 'Optimizer',
    tex: 't_u = \\frac{(b_g + 2(b_m + b_s) + b_w)\\left(\\frac{N_d}{z} + \\frac{N_e}{z_e}\\right)}{H\\,\\eta_h}',
    expression: '(b_g + 2*(b_m + b_s) + b_w)*(N_d/z + N_e/z_e)/(H*y_h)',
    result: 't_u',
    symbols: {
      t_u,
      b_g,
      b_m: symbol('b_m', 'bytes of a master weight', 'B'),
      b_s: symbol('b_s', 'bytes of the optimizer states of a parameter', 'B'),
      b_w: symbol('b_w', 'bytes of a weight', 'B'),
      N_d,
      z: symbol('z', 'ranks that share the update: 1 without ZeRO'),
      N_e,
      z_e: symbol('z_e', 'ranks that share the update of an expert: 1 without ZeRO'),
      H,
      y_h,
    },
    domain: 'Gradients read, master weights and states read and written, weights written.',
    source: zero,
  },
  stepTotal: {
    name: 'Time of a step',
    tex: 'T = \\rho\\,(m\\,t_s + t_i + t_p + t_d + t_u) + T_0',
    expression: 'rho*(m*t_s + t_i + t_p + t_d + t_u) + T_0',
    result: 'T',
    symbols: {
      T,
      rho: symbol('\\rho', 'what a step takes as a multiple of its parts'),
      m,
      t_s,
      t_i,
      t_p,
      t_d,
      t_u,
      T_0: symbol('T_0', 'what a step costs whatever its size', 's'),
    },
    domain: 'A legal layout. The constants are fitted to measured steps; see the accuracy of the calibration.',
    source: arithmetic,
  },
  stepTokenRate: {
    name: 'Tokens a second',
    tex: 'R = \\frac{B\\,s}{T}',
    expression: 'B*s/T',
    result: 'R',
    symbols: { R, B: symbol('B', 'sequences in a step'), s: symbol('s', 'tokens in a sequence'), T },
    domain: 'While the job steps; what failures cost is not in it.',
    source: arithmetic,
  },
  stepHardwareFlop: {
    name: 'Operations of the hardware per token',
    tex: 'F_h = 3\\,(C + S + V) + A',
    expression: '3*(C + S + V) + A',
    result: 'F_h',
    symbols: {
      F_h,
      C: symbol('C', 'operations with the matrices of all layers, forward', 'FLOP'),
      S: symbol('S', 'operations of attention, forward', 'FLOP'),
      V: symbol('V', 'operations of the output head, forward', 'FLOP'),
      A: symbol('A', 'operations that are recomputed', 'FLOP'),
    },
    domain: 'Forward once and backward twice as much. Attention is counted as the stack runs it.',
    source: korthikanti,
  },
  stepUtilisation: {
    name: 'Utilisation of the peak',
    tex: 'U = \\frac{R\\,F}{d\\,P}',
    expression: 'R*F/(d*P)',
    result: 'U',
    symbols: {
      U: symbol('U', 'utilisation: MFU with the operations of the model, HFU with those of the hardware'),
      R,
      F: symbol('F', 'operations for one trained token', 'FLOP'),
      d: symbol('d', 'devices'),
      P,
    },
    domain: 'At most 1. Two values compare only when operations were counted the same way.',
    source: palm,
  },
  stepRunTime: {
    name: 'Time for all tokens',
    tex: 'T_r = \\frac{D}{R\\,G}',
    expression: 'D/(R*G)',
    result: 'T_r',
    symbols: {
      T_r: symbol('T_r', 'time of the run', 's'),
      D: symbol('D', 'training tokens'),
      R,
      G: symbol('G', 'goodput: share of the time in which work is done and kept'),
    },
    domain: 'Positive rate and goodput.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
