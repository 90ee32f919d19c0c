import { reading, wording, type ChipRecord } from '../record.ts';

export const tpuV5e: ChipRecord = {
  id: 'tpu-v5e',
  name: 'TPU v5e',
  vendor: 'Google',
  family: 'tpu',
  summary: 'The small TPU for serving, without FP8.',
  status: 'available',
  peak: {
    bf16: { dense: reading('computeRate', 197, 'TFLOPS', { printed: '197 TFLOPs', source: 'google-tpu-v5e' }) },
    int8: {
      dense: reading('operationRate', 393, 'TOPS', {
        printed: '393 TOPs',
        source: 'google-tpu-v5e',
        dissent: [{ value: 394, unit: 'TOPS', printed: '394', source: 'scaling-book-tpus' }],
        why: 'Google’s page prints 393; the scaling book doubles 197.',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 16, 'GB', { printed: '16 GB, 819 GBps', source: 'google-tpu-v5e' }),
    bandwidth: reading('memoryBandwidth', 0.819, 'TB/s', {
      printed: '16 GB, 819 GBps',
      source: 'google-tpu-v5e',
      dissent: [
        {
          value: 0.8589934592,
          unit: 'TB/s',
          printed: '800 GiBps',
          source: 'google-tpu-v5e',
          note: 'Another stored version of the same page.',
        },
      ],
      why: 'Both are Google’s; the page in force prints 819 GB/s, and 800 GiB/s would be 859 GB/s.',
    }),
  },
  link: {
    name: wording('ICI', { source: 'google-tpu-v5e' }),
    total: reading('bothWays', 400, 'GB/s', { printed: '400 GBps', source: 'google-tpu-v5e' }),
    oneWay: reading('oneWay', 200, 'GB/s', {
      printed: '400 GBps',
      source: 'google-tpu-v5e',
      kind: 'derived',
      note: 'Half of the figure for both directions.',
    }),
    domain: reading('count', 256, '', { printed: 'TPU Pod size 256', source: 'google-tpu-v5e' }),
  },
  notPublished: ['power', 'sparse rates', 'FP32 matrix rate', 'FP8'],
};
