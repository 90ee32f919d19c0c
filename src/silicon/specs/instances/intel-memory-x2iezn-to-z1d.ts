import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Intel processors: x2iezn, x8i, z1d. */
export const intelMemoryX2ieznToZ1d: readonly InstanceFamilyRecord[] = [
  family('x2iezn', { maker: 'Intel', class: 'memory', generation: 2, vcpu: 'thread' }, [
    ['2xlarge', 8, 256, 12.5, 3.17, null, 1.668],
    ['4xlarge', 16, 512, 15, 4.75, null, 3.336],
    ['6xlarge', 24, 768, 50, 9.5, null, 5.004],
    ['8xlarge', 32, 1024, 75, 12, null, 6.672],
    ['12xlarge', 48, 1536, 100, 19, null, 10.008],
    ['metal', 48, 1536, 100, 19, null, 10.008],
  ]),
  family('x8i', { maker: 'Intel', class: 'memory', generation: 8, vcpu: 'thread' }, [
    ['large', 2, 32, 0.937, 10, null, 0.21883],
    ['xlarge', 4, 64, 1.875, 10, null, 0.43766],
    ['2xlarge', 8, 128, 3.75, 10, null, 0.87532],
    ['4xlarge', 16, 256, 7.5, 10, null, 1.75064],
    ['8xlarge', 32, 512, 15, 10, null, 3.50128],
    ['12xlarge', 48, 768, 22.5, 15, null, 5.25192],
    ['16xlarge', 64, 1024, 30, 20, null, 7.00256],
    ['24xlarge', 96, 1536, 40, 30, null, 10.50384],
    ['32xlarge', 128, 2048, 50, 40, null, 14.00512],
    ['48xlarge', 192, 3072, 75, 60, null, 21.00768],
    ['metal-48xl', 192, 3072, 75, 60, null, 23.10845],
    ['64xlarge', 256, 4096, 80, 70, null, 28.01024],
    ['96xlarge', 384, 6144, 100, 80, null, 48.74438],
    ['metal-96xl', 384, 6144, 100, 80, null, 48.74438],
  ]),
  family('z1d', { maker: 'Intel', class: 'memory', generation: 1, vcpu: 'thread' }, [
    ['large', 2, 16, 0.75, 3.17, 75, 0.186],
    ['xlarge', 4, 32, 1.25, 3.17, 150, 0.372],
    ['2xlarge', 8, 64, 2.5, 3.17, 300, 0.744],
    ['3xlarge', 12, 96, 5, 4.75, 450, 1.116],
    ['6xlarge', 24, 192, 12, 9.5, 900, 2.232],
    ['12xlarge', 48, 384, 25, 19, 1800, 4.464],
    ['metal', 48, 384, 25, 19, 1800, 4.464],
  ]),
];
