import { reading, type ModelRecord } from '../record.ts';

export const megatron530b: ModelRecord = {
  id: 'megatron-530b',
  name: 'MEGATRON GPT 530B',
  type: 'dense',
  layers: 105,
  hidden: 20_480,
  heads: 128,
  kvHeads: 128,
  headWidth: 160,
  ffn: 81_920,
  ffnMatrices: 2,
  vocabulary: 51_200,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm',
  bias: true,
  positions: 2048,
  parameters: reading('parameters', 529.6, 'B', {
    printed: '529.6B',
    source: 'megatron-2021-paper',
    note: 'Rounded; the shape gives 529,600,819,200.',
  }),
  source: 'model-configs-calculon',
  note: 'A benchmark shape of Narayanan 2021 and Korthikanti 2022.',
};
