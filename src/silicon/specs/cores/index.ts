import type { CoreRecord } from '../record.ts';

export const cores: readonly CoreRecord[] = [];
