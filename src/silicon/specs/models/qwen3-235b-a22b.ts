import { reading, type ModelRecord } from '../record.ts';

export const qwen3_235bA22b: ModelRecord = {
  id: 'qwen3-235b-a22b',
  name: 'Qwen3 235B-A22B',
  type: 'moe',
  layers: 94,
  hidden: 4096,
  heads: 64,
  kvHeads: 4,
  headWidth: 128,
  ffn: 1536,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: false,
  maxContext: 40_960,
  experts: { count: 128, active: 8, ffn: 1536, shared: 0, denseLayers: 0 },
  qkNorm: 'head',
  parameters: reading('parameters', 235_093_634_560, '', { printed: '235093634560', source: 'model-counts-keras-hub' }),
  activeParameters: reading('parameters', 22_190_763_520, '', {
    printed: 'A22B',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
