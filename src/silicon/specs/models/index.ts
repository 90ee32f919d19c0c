import type { ModelRecord } from '../record.ts';

export const models: readonly ModelRecord[] = [];
