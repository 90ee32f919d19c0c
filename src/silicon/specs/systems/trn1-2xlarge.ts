import { reading, wording, type SystemRecord } from '../record.ts';

const tensor = reading('computeRate', 190, 'TFLOPS', {
  printed: '190 FP8/FP16/BF16/TF32 TFLOPS',
  source: 'neuron-trn1',
});

export const trn12xlarge: SystemRecord = {
  id: 'trn1-2xlarge',
  name: 'trn1.2xlarge',
  type: 'instance',
  family: 'trn1',
  chip: 'trainium1',
  chips: reading('count', 1, '', { printed: '1', source: 'neuron-trn1' }),
  peak: {
    fp8: { dense: tensor },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: { dense: reading('computeRate', 47.5, 'TFLOPS', { printed: '47.5 FP32 TFLOPS', source: 'neuron-trn1' }) },
  },
  hbm: {
    capacity: reading('bytes', 32, 'GiB', { printed: '32 GiB', source: 'neuron-trn1' }),
    bandwidth: reading('memoryBandwidth', 820, 'GiB/s', {
      printed: '820 GiB/s',
      source: 'neuron-trn1',
      note: 'The page counts in GiB/s; the record of the chip follows the guides that give 820 GB/s, which makes this 7 % less.',
    }),
  },
  network: {
    rate: reading('oneWay', 3.125, 'Gbps', { printed: '3.125 Gbps baseline', source: 'karpenter-bandwidth' }),
    burst: reading('oneWay', 12.5, 'Gbps', {
      printed: 'up to 12.5 Gbps',
      source: 'vantage-trn1',
      dissent: [{ value: 25, printed: 'up to 25 Gbps', source: 'neuron-trn1' }],
      why: 'It goes with the baseline that EC2 reports, a quarter of it.',
    }),
  },
  host: {
    vcpu: reading('count', 8, '', { printed: '8', source: 'neuron-trn1' }),
    memory: reading('bytes', 32, 'GiB', { printed: '32 GiB', source: 'neuron-trn1' }),
  },
  storage: {
    nvme: reading('bytes', 474, 'GB', { printed: '474 GB', source: 'vantage-trn1' }),
    ebs: reading('oneWay', 20, 'Gbps', {
      printed: '20 Gbps',
      source: 'karpenter-types-trainium',
      note: 'Up to; published in Mbps.',
    }),
  },
  available: wording('2022-10', {
    source: 'grokipedia-trainium',
    note: 'An encyclopaedia; the sizes are not told apart.',
  }),
  regions: wording('us-east-1, us-east-2, us-west-2', {
    source: 'vantage-trn1',
    note: 'A list of December 2025 that may be incomplete.',
  }),
};
