import { comparisons, sets, unpredicted } from '../../site/accuracy/index.ts';
import { signedError } from '../../site/accuracy/statistics.ts';
import { summaries } from '../../site/accuracy/summary.ts';
import { outcomeOf, targets } from '../../site/accuracy/targets.ts';
import { dataFile } from '../../site/data-file.ts';

/** Predictions and measurements in base units, errors as fractions of the measurement. */
export const GET = dataFile(() => ({
  sets,
  comparisons: comparisons.map((one) => ({ ...one, error: signedError(one) })),
  unpredicted,
  summaries: summaries(comparisons),
  targets: targets.map((target) => outcomeOf(target, comparisons)),
}));
