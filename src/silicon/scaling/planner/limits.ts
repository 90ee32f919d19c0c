/** How long a step may take where a run has a deadline or a budget. */

/** A run that is to be done: tokens in all and in one step, and the share of the time in which work is done and kept. */
export interface Run {
  readonly tokens: number;
  readonly stepTokens: number;
  readonly goodput: number;
}

/** Seconds of a step with which a run is done in `deadline` seconds. All positive. */
export function stepForDeadline(deadline: number, { tokens, stepTokens, goodput }: Run): number {
  return (deadline * goodput * stepTokens) / tokens;
}

/** Seconds of a step with which a run on `units` units at `price` USD/s each costs `budget` USD. All positive. */
export function stepForBudget(budget: number, units: number, price: number, run: Run): number {
  return stepForDeadline(budget / (units * price), run);
}
