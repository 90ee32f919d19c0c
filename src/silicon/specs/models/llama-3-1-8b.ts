import { reading, type ModelRecord } from '../record.ts';

export const llama3_1_8b: ModelRecord = {
  id: 'llama-3-1-8b',
  name: 'Llama 3.1 8B',
  type: 'dense',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headWidth: 128,
  ffn: 14_336,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: false,
  maxContext: 131_072,
  parameters: reading('parameters', 8_030_261_248, '', { printed: '8030261248', source: 'model-counts-keras-hub' }),
  trainingTokens: reading('tokens', 15, 'T', {
    printed: 'about 15T tokens',
    source: 'llama-3-1-model-card',
    note: 'Rounded on the card.',
  }),
  source: 'model-configs-aiconfigurator',
};
