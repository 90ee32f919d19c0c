import { reading, type ModelRecord } from '../record.ts';

export const qwen3_8b: ModelRecord = {
  id: 'qwen3-8b',
  name: 'Qwen3 8B',
  type: 'dense',
  layers: 36,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headWidth: 128,
  ffn: 12_288,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: false,
  maxContext: 40_960,
  qkNorm: 'head',
  parameters: reading('parameters', 8_190_735_360, '', { printed: '8190735360', source: 'model-counts-keras-hub' }),
  source: 'model-configs-aiconfigurator',
};
