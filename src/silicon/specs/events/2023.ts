import type { EventRecord } from '../record.ts';

export const events2023: readonly EventRecord[] = [
  {
    id: 'amazon-anthropic-first',
    date: '2023',
    topics: ['anthropic'],
    what: 'Amazon agrees to put up to $4 billion into Anthropic.',
    disclosure: 'reported',
    source: 'startup-fortune-anthropic',
  },
  {
    id: 'm7g-r7g-available',
    date: '2023-03-08',
    topics: ['graviton'],
    what: 'M7g and R7g bring Graviton3 to general and memory-heavy work.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'graviton3e-available',
    date: '2023-07-13',
    topics: ['graviton', 'network'],
    what: 'C7gn and Hpc7g appear with Graviton3E and 200 Gbps of network.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'p5-available',
    date: '2023-08-11',
    topics: ['nvidia'],
    what: 'P5 brings eight H100 to EC2.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'trainium2-announced',
    date: '2023-11-28',
    topics: ['trainium'],
    what: 'AWS announces Trainium2, said to train up to four times as fast as the first, and speaks of clusters of 100,000 chips with 65 exaflops.',
    disclosure: 'reported',
    source: 'anandtech-trainium2',
  },
  {
    id: 'graviton4-announced',
    date: '2023-11-28',
    topics: ['graviton'],
    what: 'AWS announces Graviton4 with 96 cores and twelve channels of memory.',
    disclosure: 'reported',
    source: 'wikichip-graviton4',
    also: ['next-platform-graviton4-cores'],
  },
];
