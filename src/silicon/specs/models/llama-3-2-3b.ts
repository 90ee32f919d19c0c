import { reading, type ModelRecord } from '../record.ts';

export const llama3_2_3b: ModelRecord = {
  id: 'llama-3-2-3b',
  name: 'Llama 3.2 3B',
  type: 'dense',
  layers: 28,
  hidden: 3072,
  heads: 24,
  kvHeads: 8,
  headWidth: 128,
  ffn: 8192,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: true,
  maxContext: 131_072,
  parameters: reading('parameters', 3_212_749_824, '', { printed: '3212749824', source: 'model-counts-hugging-face' }),
  source: 'model-configs-litgpt',
  note: 'The output head shares the embedding table: with two tables the count would not come out.',
};
