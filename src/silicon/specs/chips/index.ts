import type { ChipRecord } from '../record.ts';
import { inferentia2 } from './inferentia2.ts';
import { trainium1 } from './trainium1.ts';
import { trainium2 } from './trainium2.ts';
import { trainium3 } from './trainium3.ts';
import { trainium4 } from './trainium4.ts';
import { comparatorChips } from './comparators.ts';

export const chips: readonly ChipRecord[] = [
  inferentia2,
  trainium1,
  trainium2,
  trainium3,
  trainium4,
  ...comparatorChips,
];
