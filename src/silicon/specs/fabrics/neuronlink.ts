import { reading, type FabricRecord } from '../record.ts';

const RANGE = 'about 1-2 us (HBM load dependent)';
const OF_TORUS =
  'For one hop of Ring and KangaRing. The page is for Trn1, Trn2 and Trn3, and describes the torus of Trn2.';

const hops = {
  hop: reading('duration', 1.5, 'µs', {
    printed: RANGE,
    source: 'neuron-collectives-intranode',
    kind: 'derived',
    note: `The middle of 1 and 2 µs. ${OF_TORUS}`,
  }),
  hopLow: reading('duration', 1, 'µs', { printed: RANGE, source: 'neuron-collectives-intranode', note: OF_TORUS }),
  hopHigh: reading('duration', 2, 'µs', { printed: RANGE, source: 'neuron-collectives-intranode', note: OF_TORUS }),
};

const EMPIRICAL =
  'Found by experiment, AWS says, on the ranks of a Trn2 server; between the two sizes it halves and doubles (RDH).';
const algorithms = {
  meshBelow: reading('bytes', 1, 'MB', {
    printed: 'Mesh, sweet range < 1MB',
    source: 'neuron-collectives-intranode',
    note: EMPIRICAL,
  }),
  ringAbove: reading('bytes', 56, 'MB', {
    printed: 'KangaRing, sweet range >56MB',
    source: 'neuron-collectives-intranode',
    note: EMPIRICAL,
  }),
};

const FOUR = '4×4, 2D torus';

/** The links between chips of Trainium1, Trainium2 and Trainium3. */
export const neuronlinks: readonly FabricRecord[] = [
  {
    id: 'neuronlink-v2',
    name: 'NeuronLink-v2',
    summary: 'Four links to a chip join the sixteen of an instance to a torus.',
    torus: {
      x: reading('count', 4, '', { printed: FOUR, source: 'neuron-trn1' }),
      y: reading('count', 4, '', { printed: FOUR, source: 'neuron-trn1' }),
    },
    neighbour: reading('oneWay', 48, 'GB/s', {
      printed: '384 GB/s',
      source: 'neuron-trn1',
      kind: 'derived',
      note: '384 / 2 / 4 in trn1.32xlarge, twice that in trn1n.32xlarge: if the figure of a chip adds both directions, as that of Trainium2 does, over four links.',
      dissent: [
        {
          value: 96,
          printed: '384 GB/s',
          source: 'neuron-trn1',
          note: '384 / 4: if the figure is one direction. AWS does not say.',
        },
      ],
      why: 'AWS adds both directions for the next generation, and the smaller reading promises less.',
    }),
    ...hops,
    algorithms,
    notPublished: ['direction of the link rate', 'share of the link rate that collectives reach'],
  },
  {
    id: 'neuronlink-v3',
    name: 'NeuronLink-v3',
    summary: 'A torus in each server, and a ring through the same place of four servers.',
    torus: {
      x: reading('count', 4, '', { printed: 'connected using a 4x4, 2D Torus topology', source: 'neuron-trn2' }),
      y: reading('count', 4, '', { printed: 'connected using a 4x4, 2D Torus topology', source: 'neuron-trn2' }),
      z: reading('count', 4, '', {
        printed: '3D torus 4x4x4',
        source: 'neuron-collectives',
        note: 'Between the servers of an UltraServer.',
      }),
    },
    neighbour: reading('oneWay', 128, 'GB/s', {
      printed: '128 GB/s',
      source: 'semianalysis-trainium2',
      note: 'To each of four neighbours in the server: 32 lanes of PCIe Gen5. Half of the 1,024 GB/s that AWS prints, over four links.',
    }),
    neighbourThird: reading('oneWay', 64, 'GB/s', {
      printed: '64 GB/s',
      source: 'semianalysis-trainium2',
      note: 'To each of two neighbours in other servers. Half of the 256 GB/s that AWS prints, over two links.',
    }),
    ...hops,
    algorithms,
    notPublished: ['share of the link rate that collectives reach'],
  },
  {
    id: 'neuronlink-v4',
    name: 'NeuronLink-v4',
    summary: 'Switches in place of a torus: in the server, across servers, and direct links between racks.',
    ...hops,
    notPublished: [
      'latency of the switch',
      'sizes at which the algorithm changes',
      'share of the link rate that collectives reach',
    ],
  },
];
