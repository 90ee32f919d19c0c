import type { CalibrationRecord } from '../record.ts';

export const a100Megatron2022: CalibrationRecord = {
  id: 'a100-megatron-2022',
  name: 'A100, Megatron-LM of 2022',
  chips: ['a100-80gb'],
  stack: 'Megatron-LM, 2022',
  summary:
    'A100 with tensor parallelism inside the node and pipelines across, all or only the scores recomputed. Two constants for eight rows.',
  values: {
    matmul: { value: 0.8557, how: 'fitted' },
    experts: { value: 0.8557, how: 'assumed', as: 'matmul', why: 'None of the rows has experts.' },
    attention: {
      value: 0.8557,
      how: 'fitted',
      as: 'matmul',
      why: 'Unfused, it is two batched matrix products; its scores are counted under memory.',
    },
    memory: { value: 0.8, how: 'assumed', why: 'Eight rows do not tell it from the other two.' },
    layerOverhead: { value: 3.679e-4, how: 'fitted' },
    stepOverhead: { value: 0, how: 'assumed', why: 'Against steps of seconds it could not be told from nothing.' },
    rest: { value: 1, how: 'assumed', why: 'The fitted share holds whatever is spread over the whole step.' },
    insideLinks: {
      value: 0.76,
      how: 'measured',
      why: 'Bus bandwidth of an all-reduce over the eight A100 of another node, 228 GB/s of 300.',
    },
    outsideLinks: {
      value: 0.8,
      how: 'assumed',
      why: 'A ring reaches about this of a link; the rows send only activations between nodes.',
    },
    launch: { value: 5e-5, how: 'measured', why: 'Of the same collectives: 39 µs for two devices, 77 µs for eight.' },
    dataOverlap: { value: 0, how: 'assumed', why: 'The paper says so of its run with eight replicas.' },
    tensorOverlap: { value: 0, how: 'assumed', why: 'The collectives of a layer wait for its matrices.' },
  },
  style: {
    fusedAttention: false,
    causal: false,
    dropout: true,
    context: 'ring',
    why: 'The paper counts scores and dropout masks among what is kept. Context parallelism does not occur.',
  },
  formats: { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 },
  fittedTo: [{ set: 'korthikanti-2022-table-5' }],
  carriedTo: [{ set: 'korthikanti-2022-data-parallel' }],
  band: {
    low: 0.05,
    high: 0.05,
    why: 'Each of the eight rows, fitted without it, and the run with eight replicas lie inside.',
  },
  leastWork: 9.535e11,
  note: 'Leaving each row out in turn the mean error is 2.0 %.',
};
