import { reading, type ModelRecord } from '../record.ts';

export const bloom176b: ModelRecord = {
  id: 'bloom-176b',
  name: 'BLOOM 176B',
  type: 'dense',
  layers: 70,
  hidden: 14_336,
  heads: 112,
  kvHeads: 112,
  headWidth: 128,
  ffn: 57_344,
  ffnMatrices: 2,
  vocabulary: 250_880,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm',
  bias: true,
  embeddingNorm: true,
  parameters: reading('parameters', 176.247, 'B', {
    printed: '176,247 M',
    source: 'bloom-paper',
    note: 'Rounded; the shape gives 176,247,271,424.',
  }),
  trainingTokens: reading('tokens', 366, 'B', { printed: '366 billion tokens', source: 'bloom-carbon' }),
  source: 'bloom-training-readme',
  note: 'The tokenizer has 250,680 entries; the table is padded. Positions by ALiBi.',
};
