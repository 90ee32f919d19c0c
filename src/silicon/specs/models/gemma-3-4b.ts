import { reading, type ModelRecord } from '../record.ts';

export const gemma3_4b: ModelRecord = {
  id: 'gemma-3-4b',
  name: 'Gemma 3 4B (text)',
  type: 'dense',
  layers: 34,
  hidden: 2560,
  heads: 8,
  kvHeads: 4,
  headWidth: 256,
  ffn: 10_240,
  ffnMatrices: 3,
  vocabulary: 262_144,
  tiedEmbeddings: true,
  maxContext: 131_072,
  window: { width: 1024, full: 1, every: 6 },
  normsPerLayer: 4,
  qkNorm: 'head',
  parameters: reading('parameters', 3_880_099_328, '', { printed: '3880099328', source: 'model-counts-keras-hub' }),
  source: 'model-configs-gemma',
  note: 'Text model; with the vision tower 4,299,915,632 parameters.',
};
