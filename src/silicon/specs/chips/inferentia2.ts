import { reading, wording, type ChipRecord } from '../record.ts';

const tensor = reading('computeRate', 190, 'TFLOPS', {
  printed: '190 FP16/BF16/cFP8/TF32 TFLOPS',
  source: 'neuron-inferentia2',
});

const arrays = reading('computeRate', 183.500_8, 'TFLOPS', {
  printed: '2 cores, 128 × 128 processing elements, 2.8 GHz',
  source: 'nki-trainium-inferentia2',
  kind: 'derived',
  note: '2 × 128 × 128 × 2 × 2.8 GHz = 183.5 TFLOPS; the 6.5 TFLOPS on top of it in the published 190 are not explained.',
});

export const inferentia2: ChipRecord = {
  id: 'inferentia2',
  name: 'Inferentia2',
  vendor: 'AWS',
  family: 'inferentia',
  summary: 'The inference sibling of the first Trainium: the same cores and memory, half of the chip-to-chip ports.',
  status: 'available',
  announced: wording('2022-11-30', {
    source: 'zephtech-inf2',
    note: 'Weak: the only reading found is a brief that calls the chip a Trainium.',
  }),
  dies: reading('count', 1, '', { printed: 'one die per device', source: 'neuron-driver-v2' }),
  cores: {
    record: 'neuroncore-v2',
    physical: reading('count', 2, '', { printed: '2 NeuronCore-v2', source: 'neuron-inferentia2' }),
    collective: reading('count', 6, '', {
      printed: '6 CC-Cores for collective communication',
      source: 'nki-trainium-inferentia2',
    }),
  },
  peak: {
    fp8: {
      dense: {
        ...tensor,
        note: 'AWS calls this format cFP8: a configurable eight-bit float, at the BF16 rate in this generation.',
      },
    },
    bf16: { dense: tensor },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: {
      dense: reading('computeRate', 47.5, 'TFLOPS', { printed: '47.5 FP32 TFLOPS', source: 'neuron-inferentia2' }),
    },
    int8: {
      dense: reading('operationRate', 380, 'TOPS', { printed: '380 INT8 TOPS', source: 'neuron-inferentia2' }),
    },
  },
  arrayPeak: { fp8: { dense: arrays }, bf16: { dense: arrays }, fp16: { dense: arrays }, tf32: { dense: arrays } },
  hbm: {
    capacity: reading('bytes', 32, 'GiB', {
      printed: '32 GiB',
      source: 'neuron-inferentia2',
      dissent: [
        {
          value: 32,
          unit: 'GB',
          printed: '32GB of HBM',
          source: 'neuron-inferentia2-v2-9-1',
          note: 'Edition of 2023.',
        },
      ],
      why: 'The driver maps two stacks of 16 GiB, and the page itself was corrected from GB to GiB.',
    }),
    bandwidth: reading('memoryBandwidth', 820, 'GB/s', {
      printed: '32GiB and bandwidth of 820 GB/s',
      source: 'nki-trainium-inferentia2',
      note: 'The chip page also said GB/s until April 2023.',
      dissent: [
        {
          value: 820,
          unit: 'GiB/s',
          printed: '820 GiB/sec of bandwidth',
          source: 'neuron-inferentia2',
          note: '7 % more.',
        },
      ],
      why: 'The kernel guide and the first edition of the chip page agree on GB/s; the page changed the unit and kept the number.',
    }),
    stacks: reading('count', 2, '', { printed: '2 stacks', source: 'nki-trainium-inferentia2' }),
    bank: reading('bytes', 16, 'GiB', {
      printed: '0x400000000 bytes per stack',
      source: 'neuron-driver-v2',
      note: 'Size of one stack in the address map.',
    }),
  },
  sram: {
    sbuf: reading('bytes', 48, 'MiB', {
      printed: '24 MiB per core',
      source: 'nki-trainium-inferentia2',
      kind: 'derived',
      note: '2 cores × 24 MiB.',
    }),
    psum: reading('bytes', 4, 'MiB', {
      printed: '2 MiB per core',
      source: 'nki-trainium-inferentia2',
      kind: 'derived',
      note: '2 cores × 2 MiB.',
    }),
  },
  dma: {
    bandwidth: reading('memoryBandwidth', 1, 'TB/s', {
      printed: '1 TB/sec of DMA bandwidth',
      source: 'neuron-inferentia2',
      dissent: [
        {
          value: 544,
          unit: 'GB/s',
          printed: '17 B/ns per engine',
          source: 'nki-dma-bandwidth',
          note: '32 engines × 17 GB/s; the guide calls its per-engine figure a theoretical peak in one place, sustained in another.',
        },
        {
          value: 870.4,
          unit: 'GB/s',
          printed: '27.2 GB/s per engine',
          source: 'nki-dma-overview',
          note: '32 engines × 27.2 GB/s.',
        },
      ],
      why: 'The chip page is the only one that states a figure for the whole chip.',
    }),
    engines: reading('count', 32, '', { printed: '32 engines', source: 'nki-trainium-inferentia2' }),
  },
  link: {
    name: wording('NeuronLink-v2', { source: 'neuron-inferentia2', note: 'Two ports per chip.' }),
    total: reading('unstatedWay', 192, 'GiB/s', {
      printed: '192 GiB/s per chip',
      source: 'neuron-inf2',
      note: 'Between the chips of inf2.24xlarge and inf2.48xlarge. No direction is stated.',
      dissent: [
        {
          value: 384,
          printed: '384 GiB/s',
          source: 'neuron-history-inf2-2023-02',
          note: 'First table, February 2023.',
        },
        { value: 768, printed: '768 GiB/s', source: 'neuron-history-inf2-2023-04', note: 'From April to May 2023.' },
      ],
      why: 'The page was corrected twice; the figure of May 2023 is the one it still prints.',
    }),
    domain: reading('count', 12, '', {
      printed: '12 chips',
      source: 'neuron-inf2',
      note: 'The largest instance; the links do not leave it.',
    }),
  },
  notPublished: [
    'process node',
    'power',
    'exact day of general availability',
    'HBM type',
    'direction of the NeuronLink figure',
  ],
};
