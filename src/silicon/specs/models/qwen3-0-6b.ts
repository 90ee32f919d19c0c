import { reading, type ModelRecord } from '../record.ts';

export const qwen3_0_6b: ModelRecord = {
  id: 'qwen3-0-6b',
  name: 'Qwen3 0.6B',
  type: 'dense',
  layers: 28,
  hidden: 1024,
  heads: 16,
  kvHeads: 8,
  headWidth: 128,
  ffn: 3072,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: true,
  maxContext: 40_960,
  qkNorm: 'head',
  parameters: reading('parameters', 596_049_920, '', { printed: '596049920', source: 'model-counts-keras-hub' }),
  source: 'model-configs-aiconfigurator',
};
