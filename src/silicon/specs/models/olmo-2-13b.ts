import { reading, type ModelRecord } from '../record.ts';

export const olmo2_13b: ModelRecord = {
  id: 'olmo-2-13b',
  name: 'OLMo 2 13B',
  type: 'dense',
  layers: 40,
  hidden: 5120,
  heads: 40,
  kvHeads: 40,
  headWidth: 128,
  ffn: 13_824,
  ffnMatrices: 3,
  vocabulary: 100_352,
  tiedEmbeddings: false,
  maxContext: 4096,
  qkNorm: 'width',
  parameters: reading('parameters', 13_716_198_400, '', {
    printed: '13716198400',
    source: 'model-counts-hugging-face',
  }),
  source: 'model-configs-litgpt',
  note: 'The vocabulary is padded from 100,278.',
};
