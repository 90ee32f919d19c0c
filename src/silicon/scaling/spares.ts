/**
 * Spares: how many to keep so that a failure rarely has to wait for a repair, and what waiting costs.
 * Parts in repair are about Poisson with mean rate × repair time, whatever the repair time's distribution.
 */

/** Terms of a Poisson distribution this many standard deviations from the mean are below any double's notice. */
const REACH = 12;

/** ln k!, exact for small k and by Stirling's series beyond. */
function lnFactorial(k: number): number {
  if (k < 20) {
    let product = 1;
    for (let i = 2; i <= k; i++) product *= i;
    return Math.log(product);
  }
  return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * k) - 1 / (360 * k ** 3);
}

const poisson = (mean: number, k: number) => Math.exp(k * Math.log(mean) - mean - lnFactorial(k));

/**
 * Probability that more than `k` parts are in repair at once, P(X > k) with X Poisson of `mean`.
 * Domain: mean ≥ 0, whole k ≥ 0. Work grows with the square root of the mean.
 */
export function shortageProbability(mean: number, k: number): number {
  if (mean <= 0) return 0;
  if (k < mean) {
    let [below, next] = [0, poisson(mean, k)];
    for (let i = k; i >= 0 && next > below * 1e-17; i--) {
      below += next;
      next *= i / mean;
    }
    return Math.max(0, 1 - below);
  }
  let [above, next] = [0, poisson(mean, k + 1)];
  for (let i = k + 1; next > above * 1e-17; i++) {
    above += next;
    next *= mean / (i + 1);
  }
  return above;
}

/**
 * The least number of spares with P(more than that in repair) at most `target`.
 * Domain: mean ≥ 0, 0 < target < 1. No failures need none. Work grows with the square root of the mean.
 */
export function sparesFor(mean: number, target: number): number {
  if (mean <= 0) return 0;
  const reach = REACH * Math.sqrt(mean);
  const first = Math.max(0, Math.floor(mean - reach));
  let [within, next] = [0, poisson(mean, first)];
  for (let k = first; k <= mean + reach + 40; k++) {
    within += next;
    next *= mean / (k + 1);
    // Near the end 1 − within has lost its digits; the tail itself is then summed.
    if (1 - within <= target + 1e-9 && shortageProbability(mean, k) <= target) return k;
  }
  return Math.ceil(mean + reach + 40);
}

/**
 * Probability that a failure finds no spare left: Erlang's loss formula B(s, m) for s spares and m parts in repair
 * on average, by its recursion. The job stands still while it waits, so that it then fails no further.
 * Domain: whole s ≥ 0, m ≥ 0. Without spares 1; without failures 0 (except for s = 0, where nothing asks).
 * Source: Erlang 1917, in any text on queues.
 */
export function erlangLoss(spares: number, mean: number): number {
  // The recursion forgets where it began: a dozen deviations before the mean are enough.
  const first = Math.max(0, Math.floor(Math.min(spares, mean) - REACH * Math.sqrt(mean) - 40));
  let blocked = 1;
  for (let k = first + 1; k <= spares && blocked > 0; k++) blocked = (mean * blocked) / (k + mean * blocked);
  return blocked;
}

/**
 * Mean wait for a repair at one hardware failure: B(s, m)·T/(s + 1), the time until the first of the s + 1 parts in
 * repair comes back. Domain as for `erlangLoss`; T is the mean repair time.
 */
export function repairWait(spares: number, mean: number, repair: number): number {
  return (erlangLoss(spares, mean) * repair) / (spares + 1);
}
