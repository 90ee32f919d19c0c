import type { CalibrationRecord } from '../record.ts';

const BETWEEN = 'Between what A100 and B200 were fitted to.';

export const untuned: CalibrationRecord = {
  id: 'untuned',
  name: 'Any device, untuned',
  chips: [],
  stack: 'A stack with flash attention that nobody has measured',
  summary: 'For hardware without a calibration: shares between those of A100 and B200, and a wide band.',
  values: {
    matmul: { value: 0.7, how: 'assumed', why: BETWEEN },
    experts: { value: 0.55, how: 'assumed', why: 'As B200 was fitted to.' },
    attention: {
      value: 0.4,
      how: 'assumed',
      why: 'A little above what B200 was fitted to; the operations are those that a causal mask leaves.',
    },
    memory: { value: 0.5, how: 'assumed', why: BETWEEN },
    layerOverhead: { value: 4.2e-4, how: 'assumed', why: 'A100 and B200 were both fitted to this.' },
    stepOverhead: { value: 0, how: 'assumed', why: 'Not told from nothing wherever constants were fitted.' },
    rest: { value: 1, how: 'assumed', why: 'As in every fit.' },
    insideLinks: { value: 0.7, how: 'assumed', why: 'Between what was measured of A100, 0.76, and of B200, 0.67.' },
    outsideLinks: { value: 0.85, how: 'assumed', why: 'A little below what A100 was fitted to.' },
    launch: { value: 4e-5, how: 'assumed', why: 'Between what was measured of A100 and of B200.' },
    dataOverlap: { value: 0, how: 'assumed', why: 'The measured stacks hide nothing; whoever hides more is faster.' },
    tensorOverlap: { value: 0, how: 'assumed', why: 'The measured stacks hide nothing; whoever hides more is faster.' },
  },
  style: {
    fusedAttention: true,
    causal: true,
    dropout: false,
    context: 'ring',
    why: 'What training stacks do today.',
  },
  formats: { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 },
  fittedTo: [],
  carriedTo: [],
  band: {
    low: 0.35,
    high: 0.9,
    why: 'No row judges it. Stacks on one chip differ by up to 1.9 times, and the shares of A100 and B200 by 1.5 times, in the sets of this site.',
  },
  leastWork: 0,
};
