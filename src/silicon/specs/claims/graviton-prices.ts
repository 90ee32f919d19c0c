import { reading, type Beside, type ClaimRecord, type Verdict } from '../record.ts';

const price = (size: string) => `${size}-4xlarge-on-demand.price`;

/** What AWS says of a whole family: its price against that of an x86 sibling of the same generation. */
const cheaper = (
  graviton: string,
  x86: string,
  names: readonly [string, string],
  verdict: Verdict,
  because: string,
): ClaimRecord => ({
  id: `claim-${graviton}-${x86}-cheaper`,
  topic: 'graviton',
  said: `Graviton costs up to 20 % less than x86: ${names[0]} against ${names[1]}.`,
  by: 'AWS',
  date: '2026-11-23',
  claimed: reading('share', 20, '%', {
    printed: 'cost up to 20% less than comparable x86-based Amazon EC2 instances',
    source: 'ec2-graviton-page',
  }),
  check: { expression: '1 - graviton / x86', terms: { graviton: price(graviton), x86: price(x86) } },
  verdict,
  because,
});

/** A rise from one generation to the next, as the list of prices has it, and what the claimed speed leaves for the money. */
const dearer = (
  now: string,
  before: string,
  percent: number,
  because: string,
  speed?: { readonly claim: string; readonly words: string },
): ClaimRecord => {
  const beside: readonly Beside[] = speed
    ? [
        {
          reading: speed.words,
          expression: 'speed * old / new',
          terms: { speed: speed.claim, new: price(now), old: price(before) },
          of: 'ratio',
          unit: '×',
        },
      ]
    : [];
  return {
    id: `claim-${now}-price`,
    topic: 'graviton',
    said: `${now.toUpperCase().replace('G', 'g')} costs ${percent} % more than ${before.toUpperCase().replace('G', 'g')}.`,
    by: 'AWS price list',
    date: '2026-07-20',
    claimed: reading('share', percent, '%', {
      printed: `"${now}.4xlarge" over "${before}.4xlarge"`,
      source: 'karpenter-prices-2026-07',
      kind: 'derived',
      note: `Price of ${now}.4xlarge over that of ${before}.4xlarge, less one.`,
    }),
    check: { expression: 'new / old - 1', terms: { new: price(now), old: price(before) } },
    ...(speed && { beside }),
    verdict: 'holds',
    because,
  };
};

/** Prices of Graviton: against x86 siblings, from one generation to the next, and what is left of a claimed speed. */
export const gravitonPriceClaims: readonly ClaimRecord[] = [
  cheaper('m6g', 'm5', ['M6g', 'M5'], 'holds', 'It was 19.8 % less in the second generation, against Intel.'),
  cheaper('m7g', 'm7i', ['M7g', 'M7i'], 'fails', '19.0 % less: still near it in the third generation, but below.'),
  cheaper(
    'm8g',
    'm8i',
    ['M8g', 'M8i'],
    'fails',
    '15.2 % less. Graviton prices rose by a tenth, Intel ones by a twentieth.',
  ),
  cheaper('m9g', 'm8i', ['M9g', 'M8i'], 'fails', '7.6 % less: against Intel the gap shrank with every generation.'),
  cheaper(
    'm9g',
    'm8a',
    ['M9g', 'M8a'],
    'holds',
    '19.6 % less than AMD, whose instances have as many cores as Graviton: no two threads share one.',
  ),
  dearer('m7g', 'm6g', 6, 'And 25 % more speed, if one believes it, is 17.9 % more for the money.', {
    claim: 'graviton3.claims.compute',
    words: 'work for the money, with the claimed speed',
  }),
  dearer('m8g', 'm7g', 10, 'And 30 % more speed, if one believes it, is 18.2 % more for the money.', {
    claim: 'graviton4.claims.compute',
    words: 'work for the money, with the claimed speed',
  }),
  dearer('m9g', 'm8g', 9, 'And 25 % more speed, if one believes it, is 14.7 % more for the money.', {
    claim: 'graviton5.claims.compute',
    words: 'work for the money, with the claimed speed',
  }),
  dearer('c9g', 'c8g', 9, 'The same step as M9g.'),
  dearer('r9g', 'r8g', 9, 'The same step as M9g. The price of R9g is a secondary reading.'),
  {
    id: 'claim-rds-m9g-price-performance',
    topic: 'graviton',
    said: 'RDS on M9g gives up to 23 % more for the money than on Graviton4.',
    by: 'AWS, quoted by iThome',
    date: '2026-07-04',
    claimed: reading('ratio', 1.23, '×', { printed: '23% better price-performance', source: 'ithome-graviton5' }),
    beside: [
      {
        reading: 'price of RDS that it means, with 30 % more speed',
        expression: 'speed / claimed',
        terms: { speed: 'claim-rds-m9g-performance.claimed', claimed: 'claim-rds-m9g-price-performance.claimed' },
      },
      {
        reading: 'with the prices of EC2 instead',
        expression: 'speed * old / new',
        terms: { speed: 'claim-rds-m9g-performance.claimed', new: price('m9g'), old: price('m8g') },
      },
    ],
    verdict: 'unchecked',
    because: 'No price of RDS is kept here. With 30 % more speed RDS would cost 5.7 % more; EC2 costs 9 % more.',
  },
  {
    id: 'claim-rds-m9g-performance',
    topic: 'graviton',
    said: 'RDS on M9g is 30 % faster than on Graviton4.',
    by: 'AWS, quoted by iThome',
    date: '2026-07-04',
    claimed: reading('ratio', 1.3, '×', {
      printed: '30% better performance than equivalent Graviton4 RDS',
      source: 'ithome-graviton5',
    }),
    verdict: 'unchecked',
    because: 'Measured by AWS; engine, size and load are not given.',
  },
];
