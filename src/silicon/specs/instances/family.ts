import { reading, type InstanceFamilyRecord, type InstanceSize } from '../record.ts';
import type { SourceId } from '../sources/index.ts';

/** One size as the tables of AWS give it: GiB of memory, Gbit/s of network and EBS, GB of local NVMe, USD for an hour. */
export type SizeRow = readonly [
  size: string,
  vcpu: number,
  memory: number,
  network: number | null,
  ebs: number | null,
  nvme: number | null,
  price: number | null,
];

const SHAPE = 'karpenter-instance-types';
const PRICE = 'karpenter-prices-2026-07';
/** How the table of shapes prints the label of a value. */
const label = (name: string, value: number) => `karpenter.k8s.aws/instance-${name}|${value}`;
const thousandths = (value: number) => Math.round(value * 1000);

/** A size with a provenance for each value, from its row. Nothing stands for what a table leaves out. */
function sizeOf(name: string, [size, vcpu, memory, network, ebs, nvme, price]: SizeRow): InstanceSize {
  return {
    vcpu: reading('count', vcpu, '', { printed: label('cpu', vcpu), source: SHAPE }),
    memory: reading('bytes', memory, 'GiB', { printed: label('memory', memory * 1024), source: SHAPE }),
    ...(network !== null && {
      network: reading('oneWay', network, 'Gbps', {
        printed: label('network-bandwidth', thousandths(network)),
        source: SHAPE,
        note: 'Sustained; small sizes burst higher.',
      }),
    }),
    ...(ebs !== null && {
      ebs: reading('oneWay', ebs, 'Gbps', {
        printed: label('ebs-bandwidth', thousandths(ebs)),
        source: SHAPE,
        note: 'At most; small sizes sustain less.',
      }),
    }),
    ...(nvme !== null && {
      nvme: reading('bytes', nvme, 'GB', { printed: label('local-nvme', nvme), source: SHAPE }),
    }),
    ...(price !== null && {
      price: reading('price', price, 'USD/h', { printed: `"${name}.${size}": ${price}`, source: PRICE }),
    }),
  };
}

/** Whose word it is that a vCPU of this family is a core or a thread. */
export function vcpuSaid(name: string): { readonly printed: string; readonly source: SourceId } {
  if (name === 'm8a')
    return { printed: 'AMD EPYC 5th gen (Turin) 9R45, up to 4.5 GHz, no SMT', source: 'ec2-api-2026-09' };
  if (name === 'c7a' || name === 'r7a')
    return {
      printed: "You can't modify the number of threads per core for T2, C7a, M7a, R7a",
      source: 'ec2-cpu-options',
    };
  return {
    printed: 'Each vCPU is a thread of a CPU core, except for T2 instances, M7a instances',
    source: 'ec2-cpu-options',
  };
}

/**
 * A family of sizes from the two tables that AWS generates from its own interfaces: shapes of 2026-07-11, and prices on
 * demand (Linux, shared tenancy, us-east-1) of 2026-07-20.
 */
export function family(
  name: string,
  {
    vcpu,
    ...about
  }: Omit<InstanceFamilyRecord, 'id' | 'name' | 'vcpu' | 'sizes'> & { readonly vcpu: 'core' | 'thread' | 'unstated' },
  rows: readonly SizeRow[],
): InstanceFamilyRecord {
  return {
    id: name,
    name,
    ...about,
    ...(vcpu !== 'unstated' && { vcpu: { text: vcpu, ...vcpuSaid(name) } }),
    sizes: Object.fromEntries(rows.map((row) => [row[0], sizeOf(name, row)])),
  };
}
