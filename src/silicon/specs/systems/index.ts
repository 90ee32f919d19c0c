import type { SystemRecord } from '../record.ts';
import { comparatorSystems } from './comparators.ts';

export const systems: readonly SystemRecord[] = [...comparatorSystems];
