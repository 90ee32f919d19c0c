import { projectRainier } from '../sites/project-rainier.ts';
import { reading, type ClaimRecord, type SourcedQuantity } from '../record.ts';

/** The claim as the site's record holds it, so that its number is written once. */
function valueOf(name: string): SourcedQuantity {
  const value = projectRainier.values[name];
  if (!value || !('value' in value)) throw new Error(`Project Rainier has no quantity "${name}".`);
  return value;
}

const SITE = 'project-rainier.values';

/** Power, money, water and carbon of the campus: what was said, and what follows from it. */
export const furtherRainierClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-rainier-it-power',
    topic: 'rainier',
    said: 'The computers of the campus draw about 910 MW.',
    by: 'Epoch AI',
    date: '2026-09-24',
    claimed: valueOf('powerItNow'),
    check: {
      expression: 'chips / perServer * server',
      terms: { chips: 1_213_000, perServer: `${SITE}.chipsPerUltraServer`, server: `${SITE}.powerUltraServer` },
    },
    condition: 'with 1.21 million chips, at 48 kW for 64',
    beside: [
      {
        reading: 'half a million chips',
        expression: 'chips / perServer * server',
        terms: {
          chips: `${SITE}.chips`,
          perServer: `${SITE}.chipsPerUltraServer`,
          server: `${SITE}.powerUltraServer`,
        },
      },
    ],
    verdict: 'holds-if',
    because: 'Both are estimates. Half a million chips, the last count that was disclosed, would draw 375 MW.',
  },
  {
    id: 'claim-rainier-million-serving',
    topic: 'rainier',
    said: 'Nearly a million Trainium2 serve Claude.',
    by: 'Anthropic, session AIM3335',
    date: '2025-12',
    claimed: reading('count', 1_000_000, '', { printed: 'nearly 1 million', source: 'session-aim3335' }),
    beside: [
      {
        reading: 'what it said in April 2026, over what AWS disclosed for the cluster',
        expression: 'all / cluster',
        terms: { all: `${SITE}.chipsAnthropicUse`, cluster: `${SITE}.chips` },
        of: 'ratio',
        unit: '×',
      },
    ],
    verdict: 'unchecked',
    because:
      'A count that only Anthropic can make: it said over a million in April 2026. It counts every site of AWS, not this cluster alone.',
  },
  {
    id: 'claim-rainier-capital',
    topic: 'rainier',
    said: 'The campus has cost $34.9 billion.',
    by: 'Epoch AI',
    date: '2026-05-08',
    claimed: valueOf('capitalCost'),
    beside: [
      {
        reading: 'for each megawatt',
        expression: 'cost / (power / 1e6)',
        terms: { cost: `${SITE}.capitalCost`, power: `${SITE}.powerFacility` },
        of: 'money',
        unit: 'MUSD',
      },
      {
        reading: 'for each H100 equivalent',
        expression: 'cost / chips',
        terms: { cost: `${SITE}.capitalCost`, chips: `${SITE}.h100Equivalents` },
        of: 'money',
        unit: 'kUSD',
      },
    ],
    verdict: 'unchecked',
    because: 'Amazon publishes no cost of this campus. It announced $11 billion for the county, before computers.',
  },
  {
    id: 'claim-amazon-anthropic-33',
    topic: 'rainier',
    said: 'Amazon may put $33 billion into Anthropic in all.',
    by: 'Anthropic',
    date: '2026-04-20',
    claimed: reading('money', 33, 'BUSD', {
      printed: 'Amazon is investing $5 billion today; up to an additional $20 billion',
      source: 'anthropic-amazon-compute',
      kind: 'derived',
      note: '8 invested before, 5 at once and 20 at most.',
    }),
    check: {
      expression: 'before + now + later',
      terms: {
        before: `${SITE}.investedAmazon`,
        now: `${SITE}.investedAmazon2026`,
        later: `${SITE}.investedAmazonLater`,
      },
    },
    verdict: 'holds',
    because: 'Eight billion up to 2024, five at once, and up to twenty that depend on milestones.',
  },
  {
    id: 'claim-rainier-discharge',
    topic: 'rainier',
    said: 'The campus may discharge 1.58 million US gallons of water a day.',
    by: 'Report on the footprint of Claude',
    date: '2026-08-11',
    claimed: valueOf('dischargePermit'),
    beside: [
      {
        reading: 'in a year',
        expression: 'permit',
        terms: { permit: `${SITE}.dischargePermit` },
        of: 'waterFlow',
        unit: 'Mgal/year',
      },
    ],
    verdict: 'unchecked',
    because: 'A ceiling of a permit and no measurement. The press has 300 million gallons a year, about half of it.',
  },
  {
    id: 'claim-rainier-grid-carbon',
    topic: 'rainier',
    said: 'The grid of the campus emits 413 g of CO₂ for each kilowatt-hour.',
    by: 'Report on the footprint of Claude',
    date: '2026-08-11',
    claimed: valueOf('gridCarbon'),
    beside: [
      {
        reading: 'a year, if the whole site ran flat out',
        expression: 'power * 8760 * 3600 * grid',
        terms: { power: `${SITE}.powerFacility`, grid: `${SITE}.gridCarbon` },
        of: 'carbon',
        unit: 'Mt',
      },
    ],
    verdict: 'unchecked',
    because:
      'A figure of the grid and not of the campus. 1,092 MW all year make 3.95 million tonnes: an upper bound, before any contract for clean power.',
  },
];
