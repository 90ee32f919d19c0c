import { gpt3_175b } from '../models/gpt3-175b.ts';
import { megatron1t } from '../models/megatron-1t.ts';
import { megatron530b } from '../models/megatron-530b.ts';
import { reading, type StepSetRecord } from '../record.ts';
import { GPT, shapeOf, withVocabulary } from './shapes.ts';

const PADDED = 51_200;
const DERIVATION =
  'The printed rate counts the recomputed pass: 96 B s l h² (1 + s/(6h) + V/(16lh)) operations in a step, with V = 51,200, divided by devices × rate. Four digits, of a rate printed with three.';

function gpt(name: string, layers: number, hidden: number, heads: number) {
  return {
    ...GPT,
    name,
    layers,
    hidden,
    heads,
    kvHeads: heads,
    headWidth: hidden / heads,
    ffn: 4 * hidden,
    vocabulary: PADDED,
    positions: 2048,
  };
}

const common = {
  chip: 'a100-80gb',
  devicesPerChip: 1,
  devicesPerNode: 8,
  network: reading('oneWay', 1600, 'Gbps', {
    printed: 'eight NVIDIA Mellanox 200Gbps HDR Infiniband HCAs',
    source: 'megatron-2021-paper',
    note: 'Of each node, for the application: the cluster is Selene.',
  }),
  format: 'fp16',
  kind: 'derived',
  derivation: DERIVATION,
  unit: 's',
} as const;

/** Weak scaling over ten sizes. The table prints the model-parallel size; the scripts say how it is divided. */
export const narayananTable1: StepSetRecord = {
  ...common,
  id: 'narayanan-2021-table-1',
  name: 'Megatron 2021, ten sizes',
  stack: 'Megatron-LM, 2021',
  source: 'megatron-readme-2021',
  also: ['megatron-sc21-scripts', 'megatron-2021-paper'],
  where: 'Table of the README (images/cases_april2021.png), the same as table 1 of the paper',
  published: 10,
  assumed:
    'Tensor and pipeline degrees, micro-batch, heads and interleaving are those of the scripts that the authors give for reproducing the table.',
  note: 'On Selene. The rates are of end-to-end training: loading of data, the optimizer and logging are in them.',
  shapes: {
    '1.7B': gpt('GPT 1.7B', 24, 2304, 24),
    '3.6B': gpt('GPT 3.6B', 30, 3072, 32),
    '7.5B': gpt('GPT 7.5B', 36, 4096, 32),
    '18B': gpt('GPT 18B', 40, 6144, 48),
    '39B': gpt('GPT 39B', 48, 8192, 64),
    '76B': gpt('GPT 76B', 60, 10_240, 80),
    '145B': gpt('GPT 145B', 80, 12_288, 96),
    '310B': gpt('GPT 310B', 96, 16_384, 128),
    '530B': shapeOf(megatron530b),
    '1T': shapeOf(megatron1t),
  },
  same: { sequence: 2048, context: 1, expert: 1, recompute: 'full', zero: 0, sequenceParallel: false },
  columns: ['shape', 'devices', 'batch', 'microBatch', 'tensor', 'pipeline', 'data', 'interleave', 'printed', 'time'],
  rows: [
    ['1.7B', 32, 512, 16, 1, 1, 32, 1, '137 TFLOP/s', 3.528],
    ['3.6B', 64, 512, 16, 2, 1, 32, 1, '138 TFLOP/s', 3.697],
    ['7.5B', 128, 512, 16, 4, 1, 32, 1, '142 TFLOP/s', 3.696],
    ['18B', 256, 1024, 8, 8, 1, 32, 1, '135 TFLOP/s', 9.399],
    ['39B', 512, 1536, 4, 8, 2, 32, 1, '138 TFLOP/s', 14.45],
    ['76B', 1024, 1792, 2, 8, 4, 32, 3, '140 TFLOP/s', 16.06],
    ['145B', 1536, 2304, 2, 8, 8, 24, 2, '148 TFLOP/s', 24.82],
    ['310B', 1920, 2160, 1, 8, 16, 15, 2, '155 TFLOP/s', 37.61],
    ['530B', 2520, 2520, 1, 8, 35, 9, 3, '163 TFLOP/s', 54.08],
    ['1T', 3072, 3072, 1, 8, 64, 6, 1, '163 TFLOP/s', 102.6],
  ],
};

const table2 = {
  ...common,
  source: 'megatron-2021-paper',
  where: 'Table 2',
  shapes: { '174.6B': withVocabulary(gpt3_175b, PADDED), '529.6B': shapeOf(megatron530b) },
} as const;

/** The half of table 2 with tensor and pipeline parallelism. */
export const narayananTable2: StepSetRecord = {
  ...table2,
  id: 'narayanan-2021-table-2',
  name: 'Megatron 2021, 175B and 530B',
  stack: 'Megatron-LM, 2021',
  published: 6,
  assumed:
    'The table prints the model-parallel size alone, 96 and 280: eight of it tensor parallel, as everywhere in the paper above that size. Interleaving is not printed.',
  same: { sequence: 2048, microBatch: 1, context: 1, expert: 1, recompute: 'full', zero: 0, sequenceParallel: false },
  columns: ['shape', 'devices', 'batch', 'tensor', 'pipeline', 'data', 'printed', 'time'],
  rows: [
    ['174.6B', 384, 1536, 8, 12, 4, '153 TFLOP/s, 84 days', 76.78],
    ['174.6B', 768, 1536, 8, 12, 8, '149 TFLOP/s, 43 days', 39.42],
    ['174.6B', 1536, 1536, 8, 12, 16, '141 TFLOP/s, 23 days', 20.83],
    ['529.6B', 560, 2240, 8, 35, 2, '171 TFLOP/s, 156 days', 206.2],
    ['529.6B', 1120, 2240, 8, 35, 4, '167 TFLOP/s, 80 days', 105.6],
    ['529.6B', 2240, 2240, 8, 35, 8, '159 TFLOP/s, 42 days', 55.45],
  ],
};

/** The other half: everything sharded, no model parallelism. */
export const narayananZero3: StepSetRecord = {
  ...table2,
  id: 'narayanan-2021-zero-3',
  name: 'Megatron 2021, ZeRO-3',
  stack: 'DeepSpeed, 2021',
  published: 6,
  assumed: 'That every layer is recomputed, as in the other half of the table; the rates are of one formula.',
  same: {
    sequence: 2048,
    tensor: 1,
    pipeline: 1,
    context: 1,
    expert: 1,
    interleave: 1,
    recompute: 'full',
    zero: 3,
    sequenceParallel: false,
  },
  columns: ['shape', 'devices', 'batch', 'microBatch', 'data', 'printed', 'time'],
  rows: [
    ['174.6B', 384, 1536, 4, 384, '144 TFLOP/s, 90 days', 81.58],
    ['174.6B', 768, 1536, 2, 768, '88 TFLOP/s, 74 days', 66.75],
    ['174.6B', 1536, 1536, 1, 1536, '44 TFLOP/s, 74 days', 66.75],
    ['529.6B', 640, 2560, 4, 640, '138 TFLOP/s, 169 days', 255.5],
    ['529.6B', 1120, 2240, 2, 1120, '98 TFLOP/s, 137 days', 179.9],
    ['529.6B', 2240, 2240, 1, 2240, '48 TFLOP/s, 140 days', 183.7],
  ],
};
