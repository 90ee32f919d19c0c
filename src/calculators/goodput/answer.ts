/** Outputs, notes and worked steps of a job that fails. */
import { DOMAINS, type Domain, type Shares } from '../../silicon/scaling/reliability.ts';
import { simulate, type Simulated } from '../../silicon/scaling/reliability-simulation.ts';
import { shortageProbability } from '../../silicon/scaling/spares.ts';
import type { Outcome, OutputValue, Range, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import type { GoodputInputs } from './fields.ts';
import { afterPlanned, goodputAt, rangeOfPlans, type Plan } from './plan.ts';
import { setupOf, type Setup } from './setup.ts';
import { stepsOf } from './steps.ts';
import { refuse, type GoodputFacts } from './types.ts';

/** Enough stops for a few tenths of a percent, in about a millisecond. */
const EFFORT = { replicas: 24, stops: 200, events: 20_000 } as const;

export const DAY = 86_400;

/**
 * Engines differ in the last digit of an exponential, and a link must give the same numbers in all of them: what is
 * not whole is given to ten digits, far more than anything here is known to.
 */
function settled(value: OutputValue): OutputValue {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(10));
  if (typeof value !== 'object') return value;
  const all = (cells: object) =>
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, settled(cell as OutputValue)]));
  return Array.isArray(value) ? value.map((row: Row) => all(row) as Row) : (all(value) as unknown as Range);
}

/** The plan at the three failure rates, and what the simulation of the central one gave. */
export interface Worked {
  readonly central: Plan;
  /** At the low failure rate, and at the high one. */
  readonly rare: Plan;
  readonly often: Plan;
  readonly lived: Simulated;
  /** Simulated goodput, planned stops and stragglers taken off as in the formula. */
  readonly simulated: number;
  readonly error: number;
}

function workedOut(setup: Setup): Worked {
  const plans = rangeOfPlans(setup);
  const lived = simulate(plans.central.job, setup.seed, EFFORT);
  const left = afterPlanned(setup);
  return { ...plans, lived, simulated: lived.goodput * left, error: lived.error * left };
}

function rangeOf({ central, rare, often }: Worked, figure: (plan: Plan) => number): Range {
  const [a, b, c] = [figure(rare), figure(central), figure(often)];
  return { low: Math.min(a, b, c), value: b, high: Math.max(a, b, c) };
}

function exchangedBy(domain: Domain, setup: Setup): number {
  if (domain === 'shared') return 0;
  return domain === 'ultraserver' ? setup.chipsPerUltraServer! : setup.exchanged;
}

function domainRows(setup: Setup, { parts, rates, chips }: Plan): Row[] {
  return DOMAINS.filter((domain) => parts[domain] > 0).map((domain) => {
    const known = Number.isFinite(setup.mtbf[domain]);
    return {
      domain: `@domain.${domain}`,
      parts: parts[domain],
      mtbf: known ? setup.mtbf[domain] : undefined,
      perDay: known ? rates[domain] * DAY : undefined,
      stopped: chips,
      exchanged: exchangedBy(domain, setup),
    };
  });
}

/** Exact and first-order shares side by side; the exact ones add up to all of the time. */
function lossRows(setup: Setup, { shares, firstOrder, process, repairing, unnoticed, goodput }: Plan): Row[] {
  const left = afterPlanned(setup);
  const part = (seconds: number, all: Shares) => (process.wait > 0 ? (all.wait * seconds) / process.wait : 0);
  const running = (loss: string, of: (all: Shares) => number) =>
    row(loss, of(shares) * (1 - setup.planned), of(firstOrder));
  const row = (loss: string, exact: number, first: number | undefined): Row => ({
    loss: `@loss.${loss}`,
    exact,
    first,
    time: (setup.ideal / goodput) * exact,
  });
  const first = firstOrder.useful * left;
  return [
    running('saving', ({ saving }) => saving),
    running('lost', ({ lost }) => lost),
    running('restart', ({ restart }) => restart),
    running('repair', (all) => part(repairing, all)),
    running('silent', (all) => part(unnoticed, all)),
    ...(setup.planned > 0 ? [row('planned', setup.planned, setup.planned)] : []),
    ...(setup.stragglers > 0
      ? [row('stragglers', shares.useful * (1 - setup.planned) * setup.stragglers, setup.stragglers)]
      : []),
    row('useful', shares.useful * left, first > 0 ? first : undefined),
  ];
}

function intervalRows(setup: Setup, plan: Plan): Row[] {
  const { interval, young, daly, best, availability } = plan;
  return Object.entries({ used: interval, young, daly, best, availability }).map(([rule, value]) => ({
    rule: `@rule.${rule}`,
    interval: value,
    goodput: value > 0 ? goodputAt(setup, plan, value) : undefined,
  }));
}

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: GoodputInputs, facts: GoodputFacts): Outcome {
  const asked = setupOf(inputs, facts);
  if (!asked.ok) return asked;
  const setup = asked.found;
  const worked = workedOut(setup);
  const { central } = worked;
  if (setup.async && setup.interval !== undefined && setup.interval < central.writeTime) {
    return refuse('interval', 'interval-below-write', { write: { kind: 'duration', value: central.writeTime } });
  }
  if (central.inRepair > central.units) {
    const terms = { broken: Math.ceil(central.inRepair), units: central.units };
    return refuse('repair', 'more-in-repair-than-units', terms);
  }
  if (central.goodput < 1e-9) {
    const time = (value: number) => ({ kind: 'duration', value }) as const;
    const { mtbf, restart } = central.process;
    return refuse('chips', 'no-progress', { mtbf: time(mtbf), restart: time(restart) });
  }
  const losses = lossRows(setup, central);
  const largest = losses
    .filter(({ loss }) => loss !== '@loss.useful')
    .reduce((most, row) => ((row['exact'] as number) > (most['exact'] as number) ? row : most));
  const paid = (plan: Plan) => (plan.goodput * plan.chips) / (plan.chips + plan.spares * setup.exchanged);
  // At the high rate nothing at all may get done; the time is then bounded by the goodput below which nothing is said.
  const elapsed = (plan: Plan) => setup.ideal / Math.max(plan.goodput, 1e-9);
  const outputs = {
    goodput: rangeOf(worked, ({ goodput }) => goodput),
    elapsed: rangeOf(worked, elapsed),
    largest: String(largest['loss']),
    simulated: worked.simulated,
    error: worked.error,
    difference: worked.simulated - central.goodput,
    mtbf: rangeOf(worked, ({ process }) => process.mtbf),
    perDay: rangeOf(worked, ({ total }) => total * DAY),
    stops: rangeOf(worked, (plan) => elapsed(plan) * plan.total),
    interval: central.interval,
    checkpointSize: setup.bytes,
    writeTime: central.writeTime,
    restart: central.process.restart,
    spares: central.spares,
    spareChips: central.spares * setup.exchanged,
    shortageChance: shortageProbability(central.inRepair, central.spares),
    paid: rangeOf(worked, paid),
    losses,
    domains: domainRows(setup, central),
    intervals: intervalRows(setup, central),
  };
  return {
    ok: true,
    outputs: Object.fromEntries(Object.entries(outputs).map(([id, value]) => [id, settled(value)])),
    checks: checksOf(setup, worked),
    steps: stepsOf(setup, central),
  };
}
