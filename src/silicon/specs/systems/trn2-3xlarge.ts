import { reading, wording, type SystemRecord } from '../record.ts';

export const trn23xlarge: SystemRecord = {
  id: 'trn2-3xlarge',
  name: 'trn2.3xlarge',
  type: 'instance',
  family: 'trn2',
  chip: 'trainium2',
  chips: reading('count', 1, '', { printed: '1', source: 'ec2-accelerated-types' }),
  hbm: {
    capacity: reading('bytes', 96, 'GiB', {
      printed: '96 GiB of device memory',
      source: 'neuron-trainium2',
      dissent: [{ value: 96, unit: 'GB', printed: '96 GB', source: 'ec2-trn2-page' }],
      why: 'One chip, and the chip has four stacks of 24 GiB; marketing writes GB for GiB.',
    }),
  },
  network: {
    rate: reading('oneWay', 200, 'Gbps', { printed: '200 Gbps', source: 'karpenter-bandwidth' }),
    fabric: wording('EFAv3 (Nitro v5)', { source: 'ec2-efa-guide' }),
    interfaces: reading('count', 1, '', { printed: '1', source: 'ec2-efa-guide' }),
  },
  host: {
    vcpu: reading('count', 12, '', { printed: '12', source: 'ec2-accelerated-types' }),
    memory: reading('bytes', 128, 'GiB', { printed: '128 GiB', source: 'ec2-accelerated-types' }),
  },
  storage: { nvme: reading('bytes', 470, 'GB', { printed: '1 × 470 GB', source: 'ec2-accelerated-types' }) },
  regions: wording('ap-south-2, ap-southeast-4, sa-east-1', { source: 'ec2-api-2026-10' }),
  notPublished: [
    'instance totals of compute and memory bandwidth (those of one chip apply)',
    'on-demand price',
    'reserved price',
    'day of launch',
  ],
};
