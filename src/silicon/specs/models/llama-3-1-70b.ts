import { reading, type ModelRecord } from '../record.ts';

export const llama3_1_70b: ModelRecord = {
  id: 'llama-3-1-70b',
  name: 'Llama 3.1 / 3.3 70B',
  type: 'dense',
  layers: 80,
  hidden: 8192,
  heads: 64,
  kvHeads: 8,
  headWidth: 128,
  ffn: 28_672,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: false,
  maxContext: 131_072,
  parameters: reading('parameters', 70_553_706_496, '', {
    printed: '70553706496',
    source: 'model-counts-hugging-face',
  }),
  trainingTokens: reading('tokens', 15, 'T', {
    printed: 'about 15T tokens',
    source: 'llama-3-1-model-card',
    note: 'Rounded on the card.',
  }),
  source: 'model-configs-aiconfigurator',
};
