/** What a reader can say to the site calculator. */
import type { Facts, Fields, InputsOf } from '../define.ts';
import { pueSpan } from './rates.ts';
import type { SiteFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const asks = (question: string) => (inputs: Given) => inputs.question === question;
export const custom = (inputs: Given) => inputs.hardware === 'custom';
const ownPower = (inputs: Given) => custom(inputs) || inputs.evidence === 'own';
/** Whether it is known what machines the chips stand in. */
export const inMachines = (inputs: Given, facts: Facts) => {
  const { presets, chips } = facts as SiteFacts;
  const values = presets.hardware.find(({ id }) => id === inputs.hardware)?.values;
  return values !== undefined && (values.holder ?? chips[values.chip]?.holder) !== undefined;
};
/** Whether the public figures of the campus say something about the hardware chosen. */
export const ofRainier = (inputs: Given, facts: Facts) => {
  const { presets, rainier } = facts as SiteFacts;
  return presets.hardware.find(({ id }) => id === inputs.hardware)?.values.chip === rainier.chip;
};

const power = { type: 'quantity', kind: 'power', unit: 'W', group: 'power', above: 0, max: 1e6 } as const;
const pueBounds = { type: 'quantity', kind: 'ratio', unit: '×', group: 'site', min: 1, max: 10 } as const;
const hundredYears = 100 * 365 * 86_400;

export const fields = {
  question: { type: 'choice', group: 'question', options: ['chips', 'it', 'facility'], default: 'chips' },
  hardware: { type: 'preset', group: 'question', set: 'hardware', default: 'trainium2' },
  count: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'question',
    default: 500_000,
    min: 1,
    max: 1e12,
    integer: true,
    when: asks('chips'),
  },
  itPower: {
    type: 'quantity',
    kind: 'power',
    unit: 'MW',
    group: 'question',
    default: 1e9,
    above: 0,
    max: 1e15,
    when: asks('it'),
  },
  facilityPower: {
    type: 'quantity',
    kind: 'power',
    unit: 'MW',
    group: 'question',
    default: 1e9,
    above: 0,
    max: 1e15,
    when: asks('facility'),
  },

  evidence: {
    type: 'choice',
    group: 'power',
    options: ['record', 'published', 'own'],
    default: 'record',
    when: (inputs) => !custom(inputs),
  },
  ownPower: { ...power, optional: true, when: ownPower },
  ownPowerLow: {
    ...power,
    optional: true,
    folded: true,
    when: ownPower,
    blank: (inputs) => inputs.ownPower as number | undefined,
  },
  ownPowerHigh: {
    ...power,
    optional: true,
    folded: true,
    when: ownPower,
    blank: (inputs) => inputs.ownPower as number | undefined,
  },
  beside: {
    type: 'quantity',
    kind: 'share',
    unit: '%',
    group: 'power',
    folded: true,
    optional: true,
    min: 0,
    max: 10,
  },
  load: { type: 'quantity', kind: 'share', unit: '%', group: 'power', default: 1, above: 0, max: 1 },
  idle: {
    type: 'quantity',
    kind: 'share',
    unit: '%',
    group: 'power',
    optional: true,
    min: 0,
    max: 1,
    when: (inputs) => Number(inputs.load) < 1,
  },

  pue: { type: 'preset', group: 'site', set: 'pues', default: 'fleet-2025' },
  ownPue: { ...pueBounds, optional: true, when: (inputs) => inputs.pue === 'own' },
  pueLow: {
    ...pueBounds,
    optional: true,
    folded: true,
    blank: (inputs, facts) => pueSpan({ ...inputs, pueLow: undefined }, facts as SiteFacts)?.low,
  },
  pueHigh: {
    ...pueBounds,
    optional: true,
    folded: true,
    blank: (inputs, facts) => pueSpan({ ...inputs, pueHigh: undefined }, facts as SiteFacts)?.high,
  },
  wue: { type: 'preset', group: 'site', set: 'wues', default: 'fleet-2025' },
  ownWue: {
    type: 'quantity',
    kind: 'waterIntensity',
    unit: 'L/kWh',
    group: 'site',
    optional: true,
    above: 0,
    max: 100 / 3.6e6,
    when: (inputs) => inputs.wue === 'own',
  },
  sourceWue: {
    type: 'quantity',
    kind: 'waterIntensity',
    unit: 'L/kWh',
    group: 'site',
    folded: true,
    optional: true,
    min: 0,
    max: 1000 / 3.6e6,
  },
  grid: { type: 'preset', group: 'site', set: 'grids', default: 'rfcw' },
  ownGrid: {
    type: 'quantity',
    kind: 'carbonIntensity',
    unit: 'g/kWh',
    group: 'site',
    optional: true,
    min: 0,
    max: 10 / 3.6e6,
    when: (inputs) => inputs.grid === 'own',
  },
  period: {
    type: 'quantity',
    kind: 'duration',
    unit: 'days',
    group: 'site',
    default: 365 * 86_400,
    above: 0,
    max: hundredYears,
  },

  embodied: {
    type: 'quantity',
    kind: 'carbon',
    unit: 'kg',
    group: 'more',
    folded: true,
    optional: true,
    above: 0,
    max: 1e9,
  },
  lifetime: {
    type: 'quantity',
    kind: 'duration',
    unit: 'years',
    group: 'more',
    folded: true,
    optional: true,
    above: 0,
    max: hundredYears,
    when: (inputs) => inputs.embodied !== undefined,
  },
  rackArea: {
    type: 'quantity',
    kind: 'area',
    unit: 'm²',
    group: 'more',
    folded: true,
    optional: true,
    above: 0,
    max: 1e4,
    when: inMachines,
  },

  exaflopsIn: {
    type: 'choice',
    group: 'reconcile',
    options: ['fp8', 'sparse', 'bf16'],
    default: 'fp8',
    when: ofRainier,
  },
  tolerance: {
    type: 'quantity',
    kind: 'share',
    unit: '%',
    group: 'reconcile',
    default: 0.05,
    min: 0,
    max: 0.5,
    when: ofRainier,
  },
} as const satisfies Fields;

export type SiteInputs = InputsOf<typeof fields>;
