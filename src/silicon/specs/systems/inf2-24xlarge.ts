import { reading, wording, type SystemRecord } from '../record.ts';

const tensor = reading('computeRate', 1140, 'TFLOPS', {
  printed: '1,140 FP8/FP16/BF16/TF32 TFLOPS',
  source: 'neuron-inf2',
});

export const inf224xlarge: SystemRecord = {
  id: 'inf2-24xlarge',
  name: 'inf2.24xlarge',
  type: 'instance',
  family: 'inf2',
  chip: 'inferentia2',
  chips: reading('count', 6, '', { printed: '6', source: 'neuron-inf2' }),
  peak: {
    fp8: { dense: tensor },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: { dense: reading('computeRate', 285, 'TFLOPS', { printed: '285 FP32 TFLOPS', source: 'neuron-inf2' }) },
  },
  hbm: {
    capacity: reading('bytes', 192, 'GiB', { printed: '192 GiB', source: 'neuron-inf2' }),
    bandwidth: reading('memoryBandwidth', 4920, 'GiB/s', {
      printed: '4,920 GiB/s',
      source: 'neuron-inf2',
      note: 'The page counts in GiB/s; the record of the chip follows the guides that give 820 GB/s, which makes this 7 % less.',
    }),
  },
  link: {
    perChip: reading('unstatedWay', 192, 'GiB/s', {
      printed: '192 GiB/s',
      source: 'neuron-inf2',
      note: 'Direction not stated.',
    }),
  },
  network: {
    rate: reading('oneWay', 50, 'Gbps', { printed: '50 Gbps baseline', source: 'karpenter-bandwidth' }),
    fabric: wording('no EFA', {
      source: 'ec2-efa-guide',
      note: 'Inf2 is not in the list of instances with an Elastic Fabric Adapter.',
    }),
  },
  host: {
    vcpu: reading('count', 96, '', { printed: '96', source: 'neuron-inf2' }),
    memory: reading('bytes', 384, 'GiB', { printed: '384 GiB', source: 'neuron-inf2' }),
  },
  storage: {
    nvme: reading('bytes', 0, 'GB', { printed: 'EBS only', source: 'karpenter-types-trainium' }),
    ebs: reading('oneWay', 30, 'Gbps', {
      printed: '30 Gbps',
      source: 'karpenter-types-trainium',
      note: 'Published in Mbps.',
    }),
  },
  regions: wording(
    'ap-northeast-1, ap-south-1, ap-southeast-1, ap-southeast-2, eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-1, us-east-2, us-west-2',
    { source: 'vantage-inf2' },
  ),
  notPublished: ['exact day of general availability', 'host processor, in the documents read', 'topology of the links'],
};
