/** What a reader can say to the calculator of Project Rainier. */
import type { Fields, InputsOf } from '../define.ts';
import { FORMATS } from '../hardware.ts';
import { gradientBytes, machineOf, mtbfOf } from './chosen.ts';
import { STEPS, type RainierFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const MINUTE = 60;
const HOUR = 3600;

const whole = { type: 'quantity', kind: 'count', unit: '', min: 1, integer: true } as const;
const fraction = { type: 'quantity', kind: 'share', unit: '%', above: 0, max: 1 } as const;
const time = { type: 'quantity', kind: 'duration', min: 0, max: 1e8, group: 'failures' } as const;
const rate = { type: 'quantity', kind: 'memoryBandwidth', above: 0, max: 1e18, group: 'failures' } as const;
/** At most a hundred thousand years: longer than anything has been watched. */
const mtbf = {
  type: 'quantity',
  kind: 'duration',
  unit: 'years',
  group: 'failures',
  optional: true,
  min: 1,
  max: 3.15576e12,
} as const;

export const fields = {
  step: { type: 'choice', group: 'ladder', options: STEPS, default: 'cluster' },
  machine: { type: 'preset', group: 'ladder', set: 'machines', default: 'trn2-ultraserver' },
  format: { type: 'choice', group: 'ladder', options: FORMATS.filter((format) => format !== 'int8'), default: 'bf16' },
  own: { ...whole, group: 'ladder', optional: true, max: 1e7 },
  buildings: {
    ...whole,
    group: 'ladder',
    folded: true,
    optional: true,
    max: 1000,
    blank: (_, facts) => (facts as RainierFacts).site.buildings.count,
  },
  power: {
    type: 'quantity',
    kind: 'power',
    unit: 'kW',
    group: 'ladder',
    optional: true,
    above: 0,
    max: 1e9,
    blank: (inputs, facts) => machineOf(inputs, facts as RainierFacts)?.values.power?.value,
  },

  work: { type: 'choice', group: 'run', options: ['budget', 'model'], default: 'budget' },
  budget: {
    type: 'quantity',
    kind: 'compute',
    unit: 'YFLOP',
    group: 'run',
    default: 1e27,
    min: 1e12,
    max: 1e33,
    when: ({ work }) => work === 'budget',
  },
  model: { type: 'preset', group: 'run', set: 'models', default: 'llama-3-1-405b' },
  parameters: {
    type: 'quantity',
    kind: 'parameters',
    unit: 'B',
    group: 'run',
    default: 1e12,
    min: 1e6,
    max: 1e14,
    when: ({ model }) => model === 'count',
  },
  tokens: {
    type: 'quantity',
    kind: 'tokens',
    unit: 'T',
    group: 'run',
    default: 15e12,
    min: 1e3,
    max: 1e18,
    when: ({ work }) => work === 'model',
  },
  share: { ...fraction, group: 'run', default: 1 },
  // As “35 %” is read, so that the form can say it so.
  mfu: { ...fraction, group: 'run', default: 35 * 0.01 },
  goodput: { ...fraction, group: 'run', optional: true, min: 1e-6 },

  rates: { type: 'preset', group: 'failures', set: 'rates', default: 'llama-3-interruptions' },
  chipMtbf: { ...mtbf, blank: (inputs, facts) => mtbfOf(inputs, facts as RainierFacts).chip },
  ultraserverMtbf: { ...mtbf, folded: true },
  restart: { ...time, unit: 'min', default: 12 * MINUTE },
  pause: { ...time, unit: 's', folded: true, default: 2 },
  bytesPerParameter: {
    type: 'quantity',
    kind: 'bytes',
    unit: 'B',
    group: 'failures',
    folded: true,
    default: 14,
    above: 0,
    max: 1000,
  },
  storage: { ...rate, unit: 'GB/s', folded: true, default: 1e9 },
  storageTotal: { ...rate, unit: 'GB/s', folded: true, default: 2e11 },
  detection: { ...time, unit: 'h', folded: true, default: HOUR },

  gradient: { type: 'choice', group: 'network', options: ['2', '4'], default: '2' },
  message: {
    type: 'quantity',
    kind: 'bytes',
    unit: 'GB',
    group: 'network',
    optional: true,
    min: 1,
    max: 1e15,
    blank: (inputs: Given, facts) => gradientBytes(inputs, facts as RainierFacts),
  },
  batchTokens: {
    type: 'quantity',
    kind: 'tokens',
    unit: 'M',
    group: 'network',
    default: 16e6,
    min: 1,
    max: 1e15,
  },
  oversubscription: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    group: 'network',
    default: 1,
    min: 1,
    max: 1000,
  },
} as const satisfies Fields;

export type RainierInputs = InputsOf<typeof fields>;
