/** Latency and bandwidth fitted to measured times of one collective on one group. */

export interface Fitted {
  /** Seconds for no bytes. */
  readonly launch: number;
  /** Bytes a second of bus bandwidth. */
  readonly bus: number;
}

type Point = readonly [bytes: number, seconds: number];

/** Which points a fit may see: the first, the third and so on. The others judge it. */
export function fittedOn(points: readonly Point[]): readonly Point[] {
  return points.filter((_, i) => i % 2 === 0);
}

/** What a fit must not see. */
export function heldOut(points: readonly Point[]): readonly Point[] {
  return points.filter((_, i) => i % 2 === 1);
}

/**
 * Launch and bus bandwidth that make launch + factor · bytes/bus deviate least from the times, in the sum of squared
 * relative errors, so that a small message counts as much as a large one. `factor` is the bus factor of the
 * operation. Needs two different sizes; with fewer, or with a slope that is not positive, there is no answer.
 */
export function fitCollective(points: readonly Point[], factor: number): Fitted | undefined {
  let [w, wx, wxx, wt, wxt] = [0, 0, 0, 0, 0];
  for (const [bytes, seconds] of points) {
    const x = bytes * factor;
    const weight = 1 / seconds ** 2;
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wt += weight * seconds;
    wxt += weight * x * seconds;
  }
  const determinant = w * wxx - wx * wx;
  const slope = (w * wxt - wx * wt) / determinant;
  if (points.length < 2 || !(slope > 0) || !Number.isFinite(slope)) return undefined;
  return { launch: (wxx * wt - wx * wxt) / determinant, bus: 1 / slope };
}
