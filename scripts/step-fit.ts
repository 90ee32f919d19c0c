/** The fit of a calibration to measured steps, from its record: what it selects, what is free, what comes out. */
import { contextOf, layerFlop, layoutOf, publishedFabric } from '../src/calculators/step-facts.ts';
import { effectiveFabric } from '../src/silicon/scaling/stack.ts';
import { stepTime } from '../src/silicon/scaling/step-time.ts';
import {
  catalogue,
  measuredSteps,
  stackOf,
  type CalibrationRecord,
  type MeasuredStep,
  type StepConstant,
  type StepSelection,
} from '../src/silicon/specs/catalogue.ts';
import { minimum } from './nelder-mead.ts';

export type Constants = Readonly<Partial<Record<StepConstant, number>>>;

/** Where each constant starts and the box that it stays in; shares, and seconds. */
const BOX: Readonly<Partial<Record<StepConstant, readonly [start: number, low: number, high: number]>>> = {
  matmul: [0.7, 0.2, 1],
  experts: [0.5, 0.1, 1],
  attention: [0.6, 0.1, 1],
  memory: [0.7, 0.2, 1],
  layerOverhead: [3e-4, 0, 5e-3],
  outsideLinks: [0.7, 0.2, 1],
};

/** Errors well below this weigh by their squares, those well above by their size: outliers do not lead the fit. */
const SCALE = 0.03;

/** The steps of a selection, in the order of their set. */
export function selected({ set, rows }: StepSelection): readonly MeasuredStep[] {
  const record = catalogue.steps.find(({ id }) => id === set);
  if (!record) throw new Error(`No set of measured steps "${set}".`);
  const all = measuredSteps(record);
  return rows ? rows.map((row) => all[row - 1]!) : all;
}

export function fittedSteps({ fittedTo }: CalibrationRecord): readonly MeasuredStep[] {
  return fittedTo.flatMap(selected);
}

/** The rows of the sets that a calibration is fitted to, less those that it was fitted to. */
export function heldOutSteps(calibration: CalibrationRecord): readonly MeasuredStep[] {
  const used = new Set(fittedSteps(calibration).map(({ id }) => id));
  return calibration.fittedTo.flatMap(({ set }) => selected({ set })).filter(({ id }) => !used.has(id));
}

/** Constants that the fit moves: fitted, and held equal to no other. */
export function freeConstants({ values }: CalibrationRecord): readonly StepConstant[] {
  return (Object.keys(values) as StepConstant[]).filter((one) => values[one].how === 'fitted' && !values[one].as);
}

/** The stack of a calibration with other values for its free constants, and for those held equal to them. */
function stackWith(calibration: CalibrationRecord, constants: Constants) {
  const stack = { ...stackOf(calibration), ...constants };
  for (const [constant, { as }] of Object.entries(calibration.values) as [StepConstant, { as?: StepConstant }][]) {
    if (as) stack[constant] = stack[as];
  }
  return stack;
}

/** The signed errors of `steps` as a function of the constants: what does not depend on them is worked out once. */
function predictor(steps: readonly MeasuredStep[], calibration: CalibrationRecord) {
  const ready = steps.map((step) => ({
    seconds: step.seconds,
    context: contextOf(step, calibration),
    published: publishedFabric(step.set),
    layout: layoutOf(step, calibration.silent),
  }));
  return (constants: Constants): readonly number[] => {
    const stack = stackWith(calibration, constants);
    return ready.map(({ seconds, context, published, layout }) => {
      const step = { ...context, stack, fabric: effectiveFabric(published, stack) };
      return stepTime(step, layout).total / seconds - 1;
    });
  };
}

/** Signed errors of `steps` as fractions: positive is too slow. */
export function errorsOf(
  steps: readonly MeasuredStep[],
  calibration: CalibrationRecord,
  constants: Constants = {},
): readonly number[] {
  return predictor(steps, calibration)(constants);
}

/**
 * The free constants of a calibration fitted to `steps`: the least sum of softened logarithms of the ratio. `free` to
 * move fewer of them; the others stay as recorded.
 */
export function fit(
  calibration: CalibrationRecord,
  steps: readonly MeasuredStep[],
  free: readonly StepConstant[] = freeConstants(calibration),
): Constants {
  const boxes = free.map((constant) => {
    const box = BOX[constant];
    if (!box) throw new Error(`No box for ${constant}.`);
    return box;
  });
  const named = (x: readonly number[]): Constants => Object.fromEntries(free.map((constant, i) => [constant, x[i]!]));
  const errors = predictor(steps, calibration);
  const loss = (x: readonly number[]) =>
    errors(named(x)).reduce((sum, error) => sum + Math.hypot(1, Math.log(1 + error) / SCALE) - 1, 0);
  const [start, low, high] = [0, 1, 2].map((at) => boxes.map((box) => box[at]!)) as [number[], number[], number[]];
  return named(minimum(loss, start, low, high));
}

/**
 * Errors of the steps of all sets that a calibration is fitted to, each predicted from a fit that did not see it: every
 * `folds`-th row is left out in turn. With as many folds as rows it is leaving one out.
 */
export function crossErrors(calibration: CalibrationRecord, folds: number): readonly number[] {
  const all = calibration.fittedTo.flatMap(({ set }) => selected({ set }));
  return Array.from({ length: folds }, (_, fold) => {
    const left = all.filter((_step, place) => place % folds === fold);
    const constants = fit(
      calibration,
      all.filter((_step, place) => place % folds !== fold),
    );
    return errorsOf(left, calibration, constants);
  }).flat();
}

/** The least work of one layer and pass that a fit saw, in FLOPs. */
export function leastWork(calibration: CalibrationRecord): number {
  return Math.min(...fittedSteps(calibration).map((step) => layerFlop(step, calibration)));
}
