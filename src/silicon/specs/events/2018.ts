import type { EventRecord } from '../record.ts';

export const events2018 = [
  {
    id: 'graviton1-launch',
    date: '2018-11-26',
    topics: ['graviton'],
    what: 'AWS announces Graviton and starts A1 instances the same day: sixteen Arm cores for work that scales out.',
    disclosure: 'disclosed',
    source: 'wikipedia-graviton',
    also: ['extremetech-graviton1'],
  },
] as const satisfies readonly EventRecord[];
