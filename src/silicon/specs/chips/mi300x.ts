import { reading, wording, type ChipRecord } from '../record.ts';

export const mi300x: ChipRecord = {
  id: 'mi300x',
  name: 'Instinct MI300X',
  vendor: 'AMD',
  family: 'instinct',
  summary: 'AMD’s accelerator whose eight-way board links every pair directly.',
  status: 'available',
  peak: {
    fp32: {
      dense: reading('computeRate', 163.4, 'TFLOPS', { printed: '163.4', source: 'ml-engineering-accelerators' }),
    },
    tf32: {
      dense: reading('computeRate', 653.7, 'TFLOPS', { printed: '653.7', source: 'ml-engineering-accelerators' }),
    },
    bf16: {
      dense: reading('computeRate', 1307, 'TFLOPS', {
        printed: '1307',
        source: 'ml-engineering-accelerators',
        note: 'From the clock and the number of cores.',
        dissent: [{ value: 1300, unit: 'TFLOPS', printed: 'FP16 1.3 PFLOPs dense / 2.61', source: 'amd-mi300x' }],
        why: 'AMD’s page rounds; half of its sparse 2.61 PFLOPS is 1,305.',
      }),
      sparse: reading('computeRate', 2610, 'TFLOPS', { printed: 'FP16 1.3 PFLOPs dense / 2.61', source: 'amd-mi300x' }),
    },
    fp8: {
      dense: reading('computeRate', 2610, 'TFLOPS', { printed: 'FP8 2.61 PFLOPs dense', source: 'amd-mi300x' }),
      sparse: reading('computeRate', 5220, 'TFLOPS', {
        printed: 'FP8 2.61 PFLOPs dense / 5.22 sparse',
        source: 'amd-mi300x',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 192, 'GB', { printed: '192 GB HBM3', source: 'amd-mi300x' }),
    bandwidth: reading('memoryBandwidth', 5.3, 'TB/s', { printed: '5.3 TB/s', source: 'amd-mi300x' }),
  },
  link: {
    name: wording('Infinity Fabric (XGMI)', { printed: 'XGMI', source: 'ml-engineering-network' }),
    total: reading('bothWays', 896, 'GB/s', { printed: '896', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 448, 'GB/s', {
      printed: 'XGMI 448',
      source: 'ml-engineering-network',
      note: '7 links of 64 GB/s, one to each peer: a single peer gets only 64.',
    }),
    domain: reading('count', 8, '', {
      printed: '8',
      source: 'ml-engineering-network',
      note: 'Eight on a board, without a switch.',
    }),
  },
  power: reading('power', 750, 'W', { printed: 'TBP 750 W Peak', source: 'amd-mi300x' }),
  notPublished: ['FP4', 'INT8: no reading was found'],
};
