import { gpt3_175b } from '../models/gpt3-175b.ts';
import { megatron1t } from '../models/megatron-1t.ts';
import { megatron22b } from '../models/megatron-22b.ts';
import { megatron530b } from '../models/megatron-530b.ts';
import { reading, type StepSetRecord } from '../record.ts';
import { shapeOf, withVocabulary } from './shapes.ts';

const common = {
  chip: 'a100-80gb',
  devicesPerChip: 1,
  devicesPerNode: 8,
  network: reading('oneWay', 1600, 'Gbps', {
    printed: 'eight NVIDIA Mellanox 200Gbps HDR Infiniband HCAs',
    source: 'activation-recomputation-paper',
    note: 'Of each node, for the application: the cluster is Selene.',
  }),
  format: 'bf16',
  stack: 'Megatron-LM, 2022',
  source: 'activation-recomputation-paper',
  unit: 's',
} as const;

/** Each of the four sizes twice: all recomputed, and with sequence parallelism and selective recomputation. */
export const korthikantiTable5: StepSetRecord = {
  ...common,
  id: 'korthikanti-2022-table-5',
  name: 'Megatron 2022, recomputation',
  also: ['calculon-validation'],
  where: 'Table 5; layouts as Calculon’s validation gives them',
  published: 8,
  note: 'One replica of the model: no data-parallel step. The selective rows are those of the runs of the same names.',
  shapes: {
    '22B': shapeOf(megatron22b),
    '175B': withVocabulary(gpt3_175b, 51_200),
    '530B': shapeOf(megatron530b),
    '1T': shapeOf(megatron1t),
  },
  same: { sequence: 2048, tensor: 8, data: 1, context: 1, expert: 1, zero: 0 },
  columns: [
    'shape',
    'devices',
    'batch',
    'microBatch',
    'pipeline',
    'interleave',
    'recompute',
    'sequenceParallel',
    'time',
    'run',
  ],
  rows: [
    ['22B', 8, 4, 4, 1, 1, 'full', false, 1.42, null],
    ['22B', 8, 4, 4, 1, 1, 'selective', true, null, 'selective-recomputation-22b'],
    ['175B', 64, 64, 1, 8, 3, 'full', false, 18.13, null],
    ['175B', 64, 64, 1, 8, 3, 'selective', true, null, 'selective-recomputation-175b'],
    ['530B', 280, 280, 1, 35, 3, 'full', false, 49.05, null],
    ['530B', 280, 280, 1, 35, 3, 'selective', true, null, 'selective-recomputation-530b'],
    ['1T', 512, 512, 1, 64, 1, 'full', false, 94.42, null],
    ['1T', 512, 512, 1, 64, 1, 'selective', true, null, 'selective-recomputation-1t'],
  ],
};

/** The one multi-replica figure of the paper. */
export const korthikantiDataParallel: StepSetRecord = {
  ...common,
  id: 'korthikanti-2022-data-parallel',
  name: 'Megatron 2022, eight replicas',
  where: 'Section 6.3, text beside table 5',
  published: 1,
  note: 'The gradient all-reduce is not overlapped.',
  shapes: { '530B': shapeOf(megatron530b) },
  same: {
    sequence: 2048,
    tensor: 8,
    context: 1,
    expert: 1,
    zero: 0,
    recompute: 'selective',
    sequenceParallel: true,
  },
  columns: ['shape', 'devices', 'batch', 'microBatch', 'pipeline', 'data', 'interleave', 'printed', 'time'],
  rows: [['530B', 2240, 2240, 1, 35, 8, 3, '39.15 seconds', 39.15]],
};

/** MT-NLG on three sizes of cluster. */
export const mtNlg: StepSetRecord = {
  ...common,
  id: 'mt-nlg-steps',
  network: reading('oneWay', 1600, 'Gbps', {
    printed: 'eight NVIDIA Mellanox 200Gbps HDR Infiniband HCAs',
    source: 'mt-nlg-paper',
    kind: 'secondary',
    note: 'Of each node, for the application: the cluster is Selene, with cards of 80 GB. Read in a listing of models (ORKG) that repeats the paper.',
  }),
  name: 'MT-NLG 530B on three clusters',
  stack: 'DeepSpeed and Megatron',
  source: 'mt-nlg-paper',
  where: 'Section 2.4',
  published: 3,
  assumed: 'A micro-batch of one. Interleaving and the sharding of the optimizer are not printed.',
  note: 'The layout and the model of the 530B rows of Megatron 2021, which were a quarter to a third faster: what another stack can cost.',
  shapes: { '530B': shapeOf(megatron530b) },
  same: {
    shape: '530B',
    sequence: 2048,
    batch: 1920,
    microBatch: 1,
    tensor: 8,
    pipeline: 35,
    context: 1,
    expert: 1,
    recompute: 'full',
    sequenceParallel: false,
  },
  columns: ['devices', 'data', 'run'],
  rows: [
    [2240, 8, 'mt-nlg-530b-280-nodes'],
    [2800, 10, 'mt-nlg-530b-350-nodes'],
    [3360, 12, 'mt-nlg-530b-420-nodes'],
  ],
};
