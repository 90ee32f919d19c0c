import { reading, type SystemRecord } from '../record.ts';

export const p4de24xlarge: SystemRecord = {
  id: 'p4de-24xlarge',
  name: 'p4de.24xlarge',
  type: 'instance',
  family: 'p4',
  chip: 'a100-80gb',
  chips: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  network: {
    rate: reading('oneWay', 400, 'Gbps', {
      printed: 'instance-network-bandwidth, 400 Gbps',
      source: 'karpenter-instance-types',
    }),
  },
  host: {
    vcpu: reading('count', 96, '', { printed: 'instance-cpu 96', source: 'karpenter-instance-types' }),
    memory: reading('bytes', 1152, 'GiB', {
      printed: 'instance-memory, 1,152 GiB',
      source: 'karpenter-instance-types',
    }),
  },
};
