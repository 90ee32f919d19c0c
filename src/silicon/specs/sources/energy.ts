import type { Source } from '../record.ts';

const READ = '2026-11-27';

/** Where the energy and the carbon of training runs were published. */
export const energySources = {
  'llama-paper': {
    title: 'LLaMA: Open and Efficient Foundation Language Models',
    publisher: 'Meta',
    url: 'https://arxiv.org/abs/2302.13971',
    kind: 'primary',
    date: '2023-02',
    read: READ,
    note: 'Table 15, read in its picture.',
  },
  'starcoder-paper': {
    title: 'StarCoder: may the source be with you!',
    publisher: 'BigCode',
    url: 'https://arxiv.org/abs/2305.06161',
    kind: 'secondary',
    date: '2023-05',
    read: READ,
    note: 'Section 5.7, read in a transcription with page numbers.',
  },
  'olmo-2-paper': {
    title: '2 OLMo 2 Furious',
    publisher: 'Ai2',
    url: 'https://arxiv.org/abs/2501.00656',
    kind: 'secondary',
    date: '2025-01',
    read: READ,
    note: 'Table 19, read in a transcription with page numbers.',
  },
  'mlco2-impact': {
    title: 'ML CO2 Impact: data of the calculator',
    publisher: 'ML CO2',
    url: 'https://github.com/mlco2/impact/blob/d0d3ee5a71ea222ac344a94900642ed2ce649af4/data/impact.csv',
    kind: 'primary',
    read: READ,
    note: 'Powers stand in gpus.csv beside it, factors of regions in this file.',
  },
} as const satisfies Record<string, Source>;
