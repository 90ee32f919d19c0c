import { reading, type ModelRecord } from '../record.ts';

export const llama3_1_405b: ModelRecord = {
  id: 'llama-3-1-405b',
  name: 'Llama 3.1 405B',
  type: 'dense',
  layers: 126,
  hidden: 16_384,
  heads: 128,
  kvHeads: 8,
  headWidth: 128,
  ffn: 53_248,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: false,
  maxContext: 131_072,
  parameters: reading('parameters', 405_853_388_800, '', {
    printed: '405853388800',
    source: 'model-counts-hugging-face',
  }),
  trainingTokens: reading('tokens', 15.6, 'T', { printed: '15.6T tokens', source: 'llama-3-paper' }),
  source: 'model-configs-aiconfigurator',
};
