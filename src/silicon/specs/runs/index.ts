import type { RunRecord } from '../record.ts';

export const runs: readonly RunRecord[] = [];
