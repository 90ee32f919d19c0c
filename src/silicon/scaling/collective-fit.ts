/** Floor, latency and bandwidth fitted to measured times of one collective on groups of one machine. */

type Point = readonly [bytes: number, seconds: number];

/** Times on one group, and what its bus carries of each byte. */
export interface FitSeries {
  readonly points: readonly Point[];
  /** The bus factor of the operation on this group. */
  readonly factor: number;
}

/** What was fitted to one group. */
export interface FittedLine {
  /** Seconds for no bytes: where the line over the size begins. */
  readonly launch: number;
  /** Bytes a second of bus bandwidth. */
  readonly bus: number;
}

export interface Fitted {
  /** Seconds that no collective goes below; 0 where that explains nothing. */
  readonly floor: number;
  /** One for each series, in their order. */
  readonly lines: readonly FittedLine[];
}

/** Which points a fit may see: the first, the third and so on. The others judge it. */
export function fittedOn(points: readonly Point[]): readonly Point[] {
  return points.filter((_, i) => i % 2 === 0);
}

/** What a fit must not see. */
export function heldOut(points: readonly Point[]): readonly Point[] {
  return points.filter((_, i) => i % 2 === 1);
}

/** Seconds of `bytes`: never less than the floor, else latency and bytes over the bandwidth. */
export function fittedTime(floor: number, { launch, bus }: FittedLine, factor: number, bytes: number): number {
  return Math.max(floor, launch + (factor * bytes) / bus);
}

/** Sum of the relative errors without signs. */
function deviation(floor: number, line: FittedLine, { points, factor }: FitSeries): number {
  return points.reduce(
    (sum, [bytes, seconds]) => sum + Math.abs(fittedTime(floor, line, factor, bytes) / seconds - 1),
    0,
  );
}

/** Every line through two of the points that rises and does not begin below nothing. */
function linesThrough({ points, factor }: FitSeries): FittedLine[] {
  return points.flatMap(([bytes, seconds], i) =>
    points.slice(i + 1).flatMap(([more, later]): FittedLine[] => {
      const slope = (later - seconds) / (more - bytes);
      const launch = seconds - slope * bytes;
      return slope > 0 && Number.isFinite(slope) && launch >= 0 ? [{ launch, bus: factor / slope }] : [];
    }),
  );
}

/**
 * A floor that all groups share, and launch and bus bandwidth of each, that make max(floor, launch + factor · bytes/bus)
 * deviate least from the times, in the sum of relative errors without signs: a small message counts as much as a
 * large one, and a single odd time bends nothing. What starts a collective on the host is the same for every
 * group, hence one floor.
 *
 * Exhaustive: a line of least absolute deviation passes through two of its points, a floor through one, so that all
 * of these are tried. Undefined where a series has no two points that a rising line passes through.
 */
export function fitCollectives(series: readonly FitSeries[]): Fitted | undefined {
  const candidates = series.map(linesThrough);
  if (series.length === 0 || candidates.some((lines) => lines.length === 0)) return undefined;
  const floors = new Set([0, ...series.flatMap(({ points }) => points.map(([, seconds]) => seconds))]);
  let best: { readonly fit: Fitted; readonly error: number } | undefined;
  for (const floor of floors) {
    let error = 0;
    const lines = series.map((one, i) => {
      let least = { line: candidates[i]![0]!, error: Infinity };
      for (const line of candidates[i]!) {
        const off = deviation(floor, line, one);
        if (off < least.error) least = { line, error: off };
      }
      error += least.error;
      return least.line;
    });
    if (!best || error < best.error) best = { fit: { floor, lines }, error };
  }
  return best!.fit;
}
