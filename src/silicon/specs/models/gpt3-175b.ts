import { reading, type ModelRecord } from '../record.ts';

export const gpt3_175b: ModelRecord = {
  id: 'gpt3-175b',
  name: 'GPT-3 175B',
  type: 'dense',
  layers: 96,
  hidden: 12_288,
  heads: 96,
  kvHeads: 96,
  headWidth: 128,
  ffn: 49_152,
  ffnMatrices: 2,
  vocabulary: 50_257,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm',
  bias: true,
  positions: 2048,
  parameters: reading('parameters', 174.6, 'B', {
    printed: '174,600 M',
    source: 'gpt-3-paper',
    note: 'Rounded; the shape gives 174,604,259,328.',
  }),
  trainingTokens: reading('tokens', 300, 'B', { printed: '300 billion', source: 'gpt-3-paper' }),
  source: 'model-configs-calculon',
  note: 'The vocabulary is confirmed by an independent calculator that prints the same total.',
};
