import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Intel processors: t1, t2, t3. */
export const intelBurstable: readonly InstanceFamilyRecord[] = [
  family('t1', { maker: 'Intel', class: 'burstable', generation: 1, vcpu: 'unstated' }, [
    ['micro', 1, 0.612305, null, null, null, 0.02],
  ]),
  family('t2', { maker: 'Intel', class: 'burstable', generation: 2, vcpu: 'unstated' }, [
    ['nano', 1, 0.5, null, null, null, 0.0058],
    ['micro', 1, 1, null, null, null, 0.0116],
    ['small', 1, 2, null, null, null, 0.023],
    ['medium', 2, 4, null, null, null, 0.0464],
    ['large', 2, 8, null, null, null, 0.0928],
    ['xlarge', 4, 16, null, null, null, 0.1856],
    ['2xlarge', 8, 32, null, null, null, 0.3712],
  ]),
  family('t3', { maker: 'Intel', class: 'burstable', generation: 3, vcpu: 'thread' }, [
    ['nano', 2, 0.5, 0.032, 2.085, null, 0.0052],
    ['micro', 2, 1, 0.064, 2.085, null, 0.0104],
    ['small', 2, 2, 0.128, 2.085, null, 0.0208],
    ['medium', 2, 4, 0.256, 2.085, null, 0.0416],
    ['large', 2, 8, 0.512, 2.78, null, 0.0832],
    ['xlarge', 4, 16, 1.024, 2.78, null, 0.1664],
    ['2xlarge', 8, 32, 2.048, 2.78, null, 0.3328],
  ]),
];
