import { describe, expect, it } from 'vitest';
import { catalogue, type CalibrationRecord } from '../../src/silicon/specs/catalogue.ts';
import { minimum } from '../../scripts/nelder-mead.ts';
import {
  crossErrors,
  errorsOf,
  fit,
  fittedSteps,
  freeConstants,
  heldOutSteps,
  leastWork,
} from '../../scripts/step-fit.ts';

const fitted = catalogue.calibrations.filter(({ fittedTo }) => fittedTo.length > 0);
const named = fitted.map((one) => [one.id, one] as const);
const of = (id: string) => catalogue.calibrations.find((one) => one.id === id)!;
const mean = (errors: readonly number[]) => errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe('a fit', () => {
  it('moves a simplex to the bottom of a bent valley', () => {
    // Rosenbrock 1960.
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const [x, y] = minimum(valley, [-1.2, 1], [-2, -2], [2, 2]);
    expect(x).toBeCloseTo(1, 6);
    expect(y).toBeCloseTo(1, 6);
  });
  it('stays in its box', () => {
    expect(minimum(([x = 0]) => x, [0.5], [0.2], [1])[0]).toBe(0.2);
  });
  it.each(named)('of %s gives the recorded constants again, to their four digits', { timeout: 60_000 }, (_id, one) => {
    const again = fit(one, fittedSteps(one));
    for (const constant of freeConstants(one)) {
      expect(Math.abs(again[constant]! / one.values[constant].value - 1), constant).toBeLessThan(1e-3);
    }
  });
  it.each(named)('of %s sees no less work in a layer than is recorded', (_id, one) => {
    expect(Number(leastWork(one).toPrecision(4))).toBe(one.leastWork);
  });
  it('selects what the rules of the records say', () => {
    expect(fittedSteps(of('a100-megatron-deepspeed'))).toHaveLength(47);
    expect(heldOutSteps(of('a100-megatron-deepspeed'))).toHaveLength(62);
    const third = fittedSteps(of('b200-megatron')).map(({ id }) => Number(id.split('-').at(-1)));
    expect(third.every((place) => place % 3 === 1)).toBe(true);
    expect(heldOutSteps(of('b200-megatron'))).toHaveLength(28);
  });
  it('finds the errors across folds that the notes of the records quote', { timeout: 120_000 }, () => {
    const noted = (one: CalibrationRecord, share: number) => expect(one.note).toContain(percent(share));
    const vtrain = of('a100-megatron-deepspeed');
    noted(vtrain, mean(errorsOf(fittedSteps(vtrain), vtrain, fit(vtrain, heldOutSteps(vtrain)))));
    const folds = crossErrors(vtrain, 5);
    noted(vtrain, mean(folds));
    noted(vtrain, folds.map(Math.abs).toSorted((a, b) => a - b)[54]!);
    noted(of('a100-megatron-2022'), mean(crossErrors(of('a100-megatron-2022'), 8)));
    noted(of('b200-megatron'), mean(crossErrors(of('b200-megatron'), 5)));
  });
});
