import type { CalibrationRecord } from '../record.ts';

export const trn1NeuronX: CalibrationRecord = {
  id: 'trn1-neuronx',
  name: 'Trainium1, NeuronX Distributed',
  chips: ['trainium1'],
  stack: 'NeuronX Distributed, Neuron SDK 2.24',
  summary:
    'Llama on instances of Trn1, a NeuronCore to a rank. Two constants for two rows: what they say apart is not known.',
  values: {
    matmul: { value: 0.5838, how: 'fitted' },
    experts: { value: 0.5838, how: 'assumed', as: 'matmul', why: 'None of the rows has experts.' },
    attention: { value: 0.5838, how: 'fitted', as: 'matmul', why: 'Two rows do not tell the two apart.' },
    memory: { value: 0.8, how: 'assumed', why: 'Two rows do not tell it from the others.' },
    layerOverhead: { value: 1.97e-3, how: 'fitted' },
    stepOverhead: { value: 0, how: 'assumed', why: 'Not told from the cost of a layer.' },
    rest: { value: 1, how: 'assumed', why: 'The fitted share holds whatever is spread over the whole step.' },
    insideLinks: {
      value: 1,
      how: 'assumed',
      why: 'Nobody publishes what collectives reach of NeuronLink-v2. Its rate is halved already, since its direction is not stated.',
    },
    outsideLinks: { value: 1, how: 'assumed', why: 'Nobody publishes what collectives reach of EFA on Trn1.' },
    launch: {
      value: 2e-5,
      how: 'assumed',
      why: 'AWS gives about 15 µs for a hop between instances of the family, and 1 to 2 µs inside.',
    },
    dataOverlap: { value: 0, how: 'assumed', why: 'Not published; the parts that could hide are small.' },
    tensorOverlap: { value: 0, how: 'assumed', why: 'Not published.' },
  },
  style: {
    fusedAttention: true,
    causal: true,
    dropout: false,
    context: 'ring',
    why: 'AWS’s tutorials for the same models switch flash attention on. Context parallelism does not occur.',
  },
  formats: { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 },
  silent: {
    interleave: 1,
    recompute: 'selective',
    zero: 1,
    sequenceParallel: true,
    why: 'AWS’s tutorials for Llama 3.1 8B and 70B on Trn1 name sequence parallelism, selective recomputation and ZeRO-1.',
  },
  fittedTo: [{ set: 'trn1-training-steps' }],
  carriedTo: [{ set: 'trn1-archive-steps' }],
  band: {
    low: 0.1,
    high: 0.2,
    why: 'Three rows judge it and cannot make nine of ten: the one of the same stack is 6 % slower, the two of an older one are half as slow again and twice as slow. It is as wide as the band of A100, which has 78 rows, and a little more.',
  },
  leastWork: 1.417e11,
  note: 'With the share of the peak alone, fitted to one of the two rows, the other is missed by 26 % on average: it takes both constants, and nothing is left to judge them by but the archived rows.',
};
