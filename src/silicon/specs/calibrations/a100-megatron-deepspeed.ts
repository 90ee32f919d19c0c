import type { CalibrationRecord } from '../record.ts';

/**
 * The rows that were kept for fitting when a part of the file was first drawn at random, before anything was fitted.
 */
const DRAWN = [
  1, 3, 4, 8, 9, 11, 14, 15, 16, 19, 21, 22, 26, 27, 30, 34, 40, 41, 42, 44, 45, 49, 51, 53, 55, 59, 60, 61, 64, 66, 67,
  71, 81, 84, 86, 88, 90, 91, 94, 96, 97, 101, 102, 103, 104, 105, 107,
] as const;

export const a100MegatronDeepSpeed: CalibrationRecord = {
  id: 'a100-megatron-deepspeed',
  name: 'A100, Megatron-DeepSpeed',
  chips: ['a100-80gb'],
  stack: 'Megatron-DeepSpeed',
  summary:
    'Clusters of A100 that train with unfused attention and full recomputation. It also predicts Megatron-LM of 2021 and 2022.',
  values: {
    matmul: { value: 0.8506, how: 'fitted' },
    experts: { value: 0.8506, how: 'assumed', as: 'matmul', why: 'None of the rows has experts.' },
    attention: {
      value: 0.8506,
      how: 'fitted',
      as: 'matmul',
      why: 'Unfused, it is two batched matrix products; its scores are counted under memory.',
    },
    memory: { value: 0.7539, how: 'fitted' },
    layerOverhead: { value: 4.239e-4, how: 'fitted' },
    stepOverhead: { value: 0, how: 'assumed', why: 'Against steps of seconds it could not be told from nothing.' },
    rest: { value: 1, how: 'assumed', why: 'The fitted shares hold whatever is spread over the whole step.' },
    insideLinks: {
      value: 0.76,
      how: 'measured',
      why: 'Bus bandwidth of an all-reduce over the eight devices of a node, 228 GB/s of 300: the NCCL times beside the same data.',
    },
    outsideLinks: { value: 0.8991, how: 'fitted' },
    launch: {
      value: 5e-5,
      how: 'measured',
      why: 'The same times: 39 µs before the first byte for two devices, 77 µs for eight.',
    },
    dataOverlap: { value: 0, how: 'assumed', why: 'Taken to wait for the last backward pass.' },
    tensorOverlap: { value: 0, how: 'assumed', why: 'The collectives of a layer wait for its matrices.' },
  },
  style: {
    fusedAttention: false,
    causal: false,
    dropout: true,
    context: 'ring',
    why: 'The model code of Megatron before flash attention. Context parallelism does not occur.',
  },
  formats: { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 },
  fittedTo: [
    {
      set: 'vtrain-multi-node',
      rows: DRAWN,
      rule: 'A random draw of 47 of the 109 rows, fixed beforehand. The other 62 are held out.',
    },
  ],
  carriedTo: [
    { set: 'narayanan-2021-table-1' },
    { set: 'narayanan-2021-table-2' },
    { set: 'narayanan-2021-zero-3' },
    { set: 'mt-nlg-steps' },
    { set: 'vtrain-single-node' },
  ],
  band: {
    low: 0.075,
    high: 0.165,
    why: 'Nine of ten of the rows held out and of tables 1 and 2 of Megatron 2021 lie inside. ZeRO-3 of 2021 and MT-NLG, other stacks, do not, nor do half of the small models on one node, nor the slowest of the rows fitted to: 39.1B with tensor parallelism below 8 and many replicas, for which nothing in the layout accounts.',
  },
  leastWork: 6.442e10,
  note: 'The draw was kind to the rows held out: nearly all the slow ones are among those fitted to. Fitted to the 62 and judged by the 47 the mean error is 9.0 %; over all 109 in five folds it is 6.0 %, the median 2.7 %.',
};
