import { reading, type InstanceFamilyRecord, type InstanceSize } from '../record.ts';
import { vcpuSaid } from './family.ts';

/** vCPU and GiB as AWS announced them; a price where somebody looked it up. */
function size(name: string, vcpu: number, memory: number, price?: number): readonly [string, InstanceSize] {
  return [
    name,
    {
      vcpu: reading('count', vcpu, '', { printed: `r9g.${name}: ${vcpu} vCPU`, source: 'whats-new-r9g' }),
      memory: reading('bytes', memory, 'GiB', { printed: `r9g.${name}: ${memory} GiB`, source: 'whats-new-r9g' }),
      ...(price !== undefined && {
        price: reading('price', price, 'USD/h', {
          printed: String(price),
          source: 'developersio-r9g',
          note: 'Younger than the table that the other prices are from.',
        }),
      }),
    },
  ];
}

/** Younger than the tables of July 2026; its network and EBS rates were not read by size. */
export const r9g: InstanceFamilyRecord = {
  id: 'r9g',
  name: 'r9g',
  maker: 'AWS',
  processor: 'graviton5',
  class: 'memory',
  generation: 9,
  vcpu: { text: 'core', ...vcpuSaid('r9g') },
  sizes: Object.fromEntries([
    size('medium', 1, 8, 0.0642),
    size('large', 2, 16),
    size('xlarge', 4, 32, 0.2568),
    size('2xlarge', 8, 64, 0.5137),
    size('4xlarge', 16, 128, 1.0274),
    size('8xlarge', 32, 256),
    size('12xlarge', 48, 384),
    size('16xlarge', 64, 512),
    size('24xlarge', 96, 768),
    size('48xlarge', 192, 1536, 12.3283),
    size('metal-48xl', 192, 1536),
  ]),
};
