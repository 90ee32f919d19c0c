import type { CalibrationRecord } from '../record.ts';
import { b200Megatron } from './b200-megatron.ts';
import { carried } from './carried.ts';
import { trn1NeuronX } from './trn1-neuronx.ts';

const NO_STEPS = 'No training step with its layout is published of this chip.';

/** What one stack differs from another by on the same chip, in the sets of this site. */
const STACKS =
  'No row judges it. On one and the same A100, MT-NLG took a third more time than predicted from another stack; on Trn1, an older stack took up to 1.9 times as long; and from A100 to B200 the share of the peak fell to two thirds. The band spans these.';
const SPREAD = { low: 0.35, high: 0.9, why: STACKS } as const;

const fromTrn1 = carried(trn1NeuronX, `${NO_STEPS} The share of Trainium1 on NeuronX Distributed stands in.`);

const neuron = {
  values: fromTrn1,
  style: trn1NeuronX.style,
  formats: trn1NeuronX.formats,
  carriedFrom: trn1NeuronX.id,
  fittedTo: [],
  carriedTo: [],
  band: SPREAD,
  leastWork: 0,
} as const satisfies Partial<CalibrationRecord>;

export const trn2Carried: CalibrationRecord = {
  ...neuron,
  id: 'trn2-carried',
  name: 'Trainium2, constants of Trainium1',
  chips: ['trainium2'],
  stack: 'Neuron; nothing published',
  summary:
    'A guess with a wide band: AWS publishes no training step of Trainium2. Measure one, and give its share instead.',
};

export const trn3Carried: CalibrationRecord = {
  ...neuron,
  id: 'trn3-carried',
  name: 'Trainium3, constants of Trainium1',
  chips: ['trainium3'],
  stack: 'Neuron; nothing published',
  summary:
    'A guess with a wide band: AWS publishes no training step of Trainium3. Measure one, and give its share instead.',
};

export const hopperCarried: CalibrationRecord = {
  id: 'hopper-carried',
  name: 'H100 and H200, constants of B200',
  chips: ['h100', 'h200'],
  stack: 'Megatron-LM; layouts published in part',
  summary:
    'A guess with a wide band: speeds of H100 are published in number, but none with the whole of its layout. It takes over the constants of B200.',
  carriedFrom: b200Megatron.id,
  values: carried(b200Megatron, 'No step of this chip is published with the whole of its layout. B200 stands in.'),
  style: b200Megatron.style,
  formats: b200Megatron.formats,
  fittedTo: [],
  carriedTo: [],
  band: SPREAD,
  leastWork: 0,
};
