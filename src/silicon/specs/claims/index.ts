import type { ClaimRecord } from '../record.ts';
import { comparatorClaims } from './comparators.ts';
import { gravitonClaims } from './graviton.ts';
import { rainierClaims } from './rainier.ts';
import { trainiumClaims } from './trainium.ts';

export const claims: readonly ClaimRecord[] = [
  ...trainiumClaims,
  ...gravitonClaims,
  ...rainierClaims,
  ...comparatorClaims,
];
