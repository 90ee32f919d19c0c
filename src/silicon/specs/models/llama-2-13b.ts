import { reading, type ModelRecord } from '../record.ts';

export const llama2_13b: ModelRecord = {
  id: 'llama-2-13b',
  name: 'Llama 2 13B',
  type: 'dense',
  layers: 40,
  hidden: 5120,
  heads: 40,
  kvHeads: 40,
  headWidth: 128,
  ffn: 13_824,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 4096,
  parameters: reading('parameters', 13_015_864_320, '', {
    printed: '13015866880',
    source: 'model-counts-hugging-face',
    kind: 'derived',
    note: 'Counted from the shape. The printed total is 2,560 larger, 64 for each layer: stored rotary frequencies, which are no weights.',
  }),
  trainingTokens: reading('tokens', 2, 'T', { printed: '2T tokens', source: 'llama-2-model-card' }),
  source: 'model-configs-llm-analysis',
  note: 'The configuration is that of LLaMA 13B, which has the same shape.',
};
