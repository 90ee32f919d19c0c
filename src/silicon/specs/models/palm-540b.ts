import { reading, type ModelRecord } from '../record.ts';

export const palm540b: ModelRecord = {
  id: 'palm-540b',
  name: 'PaLM 540B',
  type: 'dense',
  layers: 118,
  hidden: 18_432,
  heads: 48,
  kvHeads: 1,
  headWidth: 256,
  ffn: 73_728,
  ffnMatrices: 3,
  vocabulary: 256_000,
  tiedEmbeddings: true,
  maxContext: 2048,
  norm: 'layernorm-without-bias',
  normsPerLayer: 1,
  parameters: reading('parameters', 540.35, 'B', {
    printed: '540.35B',
    source: 'palm-paper',
    note: 'Rounded; the shape gives 540,356,474,880.',
  }),
  source: 'model-configs-calculon',
  note: 'One key and value head for all queries. Attention and feed-forward share one norm.',
};
