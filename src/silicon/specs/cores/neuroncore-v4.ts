import { reading, wording, type CoreRecord } from '../record.ts';
import { microcode } from './microcode.ts';

const dense = reading('computeRate', 79, 'TFLOPS', {
  printed: '79 BF16/FP16/TF32 TFLOPS',
  source: 'nki-trainium3',
  note: '128 × 128 × 2 × 2.4 GHz = 78.64 TFLOPS, as on NeuronCore-v3.',
});

const sparse = reading('computeRate', 315, 'TFLOPS', {
  printed: 'up to 315 TFLOPS of FP16/BF16/TF32 compute',
  source: 'neuron-core-v4',
});

const scaled = reading('computeRate', 315, 'TFLOPS', {
  printed: 'delivers 315 MXFP8/MXFP4 TFLOPS',
  source: 'neuron-core-v4',
  note: '128 × 128 × 2 × 2.4 GHz × 4 = 314.6 TFLOPS.',
});

export const neuroncoreV4: CoreRecord = {
  id: 'neuroncore-v4',
  name: 'NeuronCore-v4',
  chips: ['trainium3'],
  summary: 'The core of Trainium3: the array of its predecessor with microscaling formats at four times the BF16 rate.',
  array: {
    rows: reading('count', 128, '', {
      printed: '128x128',
      source: 'nki-trainium3',
      note: 'Presented to software as 512 × 128 for the microscaling formats: four values go through each element at once.',
    }),
    columns: reading('count', 128, '', { printed: '128x128', source: 'nki-trainium3' }),
  },
  clock: {
    tensor: reading('frequency', 2.4, 'GHz', { printed: '2.4 GHz', source: 'nki-trainium3' }),
    vector: reading('frequency', 1.2, 'GHz', { printed: '1.2 GHz', source: 'nki-trainium3' }),
    scalar: reading('frequency', 1.2, 'GHz', { printed: '1.2 GHz', source: 'nki-trainium3' }),
    gpsimd: reading('frequency', 1.2, 'GHz', { printed: '1.2 GHz', source: 'nki-trainium3' }),
  },
  peak: {
    mxfp8: { dense: scaled },
    mxfp4: {
      dense: reading('computeRate', 315, 'TFLOPS', {
        printed: 'delivers 315 MXFP8/MXFP4 TFLOPS',
        source: 'neuron-core-v4',
        note: 'Expanded to MXFP8 before the array, so no faster than it.',
      }),
    },
    bf16: { dense, sparse },
    fp16: { dense, sparse },
    tf32: { dense, sparse },
    fp32: { dense: reading('computeRate', 20, 'TFLOPS', { printed: '20 TFLOPS', source: 'nki-trainium3' }) },
  },
  vectorPeak: reading('computeRate', 1.2, 'TFLOPS', { printed: '1.2 FP32 TFLOPS', source: 'neuron-core-v4' }),
  scalarPeak: reading('computeRate', 1.2, 'TFLOPS', { printed: '1.2 FP32 TFLOPS', source: 'neuron-core-v4' }),
  sbuf: reading('bytes', 32, 'MiB', { printed: 'total of 32MiB of on-chip SRAM', source: 'neuron-core-v4' }),
  psum: reading('bytes', 2, 'MiB', { printed: '2 MiB', source: 'nki-trainium3' }),
  microcode,
  dma: {
    engines: reading('count', 16, '', {
      printed: '128 engines per chip',
      source: 'nki-trainium3',
      kind: 'derived',
      note: '128 engines over 8 cores.',
    }),
    perEngine: reading('memoryBandwidth', 38.4, 'GB/s', {
      printed: '38.4 GB/s',
      source: 'nki-dma-overview',
      dissent: [
        {
          value: 33,
          printed: '33 B/ns',
          source: 'nki-dma-bandwidth',
          note: 'One page calls its table the theoretical peak, the other what is sustained.',
        },
      ],
      why: '128 engines at this rate give the 4.9 TB/s that the chip page prints.',
    }),
    perCore: reading('memoryBandwidth', 528, 'GB/s', {
      printed: '528 GB/s',
      source: 'nki-dma-bandwidth',
      note: '16 engines × 33 GB/s.',
    }),
  },
  sparsityPatterns: wording('4:16, 4:12, 4:8, 2:8, 2:4, 1:4, 1:2', { source: 'neuron-core-v4' }),
  throttle: {
    share: reading('share', 50, '%', { printed: '50 percent', source: 'neuron-explorer' }),
    ramp: reading('duration', 3, 'µs', { printed: 'about 3 microseconds', source: 'neuron-explorer' }),
  },
};
