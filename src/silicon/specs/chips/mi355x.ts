import { reading, wording, type ChipRecord } from '../record.ts';

export const mi355x: ChipRecord = {
  id: 'mi355x',
  name: 'Instinct MI355X',
  vendor: 'AMD',
  family: 'instinct',
  summary: 'AMD’s answer to Blackwell, with MX formats down to four bits.',
  status: 'available',
  peak: {
    fp32: {
      dense: reading('computeRate', 157.3, 'TFLOPS', { printed: '157.3', source: 'ml-engineering-accelerators' }),
    },
    bf16: {
      dense: reading('computeRate', 2500, 'TFLOPS', {
        printed: 'BF16 Matrix 2.5 PFLOPs dense / 5 sparse',
        source: 'amd-mi355x',
      }),
      sparse: reading('computeRate', 5000, 'TFLOPS', {
        printed: 'BF16 Matrix 2.5 PFLOPs dense / 5 sparse',
        source: 'amd-mi355x',
      }),
    },
    fp8: {
      dense: reading('computeRate', 5000, 'TFLOPS', {
        printed: 'OCP-FP8 5 PFLOPs dense / 10.1 sparse',
        source: 'amd-mi355x',
      }),
      sparse: reading('computeRate', 10100, 'TFLOPS', {
        printed: 'OCP-FP8 5 PFLOPs dense / 10.1 sparse',
        source: 'amd-mi355x',
      }),
    },
    mxfp4: {
      dense: reading('computeRate', 10100, 'TFLOPS', {
        printed: 'MXFP4 Matrix 10.1 PFLOPs',
        source: 'amd-mi355x',
        note: 'MXFP6 has the same rate.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 288, 'GB', { printed: '288 GB HBM3E', source: 'amd-mi355x' }),
    bandwidth: reading('memoryBandwidth', 8, 'TB/s', { printed: '8 TB/s', source: 'amd-mi355x' }),
  },
  link: {
    name: wording('Infinity Fabric (XGMI)', { printed: 'XGMI', source: 'ml-engineering-network' }),
    total: reading('bothWays', 1071, 'GB/s', { printed: '1071', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 535.5, 'GB/s', {
      printed: 'XGMI 535.5',
      source: 'ml-engineering-network',
      note: '7 links of 76.5 GB/s, one to each peer.',
    }),
    domain: reading('count', 8, '', {
      printed: '8',
      source: 'ml-engineering-network',
      note: 'Eight on a board, without a switch.',
    }),
  },
  power: reading('power', 1400, 'W', { printed: 'TBP 1400 W', source: 'amd-mi355x' }),
  notPublished: ['TF32', 'sparse FP4'],
};
