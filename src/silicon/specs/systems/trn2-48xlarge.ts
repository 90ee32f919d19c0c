import { reading, wording, type SystemRecord } from '../record.ts';

const FIRST = 'Printed from 3 to 6 December 2024.';
const FIXED = 'AWS replaced the first publication three days later.';

const bf16 = reading('computeRate', 10.7, 'PFLOPS', {
  printed: 'FP16/BF16/TF32 PFLOPS 10.7',
  source: 'neuron-trn2',
  dissent: [{ value: 10, printed: '10', source: 'neuron-history-trn2-first', note: FIRST }],
  why: FIXED,
});

const sparse = reading('computeRate', 41, 'PFLOPS', {
  printed: 'FP8/FP16/BF16/TF32 sparse PFLOPS 41',
  source: 'neuron-trn2',
  dissent: [{ value: 40, printed: '40', source: 'neuron-history-trn2-first', note: FIRST }],
  why: FIXED,
});

export const trn248xlarge: SystemRecord = {
  id: 'trn2-48xlarge',
  name: 'trn2.48xlarge',
  type: 'instance',
  family: 'trn2',
  chip: 'trainium2',
  chips: reading('count', 16, '', { printed: '16', source: 'neuron-trn2' }),
  peak: {
    fp8: {
      dense: reading('computeRate', 20.8, 'PFLOPS', {
        printed: 'FP8 PFLOPS 20.8',
        source: 'neuron-trn2',
        dissent: [{ value: 20, printed: '20', source: 'neuron-history-trn2-first', note: FIRST }],
        why: FIXED,
      }),
      sparse,
    },
    bf16: { dense: bf16, sparse },
    fp16: { dense: bf16, sparse },
    tf32: { dense: bf16, sparse },
    fp32: { dense: reading('computeRate', 2.9, 'PFLOPS', { printed: 'FP32 PFLOPS 2.9', source: 'neuron-trn2' }) },
  },
  hbm: {
    capacity: reading('bytes', 1536, 'GiB', {
      printed: '1,536 GiB',
      source: 'neuron-trn2',
      dissent: [
        { value: 1.5, unit: 'TB', printed: '1.5 TB', source: 'ec2-trn2-page', note: 'True as TiB.' },
        { value: 8192, printed: '8,192 GiB', source: 'ec2-accelerated-types', note: 'As the EC2 API reports it.' },
      ],
      why: 'Sixteen chips of 96 GiB. The EC2 figure fits no other document.',
    }),
    bandwidth: reading('memoryBandwidth', 46.4, 'TB/s', {
      printed: '46.4 TB/s',
      source: 'neuron-trn2',
      dissent: [{ value: 46, printed: '46 TB/s', source: 'toms-hardware-trainium2', note: 'Rounded.' }],
      why: 'Sixteen times the 2.9 TB/s of the chip.',
    }),
  },
  link: {
    topology: wording('2D torus, 4×4', {
      printed: 'connected using a 4x4, 2D Torus topology',
      source: 'neuron-trn2',
    }),
    perChip: reading('bothWays', 1024, 'GB/s', {
      printed: '1,024 GB/s',
      source: 'neuron-trn2',
      note: 'Inside the instance, both directions: the 256 GB/s between servers are not wired in this size.',
    }),
    perChipInServer: reading('bothWays', 1024, 'GB/s', { printed: '1,024 GB/s', source: 'neuron-trn2' }),
  },
  network: {
    rate: reading('oneWay', 3200, 'Gbps', { printed: 'EFAv3 bandwidth (Gbps) 3,200', source: 'neuron-trn2' }),
    perChip: reading('oneWay', 200, 'Gbps', {
      printed: '200 Gbps',
      source: 'neuron-collectives',
      note: '50 Gbps for each logical core with LNC=2.',
      dissent: [
        {
          value: 800,
          printed: 'up to 800 Gbps',
          source: 'semianalysis-trainium2',
          kind: 'estimate',
          note: 'Of a chip of the 16-chip instance, on the day of the launch; of one in an UltraServer it has 200 Gbps too.',
        },
      ],
      why: 'AWS documents it, and sixteen times it is the rate of the instance.',
    }),
    fabric: wording('EFAv3 (Nitro v5)', { source: 'ec2-efa-guide' }),
    interfaces: reading('count', 16, '', { printed: '16', source: 'ec2-efa-guide' }),
    latency: reading('duration', 15, 'µs', {
      printed: '15 microseconds',
      source: 'neuron-collectives',
      note: 'A minimal packet from the HBM of one server to that of another, measured with ib_write_lat.',
    }),
  },
  host: {
    vcpu: reading('count', 192, '', { printed: '192', source: 'neuron-trn2' }),
    memory: reading('bytes', 2048, 'GiB', { printed: '2,048 GiB', source: 'neuron-trn2' }),
  },
  storage: {
    nvme: reading('bytes', 7600, 'GB', {
      printed: '7,600 GB',
      source: 'karpenter-types-trainium',
      note: 'Four drives.',
      dissent: [{ value: 1900, printed: '1,900 GB', source: 'vantage-trn2', note: 'One drive of the four.' }],
      why: 'EC2 reports the total; the price site divides it by the number of drives.',
    }),
    ebs: reading('oneWay', 80, 'Gbps', { printed: '80 Gbps', source: 'ec2-accelerated-types' }),
  },
  available: wording('2024-12-03', { source: 'techcrunch-trainium2' }),
  regions: wording('us-east-2, ap-south-2', { source: 'ec2-api-2026-10' }),
  power: reading('power', 13.5, 'kW', {
    printed: '27 kW',
    source: 'semianalysis-trainium2',
    kind: 'estimate',
    note: 'Half of a rack of two such servers. AWS has published no figure.',
  }),
  notPublished: ['on-demand price (the price list has none)', 'reserved price', 'power'],
};
