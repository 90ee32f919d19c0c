/** What a reader can say to the training calculator. */
import { CONVENTIONS } from '../../silicon/scaling/training.ts';
import { PRICE_BASES } from '../../silicon/units/index.ts';
import { architectureFields } from '../architecture.ts';
import type { Fields, InputsOf } from '../define.ts';
import { publishedPeak, type Format } from '../hardware.ts';
import { defaultEfficiency, hardwareOf } from './machine.ts';
import type { TrainingFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const FORMATS = ['bf16', 'fp16', 'fp8', 'mxfp8', 'fp4', 'mxfp4', 'tf32', 'fp32'] as const satisfies readonly Format[];

const knownModel = (inputs: Given) => inputs.solveFor !== 'parameters';
const ownArchitecture = (inputs: Given) => knownModel(inputs) && inputs.model === 'custom';
const ownCount = (inputs: Given) => knownModel(inputs) && inputs.model === 'count';
const sized = (inputs: Given) => inputs.solveFor === 'tokens' || inputs.solveFor === 'parameters';
const byBudget = (inputs: Given) => sized(inputs) && inputs.limit === 'budget';

const whole = { type: 'quantity', kind: 'count', unit: '', min: 1, integer: true } as const;
const fraction = { type: 'quantity', kind: 'share', unit: '%', above: 0, max: 1 } as const;

export const fields = {
  solveFor: {
    type: 'choice',
    group: 'question',
    options: ['time', 'chips', 'tokens', 'parameters', 'cost'],
    default: 'time',
  },
  limit: { type: 'choice', group: 'question', options: ['time', 'budget'], default: 'time', when: sized },
  time: {
    type: 'quantity',
    kind: 'duration',
    unit: 'days',
    group: 'question',
    default: 90 * 86_400,
    above: 0,
    max: 3.15576e9,
    when: (inputs) => inputs.solveFor === 'chips' || (sized(inputs) && inputs.limit === 'time'),
  },
  budget: {
    type: 'quantity',
    kind: 'money',
    unit: 'USD',
    group: 'question',
    default: 1e7,
    above: 0,
    max: 1e15,
    when: byBudget,
  },

  model: { type: 'preset', group: 'model', set: 'models', default: 'llama-3-1-70b', when: knownModel },
  parameters: {
    type: 'quantity',
    kind: 'parameters',
    unit: 'B',
    group: 'model',
    default: 70e9,
    min: 1,
    max: 1e17,
    when: ownCount,
  },
  activeParameters: {
    type: 'quantity',
    kind: 'parameters',
    unit: 'B',
    group: 'model',
    optional: true,
    min: 1,
    max: 1e17,
    when: ownCount,
    blank: (inputs) => Number(inputs.parameters),
  },
  ...architectureFields(ownArchitecture),

  tokens: {
    type: 'quantity',
    kind: 'tokens',
    unit: 'T',
    group: 'model',
    default: 15e12,
    min: 1,
    max: 1e18,
    when: (inputs) => inputs.solveFor !== 'tokens',
  },
  convention: { type: 'choice', group: 'model', options: CONVENTIONS, default: 'parameters', when: knownModel },
  sequence: {
    type: 'quantity',
    kind: 'tokens',
    unit: '',
    group: 'model',
    default: 8192,
    min: 1,
    max: 1e8,
    integer: true,
    when: (inputs) => knownModel(inputs) && inputs.model !== 'count',
  },

  hardware: { type: 'preset', group: 'hardware', set: 'hardware', default: 'trn2-48xlarge' },
  units: {
    ...whole,
    group: 'hardware',
    default: 256,
    max: 1e9,
    when: (inputs) => inputs.solveFor !== 'chips',
  },
  format: { type: 'choice', group: 'hardware', options: FORMATS, default: 'bf16' },
  peak: {
    type: 'quantity',
    kind: 'computeRate',
    unit: 'TFLOPS',
    group: 'hardware',
    folded: true,
    optional: true,
    above: 0,
    max: 1e21,
    blank: (inputs, facts) => {
      const values = hardwareOf(inputs, facts as TrainingFacts)?.values;
      return values && publishedPeak(values.peak, inputs.format as Format, 'dense')?.rate;
    },
  },
  chipsPerUnit: {
    ...whole,
    group: 'hardware',
    folded: true,
    optional: true,
    max: 1e6,
    blank: (inputs, facts) => hardwareOf(inputs, facts as TrainingFacts)?.values.chips,
  },

  mfu: {
    ...fraction,
    group: 'efficiency',
    optional: true,
    blank: (inputs, facts) => defaultEfficiency(inputs, facts as TrainingFacts).central,
  },
  mfuLow: {
    ...fraction,
    group: 'efficiency',
    optional: true,
    blank: (inputs, facts) =>
      (inputs.mfu as number | undefined) ?? defaultEfficiency(inputs, facts as TrainingFacts).low,
  },
  mfuHigh: {
    ...fraction,
    group: 'efficiency',
    optional: true,
    blank: (inputs, facts) =>
      (inputs.mfu as number | undefined) ?? defaultEfficiency(inputs, facts as TrainingFacts).high,
  },
  goodput: { ...fraction, group: 'efficiency', default: 0.9 },
  goodputLow: {
    ...fraction,
    group: 'efficiency',
    folded: true,
    optional: true,
    blank: (inputs) => inputs.goodput as number,
  },
  goodputHigh: {
    ...fraction,
    group: 'efficiency',
    folded: true,
    optional: true,
    blank: (inputs) => inputs.goodput as number,
  },

  price: { type: 'quantity', kind: 'price', unit: 'USD/h', group: 'price', optional: true, above: 0, max: 1e9 },
  basis: {
    type: 'choice',
    group: 'price',
    options: PRICE_BASES,
    default: 'capacity-block',
    when: (inputs) => inputs.price === undefined,
  },

  power: {
    type: 'quantity',
    kind: 'power',
    unit: 'W',
    group: 'energy',
    folded: true,
    optional: true,
    above: 0,
    max: 1e9,
  },
  powerEstimate: {
    type: 'switch',
    group: 'energy',
    folded: true,
    default: false,
    when: (inputs) => inputs.power === undefined,
  },
  pue: { type: 'quantity', kind: 'ratio', unit: '×', group: 'energy', folded: true, optional: true, min: 1, max: 10 },
} as const satisfies Fields;

export type TrainingInputs = InputsOf<typeof fields>;
