import type { CalibrationRecord } from '../record.ts';

const LINKS =
  'SimuMax measured the collectives of the same node (its system file b200_bf16_ceperm): an all-gather reaches 0.6735 of 900 GB/s, an all-reduce 0.7424.';

export const b200Megatron: CalibrationRecord = {
  id: 'b200-megatron',
  name: 'B200, Megatron-LM with Transformer Engine',
  chips: ['b200'],
  stack: 'Megatron-LM, PyTorch 2.10, TransformerEngine 2.11',
  summary:
    'One node of eight B200 in BF16, dense models and experts, up to sequences of 131,072 tokens. Nothing on networks between nodes.',
  values: {
    matmul: { value: 0.549, how: 'fitted' },
    experts: { value: 0.5716, how: 'fitted' },
    attention: { value: 0.3357, how: 'fitted' },
    memory: { value: 0.3009, how: 'fitted' },
    layerOverhead: { value: 4.189e-4, how: 'fitted' },
    stepOverhead: { value: 0, how: 'assumed', why: 'Not told from the cost of a layer.' },
    rest: { value: 1, how: 'assumed', why: 'The fitted shares hold whatever is spread over the whole step.' },
    insideLinks: { value: 0.67, how: 'measured', why: LINKS },
    outsideLinks: { value: 0.8, how: 'assumed', why: 'One node: none of the rows leaves it.' },
    launch: { value: 2.5e-5, how: 'measured', why: 'Of the same measurements: 22 to 26 µs before the first byte.' },
    dataOverlap: { value: 0, how: 'assumed', why: 'The launchers do not switch the overlap of gradients on.' },
    tensorOverlap: { value: 0, how: 'assumed', why: 'The launchers switch the overlap of tensor transfers off.' },
  },
  style: {
    fusedAttention: true,
    causal: true,
    dropout: false,
    context: 'all-to-all',
    why: 'The launchers: flash attention, no dropout, all-to-all between context ranks.',
  },
  formats: { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 },
  fittedTo: [
    {
      set: 'simumax-b200',
      rows: [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40, 43],
      rule: 'Every third row, beginning with the first. The other 28 are held out.',
    },
  ],
  carriedTo: [],
  band: { low: 0.08, high: 0.08, why: 'Nine of ten of the 28 rows held out lie inside.' },
  leastWork: 9.105e11,
  note: 'Over all 43 rows in five folds the mean error is 3.7 %. The shares hold together: attention counts only the operations that a causal mask leaves, and memory what kernels do not fuse.',
};
