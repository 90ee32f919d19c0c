import { reading, type ModelRecord } from '../record.ts';

export const falcon180b: ModelRecord = {
  id: 'falcon-180b',
  name: 'Falcon 180B',
  type: 'dense',
  layers: 80,
  hidden: 14_848,
  heads: 232,
  kvHeads: 8,
  headWidth: 64,
  ffn: 59_392,
  ffnMatrices: 2,
  vocabulary: 65_024,
  tiedEmbeddings: false,
  maxContext: 2048,
  norm: 'layernorm',
  parameters: reading('parameters', 179_522_565_120, '', {
    printed: '179522565120',
    source: 'model-counts-hugging-face',
  }),
  source: 'model-configs-litgpt',
  note: 'Attention and feed-forward of a layer run side by side, each behind a norm of its own.',
};
