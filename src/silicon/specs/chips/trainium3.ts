import { reading, wording, type ChipRecord } from '../record.ts';

const bf16 = reading('computeRate', 671, 'TFLOPS', {
  printed: '671 BF16/FP16/TF32 TFLOPS',
  source: 'neuron-trainium3',
});

const sparse = reading('computeRate', 2517, 'TFLOPS', {
  printed: '2,517 FP16/BF16/TF32 sparse TFLOPS',
  source: 'neuron-trainium3',
});

const arrays = reading('computeRate', 629.145_6, 'TFLOPS', {
  printed: '8 cores, 128 × 128 processing elements, 2.4 GHz',
  source: 'nki-trainium3',
  kind: 'derived',
  note: '8 × 128 × 128 × 2 × 2.4 GHz = 629.1 TFLOPS, 41.9 below the published 671. AWS does not say what the rest is.',
});

const fourfold = reading('computeRate', 2516.582_4, 'TFLOPS', {
  printed: '8 cores, 128 × 128 processing elements, 2.4 GHz, at four times the BF16 rate',
  source: 'nki-trainium3',
  kind: 'derived',
  note: '8 × 128 × 128 × 2 × 2.4 GHz × 4 = 2,516.6 TFLOPS: here the published figure is the arrays alone.',
});

export const trainium3: ChipRecord = {
  id: 'trainium3',
  name: 'Trainium3',
  vendor: 'AWS',
  family: 'trainium',
  summary:
    'Microscaling formats at twice the FP8 rate of Trainium2, more and faster memory, and a switched fabric; BF16 stays where it was.',
  status: 'available',
  announced: wording('2024-12-03', { source: 'techcrunch-trainium2', note: 'Preview; expected late in 2025 then.' }),
  available: wording('2025-12-02', {
    source: 'whats-new-trn3',
    dissent: [{ printed: '2025-12-01', source: 'ai-wiki-trainium3' }],
    why: 'The launch post carries the date; the wiki is a day early.',
  }),
  process: wording('3 nm', {
    source: 'whats-new-trn3',
    dissent: [
      { printed: 'TSMC N3P', source: 'semianalysis-trainium3', kind: 'estimate' },
      { printed: 'TSMC N3E or N3P', source: 'toms-hardware-trainium3' },
    ],
    why: 'AWS names the node; the variants of it are inferred by others and do not agree.',
  }),
  packaging: wording('two compute dies and four HBM stacks on CoWoS-R', {
    source: 'semianalysis-trainium3',
    kind: 'estimate',
  }),
  dies: reading('count', 2, '', { printed: 'two dies per device', source: 'neuron-driver-v4' }),
  cores: {
    record: 'neuroncore-v4',
    physical: reading('count', 8, '', { printed: '8 NeuronCore-v4', source: 'neuron-trainium3' }),
    defaultGrouping: reading('count', 2, '', {
      printed: '2',
      source: 'ec2-api-2026-10',
      note: 'Reported, with 36 GiB for each logical core; the AWS documents do not state the default of this chip.',
    }),
    collective: reading('count', 16, '', {
      printed: '16 CC-Cores orchestrate',
      source: 'neuron-trainium3',
      note: 'The driver has twenty blocks in its address map and uses sixteen.',
      dissent: [{ value: 20, printed: '20 CC-Cores for collective communication', source: 'nki-trainium3' }],
      why: 'The chip page and the constant that the driver works with agree on sixteen.',
    }),
  },
  peak: {
    mxfp8: {
      dense: reading('computeRate', 2517, 'TFLOPS', {
        printed: '2,517 MXFP8/MXFP4 TFLOPS',
        source: 'neuron-trainium3',
      }),
    },
    mxfp4: {
      dense: reading('computeRate', 2517, 'TFLOPS', {
        printed: '2,517 MXFP8/MXFP4 TFLOPS',
        source: 'neuron-trainium3',
        note: 'The same as MXFP8, because values are expanded to MXFP8 before they enter the array.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 2.52, 'PFLOPS', {
        printed: '2.52 petaflops of FP8 compute',
        source: 'whats-new-trn3',
        note: 'The launch post rounds the MXFP8 figure and writes FP8; the chip page prints a rate for the microscaling formats only.',
      }),
    },
    bf16: { dense: bf16, sparse },
    fp16: { dense: bf16, sparse },
    tf32: { dense: bf16, sparse },
    fp32: {
      dense: reading('computeRate', 183, 'TFLOPS', { printed: '183 FP32 TFLOPS', source: 'neuron-trainium3' }),
    },
  },
  arrayPeak: {
    mxfp8: { dense: fourfold },
    mxfp4: { dense: fourfold },
    bf16: { dense: arrays, sparse: fourfold },
    fp16: { dense: arrays, sparse: fourfold },
    tf32: { dense: arrays, sparse: fourfold },
  },
  hbm: {
    capacity: reading('bytes', 144, 'GiB', {
      printed: '144 GiB of device memory',
      source: 'neuron-trainium3',
      dissent: [{ value: 144, unit: 'GB', printed: '144 GB', source: 'whats-new-trn3' }],
      why: 'The driver maps four stacks of 36 GiB; marketing writes GB for GiB.',
    }),
    bandwidth: reading('memoryBandwidth', 4.9, 'TB/s', {
      printed: 'with 4.9 TB/sec of bandwidth',
      source: 'neuron-trainium3',
      note: 'The launch post says the same.',
      dissent: [{ value: 4.7, printed: '144 GiB and bandwidth of 4.7 TB/s', source: 'nki-trainium3' }],
      why: 'The UltraServer totals are multiples of 4.9, and pins at 9.6 Gbps (a SemiAnalysis figure) give 4.915 TB/s.',
    }),
    stacks: reading('count', 4, '', { printed: '4 stacks', source: 'nki-trainium3' }),
    bank: reading('bytes', 36, 'GiB', { printed: '0x900000000 bytes per stack', source: 'neuron-driver-v4' }),
    type: wording('HBM3e', { source: 'whats-new-trn3', note: 'Stacks twelve high according to SemiAnalysis.' }),
  },
  sram: {
    sbuf: reading('bytes', 256, 'MiB', { printed: '256 MiB', source: 'neuron-trainium3', note: '8 cores × 32 MiB.' }),
    psum: reading('bytes', 16, 'MiB', {
      printed: '2 MiB per core',
      source: 'nki-trainium3',
      kind: 'derived',
      note: '8 cores × 2 MiB.',
    }),
  },
  dma: {
    bandwidth: reading('memoryBandwidth', 4.9, 'TB/s', {
      printed: '4.9 TB/sec of DMA bandwidth',
      source: 'neuron-trainium3',
      note: '128 engines × 38.4 GB/s = 4.92 TB/s, with the per-engine rate of the DMA overview.',
      dissent: [
        {
          value: 4.224,
          printed: '33 B/ns per engine',
          source: 'nki-dma-bandwidth',
          note: '128 engines × 33 GB/s.',
        },
      ],
      why: 'The chip page states it for the chip, and the DMA overview multiplies out to it.',
    }),
    engines: reading('count', 128, '', { printed: '128 engines', source: 'nki-trainium3' }),
  },
  link: {
    name: wording('NeuronLink-v4', { source: 'neuron-trainium3' }),
    total: reading('bothWays', 2.56, 'TB/s', {
      printed: '2.56 TB/sec bandwidth per device',
      source: 'neuron-trainium3',
      note: 'Every one of 160 lanes of 8 GB/s, both directions added.',
      dissent: [
        {
          value: 2048,
          unit: 'GiB/s',
          printed: '2,048 GiB/s',
          source: 'neuron-trn3',
          note: 'UltraServer table, direction not stated. 128 lanes of 8 GB/s both ways would be 2,048 GB/s.',
        },
        {
          value: 2,
          printed: 'about 2 TB/s',
          source: 'ec2-trn3-page',
          note: 'Product page, direction not stated.',
        },
        {
          value: 704,
          unit: 'GB/s',
          printed: '256 + 320 + 128 GB/s',
          source: 'neuron-trn3',
          note: 'Sum of the parts in the section on connectivity: one direction by the arithmetic of the links it names.',
        },
        {
          value: 1.2,
          printed: '1.2 TB/s',
          source: 'semianalysis-trainium3',
          kind: 'estimate',
          note: 'One direction, 144 of 160 lanes; the other 16 are spare.',
        },
      ],
      why: 'It is on the chip page and is the only figure that counts every lane; the smaller ones leave out lanes or a direction.',
    }),
    oneWay: reading('oneWay', 1.2, 'TB/s', {
      printed: '1.2 TB/s',
      source: 'semianalysis-trainium3',
      kind: 'estimate',
      note: '144 of 160 lanes of PCIe Gen6 in use.',
      dissent: [
        {
          value: 704,
          unit: 'GB/s',
          printed: '256 + 320 + 128 GB/s',
          source: 'neuron-trn3',
          note: '88 lanes of 8 GB/s.',
        },
      ],
      why: 'AWS states no one-way total, and its parts leave lanes of its own chip total out.',
    }),
    inServer: reading('oneWay', 256, 'GB/s', {
      printed: '256 GB/s',
      source: 'neuron-trn3',
      note: 'Four PCIe Gen6 x8 links to the switch. The page says bidirectional; such a link moves 64 GB/s each way, so this is one direction.',
    }),
    acrossServers: reading('oneWay', 320, 'GB/s', {
      printed: '320 GB/s',
      source: 'neuron-trn3',
      note: 'Five PCIe Gen6 x8 links to the switch between servers; one direction, by the same arithmetic.',
    }),
    betweenRacks: reading('oneWay', 128, 'GB/s', {
      printed: '128 GB/s',
      source: 'neuron-trn3',
      note: 'Two direct PCIe Gen6 x8 links; one direction, by the same arithmetic.',
    }),
    domain: reading('count', 144, '', { printed: '144', source: 'neuron-trn3', note: 'The Gen2 UltraServer.' }),
  },
  power: reading('power', 700, 'W', {
    printed: '700 W',
    source: 'epoch-hardware',
    kind: 'estimate',
    note: 'AWS has published no figure.',
    dissent: [
      { value: 1000, printed: 'likely to consume 1kW', source: 'dcd-trainium3-power', note: 'A year before launch.' },
      { value: 1000, printed: '1 kW', source: 'tweaktown-trainium3-power', note: 'The same report of 2024.' },
      { value: 1000, printed: 'up to 1 kW', source: 'servernews-trainium3', note: 'Repeats the earlier report.' },
    ],
    why: 'Neither is settled. The lower one was compiled after launch, the higher one predates it; take both as a range.',
  }),
  notPublished: [
    'power (TDP)',
    'sparse FP8, MXFP8 and MXFP4',
    'INT8 rate',
    'default grouping of cores, from AWS',
    'transistor count',
    'die size',
    'what lifts the published BF16 rate above the tensor arrays',
  ],
  lookedFor: '2026-11-23',
};
