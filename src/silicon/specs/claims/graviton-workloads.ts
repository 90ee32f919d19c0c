import { reading, type ClaimRecord } from '../record.ts';
import type { SourceId } from '../sources/index.ts';

/** “Up to so many percent faster” on a kind of workload: said by AWS, and nothing published gives the factor. */
const faster = (
  id: string,
  said: string,
  date: string,
  percent: number,
  printed: string,
  source: SourceId,
): ClaimRecord => ({
  id: `claim-${id}`,
  topic: 'graviton',
  said,
  by: 'AWS',
  date,
  claimed: reading('ratio', 1 + percent / 100, '×', { printed, source }),
  verdict: 'unchecked',
  because: 'Measured by AWS on workloads that it does not name in full; nothing published gives the factor.',
});

/** Claims about kinds of workloads. */
export const gravitonWorkloadClaims: readonly ClaimRecord[] = [
  faster(
    'r8g-web',
    'R8g is up to 30 % faster for web applications.',
    '2024-07',
    30,
    'up to 30% faster for web applications',
    'whats-new-r8g',
  ),
  faster(
    'r8g-databases',
    'R8g is up to 40 % faster for databases.',
    '2024-07',
    40,
    '40% faster for databases',
    'whats-new-r8g',
  ),
  faster(
    'r8g-java',
    'R8g is up to 45 % faster for large Java applications.',
    '2024-07',
    45,
    '45% faster for large Java applications',
    'whats-new-r8g',
  ),
  faster(
    'm9g-web',
    'M9g is up to 35 % faster for web applications.',
    '2026-06-10',
    35,
    'up to 35% faster performance for web applications',
    'news-blog-m9g',
  ),
  faster(
    'm9g-inference',
    'M9g is up to 35 % faster for machine-learning inference.',
    '2026-06-10',
    35,
    'up to 35% for machine learning inference',
    'news-blog-m9g',
  ),
  faster(
    'm9g-databases',
    'M9g is up to 30 % faster for databases.',
    '2026-06-10',
    30,
    'up to 30% for databases',
    'news-blog-m9g',
  ),
  faster(
    'c9gd-storage',
    'The local disks of C9gd do up to 30 % more.',
    '2026-06-30',
    30,
    'up to 30% higher storage performance',
    'news-blog-c9g',
  ),
];
