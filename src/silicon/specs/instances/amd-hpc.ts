import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on AMD processors: hpc6a, hpc7a, hpc8a. */
export const amdHpc: readonly InstanceFamilyRecord[] = [
  family('hpc6a', { maker: 'AMD', class: 'hpc', generation: 6, vcpu: 'unstated' }, [
    ['48xlarge', 96, 384, 100, 2.085, null, null],
  ]),
  family('hpc7a', { maker: 'AMD', class: 'hpc', generation: 7, vcpu: 'unstated' }, [
    ['12xlarge', 24, 768, 300, 2.085, null, null],
    ['24xlarge', 48, 768, 300, 2.085, null, null],
    ['48xlarge', 96, 768, 300, 2.085, null, null],
    ['96xlarge', 192, 768, 300, 2.085, null, null],
  ]),
  family('hpc8a', { maker: 'AMD', class: 'hpc', generation: 8, vcpu: 'unstated' }, [
    ['96xlarge', 192, 768, 300, 2.085, null, null],
  ]),
];
