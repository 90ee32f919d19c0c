import { describe, expect, it } from 'vitest';
import type { Stack } from '../../../src/silicon/scaling/stack.ts';
import { catalogue, measuredSteps, stackOf, type StepConstant } from '../../../src/silicon/specs/catalogue.ts';
import { recordFaults } from '../../../src/silicon/specs/schema.ts';

const { calibrations, chips, steps } = catalogue;
const named = calibrations.map((one) => [one.id, one] as const);
const places = (set: string) => measuredSteps(steps.find(({ id }) => id === set)!).length;

describe('a calibration', () => {
  it.each(named)('%s is of chips that have records', (_id, { chips: of }) => {
    expect(of.filter((chip) => !chips.some(({ id }) => id === chip))).toEqual([]);
  });
  it.each(named)('%s names rows that are there, each once', (_id, { fittedTo, carriedTo }) => {
    for (const { set, rows = [] } of [...fittedTo, ...carriedTo]) {
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.filter((row) => row > places(set))).toEqual([]);
    }
  });
  it.each(named)('%s has fitted constants exactly when it is fitted to something', (_id, { values, fittedTo }) => {
    expect(Object.values(values).some(({ how }) => how === 'fitted')).toBe(fittedTo.length > 0);
  });
  it.each(named)('%s has no more free constants than rows', (_id, { values, fittedTo }) => {
    const free = Object.values(values).filter(({ how, as }) => how === 'fitted' && !as).length;
    const rows = fittedTo.reduce((sum, { set, rows: some }) => sum + (some?.length ?? places(set)), 0);
    expect(free).toBeLessThanOrEqual(rows);
  });
  it.each(named)('%s holds constants equal that it says are one', (_id, { values }) => {
    for (const [constant, { value, as }] of Object.entries(values)) {
      if (as) expect(value, constant).toBe(values[as].value);
    }
  });
  it.each(named)('%s becomes a stack for the formulas, number by number', (_id, calibration) => {
    const stack: Stack = stackOf(calibration);
    for (const constant of Object.keys(calibration.values) as StepConstant[]) {
      expect(stack[constant], constant).toBe(calibration.values[constant].value);
    }
    expect(stack.context).toBe(calibration.style.context);
  });
  it('carried over to other hardware takes its constants from the one it names, and a wider band', () => {
    const over = calibrations.filter(({ carriedFrom }) => carriedFrom);
    expect(over.map(({ id }) => id)).toEqual(['trn2-carried', 'trn3-carried', 'hopper-carried']);
    for (const { id, carriedFrom, values, band } of over) {
      const from = calibrations.find((one) => one.id === carriedFrom)!;
      for (const constant of Object.keys(values) as StepConstant[]) {
        expect(values[constant].value, `${id} ${constant}`).toBe(from.values[constant].value);
        expect(values[constant].how, `${id} ${constant}`).not.toMatch(/fitted|measured/);
      }
      expect(band.low).toBeGreaterThan(from.band.low);
      expect(band.high).toBeGreaterThan(from.band.high);
    }
  });
  it('is the only one to be fitted or carried to a set of measured steps, and every set has one', () => {
    const sets = calibrations.flatMap(({ fittedTo, carriedTo }) => [...fittedTo, ...carriedTo].map(({ set }) => set));
    expect(sets.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
  });
});

describe('the schema of a calibration', () => {
  const [first] = calibrations;
  const faults = (change: object) =>
    recordFaults('calibrations', { ...first!, ...change }).map(({ path, message }) => `${path}: ${message}`);
  it('refuses a share above all of it', () => {
    const { values } = first!;
    expect(faults({ values: { ...values, matmul: { value: 1.2, how: 'fitted' } } })).toEqual([
      expect.stringContaining('values.matmul.value'),
    ]);
  });
  it('refuses an assumption without a reason', () => {
    const { values } = first!;
    expect(faults({ values: { ...values, memory: { value: 0.8, how: 'assumed' } } })).toEqual([
      'values.memory: say why it is taken to be so',
    ]);
  });
  it('refuses a selection of rows without a rule', () => {
    expect(faults({ fittedTo: [{ set: 'trn1-training-steps', rows: [1] }] })).toEqual([
      'fittedTo.0: a selection of rows has a rule',
    ]);
  });
});
