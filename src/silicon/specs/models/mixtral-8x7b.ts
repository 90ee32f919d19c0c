import { reading, type ModelRecord } from '../record.ts';

export const mixtral8x7b: ModelRecord = {
  id: 'mixtral-8x7b',
  name: 'Mixtral 8x7B v0.1',
  type: 'moe',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headWidth: 128,
  ffn: 14_336,
  ffnMatrices: 3,
  vocabulary: 32_000,
  tiedEmbeddings: false,
  maxContext: 32_768,
  experts: { count: 8, active: 2, ffn: 14_336, shared: 0, denseLayers: 0 },
  parameters: reading('parameters', 46_702_792_704, '', { printed: '46702792704', source: 'model-counts-keras-hub' }),
  activeParameters: reading('parameters', 12_879_925_248, '', {
    printed: '2 of 8 experts',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
