/**
 * `npm run fit`: fits the constants of every calibration again, as their records say, and prints them beside the
 * recorded ones, with the errors on the rows fitted to, on those held out, across folds, and on the sets that the
 * constants are carried over to. The same on every machine; it takes some seconds.
 */
import { predictedStep } from '../src/calculators/step-facts.ts';
import {
  catalogue,
  type CalibrationRecord,
  type MeasuredStep,
  type StepConstant,
} from '../src/silicon/specs/catalogue.ts';
import { regret, statisticsOf } from '../src/site/accuracy/statistics.ts';
import { aboutStep } from '../src/site/accuracy/step-sets.ts';
import {
  crossErrors,
  errorsOf,
  fit,
  fittedSteps,
  freeConstants,
  heldOutSteps,
  leastWork,
  selected,
} from './step-fit.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const FOLDS = 5;

function printed(errors: readonly number[]): string {
  const found = statisticsOf(errors.map((error) => ({ predicted: 1 + error, measured: 1 })));
  if (!found) return 'no rows';
  const { count, meanAbsolute, median, p90, worst, meanSigned } = found;
  const shown = { mean: meanAbsolute, median, p90, worst, signed: meanSigned };
  return [`${count} rows`, ...Object.entries(shown).map(([name, value]) => `${name} ${percent(value)}`)].join(', ');
}

/** The worst over the tasks of a set: how much slower the layout predicted fastest is than the one measured fastest. */
function regrets(calibration: CalibrationRecord, steps: readonly MeasuredStep[]): string {
  const tasks = [...Map.groupBy(steps, (step) => aboutStep('step-time', step).rivals).values()].filter(
    ({ length }) => length >= FOLDS,
  );
  const found = tasks.map((rivals) =>
    regret(rivals.map((step) => ({ predicted: predictedStep(step, calibration).total, measured: step.seconds }))),
  );
  return found.map((one) => percent(one ?? 0)).join(', ');
}

function printFit(calibration: CalibrationRecord): void {
  const fitted = fittedSteps(calibration);
  const heldOut = heldOutSteps(calibration);
  const free = freeConstants(calibration);
  const constants = fit(calibration, fitted);
  console.log(`\n${calibration.name} (${calibration.id})`);
  for (const constant of free) {
    console.log(`  ${constant} ${constants[constant]!.toPrecision(4)}, recorded ${calibration.values[constant].value}`);
  }
  console.log(`  least work of a layer ${leastWork(calibration).toPrecision(4)}, recorded ${calibration.leastWork}`);
  console.log(`  fitted to: ${printed(errorsOf(fitted, calibration, constants))}`);
  if (heldOut.length > 0) {
    console.log(`  held out: ${printed(errorsOf(heldOut, calibration, constants))}`);
    const other = fit(calibration, heldOut);
    console.log(`  the other way round: ${printed(errorsOf(fitted, calibration, other))}`);
    console.log(`  ${FOLDS} folds of all rows: ${printed(crossErrors(calibration, FOLDS))}`);
  } else if (fitted.length > free.length) {
    console.log(`  leaving one out: ${printed(crossErrors(calibration, fitted.length))}`);
  } else {
    // As many constants as rows leave nothing to judge by; with the first alone, each row predicts the others.
    const first: readonly StepConstant[] = free.slice(0, 1);
    const errors = fitted.flatMap((one) => {
      const alone = {
        ...Object.fromEntries(free.map((constant) => [constant, 0])),
        ...fit(bare(calibration, free), [one], first),
      };
      return errorsOf(
        fitted.filter((step) => step !== one),
        calibration,
        alone,
      );
    });
    console.log(`  ${first.join()} alone, fitted to one row, on the other: ${printed(errors)}`);
  }
  for (const selection of [...calibration.fittedTo, ...calibration.carriedTo]) {
    const ranked = regrets(calibration, selected({ set: selection.set }));
    if (ranked) console.log(`  ${selection.set}, first choice of layout slower than the best by: ${ranked}`);
  }
  for (const selection of calibration.carriedTo) {
    console.log(
      `  carried over to ${selection.set}: ${printed(errorsOf(selected(selection), calibration, constants))}`,
    );
  }
}

/** The calibration with all its free constants but the first at nothing. */
function bare(calibration: CalibrationRecord, free: readonly StepConstant[]): CalibrationRecord {
  const none = Object.fromEntries(
    free.slice(1).map((constant) => [constant, { ...calibration.values[constant], value: 0 }]),
  );
  return { ...calibration, values: { ...calibration.values, ...none } };
}

for (const calibration of catalogue.calibrations) {
  if (calibration.fittedTo.length > 0) printFit(calibration);
}
