import { reading, wording, type SystemRecord } from '../record.ts';

export const p6B30048xlarge: SystemRecord = {
  id: 'p6-b300-48xlarge',
  name: 'p6-b300.48xlarge',
  type: 'instance',
  family: 'p6',
  chip: 'b300',
  chips: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  hbm: { capacity: reading('bytes', 2144, 'GB', { printed: '2144GB HBM3e', source: 'news-blog-p6-b300' }) },
  network: {
    rate: reading('oneWay', 6400, 'Gbps', {
      printed: 'instance-network-bandwidth, 6,400 Gbps',
      source: 'karpenter-instance-types',
    }),
  },
  host: {
    vcpu: reading('count', 192, '', { printed: 'instance-cpu 192', source: 'karpenter-instance-types' }),
    memory: reading('bytes', 4096, 'GiB', {
      printed: 'instance-memory, 4,096 GiB',
      source: 'karpenter-instance-types',
    }),
  },
  available: wording('2025-11', { printed: 'P6-B300', source: 'whats-new-p6-b300' }),
};
