import { reading, wording, type ChipRecord } from '../record.ts';

export const tpuV6e: ChipRecord = {
  id: 'tpu-v6e',
  name: 'TPU v6e (Trillium)',
  vendor: 'Google',
  family: 'tpu',
  summary: 'Google’s mid-size TPU with far more compute for each byte of memory bandwidth.',
  status: 'available',
  peak: {
    bf16: { dense: reading('computeRate', 918, 'TFLOPS', { printed: '918 TFLOPs', source: 'google-tpu-v6e' }) },
    fp8: {
      dense: reading('computeRate', 918, 'TFLOPS', {
        printed: '(FP8) (TFLOPs) | 459 | 918',
        source: 'google-tpu7x',
        note: 'No faster than BF16.',
      }),
    },
    int8: { dense: reading('operationRate', 1836, 'TOPS', { printed: '1836 TOPs', source: 'google-tpu-v6e' }) },
  },
  hbm: {
    capacity: reading('bytes', 32, 'GB', { printed: '32 GB', source: 'google-tpu-v6e' }),
    bandwidth: reading('memoryBandwidth', 1.638, 'TB/s', {
      printed: '1638 GBps',
      source: 'google-tpu-v6e',
      dissent: [{ value: 1.6, unit: 'TB/s', printed: '1.6', source: 'scaling-book-tpus' }],
      why: 'The scaling book rounds.',
    }),
  },
  link: {
    name: wording('ICI', { source: 'google-tpu-v6e' }),
    total: reading('bothWays', 800, 'GB/s', { printed: '800 GBps', source: 'google-tpu-v6e' }),
    oneWay: reading('oneWay', 400, 'GB/s', {
      printed: '800 GBps',
      source: 'google-tpu-v6e',
      kind: 'derived',
      note: 'Half of the figure for both directions.',
    }),
    domain: reading('count', 256, '', { printed: 'TPU Pod size 256', source: 'google-tpu-v6e' }),
  },
  notPublished: ['power', 'sparse rates', 'FP32 matrix rate'],
};
