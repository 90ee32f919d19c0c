/** What a reader can say to the migration calculator. */
import type { Fields, InputsOf } from '../define.ts';
import { EXAMPLE } from './example.ts';
import { hoursRange, portableRange } from './ranges.ts';

type Given = Readonly<Record<string, unknown>>;

const HOUR = 3600;

const share = { type: 'quantity', kind: 'share', unit: '%', min: 0, max: 1 } as const;
const months = { type: 'quantity', kind: 'count', unit: '', min: 0, max: 120 } as const;
/** Months from the start, or a date. */
const ending = { type: 'text', group: 'commitments', rows: 1, maxLines: 1, maxLength: 20 } as const;
const work = { type: 'quantity', kind: 'ratio', unit: '×', min: 0.1, max: 10 } as const;
const usd = { type: 'quantity', kind: 'money', unit: 'USD', min: 0, max: 1e12 } as const;
const time = { type: 'quantity', kind: 'duration', unit: 'h', min: 0, max: 1e7 * HOUR } as const;
const own = ({ work: which }: Given) => which === 'own';
const given = (name: string) => (inputs: Given) => Number(inputs[name]) > 0;

const portableBlank = (end: 'low' | 'high') => (inputs: Given) => {
  const { portable } = inputs;
  return typeof portable === 'number' ? portableRange(portable)[end] : undefined;
};
const hoursBlank = (end: 'low' | 'high') => (inputs: Given) => {
  const { hours } = inputs;
  return typeof hours === 'number' ? hoursRange(hours)[end] : undefined;
};

export const fields = {
  bill: {
    type: 'text',
    group: 'bill',
    default: EXAMPLE,
    maxLength: 524_288,
    maxLines: 2000,
    rows: 10,
    private: true,
  },
  target: { type: 'choice', group: 'bill', options: ['newest', 'g4', 'g3', 'g2'], default: 'newest' },
  billMonths: { ...months, group: 'bill', default: 1, above: 0, max: 36 },
  managedRatio: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    group: 'bill',
    folded: true,
    optional: true,
    min: 0.1,
    max: 10,
  },
  discountX86: { ...share, group: 'bill', folded: true, default: 0, max: 0.95 },
  discountGraviton: { ...share, group: 'bill', folded: true, default: 0, max: 0.95 },

  work: { type: 'choice', group: 'work', options: ['measured', 'claimed', 'equal', 'own'], default: 'measured' },
  workLow: { ...work, group: 'work', default: 0.9, when: own },
  workCentral: { ...work, group: 'work', default: 1.1, when: own },
  workHigh: { ...work, group: 'work', default: 1.3, when: own },
  coreWork: { ...work, group: 'work', folded: true, default: 1 },
  portable: { ...share, group: 'work', default: 0.8 },
  portableLow: { ...share, group: 'work', folded: true, optional: true, blank: portableBlank('low') },
  portableHigh: { ...share, group: 'work', folded: true, optional: true, blank: portableBlank('high') },

  familyPlan: { ...share, group: 'commitments', default: 0.2 },
  familyPlanEnd: { ...ending, default: '8', when: given('familyPlan') },
  standardRi: { ...share, group: 'commitments', default: 0.1 },
  standardRiEnd: { ...ending, default: '14' },
  computePlan: { ...share, group: 'commitments', default: 0.3 },
  computePlanEnd: { ...ending, folded: true, default: '20', when: given('computePlan') },
  convertible: { ...share, group: 'commitments', folded: true, default: 0 },
  convertibleEnd: { ...ending, folded: true, default: '12', when: given('convertible') },
  start: { ...ending, folded: true, default: '2027-01' },
  exchange: { type: 'switch', group: 'commitments', folded: true, default: true, when: given('convertible') },

  hours: { ...time, group: 'costs', default: 400 * HOUR },
  hoursLow: { ...time, group: 'costs', folded: true, optional: true, blank: hoursBlank('low') },
  hoursHigh: { ...time, group: 'costs', folded: true, optional: true, blank: hoursBlank('high') },
  rate: {
    type: 'quantity',
    kind: 'price',
    unit: 'USD/h',
    group: 'costs',
    default: 100 / HOUR,
    min: 0,
    max: 1e4 / HOUR,
  },
  dual: { ...months, group: 'costs', default: 0.5 },
  tools: { ...usd, group: 'costs', default: 5000 },
  ongoing: { ...usd, group: 'costs', default: 300 },
  licence: { ...usd, group: 'costs', folded: true, default: 0, max: 1e6 },
  licensed: { ...share, group: 'costs', folded: true, default: 1, when: given('licence') },

  ramp: { ...months, group: 'time', default: 6 },
  shape: { type: 'choice', group: 'time', folded: true, options: ['linear', 's-curve'], default: 'linear' },
  discount: { ...share, group: 'time', folded: true, default: 0.08 },
  horizon: { ...months, group: 'time', default: 36, min: 1, integer: true },
} as const satisfies Fields;

export type MigrationInputs = InputsOf<typeof fields>;
