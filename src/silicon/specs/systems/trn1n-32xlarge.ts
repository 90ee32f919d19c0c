import { reading, wording, type SystemRecord } from '../record.ts';

const tensor = reading('computeRate', 3040, 'TFLOPS', {
  printed: '3,040 FP8/FP16/BF16/TF32 TFLOPS',
  source: 'neuron-trn1',
});

export const trn1n32xlarge: SystemRecord = {
  id: 'trn1n-32xlarge',
  name: 'trn1n.32xlarge',
  type: 'instance',
  family: 'trn1n',
  chip: 'trainium1',
  chips: reading('count', 16, '', { printed: '16', source: 'neuron-trn1' }),
  peak: {
    fp8: { dense: tensor },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: { dense: reading('computeRate', 760, 'TFLOPS', { printed: '760 FP32 TFLOPS', source: 'neuron-trn1' }) },
  },
  hbm: {
    capacity: reading('bytes', 512, 'GiB', { printed: '512 GiB', source: 'neuron-trn1' }),
    bandwidth: reading('memoryBandwidth', 13120, 'GiB/s', {
      printed: '13,120 GiB/s',
      source: 'neuron-trn1',
      note: 'The page counts in GiB/s; the record of the chip follows the guides that give 820 GB/s, which makes this 7 % less.',
    }),
  },
  link: {
    topology: wording('2D torus, 4×4', {
      source: 'neuron-trn1',
      note: 'Called a 4D hypercube until 6 December 2024: the same graph.',
    }),
    perChip: reading('unstatedWay', 768, 'GB/s', {
      printed: '768 GB/s',
      source: 'neuron-trn1',
      note: 'Direction not stated.',
      dissent: [
        {
          value: 3072,
          unit: 'GiB/s',
          printed: '3,072 GiB/s',
          source: 'neuron-history-trn1-link',
          note: 'Before 26 May 2023.',
        },
      ],
      why: 'AWS replaced the older figure.',
    }),
  },
  network: {
    rate: reading('oneWay', 1600, 'Gbps', {
      printed: '1,600 Gbps',
      source: 'neuron-trn1',
      note: 'The EC2 API says the same.',
    }),
    fabric: wording('EFAv2 (Nitro v4)', { source: 'ec2-efa-guide', note: 'Given for the Trn1 family.' }),
    interfaces: reading('count', 16, '', { printed: '16', source: 'ec2-efa-guide' }),
  },
  host: {
    vcpu: reading('count', 128, '', { printed: '128', source: 'neuron-trn1' }),
    memory: reading('bytes', 512, 'GiB', { printed: '512 GiB', source: 'neuron-trn1' }),
  },
  storage: {
    nvme: reading('bytes', 7600, 'GB', { printed: '7,600 GB', source: 'karpenter-types-trainium' }),
    ebs: reading('oneWay', 80, 'Gbps', {
      printed: '80 Gbps',
      source: 'karpenter-types-trainium',
      note: 'Published in Mbps.',
    }),
  },
  notPublished: ['regions, in the documents read'],
};
