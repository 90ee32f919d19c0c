import type { ClaimRecord } from '../record.ts';
import { comparatorClaims } from './comparators.ts';
import { gravitonClaims } from './graviton.ts';
import { rainierClaims } from './rainier.ts';

export const claims: readonly ClaimRecord[] = [...gravitonClaims, ...rainierClaims, ...comparatorClaims];
