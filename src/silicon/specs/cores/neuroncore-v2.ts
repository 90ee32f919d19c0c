import { reading, type CoreRecord } from '../record.ts';
import { microcode } from './microcode.ts';

const GUIDE = 'nki-trainium-inferentia2';

const tensor = reading('computeRate', 92, 'TFLOPS', {
  printed: 'maximum throughput of 92 TFLOPS',
  source: GUIDE,
  note: '128 × 128 × 2 × 2.8 GHz = 91.75 TFLOPS.',
  dissent: [{ value: 90, printed: 'over 90', source: 'neuron-core-v2' }],
  why: 'The kernel guide gives the figure that the core page only bounds from below.',
});

export const neuroncoreV2: CoreRecord = {
  id: 'neuroncore-v2',
  name: 'NeuronCore-v2',
  chips: ['inferentia2', 'trainium1'],
  summary:
    'The first core with a 128 by 128 array: the fastest clock of the three, one rate for every format up to sixteen bits.',
  array: {
    rows: reading('count', 128, '', { printed: '128 rows and 128 columns of processing elements', source: GUIDE }),
    columns: reading('count', 128, '', { printed: '128 rows and 128 columns of processing elements', source: GUIDE }),
  },
  clock: {
    tensor: reading('frequency', 2.8, 'GHz', { printed: '2.8 GHz', source: GUIDE }),
    vector: reading('frequency', 1.12, 'GHz', { printed: '1.12 GHz', source: GUIDE }),
    scalar: reading('frequency', 1.4, 'GHz', { printed: '1.4 GHz', source: GUIDE }),
    gpsimd: reading('frequency', 1.4, 'GHz', { printed: '1.4 GHz', source: GUIDE }),
  },
  peak: {
    fp8: {
      dense: reading('computeRate', 92, 'TFLOPS', {
        printed: 'maximum throughput of 92 TFLOPS',
        source: GUIDE,
        note: 'cFP8, the configurable eight-bit float of this generation.',
      }),
    },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: {
      dense: reading('computeRate', 92, 'TFLOPS', { printed: 'maximum throughput of 92 TFLOPS', source: GUIDE }),
    },
    fp32: { dense: reading('computeRate', 23, 'TFLOPS', { printed: '23 TFLOPS', source: GUIDE }) },
  },
  vectorPeak: reading('computeRate', 2.3, 'TFLOPS', { printed: '2.3 FP32 TFLOPS', source: 'neuron-core-v2' }),
  scalarPeak: reading('computeRate', 2.9, 'TFLOPS', { printed: '2.9 FP32 TFLOPS', source: 'neuron-core-v2' }),
  sbuf: reading('bytes', 24, 'MiB', { printed: '24 MiB', source: GUIDE, note: '128 partitions × 192 KiB.' }),
  psum: reading('bytes', 2, 'MiB', { printed: '2 MiB', source: GUIDE, note: '128 partitions × 16 KiB.' }),
  microcode,
  dma: {
    engines: reading('count', 16, '', { printed: '16 engines', source: GUIDE }),
    perEngine: reading('memoryBandwidth', 27.2, 'GB/s', {
      printed: '27.2 GB/s',
      source: 'nki-dma-overview',
      dissent: [
        { value: 27, unit: 'GiB/s', printed: '27 GiB/s', source: GUIDE, note: '29.0 GB/s.' },
        {
          value: 17,
          printed: '17 B/ns',
          source: 'nki-dma-bandwidth',
          note: 'One page calls its table the theoretical peak, the other what is sustained.',
        },
      ],
      why: 'The overview gives one rate for each generation; on the later chips it multiplies out to the published total.',
    }),
    perCore: reading('memoryBandwidth', 272, 'GB/s', {
      printed: '272 GB/s',
      source: 'nki-dma-bandwidth',
      note: '16 engines × 17 GB/s, the lower of the two per-engine rates.',
    }),
  },
};
