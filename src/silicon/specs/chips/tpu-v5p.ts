import { reading, wording, type ChipRecord } from '../record.ts';

export const tpuV5p: ChipRecord = {
  id: 'tpu-v5p',
  name: 'TPU v5p',
  vendor: 'Google',
  family: 'tpu',
  summary: 'The large TPU of its generation, with FP8 accepted at the speed of BF16.',
  status: 'available',
  peak: {
    bf16: {
      dense: reading('computeRate', 459, 'TFLOPS', { printed: '(BF16) (TFLOPs) | 459', source: 'google-tpu-v5p' }),
    },
    fp8: {
      dense: reading('computeRate', 459, 'TFLOPS', {
        printed: '(FP8) (TFLOPs) | 459',
        source: 'google-tpu-v5p',
        note: 'No faster than BF16.',
      }),
    },
    int8: { dense: reading('operationRate', 918, 'TOPS', { printed: '9.18e14', source: 'scaling-book-tpus' }) },
  },
  hbm: {
    capacity: reading('bytes', 95, 'GiB', {
      printed: 'HBM capacity per chip (GiB) | 95',
      source: 'google-tpu-v5p',
      dissent: [
        { value: 95, unit: 'GB', printed: '95 GB', source: 'google-tpu-v5p-older' },
        { value: 96, unit: 'GB', printed: '96 GB', source: 'scaling-book-tpus' },
      ],
      why: 'The newer page names the unit GiB; the older one and the scaling book write GB.',
    }),
    bandwidth: reading('memoryBandwidth', 2.765, 'TB/s', { printed: '2765', source: 'google-tpu-v5p' }),
  },
  link: {
    name: wording('ICI', { source: 'google-tpu-v5p' }),
    total: reading('bothWays', 1200, 'GB/s', {
      printed: '1200',
      source: 'google-tpu-v5p',
      note: 'The older page has 4,800 Gbps, which is the 600 GB/s of one direction.',
    }),
    oneWay: reading('oneWay', 600, 'GB/s', {
      printed: '1200',
      source: 'google-tpu-v5p',
      kind: 'derived',
      note: 'Half of the figure for both directions.',
    }),
    domain: reading('count', 8960, '', { printed: 'TPU Pod size 8,960', source: 'google-tpu-v5p' }),
  },
  notPublished: [
    'power',
    'sparse rates',
    'FP32 matrix rate',
    'a job on the whole pod: the largest that can be scheduled has 6,144 chips',
  ],
};
