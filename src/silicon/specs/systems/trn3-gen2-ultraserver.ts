import { reading, wording, type SystemRecord } from '../record.ts';

const bf16 = reading('computeRate', 96_624, 'TFLOPS', {
  printed: 'FP16/BF16/TF32 TFLOPS 96,624',
  source: 'neuron-trn3',
});

export const trn3Gen2Ultraserver: SystemRecord = {
  id: 'trn3-gen2-ultraserver',
  name: 'Trn3 Gen2 UltraServer',
  type: 'ultraserver',
  family: 'trn3',
  chip: 'trainium3',
  chips: reading('count', 144, '', { printed: '144', source: 'neuron-trn3' }),
  servers: reading('count', 36, '', { printed: '36 servers of 4 chips', source: 'neuron-trn3' }),
  peak: {
    mxfp8: {
      dense: reading('computeRate', 362_448, 'TFLOPS', {
        printed: 'MXFP8/MXFP4 TFLOPS 362,448',
        source: 'neuron-trn3',
        note: 'The text of the page rounds it to 362 PFLOPS.',
      }),
    },
    mxfp4: {
      dense: reading('computeRate', 362_448, 'TFLOPS', {
        printed: 'MXFP8/MXFP4 TFLOPS 362,448',
        source: 'neuron-trn3',
        note: 'No faster than MXFP8.',
      }),
    },
    fp8: {
      dense: reading('computeRate', 362, 'PFLOPS', {
        printed: '362 petaflops of FP8',
        source: 'whats-new-trn3',
        note: 'The MXFP8 total under the name FP8.',
        dissent: [{ value: 360, printed: '360 petaflops', source: 'keynote-desantis-2025', note: 'Rounded on stage.' }],
        why: '144 chips of 2,517 TFLOPS are 362.4 PFLOPS.',
      }),
    },
    bf16: { dense: bf16 },
    fp16: { dense: bf16 },
    tf32: { dense: bf16 },
    fp32: { dense: reading('computeRate', 26_352, 'TFLOPS', { printed: 'FP32 TFLOPS 26,352', source: 'neuron-trn3' }) },
  },
  hbm: {
    capacity: reading('bytes', 20_736, 'GiB', {
      printed: '20,736 GiB',
      source: 'neuron-trn3',
      dissent: [
        {
          value: 20.7,
          unit: 'TB',
          printed: '20.7 TB',
          source: 'whats-new-trn3',
          note: '20,736 read as gigabytes; in decimal the memory is 22.27 TB.',
        },
        { value: 20, unit: 'TB', printed: '20TB', source: 'neuron-trn3', note: 'Same page, for 20.25 TiB.' },
        { value: 20, unit: 'TB', printed: '20 terabytes', source: 'keynote-desantis-2025', note: 'Rounded on stage.' },
      ],
      why: '144 chips of 144 GiB; the round figures take GiB for GB.',
    }),
    bandwidth: reading('memoryBandwidth', 705.6, 'TB/s', {
      printed: '705.6 TB/s',
      source: 'neuron-trn3',
      dissent: [
        { value: 706, printed: '706 TB/s', source: 'whats-new-trn3', note: 'Rounded.' },
        { value: 700, printed: '700 terabytes a second', source: 'keynote-desantis-2025', note: 'Rounded on stage.' },
      ],
      why: '144 times the 4.9 TB/s of the chip.',
    }),
  },
  link: {
    topology: wording('all-to-all through two levels of NeuronSwitch-v1', { source: 'neuron-trn3' }),
    perChip: reading('unstatedWay', 2048, 'GiB/s', {
      printed: '2,048 GiB/s',
      source: 'neuron-trn3',
      note: 'Direction not stated. The chip page gives 2.56 TB/s with both directions added, and the product page 368 TB/s for the system, 144 times that.',
    }),
    perChipInServer: reading('oneWay', 256, 'GB/s', {
      printed: '256 GB/s',
      source: 'neuron-trn3',
      note: 'One direction by the arithmetic of the links, though the page says bidirectional.',
    }),
    perChipAcrossServers: reading('oneWay', 320, 'GB/s', {
      printed: '320 GB/s',
      source: 'neuron-trn3',
      note: 'One direction by the arithmetic of the links.',
    }),
    perChipBetweenRacks: reading('oneWay', 128, 'GB/s', {
      printed: '128 GB/s',
      source: 'neuron-trn3',
      note: 'One direction by the arithmetic of the links.',
    }),
  },
  network: {
    rate: reading('oneWay', 28_800, 'Gbps', {
      printed: '28,800 Gbps',
      source: 'neuron-trn3',
      note: 'The product page gives 28.8 Tbps.',
    }),
    perChip: reading('oneWay', 200, 'Gbps', {
      printed: '28,800 Gbps for 144 chips',
      source: 'neuron-trn3',
      kind: 'derived',
      note: '28,800 / 144.',
    }),
    fabric: wording('EFAv4 (Nitro v6)', { source: 'semianalysis-trainium3', kind: 'estimate' }),
  },
  host: {
    vcpu: reading('count', 2304, '', { printed: '2,304', source: 'neuron-trn3' }),
    memory: reading('bytes', 27_648, 'GiB', { printed: '27,648 GiB', source: 'neuron-trn3' }),
    processor: wording('Graviton4', { source: 'semianalysis-trainium3', kind: 'estimate' }),
  },
  storage: {
    nvme: reading('bytes', 576, 'TB', {
      printed: '16 TB per compute tray',
      source: 'semianalysis-trainium3',
      kind: 'estimate',
      note: '36 trays × 2 drives × 8 TB, eighteen trays to each of two racks.',
    }),
  },
  available: wording('2025-12-02', {
    source: 'whats-new-trn3',
    dissent: [{ printed: '2025-12-01', source: 'ai-wiki-trainium3' }],
    why: 'The launch post carries the date; the wiki is a day early.',
  }),
  racks: reading('count', 2, '', { printed: '2 racks', source: 'semianalysis-trainium3', kind: 'estimate' }),
  notPublished: ['EC2 instance type', 'price on any basis', 'regions', 'power', 'sparse totals', 'interfaces'],
};
