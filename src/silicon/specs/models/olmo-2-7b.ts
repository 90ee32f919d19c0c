import { reading, type ModelRecord } from '../record.ts';

export const olmo2_7b: ModelRecord = {
  id: 'olmo-2-7b',
  name: 'OLMo 2 7B',
  type: 'dense',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 32,
  headWidth: 128,
  ffn: 11_008,
  ffnMatrices: 3,
  vocabulary: 100_352,
  tiedEmbeddings: false,
  maxContext: 4096,
  qkNorm: 'width',
  parameters: reading('parameters', 7_298_617_344, '', { printed: '7298617344', source: 'model-counts-hugging-face' }),
  source: 'model-configs-litgpt',
  note: 'The vocabulary is padded from 100,278.',
};
