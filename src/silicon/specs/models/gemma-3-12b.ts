import { reading, type ModelRecord } from '../record.ts';

export const gemma3_12b: ModelRecord = {
  id: 'gemma-3-12b',
  name: 'Gemma 3 12B (text)',
  type: 'dense',
  layers: 48,
  hidden: 3840,
  heads: 16,
  kvHeads: 8,
  headWidth: 256,
  ffn: 15_360,
  ffnMatrices: 3,
  vocabulary: 262_144,
  tiedEmbeddings: true,
  maxContext: 131_072,
  window: { width: 1024, full: 1, every: 6 },
  normsPerLayer: 4,
  qkNorm: 'head',
  parameters: reading('parameters', 11_765_788_416, '', { printed: '11765788416', source: 'model-counts-keras-hub' }),
  source: 'model-configs-gemma',
  note: 'Text model; with the vision tower 12,187,079,280 parameters.',
};
