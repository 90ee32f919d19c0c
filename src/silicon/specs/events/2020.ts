import type { EventRecord } from '../record.ts';

export const events2020 = [
  {
    id: 'm6g-available',
    date: '2020-05-11',
    topics: ['graviton'],
    what: 'M6g, the first Graviton2 instance, appears in the EC2 interface.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'c6g-r6g-available',
    date: '2020-06-10',
    topics: ['graviton'],
    what: 'C6g and R6g follow: Graviton2 now covers the three main families.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 't4g-available',
    date: '2020-09-15',
    topics: ['graviton'],
    what: 'T4g brings Graviton2 to small burstable sizes.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'p4d-available',
    date: '2020-11-02',
    topics: ['nvidia'],
    what: 'P4d puts eight A100 with 40 GB each into an EC2 instance.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
  {
    id: 'trainium1-announced',
    date: '2020-12',
    topics: ['trainium'],
    what: 'AWS announces its first chip for training.',
    disclosure: 'reported',
    source: 'grokipedia-trainium',
  },
  {
    id: 'c6gn-available',
    date: '2020-12-17',
    topics: ['graviton', 'network'],
    what: 'C6gn pairs Graviton2 with a network of up to 100 Gbps.',
    disclosure: 'disclosed',
    source: 'aws-sdk-ec2-changelog',
  },
] as const satisfies readonly EventRecord[];
