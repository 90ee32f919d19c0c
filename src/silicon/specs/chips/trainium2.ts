import { reading, wording, type ChipRecord } from '../record.ts';

const FIRST = 'Printed from 3 to 6 December 2024.';
const FIXED = 'AWS replaced the first publication three days later.';

const bf16 = reading('computeRate', 667, 'TFLOPS', {
  printed: '667 BF16/FP16/TF32 TFLOPS',
  source: 'neuron-trainium2',
  dissent: [{ value: 655, printed: '655', source: 'neuron-history-trn2-first', note: FIRST }],
  why: FIXED,
});

const sparse = reading('computeRate', 2563, 'TFLOPS', {
  printed: '2,563 FP8/FP16/BF16/TF32 sparse TFLOPS',
  source: 'neuron-trainium2',
  dissent: [{ value: 2551, printed: '2,551', source: 'neuron-history-trn2-first', note: FIRST }],
  why: FIXED,
});

const arrays = reading('computeRate', 629.145_6, 'TFLOPS', {
  printed: '8 cores, 128 × 128 processing elements, 2.4 GHz',
  source: 'nki-trainium2',
  kind: 'derived',
  note: '8 × 128 × 128 × 2 × 2.4 GHz = 629.1 TFLOPS, 37.9 below the published 667; the vector and scalar engines (17.6) do not fill the gap.',
});

const sparseArrays = reading('computeRate', 2516.582_4, 'TFLOPS', {
  printed: '8 cores, 128 × 128 processing elements, 2.4 GHz, at four times the dense rate',
  source: 'nki-trainium2',
  kind: 'derived',
  note: '8 × 128 × 128 × 2 × 2.4 GHz × 4 = 2,516.6 TFLOPS, 46.4 below the published 2,563.',
});

export const trainium2: ChipRecord = {
  id: 'trainium2',
  name: 'Trainium2',
  vendor: 'AWS',
  family: 'trainium',
  summary: 'The chip of Project Rainier: two compute dies, eight NeuronCores, four HBM stacks.',
  status: 'available',
  announced: wording('2023-11-28', {
    source: 'anandtech-trainium2',
    note: 'Reported on 30 November as announced that week.',
  }),
  available: wording('2024-12-03', { source: 'techcrunch-trainium2' }),
  process: wording('5 nm', {
    source: 'register-rainier-digest',
    note: 'Two 5 nm compute dies. SemiAnalysis names TSMC N5; The Next Platform gives 5 nm as what most observers think. AWS does not say.',
  }),
  packaging: wording('two compute dies, four HBM stacks and two dummy dies', {
    source: 'toms-hardware-trainium2',
    note: 'SemiAnalysis names the interposer: CoWoS-S or CoWoS-R in 2024, CoWoS-R in 2025.',
  }),
  dies: reading('count', 2, '', { printed: 'two dies per device', source: 'neuron-driver-v3' }),
  cores: {
    record: 'neuroncore-v3',
    physical: reading('count', 8, '', { printed: '8 NeuronCore-v3', source: 'neuron-trainium2' }),
    defaultGrouping: reading('count', 2, '', {
      printed: 'LNC=2 by default',
      source: 'neuron-lnc',
      note: 'Two physical cores make one logical core, so that the chip shows four. LNC can be 1 or 2.',
    }),
    collective: reading('count', 16, '', {
      printed: '16 CC-Cores',
      source: 'neuron-trainium2',
      note: 'The driver has twenty blocks in its address map and uses sixteen.',
      dissent: [
        {
          value: 20,
          printed: '20 CC-Cores for collective communication',
          source: 'nki-trainium2',
          note: 'Older editions of the chip page said 20 too, and its comparison still prints 3.3×, which is 20 over 6.',
        },
      ],
      why: 'The current chip page and the constant that the driver works with agree on sixteen.',
    }),
  },
  peak: {
    fp8: {
      dense: reading('computeRate', 1299, 'TFLOPS', {
        printed: '1,299 FP8 TFLOPS',
        source: 'neuron-trainium2',
        note: 'The core page calls the format cFP8.',
        dissent: [
          { value: 1287, printed: '1,287', source: 'neuron-history-trn2-first', note: FIRST },
          { value: 1.3, unit: 'PFLOPS', printed: '1.3 PFLOPS', source: 'news-blog-trn2', note: 'The same, rounded.' },
        ],
        why: FIXED,
      }),
      sparse: reading('computeRate', 2563, 'TFLOPS', {
        printed: '2,563 FP8/FP16/BF16/TF32 sparse TFLOPS',
        source: 'neuron-trainium2',
        dissent: [
          {
            value: 5.2,
            unit: 'PFLOPS',
            printed: '5.2 PFLOPS sparse',
            source: 'news-blog-trn2',
            note: 'Twice the documented figure.',
          },
          { value: 2551, printed: '2,551', source: 'neuron-history-trn2-first', note: FIRST },
        ],
        why: 'The arrays give at most 2.52 PFLOPS at their four-fold compression, which the documents match and the launch post doubles.',
      }),
    },
    bf16: {
      dense: reading('computeRate', 667, 'TFLOPS', {
        printed: '667 BF16/FP16/TF32 TFLOPS',
        source: 'neuron-trainium2',
        dissent: [
          { value: 655, printed: '655', source: 'neuron-history-trn2-first', note: FIRST },
          {
            value: 650,
            printed: '65 EFLOPS for 100,000 chips',
            source: 'anandtech-trainium2',
            note: 'Implied in 2023; the format is not stated.',
          },
        ],
        why: FIXED,
      }),
      sparse,
    },
    fp16: { dense: bf16, sparse },
    tf32: { dense: bf16, sparse },
    fp32: {
      dense: reading('computeRate', 181, 'TFLOPS', { printed: '181 FP32 TFLOPS', source: 'neuron-trainium2' }),
    },
  },
  arrayPeak: {
    fp8: {
      dense: reading('computeRate', 1258.291_2, 'TFLOPS', {
        printed: '8 cores, 128 × 128 processing elements, 2.4 GHz, at twice the BF16 rate',
        source: 'nki-trainium2',
        kind: 'derived',
        note: '8 × 128 × 128 × 2 × 2.4 GHz × 2 = 1,258.3 TFLOPS, 40.7 below the published 1,299.',
      }),
      sparse: sparseArrays,
    },
    bf16: { dense: arrays, sparse: sparseArrays },
    fp16: { dense: arrays, sparse: sparseArrays },
    tf32: { dense: arrays, sparse: sparseArrays },
  },
  hbm: {
    capacity: reading('bytes', 96, 'GiB', {
      printed: '96 GiB of device memory',
      source: 'neuron-trainium2',
      dissent: [
        { value: 96, unit: 'GB', printed: '96 GB', source: 'ec2-trn2-page' },
        {
          value: 512,
          unit: 'GiB',
          printed: '512 GiB',
          source: 'ec2-accelerated-types',
          note: 'The EC2 API gives trn2.48xlarge 8,192 GiB of accelerator memory, 512 for each chip.',
        },
      ],
      why: 'The driver maps four stacks of 24 GiB. Marketing writes GB for GiB, and the EC2 API figure fits no other document.',
    }),
    bandwidth: reading('memoryBandwidth', 2.9, 'TB/s', {
      printed: '2.9 TB/sec of bandwidth',
      source: 'neuron-trainium2',
      note: 'Four stacks at 5.7 Gbps a pin, as SemiAnalysis has it, give 2.92 TB/s.',
      dissent: [
        {
          value: 3,
          printed: '96GiB and bandwidth of 3TB/s',
          source: 'nki-trainium2',
          note: 'Since 19 December 2025; earlier editions of the guide said 2.9.',
        },
        {
          value: 2.8,
          printed: '2.8 terabits per second',
          source: 'uuaa-rainier',
          note: 'Printed with a wrong unit. It would make the claim of 3.9 times the bandwidth come out.',
        },
        {
          value: 2.4,
          printed: '2.4 TB/s',
          source: 'awesome-agents-trainium2',
          note: 'A compiled table that also gives HBM2e; no AWS text supports it.',
        },
      ],
      why: 'The chip page and the instance tables agree, and the instance totals are multiples of it.',
    }),
    stacks: reading('count', 4, '', { printed: '4 stacks', source: 'nki-trainium2' }),
    bank: reading('bytes', 24, 'GiB', {
      printed: '0x600000000 bytes per stack',
      source: 'neuron-driver-v3',
      note: 'Two physical cores share a bank; with LNC=2 one logical core has it alone.',
      dissent: [{ value: 24, unit: 'GB', printed: 'four 24GB HBM banks', source: 'neuron-lnc' }],
      why: 'The driver states the size in bytes.',
    }),
    type: wording('HBM3', {
      source: 'toms-hardware-trainium2',
      dissent: [
        {
          printed: 'HBM3e',
          source: 'semianalysis-trainium2',
          note: 'Stacks of 24 GB, eight high, run at the speed of HBM3.',
        },
        { printed: 'HBM2e', source: 'awesome-agents-trainium2', note: 'Contradicted by the AWS bandwidth.' },
      ],
      why: 'Both serious readings agree on the speed of HBM3; the parts may be HBM3e. AWS does not name the type in its documents.',
    }),
  },
  sram: {
    sbuf: reading('bytes', 224, 'MiB', { printed: '224 MiB', source: 'neuron-trainium2', note: '8 cores × 28 MiB.' }),
    psum: reading('bytes', 16, 'MiB', {
      printed: '2 MiB per core',
      source: 'nki-trainium2',
      kind: 'derived',
      note: '8 cores × 2 MiB.',
    }),
  },
  dma: {
    bandwidth: reading('memoryBandwidth', 3.5, 'TB/s', {
      printed: '3.5 TB/sec of DMA bandwidth',
      source: 'neuron-trainium2',
      note: '128 engines × 27.2 GB/s = 3.48 TB/s, with the per-engine rate of the DMA overview.',
      dissent: [
        {
          value: 2.944,
          printed: '23 B/ns per engine',
          source: 'nki-dma-bandwidth',
          note: '128 engines × 23 GB/s, about the rate of the HBM.',
        },
      ],
      why: 'The chip page states it for the chip, and the DMA overview multiplies out to it.',
    }),
    engines: reading('count', 128, '', {
      printed: '128 engines',
      source: 'nki-trainium2',
      note: 'The driver counts 132, with four for the host.',
    }),
  },
  link: {
    name: wording('NeuronLink-v3', { source: 'neuron-trainium2' }),
    total: reading('bothWays', 1.28, 'TB/s', {
      printed: '1.28 TB/sec bandwidth per chip',
      source: 'neuron-trainium2',
      note: 'Both directions added: 1,024 GB/s inside the server and 256 GB/s across servers.',
    }),
    oneWay: reading('oneWay', 640, 'GB/s', {
      printed: '640 GB/s',
      source: 'semianalysis-trainium2',
      note: '128 GB/s to each of four neighbours in the server and 64 GB/s to each of two outside it.',
    }),
    inServer: reading('bothWays', 1024, 'GB/s', {
      printed: '1,024 GB/s',
      source: 'neuron-trn2',
      note: 'Both directions: with the 256 GB/s across servers it makes the 1.28 TB/s of the chip.',
    }),
    acrossServers: reading('bothWays', 256, 'GB/s', {
      printed: '256 GB/s',
      source: 'neuron-trn2',
      note: 'Both directions. Wired in trn2u.48xlarge and the UltraServer only.',
    }),
    domain: reading('count', 64, '', { printed: 'Up to 64 chips', source: 'neuron-trainium2' }),
  },
  power: reading('power', 500, 'W', {
    printed: 'about 500 W',
    source: 'semianalysis-trainium2',
    kind: 'estimate',
    note: 'AWS has published no figure. Epoch AI lists the same number.',
  }),
  notPublished: [
    'power (TDP)',
    'process node, from AWS',
    'transistor count',
    'die size',
    'INT8 rate',
    'what lifts the published BF16 and FP8 rates above the tensor arrays',
  ],
  lookedFor: '2026-11-23',
};
