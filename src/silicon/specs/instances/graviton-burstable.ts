import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Graviton processors: t4g. */
export const gravitonBurstable: readonly InstanceFamilyRecord[] = [
  family('t4g', { maker: 'AWS', processor: 'graviton2', class: 'burstable', generation: 4, vcpu: 'core' }, [
    ['nano', 2, 0.5, 0.032, 2.085, null, 0.0042],
    ['micro', 2, 1, 0.064, 2.085, null, 0.0084],
    ['small', 2, 2, 0.128, 2.085, null, 0.0168],
    ['medium', 2, 4, 0.256, 2.085, null, 0.0336],
    ['large', 2, 8, 0.512, 2.78, null, 0.0672],
    ['xlarge', 4, 16, 1.024, 2.78, null, 0.1344],
    ['2xlarge', 8, 32, 2.048, 2.78, null, 0.2688],
  ]),
];
