import { reading, type ModelRecord } from '../record.ts';

export const gpt2: ModelRecord = {
  id: 'gpt2',
  name: 'GPT-2 124M',
  type: 'dense',
  layers: 12,
  hidden: 768,
  heads: 12,
  kvHeads: 12,
  headWidth: 64,
  ffn: 3072,
  ffnMatrices: 2,
  vocabulary: 50_257,
  tiedEmbeddings: true,
  maxContext: 1024,
  norm: 'layernorm',
  bias: true,
  positions: 1024,
  parameters: reading('parameters', 124_439_808, '', { printed: '124439808', source: 'model-counts-keras-hub' }),
  source: 'model-configs-nanogpt',
};
