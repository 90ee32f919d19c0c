import { reading, wording, type ChipRecord } from '../record.ts';

export const b300: ChipRecord = {
  id: 'b300',
  name: 'B300',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'Blackwell Ultra in an eight-way server: more memory and more FP4, the rest unchanged.',
  status: 'available',
  peak: {
    fp32: { dense: reading('computeRate', 80, 'TFLOPS', { printed: '80.0', source: 'ml-engineering-accelerators' }) },
    tf32: {
      dense: reading('computeRate', 1125, 'TFLOPS', { printed: '1125', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 2250, 'TFLOPS', {
        printed: '1125',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    bf16: {
      dense: reading('computeRate', 2250, 'TFLOPS', { printed: '2250', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 4500, 'TFLOPS', {
        printed: '2250',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 4500, 'TFLOPS', { printed: '4500', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 9000, 'TFLOPS', {
        printed: '4500',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    fp4: {
      dense: reading('computeRate', 13500, 'TFLOPS', {
        printed: '108 PFLOPS FP4 dense',
        source: 'nvidia-hgx',
        kind: 'derived',
        note: '108 PFLOPS for eight.',
        dissent: [
          {
            value: 12600,
            unit: 'TFLOPS',
            printed: '12600',
            source: 'ml-engineering-accelerators',
            note: 'The same table has 15,000 for NVFP4.',
          },
          { value: 14000, unit: 'TFLOPS', printed: '14 PFLOPS', source: 'verda-gb300' },
        ],
        why: 'Only NVIDIA’s own total for the board is taken; the two others are a table and a provider.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 268, 'GB', {
      printed: '2144GB HBM3e',
      source: 'news-blog-p6-b300',
      kind: 'derived',
      note: '2,144 GB for eight on AWS.',
      dissent: [
        {
          value: 262.5,
          unit: 'GB',
          printed: '2.1 TB total',
          source: 'nvidia-hgx',
          note: '2.1 TB for eight, rounded.',
          kind: 'derived',
        },
        { value: 270, unit: 'GB', printed: '270 GB', source: 'verda-gb300' },
        {
          value: 288,
          unit: 'GB',
          printed: 'NVIDIA B300 SXM 288',
          source: 'ml-engineering-accelerators',
          note: 'Nameplate.',
        },
      ],
      why: '288 GB is what the stacks hold; 268 GB is what an instance on AWS offers.',
    }),
    bandwidth: reading('memoryBandwidth', 8, 'TB/s', { printed: '8.00', source: 'ml-engineering-accelerators' }),
  },
  link: {
    name: wording('NVLink 5', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 1800, 'GB/s', { printed: 'NVLink 5 1800', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 900, 'GB/s', { printed: 'NVLink 5 900', source: 'ml-engineering-network' }),
    domain: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  },
  power: reading('power', 1000, 'W', {
    printed: 'maximum TGP 1000',
    source: 'ml-engineering-accelerators',
    dissent: [{ value: 1100, unit: 'W', printed: '1.1 kW', source: 'verda-gb300' }],
    why: 'The lower figure comes with NVIDIA’s power-capping page; the other is a provider’s.',
  }),
  notPublished: ['sparse FP4', 'INT8: no reading was found'],
};
