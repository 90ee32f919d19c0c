import { reading, wording, type SystemRecord } from '../record.ts';

export const trn2u48xlarge: SystemRecord = {
  id: 'trn2u-48xlarge',
  name: 'trn2u.48xlarge',
  type: 'instance',
  family: 'trn2u',
  chip: 'trainium2',
  chips: reading('count', 16, '', { printed: '16', source: 'neuron-trn2' }),
  hbm: {
    capacity: reading('bytes', 1536, 'GiB', {
      printed: '96 GiB of device memory',
      source: 'neuron-trainium2',
      kind: 'derived',
      note: '16 chips × 96 GiB.',
    }),
  },
  link: {
    topology: wording('2D torus, 4×4, and a ring of four across servers', {
      printed: '3D torus 4x4x4',
      source: 'neuron-collectives',
      note: 'The third axis joins the four instances of an UltraServer.',
    }),
    perChipInServer: reading('bothWays', 1024, 'GB/s', { printed: '1,024 GB/s', source: 'neuron-trn2' }),
    perChipAcrossServers: reading('bothWays', 256, 'GB/s', { printed: '256 GB/s', source: 'neuron-trn2' }),
  },
  network: {
    rate: reading('oneWay', 3200, 'Gbps', { printed: '3,200 Gbps', source: 'karpenter-bandwidth' }),
    perChip: reading('oneWay', 200, 'Gbps', { printed: '200 Gbps', source: 'neuron-collectives' }),
    fabric: wording('EFAv3 (Nitro v5)', { source: 'ec2-efa-guide' }),
  },
  host: {
    vcpu: reading('count', 192, '', { printed: '192', source: 'neuron-trn2' }),
    memory: reading('bytes', 2048, 'GiB', { printed: '2,048 GiB', source: 'neuron-trn2' }),
  },
  regions: wording('ap-south-2', {
    source: 'ec2-api-2026-10',
    note: 'Seen in the API; private capacity may exist elsewhere.',
  }),
  notPublished: ['local NVMe', 'on-demand price', 'Capacity Block price', 'day of general availability'],
};
