import { reading, type ModelRecord } from '../record.ts';

export const gptOss20b: ModelRecord = {
  id: 'gpt-oss-20b',
  name: 'gpt-oss-20b',
  type: 'moe',
  layers: 24,
  hidden: 2880,
  heads: 64,
  kvHeads: 8,
  headWidth: 64,
  ffn: 2880,
  ffnMatrices: 3,
  vocabulary: 201_088,
  tiedEmbeddings: false,
  maxContext: 131_072,
  window: { width: 128, full: 1, every: 2 },
  experts: { count: 32, active: 4, ffn: 2880, shared: 0, denseLayers: 0, routerBias: true },
  bias: true,
  attentionSinks: true,
  parameters: reading('parameters', 20.91, 'B', {
    printed: '20.91B',
    source: 'gpt-oss-model-card',
    note: 'Rounded; the shape gives 20,914,757,184.',
  }),
  activeParameters: reading('parameters', 3_608_307_264, '', {
    printed: '3.61B',
    source: 'gpt-oss-model-card',
    kind: 'derived',
    note: 'Counted from the shape as the card counts: without the embedding, with the output head. The card rounds it.',
  }),
  source: 'model-configs-aiconfigurator',
  note: 'Checkpoints hold the experts in MXFP4. Every second layer keeps 128 tokens of keys and values.',
};
