/** What is said about the formulas of collective-algorithms.ts and collective-levels.ts. */
import type { Equation, EquationSymbol } from '../equation.ts';

const hockney = {
  title: 'Hockney: The communication challenge for MPP (Parallel Computing, 1994)',
  url: 'https://doi.org/10.1016/S0167-8191(06)80021-9',
} as const;
const thakur = {
  title: 'Thakur, Rabenseifner, Gropp: Optimization of collective communication operations in MPICH (2005)',
  url: 'https://doi.org/10.1177/1094342005051521',
} as const;
const patarasuk = {
  title: 'Patarasuk, Yuan: Bandwidth optimal all-reduce algorithms for clusters of workstations (2009)',
  url: 'https://doi.org/10.1016/j.jpdc.2008.09.002',
} as const;
const neuron = {
  title: 'AWS Neuron docs: Inter-node collective communications',
  url: 'https://awsdocs-neuron.readthedocs-hosted.com/en/latest/neuron-runtime/explore/internode-collective-comm.html',
} as const;
const nccl = {
  title: 'NCCL tests: performance reported by NCCL tests',
  url: 'https://github.com/NVIDIA/nccl-tests/blob/master/doc/PERFORMANCE.md',
} as const;
const bekman = {
  title: 'Bekman: Machine Learning Engineering, network chapter, on SHARP',
  url: 'https://github.com/stas00/ml-engineering/blob/744d01e18b79512572f64a6bbd8b5f4a725203a7/network/README.md',
} as const;
const arithmetic = { title: 'Arithmetic' } as const;

const M: EquationSymbol = { tex: 'M', meaning: 'the whole buffer, never a shard', unit: 'B' };
const n: EquationSymbol = { tex: 'n', meaning: 'devices that take part', unit: '' };
const V: EquationSymbol = { tex: 'V', meaning: 'bytes that one device sends', unit: 'B' };
const B: EquationSymbol = { tex: 'B', meaning: 'what one device injects, one way', unit: 'B/s' };
const T: EquationSymbol = { tex: 'T', meaning: 'time of the collective', unit: 's' };
const p: EquationSymbol = { tex: 'p', meaning: 'passes: 2 for an all-reduce, else 1', unit: '' };
const b: EquationSymbol = { tex: 'b', meaning: 'rate of a link, one way', unit: 'B/s' };
const e: EquationSymbol = { tex: '\\eta', meaning: 'share of the rate that is reached', unit: '' };
const m: EquationSymbol = { tex: 'm', meaning: 'devices inside, between which it is split', unit: '' };
const k: EquationSymbol = { tex: 'k', meaning: 'times the buffer', unit: '' };
const L: EquationSymbol = { tex: 't_\\alpha', meaning: 'latency: launch and steps', unit: 's' };
const X: EquationSymbol = { tex: 't_\\beta', meaning: 'time that the fullest link is busy', unit: 's' };
const before: EquationSymbol = { tex: "t'", meaning: 'the sum so far', unit: 's' };

export const collectiveEquations = {
  collectiveShare: {
    name: 'Bytes that one device sends',
    tex: 'V = p\\,\\frac{n-1}{n}\\,M',
    expression: 'p * (n - 1) / n * M',
    result: 'V',
    symbols: { V, p, n, M },
    domain: 'The least that a gather, a scatter or an all-reduce (both in turn) can move; at least two devices.',
    source: patarasuk,
  },
  collectiveTimes: {
    name: 'Bytes that one device sends',
    tex: 'V = k\\,M',
    expression: 'k * M',
    result: 'V',
    symbols: { V, k, M },
    domain:
      'k is 2 for a double tree, log₂ n for recursive doubling, half of that for Bruck’s all-to-all, n − 1 for a mesh in one step, 1 for a message or a broadcast.',
    source: thakur,
  },
  collectiveLeft: {
    name: 'What is left for a level',
    tex: "M' = \\frac{M}{m}",
    expression: 'M / m',
    result: 'left',
    symbols: { left: { tex: "M'", meaning: 'bytes that reach the level, for one device', unit: 'B' }, M, m },
    domain: 'The levels inside have scattered the buffer, and every device sends its own share.',
    source: neuron,
  },
  collectiveReach: {
    name: 'What one all-to-all sends within a level',
    tex: "M' = M\\,\\frac{u}{n}",
    expression: 'M * u / n',
    result: 'left',
    symbols: {
      left: { tex: "M'", meaning: 'the part of the buffer for devices up to this level', unit: 'B' },
      M,
      u: { tex: 'u', meaning: 'devices up to this level', unit: '' },
      n,
    },
    domain: 'Equal pieces for all devices.',
    source: arithmetic,
  },
  collectiveInjection: {
    name: 'What one device injects',
    tex: 'B = l\\,b\\,\\eta',
    expression: 'l * b * e',
    result: 'B',
    symbols: {
      B,
      l: { tex: 'l', meaning: 'links that work at once: two around a ring, one along a line or between two', unit: '' },
      b,
      e,
    },
    domain: 'One way. On a switch there is one link, the device’s own.',
    source: arithmetic,
  },
  collectiveTransfer: {
    name: 'Time on the wire',
    tex: 't_\\beta = \\frac{V}{B}',
    expression: 'V / B',
    result: 'X',
    symbols: { X, V, B },
    domain: 'All links of a device are full all the time.',
    source: hockney,
  },
  collectiveMiddle: {
    name: 'Time of the links in the middle',
    tex: 't_\\beta = \\frac{k\\,M}{l\\,b\\,\\eta}\\cdot\\frac{\\lfloor s/2\\rfloor\\lceil s/2\\rceil}{s}',
    expression: 'k * M * floor(s / 2) * ceil(s / 2) / s / (l * b * e)',
    result: 'X',
    symbols: {
      X,
      k,
      M,
      s: { tex: 's', meaning: 'devices along the longest side', unit: '' },
      l: { tex: 'l', meaning: 'ways across its middle: two on a ring, one on a line or between two', unit: '' },
      b,
      e,
    },
    domain:
      'What is routed through a torus: halves of a side exchange their pieces. On a ring of even length M·s/(8·b).',
    source: arithmetic,
  },
  collectiveLatency: {
    name: 'Latency',
    tex: "t_\\alpha = t' + s\\,h",
    expression: 'before + s * h',
    result: 'L',
    symbols: {
      L,
      before: { tex: "t'", meaning: 'launch, and steps counted before', unit: 's' },
      s: { tex: 's', meaning: 'steps one after another', unit: '' },
      h: { tex: 'h', meaning: 'time of a step', unit: 's' },
    },
    domain:
      'Steps of n ranks: n − 1 around a ring, half of the ranks for a KangaRing, log₂ n by halving; twice for an all-reduce. A mesh, an all-to-all or a message takes 1 over a switch, since pieces leave one behind another, and as many as the farthest device is links away over a torus.',
    source: hockney,
  },
  collectiveDistance: {
    name: 'Steps to the farthest device of a torus',
    tex: 's = r\\,(d_1 + d_2 + d_3 + i),\\quad d = \\lfloor X/2\\rfloor',
    expression: 'r * (x + y + z + i)',
    result: 's',
    symbols: {
      s: { tex: 's', meaning: 'steps one after another', unit: '' },
      r: {
        tex: 'r',
        meaning: 'times that every device sends to every other: twice for an all-reduce by mesh',
        unit: '',
      },
      x: {
        tex: 'd_1',
        meaning: 'links to the farthest device along the first side of X: ⌊X/2⌋ around a ring, X − 1 along a line',
        unit: '',
      },
      y: { tex: 'd_2', meaning: 'the same along the second side; 0 without one', unit: '' },
      z: { tex: 'd_3', meaning: 'the same along the third side; 0 without one', unit: '' },
      i: { tex: 'i', meaning: 'a step inside a device with several ranks, else 0', unit: '' },
    },
    domain:
      'What is routed by the shortest way, each link at the time of a step: a mesh, an all-to-all, a message from point to point. Nothing that needs data of all devices is sooner.',
    source: arithmetic,
  },
  collectiveSwitch: {
    name: 'Bytes that one device sends to a switch that adds',
    tex: 'V = \\frac{n+1}{n}\\,M',
    expression: '(n + 1) / n * M',
    result: 'V',
    symbols: { V, n, M },
    domain:
      'An all-reduce. The switch takes the whole buffer from every device, and from each, once added, its share of the sum to hand to all.',
    source: bekman,
  },
  collectiveFloor: {
    name: 'Latency that the launch leaves',
    tex: "t_\\alpha = \\max(t',\\; t_0 - t_\\beta)",
    expression: 'max(before, f - X)',
    result: 'L',
    symbols: {
      L,
      before: { tex: "t'", meaning: 'launch and steps', unit: 's' },
      f: { tex: 't_0', meaning: 'what starting a collective from the host takes at the least', unit: 's' },
      X,
    },
    domain: 'Host and device work at once: until the next launch is ready, latency and the first bytes are hidden.',
    source: arithmetic,
  },
  collectiveAdd: {
    name: 'One after another',
    tex: "t_\\beta = t' + t_i",
    expression: 'before + x',
    result: 'X',
    symbols: { X, before, x: { tex: 't_i', meaning: 'time of this level', unit: 's' } },
    domain: 'The phases of a hierarchical collective wait for one another.',
    source: neuron,
  },
  collectiveBusiest: {
    name: 'The busiest level',
    tex: "t_\\beta = \\max(t',\\; t_i)",
    expression: 'max(before, x)',
    result: 'X',
    symbols: {
      X,
      before: { tex: "t'", meaning: 'the busiest level so far', unit: 's' },
      x: { tex: 't_i', meaning: 'time of this level', unit: 's' },
    },
    domain: 'All levels work at once on parts of the buffer. A lower bound.',
    source: arithmetic,
  },
  collectiveTime: {
    name: 'Time of the collective',
    tex: 'T = t_\\alpha + t_\\beta',
    expression: 'L + X',
    result: 'T',
    symbols: { T, L, X },
    domain: 'Nothing else uses the links.',
    source: hockney,
  },
  algorithmBandwidth: {
    name: 'Algorithm bandwidth',
    tex: 'A = \\frac{M}{T}',
    expression: 'M / T',
    result: 'A',
    symbols: { A: { tex: 'A', meaning: 'bytes of the buffer in a second', unit: 'B/s' }, M, T },
    domain: 'What a program sees; it falls as the group grows.',
    source: nccl,
  },
  busBandwidth: {
    name: 'Bus bandwidth',
    tex: 'U = p\\,\\frac{n-1}{n}\\,A',
    expression: 'p * (n - 1) / n * A',
    result: 'U',
    symbols: {
      U: { tex: 'U', meaning: 'what a link would have to carry in a ring', unit: 'B/s' },
      p,
      n,
      A: { tex: 'A', meaning: 'algorithm bandwidth', unit: 'B/s' },
    },
    domain: 'Comparable with a link for collectives of one level. A broadcast and a message have the factor 1.',
    source: nccl,
  },
  collectiveCrossover: {
    name: 'Where one algorithm overtakes another',
    tex: 'M^{*} = M\\,\\frac{a_2 - a_1}{t_1 - t_2}',
    expression: 'M * (a - b) / (c - d)',
    result: 'size',
    symbols: {
      size: { tex: 'M^{*}', meaning: 'buffer from which the second is faster', unit: 'B' },
      M,
      a: { tex: 'a_2', meaning: 'latency of the second', unit: 's' },
      b: { tex: 'a_1', meaning: 'latency of the first', unit: 's' },
      c: { tex: 't_1', meaning: 'time of this buffer on the wire by the first', unit: 's' },
      d: { tex: 't_2', meaning: 'the same by the second', unit: 's' },
    },
    domain: 'The second starts later and moves faster.',
    source: hockney,
  },
} as const satisfies Record<string, Equation>;
