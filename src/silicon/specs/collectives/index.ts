import type { CollectiveRecord } from '../record.ts';
import { a100Collectives } from './a100.ts';
import { hopperCollectives } from './hopper.ts';
import { trainiumCollectives } from './trainium.ts';

/** Measured collectives. */
export const collectives: readonly CollectiveRecord[] = [
  ...trainiumCollectives,
  ...a100Collectives,
  ...hopperCollectives,
];
