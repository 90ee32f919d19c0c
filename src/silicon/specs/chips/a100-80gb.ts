import { reading, wording, type ChipRecord } from '../record.ts';

export const a10080gb: ChipRecord = {
  id: 'a100-80gb',
  name: 'A100 80 GB',
  vendor: 'NVIDIA',
  family: 'nvidia',
  summary: 'The accelerator that most published large-model runs of 2020 to 2022 were made on.',
  status: 'available',
  peak: {
    fp32: {
      dense: reading('computeRate', 19.5, 'TFLOPS', {
        printed: '19.5',
        source: 'ml-engineering-accelerators',
        note: 'On the vector units, not the tensor cores.',
      }),
    },
    tf32: {
      dense: reading('computeRate', 156, 'TFLOPS', {
        printed: 'Tensor Float 32 (TF32) 156',
        source: 'ml-engineering-accelerators',
      }),
      sparse: reading('computeRate', 312, 'TFLOPS', {
        printed: 'Tensor Float 32 (TF32) 312',
        source: 'ml-engineering-accelerators',
      }),
    },
    bf16: {
      dense: reading('computeRate', 312, 'TFLOPS', {
        printed: 'BFLOAT16 Tensor Core 312',
        source: 'ml-engineering-accelerators',
      }),
      sparse: reading('computeRate', 624, 'TFLOPS', {
        printed: 'BFLOAT16 Tensor Core 624',
        source: 'ml-engineering-accelerators',
      }),
    },
    int8: {
      dense: reading('operationRate', 624, 'TOPS', {
        printed: 'INT8 Tensor Core 624',
        source: 'ml-engineering-accelerators',
      }),
      sparse: reading('operationRate', 1248, 'TOPS', {
        printed: 'INT8 Tensor Core 1248',
        source: 'ml-engineering-accelerators',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 80, 'GB', { printed: 'A100 80GB SXM4 80', source: 'nvidia-a100' }),
    bandwidth: reading('memoryBandwidth', 2.039, 'TB/s', {
      printed: '2.039',
      source: 'nvidia-a100',
      dissent: [
        { value: 2, unit: 'TB/s', printed: 'NVIDIA A100 SXM 80 HBM2e 2.00', source: 'ml-engineering-accelerators' },
      ],
      why: 'The table rounds what the vendor prints to the gigabyte.',
    }),
  },
  link: {
    name: wording('NVLink 3', { source: 'ml-engineering-network' }),
    total: reading('bothWays', 600, 'GB/s', { printed: 'NVLink 3 600', source: 'ml-engineering-network' }),
    oneWay: reading('oneWay', 300, 'GB/s', { printed: 'NVLink 3 300', source: 'ml-engineering-network' }),
    domain: reading('count', 8, '', { printed: 'gpu-count 8', source: 'karpenter-instance-types' }),
  },
  power: reading('power', 400, 'W', {
    printed: 'maximum TDP 400',
    source: 'ml-engineering-accelerators',
    note: 'A variant for custom thermal solutions goes to 500 W.',
  }),
  notPublished: ['FP8 and FP4: the tensor cores have neither'],
};
