/** What a reader can say to the goodput calculator. */
import type { Fields, InputsOf } from '../define.ts';
import { blankInterval, blankSpares } from './blanks.ts';
import { machineOf, mtbfOf, rangeOf } from './machine.ts';
import type { GoodputFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** A hundred thousand years: longer than anything has been watched. */
const LONGEST = 3.15576e12;

const whole = { type: 'quantity', kind: 'count', unit: '', min: 1, integer: true } as const;
const time = { type: 'quantity', kind: 'duration', min: 0, max: 1e8 } as const;
const rate = { type: 'quantity', kind: 'memoryBandwidth', above: 0, max: 1e18 } as const;
const mtbf = {
  type: 'quantity',
  kind: 'duration',
  unit: 'years',
  group: 'failures',
  optional: true,
  min: 1,
  max: LONGEST,
} as const;
const lost = {
  type: 'quantity',
  kind: 'share',
  unit: '%',
  group: 'losses',
  folded: true,
  default: 0,
  min: 0,
  max: 0.99,
} as const;

const async = ({ mode }: Given) => mode === 'async';
const counted = ({ model }: Given) => model === 'count';
const sized = ({ model }: Given) => model === 'size';

export const fields = {
  hardware: { type: 'preset', group: 'job', set: 'hardware', default: 'trn2-ultraserver' },
  // 256 UltraServers of 64 chips.
  chips: { ...whole, group: 'job', default: 256 * 64, max: 1e7 },
  ideal: {
    type: 'quantity',
    kind: 'duration',
    unit: 'days',
    group: 'job',
    default: 60 * DAY,
    above: 0,
    max: 3.15576e9,
  },
  chipsPerInstance: {
    ...whole,
    group: 'job',
    folded: true,
    optional: true,
    max: 1e5,
    blank: (inputs, facts) => machineOf(inputs, facts as GoodputFacts)?.values.chipsPerInstance,
  },
  chipsPerUltraServer: {
    ...whole,
    group: 'job',
    folded: true,
    optional: true,
    max: 1e6,
    blank: (inputs, facts) => machineOf(inputs, facts as GoodputFacts)?.values.chipsPerUltraServer,
  },

  rates: { type: 'preset', group: 'failures', set: 'rates', default: 'llama-3-interruptions' },
  chipMtbf: { ...mtbf, blank: (inputs, facts) => mtbfOf('chip', inputs, facts as GoodputFacts) },
  instanceMtbf: { ...mtbf, blank: (inputs, facts) => mtbfOf('instance', inputs, facts as GoodputFacts) },
  ultraserverMtbf: mtbf,
  sharedMtbf: { ...mtbf, folded: true, blank: (inputs, facts) => mtbfOf('shared', inputs, facts as GoodputFacts) },
  silentMtbf: { ...mtbf, folded: true, blank: (inputs, facts) => mtbfOf('silent', inputs, facts as GoodputFacts) },
  detection: { ...time, unit: 'h', group: 'failures', folded: true, default: HOUR },
  rateLow: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    group: 'failures',
    folded: true,
    optional: true,
    above: 0,
    max: 1,
    blank: (inputs, facts) => rangeOf(inputs, facts as GoodputFacts).low,
  },
  rateHigh: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    group: 'failures',
    folded: true,
    optional: true,
    min: 1,
    max: 1e6,
    blank: (inputs, facts) => rangeOf(inputs, facts as GoodputFacts).high,
  },

  model: { type: 'preset', group: 'checkpoint', set: 'models', default: 'llama-3-1-405b' },
  parameters: {
    type: 'quantity',
    kind: 'parameters',
    unit: 'B',
    group: 'checkpoint',
    default: 1e12,
    min: 1,
    max: 1e17,
    when: counted,
  },
  size: {
    type: 'quantity',
    kind: 'bytes',
    unit: 'TB',
    group: 'checkpoint',
    default: 5e12,
    min: 1,
    max: 1e18,
    when: sized,
  },
  bytesPerParameter: {
    type: 'quantity',
    kind: 'bytes',
    unit: 'B',
    group: 'checkpoint',
    default: 14,
    above: 0,
    max: 1000,
    when: (inputs) => !sized(inputs),
  },
  mode: { type: 'choice', group: 'checkpoint', options: ['async', 'blocking'], default: 'async' },
  pause: { ...time, unit: 's', group: 'checkpoint', default: 2, when: async },
  interval: {
    ...time,
    unit: 'min',
    group: 'checkpoint',
    optional: true,
    min: 1e-3,
    blank: (inputs, facts) => blankInterval(inputs, facts as GoodputFacts),
  },
  storage: { ...rate, unit: 'GB/s', group: 'checkpoint', default: 1e9 },
  storageTotal: { ...rate, unit: 'GB/s', group: 'checkpoint', default: 2e11 },
  writers: { type: 'choice', group: 'checkpoint', folded: true, options: ['all', 'replica'], default: 'all' },
  replicas: {
    ...whole,
    group: 'checkpoint',
    folded: true,
    default: 16,
    max: 1e7,
    when: ({ writers }) => writers === 'replica',
  },

  detect: { ...time, unit: 'min', group: 'restart', default: 5 * MINUTE },
  spareKind: { type: 'choice', group: 'restart', options: ['warm', 'cold'], default: 'warm' },
  warmSwap: {
    ...time,
    unit: 'min',
    group: 'restart',
    default: 2 * MINUTE,
    when: ({ spareKind }) => spareKind === 'warm',
  },
  coldSwap: {
    ...time,
    unit: 'min',
    group: 'restart',
    default: 20 * MINUTE,
    when: ({ spareKind }) => spareKind === 'cold',
  },
  relaunch: { ...time, unit: 'min', group: 'restart', default: 5 * MINUTE },
  read: {
    ...time,
    unit: 's',
    group: 'restart',
    folded: true,
    optional: true,
  },

  exchange: { type: 'choice', group: 'spares', options: ['largest', 'instance'], default: 'largest' },
  repair: { ...time, unit: 'h', group: 'spares', default: DAY },
  shortage: { type: 'quantity', kind: 'share', unit: '%', group: 'spares', default: 0.01, min: 1e-9, max: 0.5 },
  spares: {
    ...whole,
    group: 'spares',
    min: 0,
    max: 1e5,
    optional: true,
    blank: (inputs, facts) => blankSpares(inputs, facts as GoodputFacts),
  },

  planned: lost,
  stragglers: lost,
  seed: { ...whole, group: 'losses', folded: true, min: 0, max: 2 ** 32 - 1, default: 1 },
} as const satisfies Fields;

export type GoodputInputs = InputsOf<typeof fields>;
