import { reading, type ModelRecord } from '../record.ts';

export const qwen3_30bA3b: ModelRecord = {
  id: 'qwen3-30b-a3b',
  name: 'Qwen3 30B-A3B',
  type: 'moe',
  layers: 48,
  hidden: 2048,
  heads: 32,
  kvHeads: 4,
  headWidth: 128,
  ffn: 768,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: false,
  maxContext: 40_960,
  experts: { count: 128, active: 8, ffn: 768, shared: 0, denseLayers: 0 },
  qkNorm: 'head',
  parameters: reading('parameters', 30_532_122_624, '', { printed: '30532122624', source: 'model-counts-keras-hub' }),
  activeParameters: reading('parameters', 3_353_032_704, '', {
    printed: 'A3B',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
