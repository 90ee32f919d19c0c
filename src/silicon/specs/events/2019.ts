import type { EventRecord } from '../record.ts';

export const events2019: readonly EventRecord[] = [
  {
    id: 'graviton2-announced',
    date: '2019-12-03',
    topics: ['graviton'],
    what: 'AWS announces Graviton2, with four times the cores and real server memory.',
    disclosure: 'reported',
    source: 'wikichip-graviton2',
  },
];
