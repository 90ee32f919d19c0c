import type { EventRecord } from '../record.ts';

export const events: readonly EventRecord[] = [];
