import { reading, type ModelRecord } from '../record.ts';

export const qwen3Coder480bA35b: ModelRecord = {
  id: 'qwen3-coder-480b-a35b',
  name: 'Qwen3-Coder 480B-A35B',
  type: 'moe',
  layers: 62,
  hidden: 6144,
  heads: 96,
  kvHeads: 8,
  headWidth: 128,
  ffn: 2560,
  ffnMatrices: 3,
  vocabulary: 151_936,
  tiedEmbeddings: false,
  maxContext: 262_144,
  experts: { count: 160, active: 8, ffn: 2560, shared: 0, denseLayers: 0 },
  qkNorm: 'head',
  parameters: reading('parameters', 480_154_875_392, '', {
    printed: '62 layers of width 6144',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape; no official count was read.',
  }),
  activeParameters: reading('parameters', 35_474_765_312, '', {
    printed: 'A35B',
    source: 'model-configs-aiconfigurator',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
  }),
  source: 'model-configs-aiconfigurator',
};
