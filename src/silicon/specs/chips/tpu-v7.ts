import { reading, wording, type ChipRecord } from '../record.ts';

export const tpuV7: ChipRecord = {
  id: 'tpu-v7',
  name: 'TPU v7 (Ironwood)',
  vendor: 'Google',
  family: 'tpu',
  summary: 'The TPU of the Blackwell generation, in pods of thousands.',
  status: 'available',
  peak: {
    bf16: { dense: reading('computeRate', 2307, 'TFLOPS', { printed: '459 | 918 | 2307', source: 'google-tpu7x' }) },
    fp8: { dense: reading('computeRate', 4614, 'TFLOPS', { printed: '459 | 918 | 4614', source: 'google-tpu7x' }) },
  },
  hbm: {
    capacity: reading('bytes', 192, 'GiB', {
      printed: '95 | 32 | 192',
      source: 'google-tpu7x',
      note: 'Some texts write GB.',
    }),
    bandwidth: reading('memoryBandwidth', 7.38, 'TB/s', {
      printed: '7380 | 1638 | 2765',
      source: 'google-tpu7x',
      dissent: [
        { value: 7.37, unit: 'TB/s', printed: 'approximately 7.37 TB/s', source: 'ml-engineering-accelerators' },
      ],
      why: 'The table of Google’s own documentation prints 7,380 GB/s.',
    }),
  },
  link: {
    name: wording('ICI', { source: 'google-tpu7x' }),
    total: reading('bothWays', 1200, 'GB/s', { printed: '1200 | 800 | 1200', source: 'google-tpu7x' }),
    oneWay: reading('oneWay', 600, 'GB/s', {
      printed: '1200 | 800 | 1200',
      source: 'google-tpu7x',
      kind: 'derived',
      note: 'Half of the figure for both directions.',
    }),
    domain: reading('count', 9216, '', { printed: 'TPU Pod size 9,216', source: 'google-tpu7x' }),
  },
  notPublished: ['power', 'sparse rates', 'FP32 matrix rate', 'INT8'],
};
