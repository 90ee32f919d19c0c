import { reading, type FabricRecord } from '../record.ts';

const NEURON = '~15us per hop or point to point, between instances of the Neuron family.';

const hop = (note: string) =>
  reading('duration', 15, 'µs', {
    printed: 'the per-hop or point-to-point latency is ~15us',
    source: 'neuron-collectives-internode',
    note,
  });

/** The network between instances. */
export const efas: readonly FabricRecord[] = [
  {
    id: 'efa-v2',
    name: 'EFAv2',
    summary: 'The network of Trn1.',
    hop: hop(`${NEURON} Measured on Trn2, which has the next generation.`),
    packet: reading('duration', 9, 'µs', {
      printed: '9 microseconds',
      source: 'semianalysis-trainium2',
      kind: 'estimate',
    }),
  },
  {
    id: 'efa-v3',
    name: 'EFAv3',
    summary: 'The network of Trn2: one card of 200 Gbps to a chip.',
    hop: hop(`${NEURON} From the HBM of one server to that of another, by ib_write_lat on Trn2.`),
    packet: reading('duration', 6.5, 'µs', {
      printed: '6.5 microseconds',
      source: 'semianalysis-trainium2',
      kind: 'estimate',
    }),
    exchange: {
      step: reading('duration', 45.65, 'µs', {
        printed: 'times by message size',
        source: 'aws-nccl-tests',
        kind: 'derived',
        note: 'What is left of every other time on two p5.48xlarge, all else as the calculator has it: least relative errors without signs (scripts/fit-collectives.ts prints it).',
      }),
      to: 'nccl-p5-2',
    },
  },
  {
    id: 'efa-v4',
    name: 'EFAv4',
    summary: 'The network of Trn3, by an estimate.',
    hop: hop(`${NEURON} Measured on Trn2, which has the generation before.`),
    notPublished: ['latency of this generation'],
  },
];
