import { reading, wording, type SystemRecord } from '../record.ts';

export const p6B20048xlarge: SystemRecord = {
  id: 'p6-b200-48xlarge',
  name: 'p6-b200.48xlarge',
  type: 'instance',
  family: 'p6',
  chip: 'b200',
  chips: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  network: {
    rate: reading('oneWay', 3200, 'Gbps', {
      printed: 'instance-network-bandwidth, 3,200 Gbps',
      source: 'karpenter-instance-types',
    }),
  },
  host: {
    vcpu: reading('count', 192, '', { printed: 'instance-cpu 192', source: 'karpenter-instance-types' }),
    memory: reading('bytes', 2048, 'GiB', {
      printed: 'instance-memory, 2,048 GiB',
      source: 'karpenter-instance-types',
    }),
  },
  available: wording('2025-05-15', { printed: 'P6-B200 2025-05-15', source: 'ec2-p6-page' }),
};
