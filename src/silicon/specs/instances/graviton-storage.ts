import type { InstanceFamilyRecord } from '../record.ts';
import { family } from './family.ts';

/** Sizes on Graviton processors: i4g, i8g, i8ge, im4gn, is4gen. */
export const gravitonStorage: readonly InstanceFamilyRecord[] = [
  family('i4g', { maker: 'AWS', processor: 'graviton2', class: 'storage', generation: 4, vcpu: 'core' }, [
    ['large', 2, 16, 0.781, 10, 468, 0.15444],
    ['xlarge', 4, 32, 1.875, 10, 937, 0.30888],
    ['2xlarge', 8, 64, 4.687, 10, 1875, 0.61776],
    ['4xlarge', 16, 128, 9.375, 10, 3750, 1.23552],
    ['8xlarge', 32, 256, 18.75, 10, 7500, 2.47104],
    ['16xlarge', 64, 512, 37.5, 20, 15000, 4.94208],
  ]),
  family('i8g', { maker: 'AWS', processor: 'graviton4', class: 'storage', generation: 8, vcpu: 'core' }, [
    ['large', 2, 16, 1.172, 10, 468, 0.1716],
    ['xlarge', 4, 32, 2.344, 10, 937, 0.3432],
    ['2xlarge', 8, 64, 4.688, 10, 1875, 0.6864],
    ['4xlarge', 16, 128, 9.375, 10, 3750, 1.3728],
    ['8xlarge', 32, 256, 25, 10, 7500, 2.7456],
    ['12xlarge', 48, 384, 28.12, 15, 11250, 4.1184],
    ['16xlarge', 64, 512, 37.5, 20, 15000, 5.4912],
    ['24xlarge', 96, 768, 56.25, 30, 22500, 8.2368],
    ['metal-24xl', 96, 768, 56.25, 30, 22500, 9.06048],
    ['48xlarge', 192, 1536, 100, 60, 45000, 16.4736],
    ['metal-48xl', 192, 1536, 90, 60, 45000, 18.12096],
  ]),
  family('i8ge', { maker: 'AWS', processor: 'graviton4', class: 'storage', generation: 8, vcpu: 'core' }, [
    ['large', 2, 16, 2.1, 10, 1250, 0.2373],
    ['xlarge', 4, 32, 4.2, 10, 2500, 0.4746],
    ['2xlarge', 8, 64, 8.4, 10, 5000, 0.9492],
    ['3xlarge', 12, 96, 12.5, 10, 7500, 1.4238],
    ['6xlarge', 24, 192, 37.5, 10, 15000, 2.8476],
    ['12xlarge', 48, 384, 75, 15, 30000, 5.6952],
    ['18xlarge', 72, 576, 112.5, 22.5, 45000, 8.5428],
    ['24xlarge', 96, 768, 150, 30, 60000, 11.3904],
    ['metal-24xl', 96, 768, 150, 30, 60000, 12.1313],
    ['48xlarge', 192, 1536, 180, 60, 120000, 22.7808],
    ['metal-48xl', 192, 1536, 180, 60, 120000, 24.2626],
  ]),
  family('im4gn', { maker: 'AWS', processor: 'graviton2', class: 'storage', generation: 4, vcpu: 'core' }, [
    ['large', 2, 8, 3.125, 10, 937, 0.1819],
    ['xlarge', 4, 16, 6.25, 10, 1875, 0.36379],
    ['2xlarge', 8, 32, 12.5, 10, 3750, 0.72758],
    ['4xlarge', 16, 64, 25, 10, 7500, 1.45517],
    ['8xlarge', 32, 128, 50, 20, 15000, 2.91034],
    ['16xlarge', 64, 256, 100, 40, 30000, 5.82067],
  ]),
  family('is4gen', { maker: 'AWS', processor: 'graviton2', class: 'storage', generation: 4, vcpu: 'core' }, [
    ['medium', 1, 6, 1.562, 10, 937, 0.14408],
    ['large', 2, 12, 3.125, 10, 1875, 0.28815],
    ['xlarge', 4, 24, 6.25, 10, 3750, 0.5763],
    ['2xlarge', 8, 48, 12.5, 10, 7500, 1.1526],
    ['4xlarge', 16, 96, 25, 10, 15000, 2.3052],
    ['8xlarge', 32, 192, 50, 20, 30000, 4.6104],
  ]),
];
