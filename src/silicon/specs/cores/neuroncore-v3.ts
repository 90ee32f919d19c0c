import { reading, wording, type CoreRecord } from '../record.ts';
import { microcode } from './microcode.ts';

const dense = reading('computeRate', 79, 'TFLOPS', {
  printed: '79 BF16/FP16/TF32',
  source: 'neuron-core-v3',
  note: '128 × 128 × 2 × 2.4 GHz = 78.64 TFLOPS.',
});

const sparse = reading('computeRate', 316, 'TFLOPS', {
  printed: 'up to 316 TFLOPS',
  source: 'neuron-core-v3',
  note: 'At the highest compression, four times the dense rate.',
});

export const neuroncoreV3: CoreRecord = {
  id: 'neuroncore-v3',
  name: 'NeuronCore-v3',
  chips: ['trainium2'],
  summary: 'The core of Trainium2: a slower clock than before, FP8 at twice the BF16 rate, and structured sparsity.',
  array: {
    rows: reading('count', 128, '', {
      printed: '128x128',
      source: 'nki-trainium2',
      note: 'Presented to software as 256 × 128 for FP8: two values go through each element at once.',
    }),
    columns: reading('count', 128, '', { printed: '128x128', source: 'nki-trainium2' }),
  },
  clock: {
    tensor: reading('frequency', 2.4, 'GHz', { printed: '2.4 GHz', source: 'nki-trainium2' }),
    vector: reading('frequency', 0.96, 'GHz', { printed: '0.96 GHz', source: 'nki-trainium2' }),
    scalar: reading('frequency', 1.2, 'GHz', { printed: '1.2 GHz', source: 'nki-trainium2' }),
    gpsimd: reading('frequency', 1.2, 'GHz', { printed: '1.2 GHz', source: 'nki-trainium2' }),
  },
  peak: {
    fp8: {
      dense: reading('computeRate', 158, 'TFLOPS', {
        printed: '158 cFP8 TFLOPS',
        source: 'neuron-core-v3',
        note: 'The E4 and E5 formats; E3 runs at the BF16 rate.',
      }),
      sparse,
    },
    bf16: { dense, sparse },
    fp16: { dense, sparse },
    tf32: { dense, sparse },
    fp32: { dense: reading('computeRate', 20, 'TFLOPS', { printed: '20 TFLOPS', source: 'nki-trainium2' }) },
  },
  vectorPeak: reading('computeRate', 1, 'TFLOPS', { printed: '1.0 FP32 TFLOPS', source: 'neuron-core-v3' }),
  scalarPeak: reading('computeRate', 1.2, 'TFLOPS', { printed: '1.2 FP32 TFLOPS', source: 'neuron-core-v3' }),
  sbuf: reading('bytes', 28, 'MiB', {
    printed: '28 MiB',
    source: 'nki-trainium2',
    note: '128 partitions × 224 KiB.',
    dissent: [{ value: 28, unit: 'MB', printed: '28MB', source: 'neuron-core-v3' }],
    why: 'The kernel guide gives the partitions that the size is made of.',
  }),
  psum: reading('bytes', 2, 'MiB', { printed: '2 MiB', source: 'nki-trainium2' }),
  microcode,
  dma: {
    engines: reading('count', 16, '', { printed: '16 engines', source: 'nki-trainium2' }),
    perEngine: reading('memoryBandwidth', 27.2, 'GB/s', {
      printed: '27.2 GB/s',
      source: 'nki-dma-overview',
      dissent: [
        {
          value: 23,
          printed: '23 B/ns',
          source: 'nki-dma-bandwidth',
          note: 'One page calls its table the theoretical peak, the other what is sustained.',
        },
      ],
      why: '128 engines at this rate give the 3.5 TB/s that the chip page prints.',
    }),
    perCore: reading('memoryBandwidth', 368, 'GB/s', {
      printed: '368 GB/s',
      source: 'nki-dma-bandwidth',
      note: '16 engines × 23 GB/s; eight cores give 2.94 TB/s, the rate of the HBM.',
    }),
  },
  sparsityPatterns: wording('4:16, 4:12, 4:8, 2:8, 2:4, 1:4, 1:2', { source: 'neuron-core-v3' }),
  throttle: {
    share: reading('share', 50, '%', { printed: '50 percent', source: 'neuron-explorer' }),
    ramp: reading('duration', 3, 'µs', { printed: 'about 3 microseconds', source: 'neuron-explorer' }),
  },
};
