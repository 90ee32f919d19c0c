import { reading, wording, type SystemRecord } from '../record.ts';

const tensor = reading('computeRate', 190, 'TFLOPS', {
  printed: '190 FP8/FP16/BF16/TF32 TFLOPS',
  source: 'neuron-inf2',
});

export const inf28xlarge: SystemRecord = {
  id: 'inf2-8xlarge',
  name: 'inf2.8xlarge',
  type: 'instance',
  family: 'inf2',
  chip: 'inferentia2',
  chips: reading('count', 1, '', { printed: '1', source: 'neuron-inf2' }),
  peak: {
    fp8: { dense: tensor },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: { dense: reading('computeRate', 47.5, 'TFLOPS', { printed: '47.5 FP32 TFLOPS', source: 'neuron-inf2' }) },
  },
  hbm: {
    capacity: reading('bytes', 32, 'GiB', { printed: '32 GiB', source: 'neuron-inf2' }),
    bandwidth: reading('memoryBandwidth', 820, 'GiB/s', {
      printed: '820 GiB/s',
      source: 'neuron-inf2',
      note: 'The page counts in GiB/s; the record of the chip follows the guides that give 820 GB/s, which makes this 7 % less.',
    }),
  },
  network: {
    rate: reading('oneWay', 16.667, 'Gbps', { printed: '16.667 Gbps baseline', source: 'karpenter-bandwidth' }),
    burst: reading('oneWay', 25, 'Gbps', { printed: 'up to 25 Gbps', source: 'vantage-inf2' }),
    fabric: wording('no EFA', {
      source: 'ec2-efa-guide',
      note: 'Inf2 is not in the list of instances with an Elastic Fabric Adapter.',
    }),
  },
  host: {
    vcpu: reading('count', 32, '', { printed: '32', source: 'neuron-inf2' }),
    memory: reading('bytes', 128, 'GiB', { printed: '128 GiB', source: 'neuron-inf2' }),
  },
  storage: {
    nvme: reading('bytes', 0, 'GB', { printed: 'EBS only', source: 'karpenter-types-trainium' }),
    ebs: reading('oneWay', 10, 'Gbps', {
      printed: '10 Gbps',
      source: 'karpenter-types-trainium',
      note: 'Published in Mbps.',
    }),
  },
  regions: wording(
    'ap-northeast-1, ap-south-1, ap-southeast-1, ap-southeast-2, eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-1, us-east-2, us-west-2',
    { source: 'vantage-inf2' },
  ),
  notPublished: ['exact day of general availability', 'host processor, in the documents read'],
};
