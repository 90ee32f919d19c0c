/**
 * Statistics of predictions against measurements. All pure; a pair whose values are not positive and finite has no
 * error and counts for nothing, and what is asked of no pairs is undefined.
 */

/** A prediction, its band and the measurement, in one unit. */
export interface Pair {
  readonly predicted: number;
  readonly measured: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Statistics {
  readonly count: number;
  /** Mean of the errors without their signs (MAPE), as a fraction. */
  readonly meanAbsolute: number;
  readonly median: number;
  /** Nine of ten errors are no larger: the smallest error of which that is true. */
  readonly p90: number;
  /** The error farthest from nothing, with its sign. */
  readonly worst: number;
  readonly meanSigned: number;
  /** Share of the measurements with a band that lie inside it; undefined where none has a band. */
  readonly inside?: number;
}

const usable = ({ predicted, measured }: Pair) =>
  Number.isFinite(predicted) && Number.isFinite(measured) && predicted > 0 && measured > 0;

/** How far the prediction is from the measurement, as a fraction of the measurement: positive is too much. */
export function signedError({ predicted, measured }: Pair): number {
  return predicted / measured - 1;
}

/** Whether the measurement lies in the band; undefined without a band. */
export function insideBand({ measured, low, high }: Pair): boolean | undefined {
  return low === undefined || high === undefined ? undefined : low <= measured && measured <= high;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The median of rising values; not a number for none. */
export function middle(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

export function statisticsOf(pairs: readonly Pair[]): Statistics | undefined {
  const good = pairs.filter(usable);
  if (good.length === 0) return undefined;
  const errors = good.map(signedError);
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const banded = good.map(insideBand).filter((inside) => inside !== undefined);
  return {
    count: good.length,
    meanAbsolute: mean(sizes),
    median: middle(sizes),
    p90: sizes[Math.ceil(0.9 * sizes.length) - 1]!,
    worst: errors.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst)),
    meanSigned: mean(errors),
    ...(banded.length > 0 && { inside: banded.filter(Boolean).length / banded.length }),
  };
}

/** Ranks from 1; equals share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * Spearman's rank correlation of predicted and measured, −1 to 1. Undefined for fewer than three pairs, and where
 * either side is the same throughout: nothing is ranked then.
 */
export function rankCorrelation(pairs: readonly Pair[]): number | undefined {
  const good = pairs.filter(usable);
  if (good.length < 3) return undefined;
  const [x, y] = [ranks(good.map(({ predicted }) => predicted)), ranks(good.map(({ measured }) => measured))];
  const [meanX, meanY] = [mean(x), mean(y)];
  const product = (a: readonly number[], am: number, b: readonly number[], bm: number) =>
    a.reduce((sum, value, index) => sum + (value - am) * (b[index]! - bm), 0);
  const spread = Math.sqrt(product(x, meanX, x, meanX) * product(y, meanY, y, meanY));
  return spread === 0 ? undefined : product(x, meanX, y, meanY) / spread;
}

/**
 * How much slower than the fastest measured the one is that was predicted fastest, as a fraction. Where several are
 * predicted equally fast the slowest of them counts. Undefined for fewer than two pairs.
 */
export function regret(pairs: readonly Pair[]): number | undefined {
  const good = pairs.filter(usable);
  if (good.length < 2) return undefined;
  const first = Math.min(...good.map(({ predicted }) => predicted));
  const chosen = good.filter(({ predicted }) => predicted <= first * (1 + 1e-12));
  return Math.max(...chosen.map(({ measured }) => measured)) / Math.min(...good.map(({ measured }) => measured)) - 1;
}
