import type { ProcessorRecord } from '../record.ts';

export const processors: readonly ProcessorRecord[] = [];
