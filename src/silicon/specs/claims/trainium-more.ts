import { trainium4 } from '../chips/trainium4.ts';
import { reading, type ClaimRecord, type SourcedQuantity } from '../record.ts';

/** The multiple as the record of the announced chip holds it, so that its number is written once. */
function announced(name: string): SourcedQuantity {
  const value = trainium4.relative?.[name];
  if (!value || typeof value === 'string') throw new Error(`Trainium4 has no multiple "${name}".`);
  return value;
}

/** Workloads, clusters and what is only announced: claims about Inferentia and Trainium that few sums reach. */
export const furtherTrainiumClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-trn3-bandwidth-nearly-four',
    topic: 'trainium',
    said: 'Trn3 UltraServers have nearly four times the memory bandwidth.',
    by: 'AWS, as reported by AIwire',
    date: '2025-12-02',
    claimed: reading('ratio', 4, '×', { printed: 'nearly 4x', source: 'aiwire-trainium3' }),
    check: {
      expression: 'now / before',
      terms: { now: 'trn3-gen2-ultraserver.hbm.bandwidth', before: 'trn2-ultraserver.hbm.bandwidth' },
    },
    verdict: 'holds',
    because: '3.80, which is nearly four. The same comparison printed as 3.9 does not come out.',
  },
  {
    id: 'claim-trn3-ultraserver-chips',
    topic: 'trainium',
    said: 'A Trn3 Gen2 UltraServer holds 144 chips.',
    by: 'AWS, session AIM3335',
    date: '2025-12',
    claimed: reading('count', 144, '', { printed: '144', source: 'session-aim3335' }),
    check: {
      expression: 'servers * perServer',
      terms: { servers: 'trn3-gen2-ultraserver.servers', perServer: 4 },
    },
    verdict: 'holds',
    because: '36 servers of four chips.',
  },
  {
    id: 'claim-trn3-ultracluster-ten',
    topic: 'trainium',
    said: 'An UltraCluster of Trn3 is ten times as large as one before.',
    by: 'AWS, quoted by TechCrunch',
    date: '2025-12-02',
    claimed: reading('ratio', 10, '×', { printed: '10x the previous generation', source: 'techcrunch-trainium3' }),
    given: {
      before: reading('count', 100_000, '', {
        printed: 'up to 100,000 chips',
        source: 'anandtech-trainium2',
        note: 'Trainium2, at its announcement in 2023.',
      }),
    },
    check: {
      expression: 'now / before',
      terms: { now: 'claim-trn3-ultracluster.claimed', before: 'claim-trn3-ultracluster-ten.given.before' },
    },
    condition: 'against the 100,000 announced in 2023',
    beside: [
      {
        reading: 'against Project Rainier',
        expression: 'now / before',
        terms: { now: 'claim-trn3-ultracluster.claimed', before: 'project-rainier.values.chips' },
      },
    ],
    verdict: 'holds-if',
    because: 'A million against the 100,000 of 2023. Rainier had nearly half a million of the older chips by then.',
  },
  {
    id: 'claim-trn3-response',
    topic: 'trainium',
    said: 'Trainium3 answers four times as fast on GPT-OSS.',
    by: 'AWS, as reported',
    date: '2025-12-02',
    claimed: reading('ratio', 4, '×', { printed: 'four times faster responses', source: 'the-letter-two-trainium3' }),
    verdict: 'unchecked',
    because: 'A measurement on one model; neither the times nor the sizes of the servers are given.',
  },
  {
    id: 'claim-inf2-latency',
    topic: 'trainium',
    said: 'Inferentia2 has a tenth of the latency of Inferentia1.',
    by: 'AWS',
    date: '2023',
    claimed: reading('ratio', 10, '×', { printed: '10x lower latency', source: 'ml-blog-inferentia2' }),
    verdict: 'unchecked',
    because: 'A measurement on models that are not all named, and no record of Inferentia1 is kept here.',
  },
  {
    id: 'claim-trn4-fp8',
    topic: 'trainium',
    said: 'Trainium4 has at least three times the FP8 rate of Trainium3.',
    by: 'AWS',
    date: '2025-12-02',
    claimed: announced('fp8'),
    beside: [
      {
        reading: 'what it would come to',
        expression: 'times * peak',
        terms: { times: 'trainium4.relative.fp8', peak: 'trainium3.peak.mxfp8.dense' },
        of: 'computeRate',
        unit: 'PFLOPS',
      },
    ],
    verdict: 'unchecked',
    because: 'No absolute number exists. Our multiplication gives 7.6 petaflops.',
  },
  {
    id: 'claim-trn4-memory',
    topic: 'trainium',
    said: 'Trainium4 has twice the memory of Trainium3.',
    by: 'Matt Garman',
    date: '2025-12-02',
    claimed: announced('hbmCapacity'),
    beside: [
      {
        reading: 'what it would come to',
        expression: 'times * memory',
        terms: { times: 'trainium4.relative.hbmCapacity', memory: 'trainium3.hbm.capacity' },
        of: 'bytes',
        unit: 'GiB',
      },
    ],
    verdict: 'unchecked',
    because: 'No absolute number exists. Our multiplication gives 288 GiB.',
  },
];
