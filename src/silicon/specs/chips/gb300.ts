import { reading, wording, type ChipRecord } from '../record.ts';

export const gb300: ChipRecord = {
  id: 'gb300',
  name: 'GB300 NVL72 (per GPU)',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'Blackwell Ultra in the rack-wide NVLink domain.',
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
        printed: 'FP16/BF16: 360 PFLOPS',
        source: 'nvidia-gb300-nvl72',
        kind: 'derived',
        note: '360 PFLOPS sparse for 72: 360,000 ÷ 72 ÷ 2.',
      }),
      sparse: reading('computeRate', 5000, 'TFLOPS', {
        printed: 'FP16/BF16: 360 PFLOPS',
        source: 'nvidia-gb300-nvl72',
        kind: 'derived',
        note: '360 PFLOPS for 72.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 5000, 'TFLOPS', { printed: '5000', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 10000, 'TFLOPS', {
        printed: '5000',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    fp4: {
      dense: reading('computeRate', 15000, 'TFLOPS', {
        printed: '1440 PFLOPS sparse | 1080 PFLOPS dense',
        source: 'nvidia-gb300-nvl72',
        kind: 'derived',
        note: '1,080 PFLOPS for 72.',
      }),
      sparse: reading('computeRate', 20000, 'TFLOPS', {
        printed: '1440 PFLOPS sparse | 1080 PFLOPS dense',
        source: 'nvidia-gb300-nvl72',
        kind: 'derived',
        note: '1,440 PFLOPS for 72: 1.33 times dense, not twice.',
        dissent: [{ value: 18000, unit: 'TFLOPS', printed: '18 PFLOPS FP4 sparse per GPU', source: 'lenovo-gb300' }],
        why: 'NVIDIA’s rack total divides to 20,000; Lenovo prints the lower rate of its own.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 279, 'GB', {
      printed: '279 GB HBM3E',
      source: 'verda-gb300',
      note: 'Usable.',
      dissent: [
        {
          value: 277.8,
          unit: 'GB',
          printed: '20 TB',
          source: 'nvidia-dgx-gb300',
          note: '20 TB for 72, rounded.',
          kind: 'derived',
        },
        { value: 288, unit: 'GB', printed: '288 GB HBM3e per GPU', source: 'lenovo-gb300', note: 'Nameplate.' },
      ],
      why: '288 GB is the nameplate; NVIDIA’s total for the rack agrees with about 279 GB that software can use.',
    }),
    bandwidth: reading('memoryBandwidth', 8, 'TB/s', {
      printed: 'Up to 576 TB/s',
      source: 'nvidia-gb300-nvl72',
      kind: 'derived',
      note: '576 TB/s for 72.',
    }),
  },
  link: {
    name: wording('NVLink 5', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 1800, 'GB/s', {
      printed: 'NVLink Bandwidth: 130 TB/s',
      source: 'nvidia-gb300-nvl72',
      kind: 'derived',
      note: '130 TB/s for 72, rounded from 129.6.',
    }),
    oneWay: reading('oneWay', 900, 'GB/s', { printed: 'NVLink 5 900', source: 'ml-engineering-network' }),
    domain: reading('count', 72, '', { printed: '72 Blackwell Ultra GPUs', source: 'nvidia-gb300-nvl72' }),
  },
  power: reading('power', 1400, 'W', {
    printed: 'four 1.4kW GPUs',
    source: 'nvidia-mission-control',
    dissent: [{ value: 1100, unit: 'W', printed: '1100W total graphics power per GPU', source: 'lenovo-gb300' }],
    why: 'NVIDIA’s administration guide plans power with 1,400 W; Lenovo prints a lower limit.',
  }),
  notPublished: ['INT8: no reading was found'],
};
