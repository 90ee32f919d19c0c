import type { ClaimRecord } from '../record.ts';

export const claims: readonly ClaimRecord[] = [];
