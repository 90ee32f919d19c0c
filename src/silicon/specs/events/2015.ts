import type { EventRecord } from '../record.ts';

export const events2015 = [
  {
    id: 'annapurna-acquired',
    date: '2015',
    topics: ['aws'],
    what: 'Amazon buys Annapurna Labs, the Israeli chip designer behind everything on this site. The press puts the price at $350 million; Amazon never confirmed it.',
    disclosure: 'reported',
    source: 'semianalysis-graviton3',
    also: ['reuters-annapurna'],
  },
] as const satisfies readonly EventRecord[];
