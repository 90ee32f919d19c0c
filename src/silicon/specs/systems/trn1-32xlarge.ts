import { reading, wording, type SystemRecord } from '../record.ts';

const tensor = reading('computeRate', 3040, 'TFLOPS', {
  printed: '3,040 FP8/FP16/BF16/TF32 TFLOPS',
  source: 'neuron-trn1',
});

export const trn132xlarge: SystemRecord = {
  id: 'trn1-32xlarge',
  name: 'trn1.32xlarge',
  type: 'instance',
  family: 'trn1',
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
      dissent: [
        {
          value: 9.8,
          unit: 'TB/s',
          printed: '9.8 TB/s',
          source: 'clawkipedia-trainium',
          note: 'Figure of the product page: twelve chips at 820 GB/s, not sixteen.',
        },
      ],
      why: 'Sixteen chips multiply out to the table, not to the product page.',
    }),
  },
  link: {
    topology: wording('2D torus, 4×4', {
      source: 'neuron-trn1',
      note: 'Called a 4D hypercube until 6 December 2024: the same graph.',
    }),
    perChip: reading('unstatedWay', 384, 'GB/s', {
      printed: '384 GB/s',
      source: 'neuron-trn1',
      note: 'Direction not stated.',
      dissent: [
        { value: 768, printed: 'up to 768 GB/s', source: 'ec2-trn1-page', note: 'Given for both large sizes.' },
        {
          value: 1536,
          unit: 'GiB/s',
          printed: '1,536 GiB/s',
          source: 'neuron-history-trn1-link',
          note: 'Before 26 May 2023.',
        },
      ],
      why: 'The table tells the two sizes apart; the product page quotes the larger for both.',
    }),
  },
  network: {
    rate: reading('oneWay', 800, 'Gbps', {
      printed: '800 Gbps',
      source: 'neuron-trn1',
      note: 'The EC2 API says the same.',
    }),
    fabric: wording('EFAv2 (Nitro v4)', { source: 'ec2-efa-guide' }),
    interfaces: reading('count', 8, '', { printed: '8', source: 'ec2-efa-guide' }),
  },
  host: {
    vcpu: reading('count', 128, '', { printed: '128', source: 'neuron-trn1' }),
    memory: reading('bytes', 512, 'GiB', { printed: '512 GiB', source: 'neuron-trn1' }),
    processor: wording('Intel, 3.5 GHz', { source: 'ec2-accelerated-types' }),
  },
  storage: {
    nvme: reading('bytes', 7600, 'GB', {
      printed: '7,600 GB',
      source: 'karpenter-types-trainium',
      note: '4 × 1.9 TB.',
    }),
    ebs: reading('oneWay', 80, 'Gbps', {
      printed: '80 Gbps',
      source: 'karpenter-types-trainium',
      note: 'Published in Mbps.',
    }),
  },
  ultraCluster: reading('count', 100_000, '', {
    printed: 'over 100,000 Trainium chips',
    source: 'neuron-trn1',
    dissent: [
      {
        value: 30_000,
        printed: 'over 30,000',
        source: 'neuron-history-trn1-cluster',
        note: 'The same page before an edit of December 2024.',
      },
    ],
    why: 'The page in force says so.',
  }),
  available: wording('2022-10', {
    source: 'grokipedia-trainium',
    note: 'An encyclopaedia; the sizes are not told apart.',
  }),
  regions: wording('us-east-1, us-east-2, us-west-2, ap-south-1, ap-southeast-2, ap-southeast-4', {
    source: 'ec2-api-2026-10',
    dissent: [{ printed: 'us-east-1, us-east-2, us-west-2', source: 'vantage-trn1', note: 'An older list.' }],
    why: 'It is the later reading.',
  }),
};
