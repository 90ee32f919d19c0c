import { reading, wording, type SystemRecord } from '../record.ts';

export const p5en48xlarge: SystemRecord = {
  id: 'p5en-48xlarge',
  name: 'p5en.48xlarge',
  type: 'instance',
  family: 'p5',
  chip: 'h200',
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
  available: wording('2024-12-02', { printed: 'P5en 2024-12-02', source: 'ec2-p6-page' }),
};
