import type { EventRecord } from '../record.ts';

export const events2018: readonly EventRecord[] = [
  {
    id: 'graviton1-launch',
    date: '2018-11-26',
    topics: ['graviton'],
    what: 'AWS announces Graviton and starts A1 instances the same day: sixteen Arm cores for work that scales out.',
    disclosure: 'reported',
    source: 'wikipedia-graviton',
    also: ['extremetech-graviton1'],
  },
];
