import { reading, type ModelRecord } from '../record.ts';

export const deepseekV3: ModelRecord = {
  id: 'deepseek-v3',
  name: 'DeepSeek-V3 / R1 (main model, no MTP)',
  type: 'moe',
  layers: 61,
  hidden: 7168,
  heads: 128,
  kvHeads: 128,
  headWidth: 192,
  ffn: 18_432,
  ffnMatrices: 3,
  vocabulary: 129_280,
  tiedEmbeddings: false,
  maxContext: 163_840,
  mla: { queryRank: 1536, kvRank: 512, nope: 128, rope: 64, value: 128 },
  experts: { count: 256, active: 8, ffn: 2048, shared: 1, denseLayers: 3, routerBias: true },
  parameters: reading('parameters', 671_026_419_200, '', {
    printed: '671B',
    source: 'deepseek-v3-repository',
    kind: 'derived',
    note: 'The README prints 671B; the exact number is the one that public repositories use and that the shape gives.',
  }),
  activeParameters: reading('parameters', 37_552_297_472, '', {
    printed: '37B',
    source: 'deepseek-v3-repository',
    kind: 'derived',
    note: 'Counted from the shape with the experts of one token; the embedding included.',
    dissent: [
      { value: 37, unit: 'B', printed: '37B', source: 'deepseek-v3-repository' },
      { value: 36.7, unit: 'B', printed: '36.7B', source: 'deepseek-v3-repository', note: 'README of the weights.' },
    ],
    why: 'The two printed figures are rounded and count the embedding differently; without it the shape gives 36.63B.',
  }),
  trainingTokens: reading('tokens', 14.8, 'T', {
    printed: '14.8T tokens',
    source: 'scaling-book-transformers',
    note: 'Question 7.',
  }),
  source: 'model-configs-aiconfigurator',
  note: 'The main model; its module for predicting a second token adds 11.5 billion parameters.',
};
