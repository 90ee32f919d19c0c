import { reading, type ModelRecord } from '../record.ts';

export const llama2_7b: ModelRecord = {
  id: 'llama-2-7b',
  name: 'Llama 2 7B',
  type: 'dense',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 32,
  headWidth: 128,
  ffn: 11_008,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 4096,
  parameters: reading('parameters', 6_738_415_616, '', { printed: '6738415616', source: 'model-counts-keras-hub' }),
  trainingTokens: reading('tokens', 2, 'T', { printed: '2T tokens', source: 'llama-2-model-card' }),
  source: 'model-configs-vidur',
  note: 'The padded vocabulary of 32,768 in the configuration file is not the model’s.',
};
