import { reading, type ModelRecord } from '../record.ts';

export const gemma3_27b: ModelRecord = {
  id: 'gemma-3-27b',
  name: 'Gemma 3 27B (text)',
  type: 'dense',
  layers: 62,
  hidden: 5376,
  heads: 32,
  kvHeads: 16,
  headWidth: 128,
  ffn: 21_504,
  ffnMatrices: 3,
  vocabulary: 262_144,
  tiedEmbeddings: true,
  maxContext: 131_072,
  window: { width: 1024, full: 1, every: 6 },
  normsPerLayer: 4,
  qkNorm: 'head',
  parameters: reading('parameters', 27_009_002_240, '', { printed: '27009002240', source: 'model-counts-keras-hub' }),
  source: 'model-configs-gemma',
  note: 'Text model; with the vision tower 27,432,062,576 parameters.',
};
