import { reading, type ModelRecord } from '../record.ts';

export const megatron1t: ModelRecord = {
  id: 'megatron-1t',
  name: 'MEGATRON GPT 1T',
  type: 'dense',
  layers: 128,
  hidden: 25_600,
  heads: 160,
  kvHeads: 160,
  headWidth: 160,
  ffn: 102_400,
  ffnMatrices: 2,
  vocabulary: 51_200,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm',
  bias: true,
  positions: 2048,
  parameters: reading('parameters', 1008, 'B', {
    printed: '1008.0B',
    source: 'megatron-2021-paper',
    note: 'Rounded; the shape gives 1,008,038,758,400.',
  }),
  source: 'model-configs-calculon',
  note: 'A benchmark shape of Narayanan 2021 and Korthikanti 2022.',
};
