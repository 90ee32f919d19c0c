import { reading, wording, type SystemRecord } from '../record.ts';

const bf16 = reading('computeRate', 42.8, 'PFLOPS', {
  printed: '42.8 PFLOPS',
  source: 'neuron-trn2',
  note: 'Four times the rounded 10.7; 64 chips of 667 TFLOPS are 42.69.',
});

const sparse = reading('computeRate', 164, 'PFLOPS', { printed: '164 PFLOPS', source: 'neuron-trn2' });

export const trn2Ultraserver: SystemRecord = {
  id: 'trn2-ultraserver',
  name: 'Trn2 UltraServer',
  type: 'ultraserver',
  family: 'trn2u',
  chip: 'trainium2',
  chips: reading('count', 64, '', { printed: '64', source: 'neuron-trn2' }),
  instance: 'trn2u-48xlarge',
  servers: reading('count', 4, '', { printed: '4 trn2u.48xlarge', source: 'neuron-trn2' }),
  peak: {
    fp8: {
      dense: reading('computeRate', 83.2, 'PFLOPS', {
        printed: '83.2 PFLOPS',
        source: 'neuron-trn2',
        note: 'Four times the rounded 20.8; 64 chips of 1,299 TFLOPS are 83.14. A spokesperson told TechCrunch that it was a sparse figure.',
        dissent: [{ value: 83, printed: '83 PFLOPS', source: 'news-blog-trn2', note: 'Rounded.' }],
        why: 'The documents list it as dense, and the dense rate of the chip multiplies out to it.',
      }),
      sparse: reading('computeRate', 164, 'PFLOPS', {
        printed: '164 PFLOPS',
        source: 'neuron-trn2',
        dissent: [
          { value: 332, printed: '332 PFLOPS', source: 'news-blog-trn2', note: 'Twice the documented figure.' },
          {
            value: 332,
            unit: 'TFLOPS',
            printed: '332 TFLOPS',
            source: 'uuaa-rainier',
            note: 'The figure of the launch post with its unit lost.',
          },
          {
            value: 83.2,
            printed: '83.2 petaflops',
            source: 'techcrunch-trainium2',
            note: 'A spokesperson called the dense figure sparse.',
          },
        ],
        why: '64 chips of 2,563 TFLOPS are 164.0 PFLOPS; neither other figure follows from the chip.',
      }),
    },
    bf16: { dense: bf16, sparse },
    fp16: { dense: bf16, sparse },
    tf32: { dense: bf16, sparse },
    fp32: { dense: reading('computeRate', 11.6, 'PFLOPS', { printed: '11.6 PFLOPS', source: 'neuron-trn2' }) },
  },
  hbm: {
    capacity: reading('bytes', 6144, 'GiB', {
      printed: '6,144 GiB',
      source: 'neuron-trn2',
      dissent: [{ value: 6, unit: 'TB', printed: '6 TB', source: 'ec2-trn2-page', note: 'True as TiB.' }],
      why: '64 chips of 96 GiB; marketing writes TB for TiB.',
    }),
    bandwidth: reading('memoryBandwidth', 185.6, 'TB/s', {
      printed: '185.6 TB/s',
      source: 'neuron-trn2',
      dissent: [{ value: 185, printed: '185 TB/s', source: 'ec2-trn2-page', note: 'Cut off.' }],
      why: '64 times the 2.9 TB/s of the chip.',
    }),
  },
  link: {
    topology: wording('3D torus, 4×4×4', {
      printed: '3D torus 4x4x4',
      source: 'neuron-collectives',
      note: 'A 4×4 torus in each server, and rings of four that join the same position of each server.',
    }),
    perChip: reading('bothWays', 1.28, 'TB/s', {
      printed: '1.28 TB/sec bandwidth per chip',
      source: 'neuron-trainium2',
      note: '1,024 GB/s in the server and 256 GB/s across.',
    }),
    perChipInServer: reading('bothWays', 1024, 'GB/s', {
      printed: '1,024 GB/s',
      source: 'neuron-trn2',
      note: 'SemiAnalysis: 128 GB/s one way to each of four neighbours.',
    }),
    perChipAcrossServers: reading('bothWays', 256, 'GB/s', {
      printed: '256 GB/s',
      source: 'neuron-trn2',
      note: 'SemiAnalysis: 64 GB/s one way to each of two neighbours.',
    }),
  },
  network: {
    rate: reading('oneWay', 12_800, 'Gbps', {
      printed: '12.8 Tbps',
      source: 'ec2-trn2-page',
      dissent: [
        {
          value: 3200,
          printed: '3,200 Gbps',
          source: 'neuron-trn2',
          note: 'In the UltraServer column of the table: the figure of one instance.',
        },
        {
          value: 13,
          unit: 'TB/s',
          printed: 'almost 13 TB',
          source: 'sdxcentral-10p10u',
          note: 'Terabits written as terabytes.',
        },
      ],
      why: 'Four instances of 3,200 Gbps, or 64 chips of 200; an independent note gives 12.8 Tbps too.',
    }),
    perChip: reading('oneWay', 200, 'Gbps', { printed: '200 Gbps', source: 'neuron-collectives' }),
    fabric: wording('EFAv3 (Nitro v5)', { source: 'ec2-efa-guide' }),
    latency: reading('duration', 15, 'µs', {
      printed: '15 microseconds',
      source: 'neuron-collectives',
      note: 'A minimal packet from the HBM of one server to that of another, over EFA.',
    }),
  },
  host: {
    vcpu: reading('count', 768, '', { printed: '768', source: 'neuron-trn2' }),
    memory: reading('bytes', 8192, 'GiB', { printed: '8,192 GiB', source: 'neuron-trn2' }),
  },
  storage: { nvme: reading('bytes', 32, 'TB', { printed: '32 TB', source: 'ec2-trn2-page' }) },
  power: reading('power', 48, 'kW', {
    printed: '24 kW per rack, two racks',
    source: 'semianalysis-trainium2',
    kind: 'estimate',
    note: 'AWS has published no figure. The same article gives 27 kW for a rack of two separate servers.',
  }),
  racks: reading('count', 2, '', { printed: '2 racks', source: 'lockwood-trainium2' }),
  notPublished: ['price on any basis', 'day of general availability (a user guide still lists a preview)', 'power'],
};
