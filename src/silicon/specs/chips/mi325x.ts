import { reading, wording, type ChipRecord } from '../record.ts';

export const mi325x: ChipRecord = {
  id: 'mi325x',
  name: 'Instinct MI325X',
  vendor: 'AMD',
  family: 'instinct',
  summary: 'The MI300X with more and faster memory, at more power.',
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
        printed: 'FP16 1.3 PFLOPs dense',
        source: 'amd-mi325x',
        kind: 'derived',
        note: 'The page rounds to 1.3; 1,307 is the rate of the MI300X, which has the same FP32 and FP8 rates.',
        dissent: [{ value: 1300, unit: 'TFLOPS', printed: 'FP16 1.3 PFLOPs dense', source: 'amd-mi325x' }],
        why: 'The rounded figure would make this chip slower than the MI300X, with which it shares every other rate.',
      }),
      sparse: reading('computeRate', 2610, 'TFLOPS', {
        printed: 'FP16 1.3 PFLOPs dense',
        source: 'amd-mi325x',
        kind: 'derived',
        note: 'Twice the dense rate, rounded as for the MI300X; not seen printed.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 2610, 'TFLOPS', { printed: 'FP8 2.61 PFLOPs dense', source: 'amd-mi325x' }),
      sparse: reading('computeRate', 5220, 'TFLOPS', {
        printed: 'FP8 2.61 PFLOPs dense',
        source: 'amd-mi325x',
        kind: 'derived',
        note: 'Twice the dense rate, rounded as for the MI300X; not seen printed.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 256, 'GB', { printed: '256 GB HBM3E', source: 'amd-mi325x' }),
    bandwidth: reading('memoryBandwidth', 6, 'TB/s', { printed: '6 TB/s', source: 'amd-mi325x' }),
  },
  link: {
    name: wording('Infinity Fabric (XGMI)', { printed: 'XGMI', source: 'ml-engineering-network' }),
    total: reading('bothWays', 896, 'GB/s', { printed: '896', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 448, 'GB/s', {
      printed: 'XGMI 448',
      source: 'ml-engineering-network',
      note: '7 links of 64 GB/s, one to each peer.',
    }),
    domain: reading('count', 8, '', {
      printed: '8',
      source: 'ml-engineering-network',
      note: 'Eight on a board, without a switch.',
    }),
  },
  power: reading('power', 1000, 'W', { printed: 'TBP 1000 W Peak', source: 'amd-mi325x' }),
  notPublished: ['FP4', 'INT8: no reading was found'],
};
