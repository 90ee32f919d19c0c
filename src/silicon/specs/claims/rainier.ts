import { reading, type ClaimRecord, type SourcedQuantity } from '../record.ts';
import { projectRainier } from '../sites/project-rainier.ts';

/** The claim as the site's record holds it, so that its number is written once. */
function valueOf(name: string): SourcedQuantity {
  const value = projectRainier.values[name];
  if (!value || !('value' in value)) throw new Error(`Project Rainier has no quantity "${name}".`);
  return value;
}

const SITE = 'project-rainier.values';

/** What was said about Project Rainier, its power, water and money, and what the records make of it. */
export const rainierClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-rainier-ultraservers',
    topic: 'rainier',
    said: 'The cluster connects tens of thousands of UltraServers.',
    by: 'AWS',
    date: '2025-10-29',
    claimed: reading('count', 20_000, '', {
      printed: 'tens of thousands of these UltraServers',
      source: 'about-amazon-rainier',
      note: 'The least that the words can mean.',
    }),
    check: {
      expression: 'chips / perServer',
      terms: { chips: `${SITE}.chips`, perServer: `${SITE}.chipsPerUltraServer` },
    },
    beside: [
      {
        reading: 'with a million chips',
        expression: 'chips / perServer',
        terms: { chips: `${SITE}.chipsAnthropicUse`, perServer: `${SITE}.chipsPerUltraServer` },
      },
    ],
    verdict: 'fails',
    because:
      'Half a million chips make 7,813 UltraServers and a million 15,625. The words need more chips than were disclosed, or count plans.',
  },
  {
    id: 'claim-rainier-ultraserver-chips',
    topic: 'rainier',
    said: 'An UltraServer has 64 chips.',
    by: 'AWS',
    date: '2025-10-29',
    claimed: valueOf('chipsPerUltraServer'),
    check: { expression: 'servers * perServer', terms: { servers: `${SITE}.serversPerUltraServer`, perServer: 16 } },
    verdict: 'holds',
    because: 'Four servers of sixteen.',
  },
  {
    id: 'claim-rainier-exaflops',
    topic: 'rainier',
    said: 'The cluster could reach 1,300 exaflops.',
    by: 'Semafor',
    date: '2025-10-29',
    claimed: valueOf('exaflops'),
    check: {
      expression: 'chips * peak',
      terms: { chips: `${SITE}.chipsAnthropicUse`, peak: 'trainium2.peak.fp8.dense' },
    },
    condition: 'in FP8, dense, on a million chips',
    beside: [
      {
        reading: 'half a million chips in FP8',
        expression: 'chips * peak',
        terms: { chips: `${SITE}.chips`, peak: 'trainium2.peak.fp8.dense' },
      },
      {
        reading: 'half a million chips in BF16',
        expression: 'chips * peak',
        terms: { chips: `${SITE}.chips`, peak: 'trainium2.peak.bf16.dense' },
      },
    ],
    verdict: 'holds-if',
    because:
      'It is dense FP8 on a million chips. The half million that ran that day give 650 exaflops in FP8 and 334 in BF16.',
  },
  {
    id: 'claim-rainier-million-now',
    topic: 'rainier',
    said: 'Claude runs on 1 million Trainium2.',
    by: 'Semafor',
    date: '2025-10-29',
    claimed: reading('count', 1_000_000, '', {
      printed: 'running on 1 million of Amazon custom Trainium 2',
      source: 'semafor-rainier',
    }),
    check: { expression: 'chips', terms: { chips: `${SITE}.chips` } },
    verdict: 'fails',
    because:
      'AWS gave nearly half that for the cluster on the same day, and expected the million everywhere by the end of the year.',
  },
  {
    id: 'claim-rainier-gigawatt',
    topic: 'rainier',
    said: 'The cluster needs roughly a gigawatt.',
    by: 'Semafor',
    date: '2025-10-29',
    claimed: valueOf('powerCluster'),
    check: { expression: 'facility', terms: { facility: `${SITE}.powerFacility` } },
    beside: [
      {
        reading: 'computers of a million chips, at 48 kW for 64',
        expression: 'chips / perServer * server',
        terms: {
          chips: `${SITE}.chipsAnthropicUse`,
          perServer: `${SITE}.chipsPerUltraServer`,
          server: `${SITE}.powerUltraServer`,
        },
      },
    ],
    verdict: 'holds-rounded',
    because:
      'Satellite estimates put the main campus at 1,092 MW half a year later. From below, a million chips at 48 kW for 64 take 750 MW before cooling.',
  },
  {
    id: 'claim-rainier-pue',
    topic: 'rainier',
    said: 'The campus has a PUE of 1.15.',
    by: 'Report on the footprint of Claude',
    date: '2026-08-11',
    claimed: reading('ratio', 1.15, '×', { printed: 'claimed PUE 1.15', source: 'claude-footprint-report' }),
    beside: [
      {
        reading: 'one estimate over the other',
        expression: 'facility / computers',
        terms: { facility: `${SITE}.powerFacility`, computers: `${SITE}.powerItNow` },
      },
      {
        reading: 'power of the site that it means',
        expression: 'computers * pue',
        terms: { computers: `${SITE}.powerItNow`, pue: 'claim-rainier-pue.claimed' },
        of: 'power',
        unit: 'MW',
      },
    ],
    verdict: 'unchecked',
    because:
      'AWS gives no figure for this campus: 1.15 is what it reports for all its sites in 2024. Two estimates of Epoch, 1,092 MW for the site in May and 910 MW for its computers in September, would make 1.20, but they are of different months.',
  },
  {
    id: 'claim-rainier-h100-equivalents',
    topic: 'rainier',
    said: 'The campus holds 686,000 H100 equivalents.',
    by: 'Epoch AI',
    date: '2026-05-08',
    claimed: valueOf('h100Equivalents'),
    check: {
      expression: 'chips * trainium / h100',
      terms: { chips: 1_018_000, trainium: 'trainium2.peak.bf16.dense', h100: 'h100.peak.bf16.dense' },
    },
    condition: 'by BF16 peak, with 1.02 million chips on this campus',
    beside: [
      {
        reading: 'a million chips',
        expression: 'chips * trainium / h100',
        terms: {
          chips: `${SITE}.chipsAnthropicUse`,
          trainium: 'trainium2.peak.bf16.dense',
          h100: 'h100.peak.bf16.dense',
        },
      },
      {
        reading: 'half a million chips',
        expression: 'chips * trainium / h100',
        terms: {
          chips: `${SITE}.chips`,
          trainium: 'trainium2.peak.bf16.dense',
          h100: 'h100.peak.bf16.dense',
        },
      },
    ],
    verdict: 'holds-if',
    because:
      'By BF16 peak it takes 1.02 million Trainium2 on this campus alone, about the million that Anthropic uses everywhere, which make 674,000. The half million and more that is disclosed for the cluster makes 337,000 and more.',
  },
  {
    id: 'claim-rainier-water',
    topic: 'rainier',
    said: 'The campus uses 300 million US gallons of water a year.',
    by: 'CNBC, as reposted',
    date: '2025-12',
    claimed: valueOf('waterPress'),
    check: {
      expression: 'power * use',
      terms: { power: `${SITE}.powerItNow`, use: `${SITE}.wueFleet2024` },
    },
    condition: 'if 910 MW run all year at the water use of 2024',
    beside: [
      {
        reading: 'at the water use of 2025',
        expression: 'power * use',
        terms: { power: `${SITE}.powerItNow`, use: `${SITE}.wueFleet` },
      },
      {
        reading: 'with the 2.2 GW that are planned',
        expression: 'power / pue * use',
        terms: { power: `${SITE}.powerPlanned`, pue: `${SITE}.pueFleet2024`, use: `${SITE}.wueFleet2024` },
      },
    ],
    verdict: 'holds-if',
    because:
      '316 million, if 910 MW of computers run all year and use water as all of AWS did in 2024. At the rate of 2025 it would be 253 million.',
  },
  {
    id: 'claim-aws-water-seven-times',
    topic: 'rainier',
    said: 'AWS is 7 times as sparing with water as the industry.',
    by: 'Amazon',
    date: '2026',
    claimed: reading('ratio', 7, '×', {
      printed: "Amazon's data centers are 7x more water efficient than the industry average",
      source: 'human-progress-water',
    }),
    check: { expression: 'industry / aws', terms: { industry: `${SITE}.wueIndustry`, aws: `${SITE}.wueFleet` } },
    verdict: 'holds',
    because: '0.84 L/kWh against 0.12; the industry’s average is the one that Amazon quotes.',
  },
  {
    id: 'claim-rainier-water-days',
    topic: 'rainier',
    said: 'Cooling uses water for 2 % of the year.',
    by: 'AWS',
    date: '2025-11-20',
    claimed: valueOf('waterShareOfYear'),
    beside: [
      {
        reading: 'hours of a year',
        expression: 'share * 8760 * 3600',
        terms: { share: `${SITE}.waterShareOfYear` },
        of: 'duration',
        unit: 'h',
      },
    ],
    verdict: 'unchecked',
    because: 'That would be 175 hours. No measurement of the campus is public.',
  },
  {
    id: 'claim-rainier-five-times',
    topic: 'rainier',
    story: true,
    said: 'More than 5 times the exaflops that trained the Claude of that day.',
    by: 'Anthropic',
    date: '2024-12-03',
    claimed: valueOf('computeOverEarlier'),
    verdict: 'unchecked',
    because: 'The size of the earlier cluster was not given.',
  },
  {
    id: 'claim-rainier-seventy-percent',
    topic: 'rainier',
    said: '70 % larger than any earlier AI platform of AWS.',
    by: 'theaipost',
    date: '2025-10-30',
    claimed: valueOf('sizeOverEarlierPlatform'),
    verdict: 'unchecked',
    because: 'The earlier platform is not named.',
  },
  {
    id: 'claim-amazon-anthropic-eight',
    topic: 'rainier',
    story: true,
    said: 'Amazon has put $8 billion into Anthropic.',
    by: 'Amazon',
    date: '2024-11-22',
    claimed: valueOf('investedAmazon'),
    check: { expression: 'first + second', terms: { first: 4e9, second: 4e9 } },
    verdict: 'holds',
    because: 'Four billion from 2023 and four more. With what was agreed in April 2026 it can become 33.',
  },
  {
    id: 'claim-aws-trainium2-fleet',
    topic: 'rainier',
    said: '1.4 million Trainium2 have landed.',
    by: 'Amazon',
    date: '2026-02-05',
    claimed: valueOf('chipsFleet'),
    verdict: 'unchecked',
    because: 'A count that only AWS can make. The press gave the same number a month later for all Trainium together.',
  },
];
