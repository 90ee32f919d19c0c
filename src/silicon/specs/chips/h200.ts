import { reading, wording, type ChipRecord } from '../record.ts';

export const h200: ChipRecord = {
  id: 'h200',
  name: 'H200',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'The compute of an H100 with more and faster memory.',
  status: 'available',
  peak: {
    fp32: {
      dense: reading('computeRate', 67, 'TFLOPS', {
        printed: '67.0',
        source: 'ml-engineering-accelerators',
        note: 'On the vector units, not the tensor cores.',
      }),
    },
    tf32: {
      dense: reading('computeRate', 494.5, 'TFLOPS', { printed: '494.5', source: 'ml-engineering-accelerators' }),
      sparse: reading('computeRate', 989, 'TFLOPS', {
        printed: '494.5',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
    bf16: {
      dense: reading('computeRate', 989.5, 'TFLOPS', {
        printed: '3,958 sparse',
        source: 'nvidia-h200',
        kind: 'derived',
        note: 'A quarter of the sparse FP8 rate; the compute is that of the H100.',
      }),
      sparse: reading('computeRate', 1979, 'TFLOPS', {
        printed: '3,958 sparse',
        source: 'nvidia-h200',
        kind: 'derived',
        note: 'Half of the sparse FP8 rate; not seen printed.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 1979, 'TFLOPS', {
        printed: '3,958 sparse',
        source: 'nvidia-h200',
        kind: 'derived',
        note: 'Half of the sparse rate that the vendor prints.',
      }),
      sparse: reading('computeRate', 3958, 'TFLOPS', { printed: '3,958 sparse', source: 'nvidia-h200' }),
    },
  },
  hbm: {
    capacity: reading('bytes', 141, 'GB', { printed: '141', source: 'nvidia-h200' }),
    bandwidth: reading('memoryBandwidth', 4.8, 'TB/s', { printed: '4.8', source: 'nvidia-h200' }),
  },
  link: {
    name: wording('NVLink 4', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 900, 'GB/s', { printed: 'NVLink 4 900', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 450, 'GB/s', {
      printed: 'NVLink 4 450',
      source: 'ml-engineering-network',
      note: '18 links of 25 GB/s.',
    }),
    domain: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  },
  power: reading('power', 700, 'W', { printed: 'maximum TDP 700', source: 'ml-engineering-accelerators' }),
  notPublished: ['FP4'],
};
