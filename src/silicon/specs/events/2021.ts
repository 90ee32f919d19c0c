import type { EventRecord } from '../record.ts';

export const events2021 = [
  {
    id: 'x2gd-available',
    date: '2021-03-19',
    topics: ['graviton'],
    what: 'X2gd gives Graviton2 up to a tebibyte of memory.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'trn1-preview',
    date: '2021-11',
    topics: ['trainium'],
    what: 'Trn1 instances with Trainium go into preview.',
    disclosure: 'reported',
    source: 'grokipedia-trainium',
  },
  {
    id: 'graviton3-announced',
    date: '2021-11-30',
    topics: ['graviton'],
    what: 'AWS announces Graviton3: seven dies, DDR5, wider vectors and BF16.',
    disclosure: 'disclosed',
    source: 'wikichip-graviton3',
    also: ['semianalysis-graviton3'],
  },
] as const satisfies readonly EventRecord[];
