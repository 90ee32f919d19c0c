/** Site power, water and carbon: from chips to megawatts, gallons and tonnes, and back from megawatts to chips. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { custom, fields, inMachines, ofRainier } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { SiteFacts } from './types.ts';

const power = { type: 'quantity', kind: 'power' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const energy = { type: 'quantity', kind: 'energy', range: true } as const;
const water = { type: 'quantity', kind: 'water', range: true } as const;
const carbon = { type: 'quantity', kind: 'carbon', range: true } as const;
const rate = { type: 'quantity', kind: 'computeRate' } as const;
const text = { type: 'text' } as const;
/** Own hardware has no peak here. */
const known = (inputs: Readonly<Record<string, unknown>>) => !custom(inputs);

const outputs = {
  itPower: { ...power, headline: true, range: true },
  facilityPower: { ...power, headline: true, range: true },
  chips: { ...count, range: true },
  units: { ...count, range: true, when: inMachines },
  holder: { ...text, when: inMachines },
  racks: { ...count, range: true, when: inMachines },
  floor: { type: 'quantity', kind: 'area', range: true, when: inMachines },
  perChip: { ...power, unit: 'W', range: true },
  energy,
  itEnergy: energy,
  water,
  gallons: { ...water, unit: 'Mgal' },
  sourceWater: { ...water, when: ({ sourceWue }) => sourceWue !== undefined },
  carbon,
  embodied: { ...carbon, when: ({ embodied }) => embodied !== undefined },
  fp8: { ...rate, range: true, when: known },
  bf16: { ...rate, range: true, when: known },
  h100: { ...count, range: true, when: known },
  capital: { type: 'quantity', kind: 'money', range: true, when: ofRainier },
  means: {
    type: 'table',
    when: ofRainier,
    columns: {
      key: text,
      figure: text,
      said: text,
      chips: count,
      it: { ...power, unit: 'MW' },
      facility: { ...power, unit: 'MW' },
      fp8: { ...rate, unit: 'EFLOPS' },
      bf16: { ...rate, unit: 'EFLOPS' },
      h100: count,
      water: { type: 'quantity', kind: 'water', unit: 'Mgal' },
    },
  },
  together: {
    type: 'table',
    when: ofRainier,
    columns: { key: text, figure: text, counts: text, low: count, high: count, holds: text, fails: text },
  },
  powers: {
    type: 'table',
    when: known,
    columns: { of: text, watts: { ...power, unit: 'W' }, kind: text, whole: text, used: text },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const sitePower = defineCalculator<SiteFacts>()({
  id: 'site-power',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
