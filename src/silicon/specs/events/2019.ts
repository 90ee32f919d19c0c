import type { EventRecord } from '../record.ts';

export const events2019 = [
  {
    id: 'graviton2-announced',
    date: '2019-12-03',
    topics: ['graviton'],
    what: 'AWS announces Graviton2, with four times the cores and real server memory.',
    disclosure: 'disclosed',
    source: 'wikichip-graviton2',
  },
] as const satisfies readonly EventRecord[];
