import { graviton5 } from '../processors/graviton5.ts';
import type { Check, ClaimRecord } from '../record.ts';
import { claimOf } from './claim-of.ts';

const SMALLEST = ['medium', 'large'];
const MIDDLE = ['xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'];
const BELOW_LARGEST = [...SMALLEST, ...MIDDLE];

/** The mean, over sizes, of what C9g has for each gigabit of C8g; M9g and M8g have the same figures. */
function mean(of: 'network' | 'ebs', sizes: readonly string[]): Check {
  const ratios = sizes.map((size) => `c9g_${size} / c8g_${size}`);
  const terms = sizes.flatMap((size) =>
    ['c9g', 'c8g'].map((family) => [`${family}_${size}`, `${family}.sizes.${size}.${of}`] as const),
  );
  return { expression: `(${ratios.join(' + ')}) / ${sizes.length}`, terms: Object.fromEntries(terms) };
}

/** What AWS said of the network and EBS of all sizes of a family at once. */
export const gravitonSizeClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-graviton5-network-average',
    topic: 'graviton',
    said: 'Sizes have up to 15 % more network bandwidth on average.',
    by: 'AWS',
    date: '2026-06-30',
    claimed: claimOf(graviton5, 'networkBandwidth'),
    check: mean('network', BELOW_LARGEST),
    beside: [
      { reading: 'with the 48xlarge', ...mean('network', [...BELOW_LARGEST, '48xlarge']) },
      { reading: 'without the two smallest of the nine', ...mean('network', MIDDLE) },
    ],
    verdict: 'fails',
    because:
      'The nine sizes below the 48xlarge, of which AWS speaks apart, have 13 % more sustained bandwidth on average, from 6 % at medium to 25 % at 24xlarge. It is nearer without the two smallest, and AWS does not list which sizes it counts.',
  },
  {
    id: 'claim-graviton5-ebs-average',
    topic: 'graviton',
    said: 'Sizes have 20 % more EBS bandwidth on average.',
    by: 'AWS',
    date: '2026-06-30',
    claimed: claimOf(graviton5, 'ebsBandwidth'),
    check: mean('ebs', BELOW_LARGEST),
    condition: 'over the nine sizes below the 48xlarge, of which AWS speaks apart',
    verdict: 'holds-if',
    because: 'Each of the nine has exactly a fifth more, and the 48xlarge four fifths.',
  },
];
