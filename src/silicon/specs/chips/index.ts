import type { ChipRecord } from '../record.ts';
import { trainium2 } from './trainium2.ts';
import { comparatorChips } from './comparators.ts';

export const chips: readonly ChipRecord[] = [trainium2, ...comparatorChips];
