import type { Equation, EquationSymbol } from '../equation.ts';

const plain = (tex: string, meaning: string): EquationSymbol => ({ tex, meaning, unit: '' });
const bytes = (tex: string, meaning: string): EquationSymbol => ({ tex, meaning, unit: 'B' });

const L = plain('L', 'layers on the stage');
const L_x = plain('L_x', 'of these, layers with experts');
const n_d = plain('n_d', 'parameters on the rank outside routed experts');
const n_r = plain('n_r', 'parameters of routed experts on the rank');
const n_k = plain('n', 'parameters kept: all on the rank, or the shard that the ZeRO stage leaves');
const T = plain('T', 'tokens of one micro-batch on the rank');
const beta = bytes('\\beta', 'bytes of one activation');
const w = plain('w', 'share of the tokens between the matrices that the rank keeps: 1/t with sequence parallelism');
const d = plain('d', 'hidden size');
const A = bytes('A', 'bytes that one layer keeps for each token');
const mu = plain('\\mu', 'micro-batches in flight on the stage');
const m = plain('m', 'micro-batches in a step');
const p = plain('p', 'pipeline stages');
const i = plain('i', 'stage, counted from 0');
const M_l = bytes('M_l', 'logits and their loss');

const zero = {
  title: 'Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
  url: 'https://arxiv.org/abs/1910.02054',
};
const korthikanti = {
  title: 'Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models',
  url: 'https://arxiv.org/abs/2205.05198',
};
const narayanan = {
  title: 'Narayanan et al., Efficient Large-Scale Language Model Training on GPU Clusters',
  url: 'https://arxiv.org/abs/2104.04473',
};
const shoeybi = {
  title: 'Shoeybi et al., Megatron-LM: Training Multi-Billion Parameter Language Models Using Model Parallelism',
  url: 'https://arxiv.org/abs/1909.08053',
};
const gshard = {
  title: 'Lepikhin et al., GShard: Scaling Giant Models with Conditional Computation',
  url: 'https://arxiv.org/abs/2006.16668',
};
const arithmetic = { title: 'Arithmetic' };

export const trainingMemoryEquations = {
  memoryParameters: {
    name: 'Parameters on the rank, outside routed experts',
    tex: 'n_d = L n_a + (L - L_x)\\,n_f + L_x n_s + n_t',
    expression: 'L*n_a + (L - L_x)*n_f + L_x*n_s + n_t',
    result: 'n_d',
    symbols: {
      n_d,
      L,
      n_a: plain('n_a', 'attention and norms of one layer, on the rank'),
      L_x,
      n_f: plain('n_f', 'feed-forward of one dense layer, on the rank'),
      n_s: plain('n_s', 'router and shared experts of one layer, on the rank'),
      n_t: plain('n_t', 'embedding, output head and last norm, on the stages that have them'),
    },
    domain:
      'Matrices are divided by the tensor degree. Norms, routers and down-projections of latent attention are held by every rank, and so are key and value heads beyond their number.',
    source: shoeybi,
  },
  memoryExperts: {
    name: 'Routed experts on the rank',
    tex: 'n_r = L_x \\frac{E}{x}\\,n_e',
    expression: 'L_x*E/x*n_e',
    result: 'n_r',
    symbols: {
      n_r,
      L_x,
      E: plain('E', 'routed experts of one layer'),
      x: plain('x', 'ranks that share out the experts'),
      n_e: plain('n_e', 'one expert, divided by the tensor degree inside experts'),
    },
    domain: 'The expert degree divides the number of experts.',
    source: gshard,
  },
  memoryShard: {
    name: 'Shard of one rank',
    tex: 'n_z = \\frac{n_d}{R} + \\frac{n_r}{R_x}',
    expression: 'n_d/R + n_r/R_x',
    result: 'n_z',
    symbols: {
      n_z: plain('n_z', 'parameters in the shard of one rank'),
      n_d,
      R: plain('R', 'data × context ranks'),
      n_r,
      R_x: plain('R_x', 'ranks that hold the same experts'),
    },
    domain: 'What a ZeRO stage shares out. Experts have fewer copies than the rest, and so fewer ranks to share with.',
    source: zero,
  },
  memoryWeights: {
    name: 'Memory of the weights',
    tex: 'M_w = b_w n',
    expression: 'b_w*n',
    result: 'M_w',
    symbols: { M_w: bytes('M_w', 'weights'), b_w: bytes('b_w', 'bytes of one weight'), n: n_k },
    domain: 'All parameters of the rank, or with ZeRO stage 3 its shard.',
    source: zero,
  },
  memoryGradients: {
    name: 'Memory of the gradients',
    tex: 'M_g = b_g n',
    expression: 'b_g*n',
    result: 'M_g',
    symbols: { M_g: bytes('M_g', 'gradients'), b_g: bytes('b_g', 'bytes of one accumulated gradient'), n: n_k },
    domain: 'All parameters of the rank, or from ZeRO stage 2 on its shard.',
    source: zero,
  },
  memoryOptimizer: {
    name: 'Memory of the optimizer',
    tex: 'M_o = b_m (n_l + n_t) + b_s n_l + b_t n_t',
    expression: 'b_m*(n_l + n_t) + b_s*n_l + b_t*n_t',
    result: 'M_o',
    symbols: {
      M_o: bytes('M_o', 'optimizer states and master copy'),
      b_m: bytes('b_m', 'bytes of the master copy of one weight'),
      n_l: plain('n_l', 'parameters of the layers kept: all on the rank, or its shard'),
      n_t: plain('n_t', 'the same of embedding and head'),
      b_s: bytes('b_s', 'bytes of state for one parameter of a layer'),
      b_t: bytes('b_t', 'bytes of state for one parameter of embedding and head'),
    },
    domain: 'All parameters of the rank, or from ZeRO stage 1 on its shard.',
    source: zero,
  },
  memoryTokens: {
    name: 'Tokens of a micro-batch on one rank',
    tex: 'T = \\frac{b s}{c}',
    expression: 'b*s/c',
    result: 'T',
    symbols: {
      T,
      b: plain('b', 'sequences in a micro-batch'),
      s: plain('s', 'tokens in a sequence'),
      c: plain('c', 'ranks that share one sequence'),
    },
    domain: 'The context degree divides the sequence.',
    source: arithmetic,
  },
  memoryLayer: {
    name: 'Activations of one layer for each token',
    tex: 'A = w\\,(\\beta D + M) + \\beta S + Z',
    expression: 'w*(beta*D + M) + beta*S + Z',
    result: 'A',
    symbols: {
      A,
      w,
      beta,
      D: plain('D', 'numbers kept between the matrices: inputs of norms and of what follows them'),
      M: bytes('M', 'bytes of dropout masks and of a router'),
      S: plain(
        'S',
        'numbers kept inside the matrices, on the rank: queries, keys, values, inner widths, copies for experts',
      ),
      Z: bytes('Z', 'bytes of attention scores, or of their normalisers with flash attention'),
    },
    domain:
      'Everything is kept but what selective recomputation leaves out. For a GELU block with dropout and scores kept it is the sum of the publication.',
    source: korthikanti,
  },
  memoryLayerInput: {
    name: 'Activations of one recomputed layer for each token',
    tex: 'A = w \\beta d',
    expression: 'w*beta*d',
    result: 'A',
    symbols: { A, w, beta, d },
    domain: 'Full recomputation keeps the input of each layer alone.',
    source: korthikanti,
  },
  memoryInFlight: {
    name: 'Micro-batches in flight, 1F1B',
    tex: '\\mu = \\min(m,\\, p - i)',
    expression: 'min(m, p - i)',
    result: 'mu',
    symbols: { mu, m, p, i },
    domain: 'One forward, one backward: the first stage holds as many as there are stages, the last stage one.',
    source: narayanan,
  },
  memoryInFlightInterleaved: {
    name: 'Micro-batches in flight, interleaved',
    tex: '\\mu = \\min\\left(m,\\, \\frac{2(p - i - 1) + (v - 1)p + 1}{v}\\right)',
    expression: 'min(m, (2*(p - i - 1) + (v - 1)*p + 1)/v)',
    result: 'mu',
    symbols: { mu, m, p, i, v: plain('v', 'chunks of the model on each stage') },
    domain: 'In whole stages of layers. On the first stage it is p (1 + (p − 1)/(p v)).',
    source: korthikanti,
  },
  memoryActivations: {
    name: 'Memory of the activations',
    tex: 'M_a = \\mu T \\left((L - L_x) A + L_x A_x\\right) + M_e',
    expression: 'mu*T*((L - L_x)*A + L_x*A_x) + M_e',
    result: 'M_a',
    symbols: {
      M_a: bytes('M_a', 'activations kept for the backward pass'),
      mu,
      T,
      L,
      L_x,
      A,
      A_x: bytes('A_x', 'the same for a layer with experts'),
      M_e: bytes('M_e', 'what the embedding keeps, on the first stage'),
    },
    domain: 'Kept from the forward pass of a micro-batch to its backward pass.',
    source: korthikanti,
  },
  memoryLogits: {
    name: 'Memory of the logits',
    tex: 'M_l = T \\left(\\lambda V_t + \\beta d u\\right)',
    expression: 'T*(lambda*V_t + beta*d*u)',
    result: 'M_l',
    symbols: {
      M_l,
      T,
      lambda: bytes('\\lambda', 'bytes of one logit with its copies'),
      V_t: plain('V_t', 'vocabulary on one tensor rank'),
      beta,
      d,
      u: plain('u', 'copies of the hidden state around the last norm'),
    },
    domain: 'On the last stage, for one micro-batch.',
    source: korthikanti,
  },
  memoryGathered: {
    name: 'Memory of what is gathered',
    tex: 'M_z = b_w (n_1 + f n_2) + \\beta n_1',
    expression: 'b_w*(n_1 + f*n_2) + beta*n_1',
    result: 'M_z',
    symbols: {
      M_z: bytes('M_z', 'weights and gradients of one layer held whole'),
      b_w: bytes('b_w', 'bytes of one weight; 0 below ZeRO stage 3'),
      n_1: plain('n_1', 'parameters of the largest layer or table on the rank'),
      f: plain('f', 'layers gathered ahead'),
      n_2: plain('n_2', 'parameters of the largest layer on the rank'),
      beta,
    },
    domain: 'From ZeRO stage 2 on, with more than one rank to share with.',
    source: zero,
  },
  memoryWorking: {
    name: 'Working memory of the backward pass',
    tex: 'M_k = \\max(0,\\, T A_k - M_l)',
    expression: 'max(0, T*A_k - M_l)',
    result: 'M_k',
    symbols: {
      M_k: bytes('M_k', 'what one layer needs at work beyond what is kept'),
      T,
      A_k: bytes('A_k', 'bytes for each token: gradients inside the layer, and what it recomputes'),
      M_l,
    },
    domain: 'Logits are gone when the last layer begins, so that only what exceeds them is more.',
    source: arithmetic,
  },
  memoryTotal: {
    name: 'Memory of the device',
    tex: 'M = (1 + \\epsilon)(M_w + M_g + M_o + M_a + M_l + M_z + M_k + M_b) + M_r',
    expression: '(1 + epsilon)*(M_w + M_g + M_o + M_a + M_l + M_z + M_k + M_b) + M_r',
    result: 'M',
    symbols: {
      M: bytes('M', 'memory of the device'),
      epsilon: plain('\\epsilon', 'margin for the allocator'),
      M_w: bytes('M_w', 'weights'),
      M_g: bytes('M_g', 'gradients'),
      M_o: bytes('M_o', 'optimizer'),
      M_a: bytes('M_a', 'activations'),
      M_l: bytes('M_l', 'logits'),
      M_z: bytes('M_z', 'gathered'),
      M_k: bytes('M_k', 'working memory'),
      M_b: bytes('M_b', 'buffers'),
      M_r: bytes('M_r', 'runtime'),
    },
    domain: 'The peak of a step, on the fullest pipeline stage.',
    source: arithmetic,
  },
  deviceMemory: {
    name: 'Memory for one rank',
    tex: 'C = \\frac{H}{k}',
    expression: 'H/k',
    result: 'C',
    symbols: {
      C: bytes('C', 'memory that one rank may use'),
      H: bytes('H', 'HBM of the chip'),
      k: plain('k', 'ranks on the chip'),
    },
    domain: 'An even share. With two physical cores in a logical one it is one HBM bank of Trainium2 or 3.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
