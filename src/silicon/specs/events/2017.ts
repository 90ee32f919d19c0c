import type { EventRecord } from '../record.ts';

export const events2017 = [
  {
    id: 'nitro-first-silicon',
    date: '2017-11',
    topics: ['aws'],
    what: "Nitro becomes the first product from Annapurna's silicon that AWS shows to customers.",
    disclosure: 'reported',
    source: 'wikipedia-graviton',
  },
] as const satisfies readonly EventRecord[];
