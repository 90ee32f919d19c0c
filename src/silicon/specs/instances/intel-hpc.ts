import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Intel processors: hpc6id. */
export const intelHpc: readonly InstanceFamilyRecord[] = [
  family('hpc6id', { maker: 'Intel', class: 'hpc', generation: 6, vcpu: 'unstated' }, [
    ['32xlarge', 64, 1024, 200, 2.085, 15200, null],
  ]),
];
