import { reading, wording, type SystemRecord } from '../record.ts';

export const p548xlarge: SystemRecord = {
  id: 'p5-48xlarge',
  name: 'p5.48xlarge',
  type: 'instance',
  family: 'p5',
  chip: 'h100',
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
  available: wording('2023-08-11', {
    printed: 'Amazon EC2 P5 instances, powered by the latest',
    source: 'aws-sdk-ec2-changelog',
    note: 'Day of the API launch note.',
  }),
};
