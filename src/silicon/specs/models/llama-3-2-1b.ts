import { reading, type ModelRecord } from '../record.ts';

export const llama3_2_1b: ModelRecord = {
  id: 'llama-3-2-1b',
  name: 'Llama 3.2 1B',
  type: 'dense',
  layers: 16,
  hidden: 2048,
  heads: 32,
  kvHeads: 8,
  headWidth: 64,
  ffn: 8192,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: true,
  maxContext: 131_072,
  parameters: reading('parameters', 1_235_814_400, '', { printed: '1235814400', source: 'model-counts-hugging-face' }),
  source: 'model-configs-litgpt',
  note: 'The output head shares the embedding table: with two tables the count would not come out.',
};
