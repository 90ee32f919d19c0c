import { reading, type ModelRecord } from '../record.ts';

export const smollm3_3b: ModelRecord = {
  id: 'smollm3-3b',
  name: 'SmolLM3 3B',
  type: 'dense',
  layers: 36,
  hidden: 2048,
  heads: 16,
  kvHeads: 4,
  headWidth: 128,
  ffn: 11_008,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: true,
  maxContext: 65_536,
  parameters: reading('parameters', 3_075_098_624, '', { printed: '3075098624', source: 'model-counts-hugging-face' }),
  trainingTokens: reading('tokens', 11.2, 'T', { printed: '11.2T tokens', source: 'smollm3-announcement' }),
  source: 'model-counts-hugging-face',
  note: 'Shape known through a transcription of its configuration.',
};
