import { reading, type ModelRecord } from '../record.ts';

export const mistral7b: ModelRecord = {
  id: 'mistral-7b',
  name: 'Mistral 7B v0.1',
  type: 'dense',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headWidth: 128,
  ffn: 14_336,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 32_768,
  window: { width: 4096, full: 0, every: 1 },
  parameters: reading('parameters', 7_241_732_096, '', { printed: '7241732096', source: 'model-counts-keras-hub' }),
  source: 'model-configs-litgpt',
  note: 'Every layer sees a window of 4,096 tokens. Version 0.3 has 32,768 tokens in its vocabulary and 7,248,023,552 parameters.',
};
