import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Graviton processors: hpc7g. */
export const gravitonHpc: readonly InstanceFamilyRecord[] = [
  family('hpc7g', { maker: 'AWS', processor: 'graviton3e', class: 'hpc', generation: 7, vcpu: 'core' }, [
    ['4xlarge', 16, 128, 200, 2.085, null, 1.6832],
    ['8xlarge', 32, 128, 200, 2.085, null, 1.6832],
    ['16xlarge', 64, 128, 200, 2.085, null, 1.6832],
  ]),
];
