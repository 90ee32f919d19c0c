import { reading, type ModelRecord } from '../record.ts';

export const megatron22b: ModelRecord = {
  id: 'megatron-22b',
  name: 'MEGATRON GPT 22B',
  type: 'dense',
  layers: 48,
  hidden: 6144,
  heads: 64,
  kvHeads: 64,
  headWidth: 96,
  ffn: 24_576,
  ffnMatrices: 2,
  vocabulary: 51_200,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm',
  bias: true,
  positions: 2048,
  parameters: reading('parameters', 22_074_273_792, '', {
    printed: '48 layers of width 6144',
    source: 'model-configs-calculon',
    kind: 'derived',
    note: 'Counted from the shape; no official count was read.',
  }),
  source: 'model-configs-calculon',
  note: 'A benchmark shape of Narayanan 2021 and Korthikanti 2022.',
};
