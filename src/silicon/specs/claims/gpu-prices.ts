import { reading, type Beside, type ClaimRecord } from '../record.ts';

/** What an hour of one petaflop of dense BF16 costs: the same instance in other words. */
const perPetaflop = (price: string, chips: string, chip: string): Beside => ({
  reading: 'an hour of one petaflop of dense BF16',
  expression: 'price / (chips * peak) * 1e15',
  terms: { price: `${price}.price`, chips: `${chips}.chips`, peak: `${chip}.peak.bf16.dense` },
  of: 'price',
  unit: 'USD/h',
});

/** A cut of June 2025, announced by instance. */
const cut = (
  id: string,
  name: string,
  percent: number,
  printed: string,
  chip: string,
  because: string,
): ClaimRecord => ({
  id: `claim-${id.split('-')[0]}-price-cut`,
  topic: 'comparator',
  said: `${name} became ${percent} % cheaper on demand.`,
  by: 'AWS',
  date: '2025-06-05',
  claimed: reading('share', percent, '%', { printed, source: 'news-blog-gpu-prices' }),
  check: {
    expression: '1 - now / before',
    terms: { now: `${id}-on-demand.price`, before: `${id}-on-demand-2025-04.price` },
  },
  beside: [perPetaflop(`${id}-on-demand`, id, chip)],
  verdict: 'holds',
  because,
});

/** The step of the Capacity Block prices in July 2026, by instance. */
const block = (id: string, name: string, because: string, given: { readonly beside?: Beside } = {}): ClaimRecord => ({
  id: `claim-${id.split('-').slice(0, -1).join('-')}-block-2026-07`,
  topic: 'comparator',
  said: `A Capacity Block of ${name} became 20 % dearer in July 2026.`,
  by: 'AWS price list',
  date: '2026-09-19',
  claimed: reading('share', 20, '%', {
    printed: `the prices of ${name} before and after July 2026`,
    source: 'ec2-capacity-block-prices',
    kind: 'derived',
    note: 'The price after July 2026 over that of June, less one.',
  }),
  check: {
    expression: 'now / before - 1',
    terms: { now: `${id}-capacity-block.price`, before: `${id}-capacity-block-2026-06.price` },
  },
  ...(given.beside && { beside: [given.beside] }),
  verdict: 'holds',
  because,
});

/** How much less a Capacity Block costs than the same instance on demand: two bases, compared on purpose. */
const blockAgainstDemand = (id: string, name: string, percent: number): ClaimRecord => ({
  id: `claim-${id.split('-').slice(0, -1).join('-')}-block-discount`,
  topic: 'comparator',
  said: `A Capacity Block of ${name} costs ${percent} % less than on demand.`,
  by: 'AWS price list',
  date: '2026-09-19',
  claimed: reading('share', percent, '%', {
    printed: `the two prices of ${name}`,
    source: 'ec2-capacity-block-prices',
    kind: 'derived',
    note: 'One less the price of the block over the price on demand.',
  }),
  check: {
    expression: '1 - block / demand',
    terms: { block: `${id}-capacity-block.price`, demand: `${id}-on-demand.price` },
  },
  acrossBases: true,
  verdict: 'holds',
  because:
    'Paid in advance for days that are fixed: another thing than an hour on demand, and compared here on purpose.',
});

/** What AWS and its price lists said of the GPU instances that Trn2 is compared with. */
export const gpuPriceClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-gpu-price-cut',
    topic: 'comparator',
    said: 'Instances with NVIDIA GPUs became up to 45 % cheaper.',
    by: 'AWS',
    date: '2025-06-05',
    claimed: reading('share', 45, '%', { printed: 'up to 45% price reduction', source: 'news-blog-gpu-prices' }),
    beside: [
      {
        reading: 'P5 on demand, which fell most of those read',
        expression: '1 - now / before',
        terms: { now: 'p5-48xlarge-on-demand.price', before: 'p5-48xlarge-on-demand-2025-04.price' },
      },
    ],
    verdict: 'unchecked',
    because: 'It covers commitments too, whose prices are not kept here. On demand no price that was read fell so far.',
  },
  {
    id: 'claim-p5-price-cut',
    topic: 'comparator',
    said: 'P5 became 44 % cheaper on demand.',
    by: 'AWS price list',
    date: '2025-06-23',
    claimed: reading('share', 44, '%', {
      printed: '"p5.48xlarge": 55.04',
      source: 'karpenter-prices-2026-07',
      kind: 'derived',
      note: 'One less the price of today over that of April 2025.',
    }),
    check: {
      expression: '1 - now / before',
      terms: { now: 'p5-48xlarge-on-demand.price', before: 'p5-48xlarge-on-demand-2025-04.price' },
    },
    beside: [perPetaflop('p5-48xlarge-on-demand', 'p5-48xlarge', 'h100')],
    verdict: 'holds',
    because: '$98.32 became $55.04. Many pages of 2026 still print the older price.',
  },
  cut('p4de-24xlarge', 'P4de', 33, '33%', 'a100-80gb', '$40.97 became $27.45.'),
  cut('p5en-48xlarge', 'P5en', 25, '25%', 'h200', '$84.80 became $63.30, which is 25.4 % less.'),
  block('p5e-48xlarge', 'P5e', '$39.80 became $47.76.'),
  block('p5en-48xlarge', 'P5en', '$45.77 became $54.92.'),
  block('p6-b200-48xlarge', 'P6-B200', '$82.37 became $98.84.', {
    beside: perPetaflop('p6-b200-48xlarge-on-demand', 'p6-b200-48xlarge', 'b200'),
  }),
  block('p6-b300-48xlarge', 'P6-B300', '$93.60 became $112.32.', {
    beside: perPetaflop('p6-b300-48xlarge-on-demand', 'p6-b300-48xlarge', 'b300'),
  }),
  {
    id: 'claim-gb200-block-2026-07',
    topic: 'comparator',
    said: 'The Capacity Block of GB200 did not become dearer in July 2026.',
    by: 'AWS price list',
    date: '2026-09-19',
    claimed: reading('ratio', 1, '×', {
      printed: 'the prices of u-p6e-gb200x72 before and after July 2026',
      source: 'ec2-capacity-block-prices',
      kind: 'derived',
      note: 'The price after July 2026 over that of June.',
    }),
    check: {
      expression: 'now / before',
      terms: {
        now: 'p6e-gb200-ultraserver-capacity-block.price',
        before: 'p6e-gb200-ultraserver-capacity-block-2026-06.price',
      },
    },
    beside: [perPetaflop('p6e-gb200-ultraserver-capacity-block', 'p6e-gb200-ultraserver', 'gb200')],
    verdict: 'holds',
    because: '$761.90 an hour for the rack of 72 in both months, while every other block rose by a fifth.',
  },
  blockAgainstDemand('p5-48xlarge', 'P5', 24.5),
  blockAgainstDemand('p5en-48xlarge', 'P5en', 13.2),
  blockAgainstDemand('p6-b200-48xlarge', 'P6-B200', 13.2),
  blockAgainstDemand('p6-b300-48xlarge', 'P6-B300', 21.1),
];
