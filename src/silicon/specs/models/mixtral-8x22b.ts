import { reading, type ModelRecord } from '../record.ts';

export const mixtral8x22b: ModelRecord = {
  id: 'mixtral-8x22b',
  name: 'Mixtral 8x22B v0.1',
  type: 'moe',
  layers: 56,
  hidden: 6144,
  heads: 48,
  kvHeads: 8,
  headWidth: 128,
  ffn: 16_384,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 65_536,
  experts: { count: 8, active: 2, ffn: 16_384, shared: 0, denseLayers: 0 },
  parameters: reading('parameters', 140_620_634_112, '', {
    printed: '56 layers of width 6144',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape; no official count was read.',
  }),
  activeParameters: reading('parameters', 39_152_031_744, '', {
    printed: '2 of 8 experts',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
