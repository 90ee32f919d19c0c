import { reading, type ModelRecord } from '../record.ts';

export const qwen3_1_7b: ModelRecord = {
  id: 'qwen3-1-7b',
  name: 'Qwen3 1.7B',
  type: 'dense',
  layers: 28,
  hidden: 2048,
  heads: 16,
  kvHeads: 8,
  headWidth: 128,
  ffn: 6144,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: true,
  maxContext: 40_960,
  qkNorm: 'head',
  parameters: reading('parameters', 1_720_574_976, '', { printed: '1720574976', source: 'model-counts-keras-hub' }),
  source: 'model-configs-aiconfigurator',
};
