import { reading, type ModelRecord } from '../record.ts';

export const gpt2Xl: ModelRecord = {
  id: 'gpt2-xl',
  name: 'GPT-2 XL 1.5B',
  type: 'dense',
  layers: 48,
  hidden: 1600,
  heads: 25,
  kvHeads: 25,
  headWidth: 64,
  ffn: 6400,
  ffnMatrices: 2,
  vocabulary: 50_257,
  tiedEmbeddings: true,
  maxContext: 1024,
  norm: 'layernorm',
  bias: true,
  positions: 1024,
  parameters: reading('parameters', 1_557_611_200, '', { printed: '1557611200', source: 'model-counts-keras-hub' }),
  source: 'model-configs-nanogpt',
};
