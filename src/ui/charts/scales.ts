/**
 * Linear and logarithmic scales with round ticks. By hand because d3-scale brings interpolators,
 * colours and formats along: 13.6 KB compressed against 0.6, on a page that has 24 for all scripts.
 */
export interface Scale {
  (value: number): number;
  /** The value at a position. */
  readonly at: (position: number) => number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];

/** Multiples of 1, 2 or 5 × 10^n that give about `wanted` intervals. */
function step(span: number, wanted: number): number {
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (STEPS.find((one) => one * power >= rough * 0.999) ?? 10);
}

/** From zero to a round number above the largest value (or from a round one below the smallest, if negative). */
export function linear(low: number, high: number, range: readonly [number, number], wanted = 5, factor = 1): Scale {
  const max = Math.max(high, 0) / factor;
  const min = Math.min(low, 0) / factor;
  const size = max > min ? step(max - min, wanted) : 1;
  const start = Math.floor(min / size + 1e-9);
  const end = Math.max(start + 1, Math.ceil(max / size - 1e-9));
  const ticks = Array.from({ length: end - start + 1 }, (_, index) => (start + index) * size * factor);
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const slope = (range[1] - range[0]) / (last - first);
  return Object.assign((value: number) => range[0] + (value - first) * slope, {
    at: (position: number) => first + (position - range[0]) / slope,
    ticks,
  });
}

/** Over the values given; ticks at powers of ten, at 1, 2 and 5 where there are few, or at even steps where none is there. */
export function log(low: number, high: number, range: readonly [number, number], wanted = 5, factor = 1): Scale {
  const [a, b] = low < high ? [low, high] : [low / 2, high * 2];
  const [from, to] = [Math.log10(a), Math.log10(b)];
  const slope = (range[1] - range[0]) / (to - from);
  const decades = to - from;
  const [first, last] = [Math.floor(Math.log10(a / factor)), Math.ceil(Math.log10(b / factor))];
  const every = Math.max(1, Math.ceil(decades / wanted));
  const within = decades < 2 ? [1, 2, 5] : decades < 3.2 ? [1, 3] : [1];
  let ticks: number[] = [];
  for (let power = first; power <= last; power += 1) {
    if (power % every !== 0) continue;
    for (const digit of within) {
      const tick = digit * 10 ** power * factor;
      if (tick >= a * 0.999 && tick <= b * 1.001) ticks.push(tick);
    }
  }
  if (ticks.length < 2) {
    const size = step((b - a) / factor, wanted) * factor;
    const start = Math.ceil(a / size - 1e-9);
    ticks = Array.from({ length: Math.floor(b / size + 1e-9) - start + 1 }, (_, index) => (start + index) * size);
  }
  return Object.assign((value: number) => range[0] + (Math.log10(value) - from) * slope, {
    at: (position: number) => 10 ** (from + (position - range[0]) / slope),
    ticks,
  });
}
