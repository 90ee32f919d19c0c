import type { EventRecord } from '../record.ts';

export const events2022 = [
  {
    id: 'c7g-available',
    date: '2022-05-26',
    topics: ['graviton'],
    what: 'C7g, the first Graviton3 instance, appears in the EC2 interface.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'trn1-available',
    date: '2022-10',
    topics: ['trainium'],
    what: 'Trn1 becomes generally available.',
    disclosure: 'reported',
    source: 'grokipedia-trainium',
  },
  {
    id: 'inf2-announced',
    date: '2022-11-30',
    topics: ['trainium'],
    what: 'Inferentia2 instances are announced, on the core that Trainium shares.',
    disclosure: 'reported',
    source: 'zephtech-inf2',
  },
] as const satisfies readonly EventRecord[];
