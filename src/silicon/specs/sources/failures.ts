import type { Source } from '../record.ts';

const READ = '2026-11-27';

/** Where it was published how often training runs and clusters fail. */
export const failureSources = {
  'lockwood-component-reliability': {
    title: 'Component reliability',
    publisher: 'Glenn K. Lockwood',
    url: 'https://glennklockwood.com/garden/component-reliability',
    kind: 'secondary',
    read: READ,
    note: 'Copies table 5 of the Llama 3 paper.',
  },
  'lockwood-job-reliability': {
    title: 'Job reliability',
    publisher: 'Glenn K. Lockwood',
    url: 'https://glennklockwood.com/garden/job-reliability',
    kind: 'secondary',
    read: READ,
    note: 'A table of uptimes with the publications they come from.',
  },
  'meta-reliability-paper': {
    title: 'Revisiting Reliability in Large-Scale Machine Learning Research Clusters',
    publisher: 'Meta',
    url: 'https://arxiv.org/abs/2410.21680',
    kind: 'secondary',
    date: '2024-10',
    read: READ,
    note: 'Known through several texts that quote it and agree.',
  },
  'opt-paper': {
    title: 'OPT: Open Pre-trained Transformer Language Models',
    publisher: 'Meta',
    url: 'https://arxiv.org/abs/2205.01068',
    kind: 'secondary',
    date: '2022-05',
    read: READ,
    note: 'Known through a full-text copy.',
  },
  'bloom-chronicles': {
    title: 'BLOOM 176B: chronicles of the training',
    publisher: 'BigScience',
    url: 'https://github.com/bigscience-workshop/bigscience/blob/9e64edec2ad1fb9263bf39ba616a84ff64b4d947/train/tr11-176B-ml/chronicles.md',
    kind: 'primary',
    date: '2022-07',
    read: READ,
  },
} as const satisfies Record<string, Source>;
