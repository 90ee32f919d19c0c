import { reading, wording, type ChipRecord } from '../record.ts';

const CORRECTED = 'The chip page carries the figure; the others are a rounding in a comparison and an older table.';

const tensor = reading('computeRate', 190, 'TFLOPS', {
  printed: '190 FP16/BF16/cFP8/TF32 TFLOPS',
  source: 'neuron-trainium',
  dissent: [
    {
      value: 191,
      printed: '191',
      source: 'neuron-trainium2',
      note: 'Column for Trainium1 in the Trainium2 comparison.',
    },
  ],
  why: CORRECTED,
});

const arrays = reading('computeRate', 183.500_8, 'TFLOPS', {
  printed: '2 cores, 128 × 128 processing elements, 2.8 GHz',
  source: 'nki-trainium-inferentia2',
  kind: 'derived',
  note: '2 × 128 × 128 × 2 × 2.8 GHz = 183.5 TFLOPS; the 6.5 TFLOPS on top of it in the published 190 are not explained.',
});

export const trainium1: ChipRecord = {
  id: 'trainium1',
  name: 'Trainium1',
  vendor: 'AWS',
  family: 'trainium',
  summary: 'The first training chip: the cores of Inferentia2 with twice its chip-to-chip ports, sixteen to a torus.',
  status: 'available',
  announced: wording('2020-12', { source: 'grokipedia-trainium', note: 'An encyclopaedia; no AWS text was found.' }),
  available: wording('2022-10', {
    source: 'grokipedia-trainium',
    note: 'Instances; their preview began in November 2021 according to the same text.',
  }),
  process: wording('7 nm', { source: 'teamaws-trainium3', note: 'A third-party blog; the AWS documents do not say.' }),
  dies: reading('count', 1, '', { printed: 'one die per device', source: 'neuron-driver-v2' }),
  cores: {
    record: 'neuroncore-v2',
    physical: reading('count', 2, '', { printed: '2 NeuronCore-v2', source: 'neuron-trainium' }),
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
    bf16: {
      dense: reading('computeRate', 190, 'TFLOPS', {
        printed: '190 FP16/BF16/cFP8/TF32 TFLOPS',
        source: 'neuron-trainium',
        dissent: [
          {
            value: 191,
            printed: '191',
            source: 'neuron-trainium2',
            note: 'Column for Trainium1 in the Trainium2 comparison.',
          },
          { value: 210, printed: '210', source: 'neuron-batching', note: 'A table in the guide to batching.' },
        ],
        why: CORRECTED,
      }),
    },
    fp16: { dense: tensor },
    tf32: { dense: tensor },
    fp32: {
      dense: reading('computeRate', 47.5, 'TFLOPS', {
        printed: '47.5 FP32 TFLOPS',
        source: 'neuron-trainium',
        dissent: [{ value: 48, printed: '48', source: 'neuron-trainium2', note: 'Rounded in the comparison.' }],
        why: 'The chip page carries the decimal that the comparison rounds away.',
      }),
    },
    int8: {
      dense: reading('operationRate', 380, 'TOPS', {
        printed: '380 INT8 TOPS',
        source: 'neuron-trainium',
        dissent: [{ value: 420, printed: '420', source: 'neuron-history-int8', note: 'Until April 2023.' }],
        why: 'AWS replaced the older figure.',
      }),
    },
  },
  arrayPeak: { fp8: { dense: arrays }, bf16: { dense: arrays }, fp16: { dense: arrays }, tf32: { dense: arrays } },
  hbm: {
    capacity: reading('bytes', 32, 'GiB', { printed: '32 GiB of device memory', source: 'neuron-trainium' }),
    bandwidth: reading('memoryBandwidth', 820, 'GB/s', {
      printed: '820 GB/s',
      source: 'nki-trainium-inferentia2',
      note: 'The guide to batching prints GB as well.',
      dissent: [
        {
          value: 820,
          unit: 'GiB/s',
          printed: '820 GiB/sec of bandwidth',
          source: 'neuron-trainium',
          note: '7 % more.',
        },
        {
          value: 0.8,
          unit: 'TB/s',
          printed: '0.8 TB/s',
          source: 'neuron-trainium2',
          note: 'Rounded in the comparison.',
        },
      ],
      why: 'Two guides agree on GB/s, and the chip page wrote GB/s until it changed the unit and kept the number.',
    }),
    stacks: reading('count', 2, '', { printed: '2 stacks', source: 'nki-trainium-inferentia2' }),
    bank: reading('bytes', 16, 'GiB', {
      printed: '0x400000000 bytes per stack',
      source: 'neuron-driver-v2',
      note: 'Size of one stack in the address map.',
    }),
    type: wording('HBM2e', { source: 'ai-wiki-trainium2', note: 'The Neuron documents do not name the type.' }),
  },
  sram: {
    sbuf: reading('bytes', 48, 'MiB', { printed: '48 MiB', source: 'neuron-trainium2', note: '2 cores × 24 MiB.' }),
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
      source: 'neuron-trainium',
      dissent: [
        {
          value: 544,
          unit: 'GB/s',
          printed: '17 B/ns per engine',
          source: 'nki-dma-bandwidth',
          note: '32 engines × 17 GB/s.',
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
    name: wording('NeuronLink-v2', { source: 'neuron-trainium', note: 'Four ports per chip.' }),
    total: reading('unstatedWay', 384, 'GB/s', {
      printed: 'Inter-chip Interconnect (GB/sec/chip) 384',
      source: 'neuron-trainium2',
      note: 'In trn1.32xlarge; trn1n.32xlarge has 768 GB/s. No direction is stated.',
      dissent: [
        {
          value: 768,
          printed: 'up to 768 GB/s',
          source: 'ec2-trn1-page',
          note: 'Given for trn1.32xlarge as well as trn1n.32xlarge.',
        },
        {
          value: 1536,
          unit: 'GiB/s',
          printed: '1,536 GiB/s',
          source: 'neuron-history-trn1-link',
          note: 'Before 26 May 2023.',
        },
      ],
      why: 'The instance table and the comparison on the Trainium2 page agree; the product page quotes the larger instance for both.',
    }),
    domain: reading('count', 16, '', { printed: 'Up to 16 chips', source: 'neuron-trainium2' }),
  },
  notPublished: ['power', 'sparse rates (none in this generation)', 'direction of the NeuronLink figure'],
};
