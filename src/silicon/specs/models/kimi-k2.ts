import { reading, type ModelRecord } from '../record.ts';

export const kimiK2: ModelRecord = {
  id: 'kimi-k2',
  name: 'Kimi K2 Instruct',
  type: 'moe',
  layers: 61,
  hidden: 7168,
  heads: 64,
  kvHeads: 64,
  headWidth: 192,
  ffn: 18_432,
  ffnMatrices: 3,
  vocabulary: 163_840,
  tiedEmbeddings: false,
  maxContext: 131_072,
  mla: { queryRank: 1536, kvRank: 512, nope: 128, rope: 64, value: 128 },
  experts: { count: 384, active: 8, ffn: 2048, shared: 1, denseLayers: 1, routerBias: true },
  parameters: reading('parameters', 1_026_408_232_448, '', {
    printed: '61 layers of width 7168',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape; no official count was read.',
  }),
  activeParameters: reading('parameters', 32_861_500_928, '', {
    printed: '8 of 384 experts',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
