import { reading, wording, type ChipRecord } from '../record.ts';

export const h100: ChipRecord = {
  id: 'h100',
  name: 'H100',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'The Hopper generation, first with FP8; the yardstick of H100 equivalents.',
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
        printed: 'BFLOAT16 Tensor Core: 1,979 teraFLOPS With sparsity',
        source: 'nvidia-h100',
        kind: 'derived',
        note: 'Half of the sparse rate that the vendor prints.',
        dissent: [{ value: 989, unit: 'TFLOPS', printed: 'return 989e12', source: 'torchtitan-peaks' }],
        why: 'Half of 1,979 is 989.5; software tables drop the half.',
      }),
      sparse: reading('computeRate', 1979, 'TFLOPS', {
        printed: 'BFLOAT16 Tensor Core: 1,979 teraFLOPS With sparsity',
        source: 'nvidia-h100',
      }),
    },
    fp8: {
      dense: reading('computeRate', 1979, 'TFLOPS', {
        printed: '3,958 TFLOPS FP8 with sparsity',
        source: 'nvidia-h100',
        kind: 'derived',
        note: 'Half of the sparse rate that the vendor prints.',
      }),
      sparse: reading('computeRate', 3958, 'TFLOPS', {
        printed: '3,958 TFLOPS FP8 with sparsity',
        source: 'nvidia-h100',
      }),
    },
    int8: {
      dense: reading('operationRate', 1979, 'TOPS', { printed: '1979', source: 'ml-engineering-accelerators' }),
      sparse: reading('operationRate', 3958, 'TOPS', {
        printed: '1979',
        source: 'ml-engineering-accelerators',
        kind: 'derived',
        note: 'Twice the dense rate; not seen printed.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 80, 'GB', { printed: 'GPU Memory: 80GB', source: 'nvidia-h100' }),
    bandwidth: reading('memoryBandwidth', 3.35, 'TB/s', {
      printed: 'Memory Bandwidth: 3.35TB/s',
      source: 'nvidia-h100',
    }),
  },
  link: {
    name: wording('NVLink 4', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 900, 'GB/s', { printed: 'NVIDIA NVLink: 900GB/s', source: 'nvidia-h100' }),
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
