import { reading, type ModelRecord } from '../record.ts';

export const llama2_70b: ModelRecord = {
  id: 'llama-2-70b',
  name: 'Llama 2 70B',
  type: 'dense',
  layers: 80,
  hidden: 8192,
  heads: 64,
  kvHeads: 8,
  headWidth: 128,
  ffn: 28_672,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 4096,
  parameters: reading('parameters', 68_976_648_192, '', {
    printed: '68976653312',
    source: 'model-counts-hugging-face',
    kind: 'derived',
    note: 'Counted from the shape. The printed total is 5,120 larger, 64 for each layer: stored rotary frequencies, which are no weights.',
  }),
  trainingTokens: reading('tokens', 2, 'T', { printed: '2T tokens', source: 'llama-2-model-card' }),
  source: 'model-configs-vidur',
};
