import { reading, type ModelRecord } from '../record.ts';

export const gemma3_1b: ModelRecord = {
  id: 'gemma-3-1b',
  name: 'Gemma 3 1B',
  type: 'dense',
  layers: 26,
  hidden: 1152,
  heads: 4,
  kvHeads: 1,
  headWidth: 256,
  ffn: 6912,
  ffnMatrices: 3,
  vocabulary: 262_144,
  tiedEmbeddings: true,
  maxContext: 32_768,
  window: { width: 512, full: 1, every: 6 },
  normsPerLayer: 4,
  qkNorm: 'head',
  parameters: reading('parameters', 999_885_952, '', { printed: '999885952', source: 'model-counts-keras-hub' }),
  source: 'model-configs-gemma',
};
