import { reading, wording, type ChipRecord } from '../record.ts';

export const gb200: ChipRecord = {
  id: 'gb200',
  name: 'GB200 NVL72 (per GPU)',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'Blackwell beside a Grace processor, with a whole rack as one NVLink domain.',
  status: 'available',
  peak: {
    fp32: { dense: reading('computeRate', 80, 'TFLOPS', { printed: '80.0', source: 'ml-engineering-accelerators' }) },
    tf32: {
      dense: reading('computeRate', 1250, 'TFLOPS', { printed: '1250', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 2500, 'TFLOPS', {
        printed: '1250',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    bf16: {
      dense: reading('computeRate', 2500, 'TFLOPS', {
        printed: 'FP16/BF16 Tensor Core: 360 PFLOPS',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '360 PFLOPS sparse for 72: 360,000 ÷ 72 ÷ 2.',
        dissent: [{ value: 2250, unit: 'TFLOPS', printed: '2.25 PFLOPS', source: 'verda-gb300' }],
        why: 'The provider lists the rate of the eight-way board; NVIDIA’s rack total divides to 2,500.',
      }),
      sparse: reading('computeRate', 5000, 'TFLOPS', {
        printed: 'FP16/BF16 Tensor Core: 360 PFLOPS',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '360 PFLOPS for 72.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 5000, 'TFLOPS', {
        printed: '360 PFLOPS FP8 dense',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '360 PFLOPS for 72.',
      }),
      sparse: reading('computeRate', 10000, 'TFLOPS', {
        printed: '720 sparse',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '720 PFLOPS for 72.',
      }),
    },
    fp4: {
      dense: reading('computeRate', 10000, 'TFLOPS', {
        printed: '720 PFLOPS FP4 dense',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '720 PFLOPS for 72.',
        dissent: [{ value: 9000, unit: 'TFLOPS', printed: '9 PFLOPS', source: 'verda-gb300' }],
        why: 'The provider lists the rate of the eight-way board.',
      }),
      sparse: reading('computeRate', 20000, 'TFLOPS', {
        printed: '1,440 sparse',
        source: 'nvidia-gb200-nvl72',
        kind: 'derived',
        note: '1,440 PFLOPS for 72.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 186, 'GB', {
      printed: '13.4 TB HBM3E',
      source: 'nvidia-gb200-nvl72',
      kind: 'derived',
      note: '13.4 TB for 72.',
      dissent: [
        {
          value: 185,
          unit: 'GB',
          printed: '13,320 GB',
          source: 'news-blog-p6e-gb200',
          note: '13,320 GB for 72 on AWS.',
          kind: 'derived',
        },
        { value: 129, unit: 'GB', printed: '129 GB HBM3E', source: 'verda-gb300', note: 'Probably a typing error.' },
      ],
      why: 'NVIDIA’s rack total divides to 186; the AWS total is one gigabyte lower for each.',
    }),
    bandwidth: reading('memoryBandwidth', 8, 'TB/s', {
      printed: '576 TB/s',
      source: 'nvidia-gb200-nvl72',
      kind: 'derived',
      note: '576 TB/s for 72.',
    }),
  },
  link: {
    name: wording('NVLink 5', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 1800, 'GB/s', {
      printed: '1.8 TB/s of GPU-to-GPU interconnect',
      source: 'nvidia-gb200-nvl72',
    }),
    oneWay: reading('oneWay', 900, 'GB/s', { printed: 'NVLink 5 900', source: 'ml-engineering-network' }),
    domain: reading('count', 72, '', { printed: '72 Blackwell GPUs', source: 'nvidia-gb200-nvl72' }),
  },
  power: reading('power', 1200, 'W', { printed: 'per-GPU maximum power', source: 'nvidia-mission-control' }),
  notPublished: ['INT8: no reading was found'],
};
