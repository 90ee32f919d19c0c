/** What a sum makes of a claim: a comparison of two numbers, with no knowledge of what they are numbers of. */

/** How a claimed number compares with a sum. `holds-if` and `unchecked` are about which sum was made, and are not decided here. */
export type Outcome = 'holds' | 'holds-rounded' | 'fails';

export interface Weighed {
  /** The claimed number, in the unit in which it was said. */
  readonly said: number;
  /** The sum, in the same unit. */
  readonly sum: number;
  /** The claim names a minimum: “more than”, “over”. */
  readonly least?: boolean | undefined;
}

/** A tenth or more from the claim, no rounding excuses a sum; within half of that the printed digits are taken at their word. */
const FAR = 0.1;

/** How far a sum may be rounded up to a round number: 1,299 is 1,300, but 760 is not 800. */
const UP = 0.02;

/** A number of a claim without the noise of its conversion into base units and back. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** The step of the last digit that was said: 0.1 for 83.2, 1 for 41, 100 for 800. */
function stepOf(said: number): number {
  const [whole = '', decimals = ''] = clean(said).toFixed(10).replace(/0+$/, '').split('.');
  if (decimals) return 10 ** -decimals.length;
  return 10 ** (/0*$/.exec(whole.replace(/^-/, ''))?.[0].length ?? 0);
}

/**
 * `holds`: the sum has the digits that were said (or at least as much as was said to be the least).
 * `holds-rounded`: it has them once it is cut off, or rounded to as few digits as were said.
 * `fails`: it has not, or is a tenth or more away. A sum that is no number fails.
 */
export function outcomeOf({ said, sum, least = false }: Weighed): Outcome {
  if (!Number.isFinite(sum) || !Number.isFinite(said)) return 'fails';
  const [claim, found] = [clean(said), clean(sum)];
  if (least) return found >= claim ? 'holds' : 'fails';
  const away = claim === 0 ? Math.abs(found) : Math.abs(found - claim) / Math.abs(claim);
  if (away >= FAR - 1e-9) return 'fails';
  const decimals = (String(claim).split('.')[1] ?? '').length;
  if (found.toFixed(decimals) === claim.toFixed(decimals) && away <= FAR / 2) return 'holds';
  const step = stepOf(claim);
  const steps = Math.round(claim / step);
  if (Math.floor(clean(found / step)) === steps) return 'holds-rounded';
  return away <= UP && Math.round(clean(found / step)) === steps ? 'holds-rounded' : 'fails';
}
