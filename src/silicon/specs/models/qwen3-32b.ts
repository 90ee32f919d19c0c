import { reading, type ModelRecord } from '../record.ts';

export const qwen3_32b: ModelRecord = {
  id: 'qwen3-32b',
  name: 'Qwen3 32B',
  type: 'dense',
  layers: 64,
  hidden: 5120,
  heads: 64,
  kvHeads: 8,
  headWidth: 128,
  ffn: 25_600,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: false,
  maxContext: 40_960,
  qkNorm: 'head',
  parameters: reading('parameters', 32_762_123_264, '', { printed: '32762123264', source: 'model-counts-keras-hub' }),
  source: 'model-configs-aiconfigurator',
};
