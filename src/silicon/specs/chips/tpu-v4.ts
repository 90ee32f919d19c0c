import { reading, wording, type ChipRecord } from '../record.ts';

export const tpuV4: ChipRecord = {
  id: 'tpu-v4',
  name: 'TPU v4',
  vendor: 'Google',
  family: 'tpu',
  summary: 'The TPU that PaLM was trained on, and the last whose power Google printed.',
  status: 'available',
  peak: {
    bf16: {
      dense: reading('computeRate', 275, 'TFLOPS', {
        printed: '275 teraflops (bf16 or int8)',
        source: 'google-tpu-v4',
      }),
    },
    int8: {
      dense: reading('operationRate', 275, 'TOPS', {
        printed: '275 teraflops (bf16 or int8)',
        source: 'google-tpu-v4',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 32, 'GiB', { printed: '32 GiB, 1200 GBps', source: 'google-tpu-v4' }),
    bandwidth: reading('memoryBandwidth', 1.2, 'TB/s', { printed: '32 GiB, 1200 GBps', source: 'google-tpu-v4' }),
  },
  link: {
    name: wording('ICI', { source: 'google-tpu-v4' }),
    total: reading('bothWays', 540, 'GB/s', {
      printed: '4.5e10 one-way',
      source: 'scaling-book-tpus',
      kind: 'derived',
      note: '6 links × 45 GB/s × 2 directions.',
    }),
    oneWay: reading('oneWay', 270, 'GB/s', {
      printed: '4.5e10 one-way',
      source: 'scaling-book-tpus',
      kind: 'derived',
      note: '6 links × 45 GB/s.',
    }),
    domain: reading('count', 4096, '', { printed: 'TPU Pod size 4,096', source: 'google-tpu-v4' }),
  },
  power: reading('power', 170, 'W', {
    printed: '90/170/192 W',
    source: 'google-tpu-v4',
    note: 'Measured mean; the least was 90 W and the most 192 W.',
  }),
  notPublished: ['sparsity', 'FP32 matrix rate', 'FP8'],
};
