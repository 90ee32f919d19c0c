import type { SystemRecord } from '../record.ts';
import { comparatorSystems } from './comparators.ts';
import { trainiumSystems } from './trainium.ts';

export const systems: readonly SystemRecord[] = [...trainiumSystems, ...comparatorSystems];
