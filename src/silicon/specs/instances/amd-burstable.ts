import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on AMD processors: t3a. */
export const amdBurstable: readonly InstanceFamilyRecord[] = [
  family('t3a', { maker: 'AMD', class: 'burstable', generation: 3, vcpu: 'thread' }, [
    ['nano', 2, 0.5, 0.032, 2.085, null, 0.0047],
    ['micro', 2, 1, 0.064, 2.085, null, 0.0094],
    ['small', 2, 2, 0.128, 2.085, null, 0.0188],
    ['medium', 2, 4, 0.256, 2.085, null, 0.0376],
    ['large', 2, 8, 0.512, 2.78, null, 0.0752],
    ['xlarge', 4, 16, 1.024, 2.78, null, 0.1504],
    ['2xlarge', 8, 32, 2.048, 2.78, null, 0.3008],
  ]),
];
