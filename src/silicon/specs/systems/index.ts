import type { SystemRecord } from '../record.ts';

export const systems: readonly SystemRecord[] = [];
