import { reading, wording, type ChipRecord } from '../record.ts';

export const trainium2: ChipRecord = {
  id: 'trainium2',
  name: 'Trainium2',
  vendor: 'AWS',
  family: 'trainium',
  summary: 'The chip of Project Rainier: two compute dies, eight NeuronCores, four HBM stacks.',
  status: 'available',
  peak: {
    fp8: {
      dense: reading('computeRate', 1299, 'TFLOPS', {
        printed: '1,299 FP8 TFLOPS',
        source: 'neuron-trainium2',
      }),
    },
  },
  hbm: {
    capacity: reading('bytes', 96, 'GiB', {
      printed: '96 GiB',
      source: 'neuron-trainium2',
      dissent: [{ value: 96, unit: 'GB', printed: '96 GB', source: 'neuron-trainium2' }],
      why: 'The documents for engineers and the driver count four stacks of 24 GiB; marketing writes GB.',
    }),
  },
  announced: wording('2023-11-28', { source: 'neuron-trainium2' }),
};
