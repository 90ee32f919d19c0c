/**
 * Moving a bill to other processors: what is saved, when it begins, and the month in which it has paid for the move.
 * Money is in USD, time in months, shares from 0 to 1.
 */

/** How the share that has moved grows to the whole. */
export type RampShape = 'linear' | 's-curve';

/** A saving at the full move, and the last month in which a commitment holds it back. */
export interface Flow {
  /** USD a month; negative where the move costs more. */
  readonly saving: number;
  /** 0: nothing holds it. */
  readonly lockedUntil: number;
}

/** A move as it is paid for. */
export interface MovePlan {
  readonly flows: readonly Flow[];
  /** USD before the first month. */
  readonly oneOff: number;
  /** USD a month from the first one. */
  readonly ongoing: number;
  /** USD a month that grow as the move does: licences for more cores. */
  readonly growing: number;
  /** Savings of a month are at most this until its end: a commitment in USD an hour that has to be paid anyway. */
  readonly cap?: { readonly saving: number; readonly until: number };
  /** Months until everything that can move has moved; 0: at once. */
  readonly ramp: number;
  readonly shape: RampShape;
  /** What a month takes off the worth of money. */
  readonly discount: number;
  /** Months looked at. */
  readonly horizon: number;
}

/**
 * Share of the spend that is saved at equal work: `1 − p / w` for a price ratio `p` (new over old) and a ratio `w` of the
 * work done for that. Negative where the move costs more. Needs `w > 0`.
 */
export function savingShare(priceRatio: number, work: number): number {
  return 1 - priceRatio / work;
}

/** Share that has moved in a month (from 1 on); 1 from month `ramp` on, 0 in month 0 and before. */
export function adoption(month: number, ramp: number, shape: RampShape): number {
  if (month <= 0) return 0;
  const done = ramp <= 0 ? 1 : Math.min(1, month / ramp);
  return shape === 'linear' ? done : done * done * (3 - 2 * done);
}

/** What a year takes off, by the month, so that twelve of them make the year. */
export function monthlyRate(yearly: number): number {
  return (1 + yearly) ** (1 / 12) - 1;
}

/** USD that the full move saves in a month, of what no commitment holds back then. */
export function savingAt({ flows, cap }: MovePlan, month: number): number {
  let saving = 0;
  for (const flow of flows) if (month > flow.lockedUntil) saving += flow.saving;
  return cap && month <= cap.until ? Math.min(saving, cap.saving) : saving;
}

/** What a month is worth today: the saving of what has moved, less what the move costs that month. */
export function monthWorth(plan: MovePlan, month: number): number {
  const moved = adoption(month, plan.ramp, plan.shape);
  return (moved * (savingAt(plan, month) - plan.growing) - plan.ongoing) / (1 + plan.discount) ** month;
}

/** What all months up to each one are worth together, the one-off cost taken off; the first entry is month 0. */
export function cumulative(plan: MovePlan): number[] {
  let sum = -plan.oneOff;
  const all = [sum];
  for (let month = 1; month <= plan.horizon; month += 1) {
    sum += monthWorth(plan, month);
    all.push(sum);
  }
  return all;
}

/** USD: less is no saving and no debt, but the rounding of sums. */
const HALF_CENT = 0.005;

/**
 * The first month by whose end the savings have paid for the one-off cost; undefined where that does not happen within
 * the horizon. A move that costs nothing has to save something first.
 */
export function breakEvenMonth(plan: MovePlan): number | undefined {
  let sum = 0;
  for (let month = 1; month <= plan.horizon; month += 1) {
    sum += monthWorth(plan, month);
    if (sum > HALF_CENT && sum >= plan.oneOff - HALF_CENT) return month;
  }
  return undefined;
}
