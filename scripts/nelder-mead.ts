/** A minimum without derivatives, the same on every machine: Nelder and Mead 1965, inside a box. */

interface Corner {
  readonly x: readonly number[];
  readonly y: number;
}

/** Reflection, expansion, contraction: how far beyond the centre of the others the worst corner is moved. */
const REFLECT = 1;
const EXPAND = 2;
const CONTRACT = 0.5;
/** Corners that differ by less than this share of their values have met. */
const MET = 1e-12;
/** Restarts from the best corner, since a simplex can collapse against a wall. */
const ROUNDS = 4;

/**
 * The point of the box `low` to `high` at which `f` is smallest as far as a simplex finds it from `start`, after at
 * most `steps` moves a round. Lengths must agree.
 */
export function minimum(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  low: readonly number[],
  high: readonly number[],
  steps = 400,
): readonly number[] {
  const inside = (x: readonly number[]) => x.map((v, i) => Math.min(high[i]!, Math.max(low[i]!, v)));
  const corner = (x: readonly number[]): Corner => {
    const held = inside(x);
    return { x: held, y: f(held) };
  };
  let best = corner(start);
  for (let round = 0; round < ROUNDS; round++) {
    const shift = (round % 2 === 0 ? 0.1 : -0.1) / (1 + round);
    let simplex = [
      best,
      ...start.map((_, i) => corner(best.x.map((v, j) => (i === j ? v + shift * (high[j]! - low[j]!) : v)))),
    ];
    for (let step = 0; step < steps; step++) {
      simplex = simplex.toSorted((a, b) => a.y - b.y);
      const worst = simplex.at(-1)!;
      if (worst.y - simplex[0]!.y <= MET * Math.abs(worst.y)) break;
      const others = simplex.slice(0, -1);
      const centre = start.map((_, i) => others.reduce((sum, { x }) => sum + x[i]!, 0) / others.length);
      const beyond = (by: number) => corner(centre.map((c, i) => c + by * (c - worst.x[i]!)));
      const reflected = beyond(REFLECT);
      if (reflected.y < simplex[0]!.y) {
        const expanded = beyond(EXPAND);
        simplex = [...others, expanded.y < reflected.y ? expanded : reflected];
      } else if (reflected.y < others.at(-1)!.y) {
        simplex = [...others, reflected];
      } else {
        const contracted = beyond(reflected.y < worst.y ? CONTRACT : -CONTRACT);
        const first = simplex[0]!;
        simplex =
          contracted.y < worst.y
            ? [...others, contracted]
            : [first, ...simplex.slice(1).map(({ x }) => corner(x.map((v, i) => (v + first.x[i]!) / 2)))];
      }
    }
    best = simplex.reduce((a, b) => (b.y < a.y ? b : a));
  }
  return best.x;
}
