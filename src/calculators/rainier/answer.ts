/** Outputs, notes and worked steps of the ladder. */
import { checkpointBytes } from '../../silicon/scaling/reliability.ts';
import type { Outcome, Range, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import { planOf } from './failures.ts';
import type { RainierInputs } from './fields.ts';
import { waysOf, type Ways } from './links.ts';
import { shared, ultraServersOf } from './rungs.ts';
import { jobOf, runTime, setupOf, type Job, type Setup } from './solve.ts';
import { stepsOf } from './steps.ts';
import type { RainierFacts, Rung } from './types.ts';

export const DAY = 86_400;
const NEVER = '@never';
const NONE = '@none';

/** Engines differ in the last digit of an exponential, and a link must give the same numbers in all of them. */
function settled(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(10));
}

/** W of a step's chips, as parts of UltraServers; none for a part of a chip. */
export function powerOf({ power, machine }: Setup, { chips }: Rung): number | undefined {
  return power && chips >= 1 ? (chips * power.value) / machine.chips : undefined;
}

function ladderRow(setup: Setup, rung: Rung): Row {
  const { machine, peak, power } = setup;
  const { step, chips, cores, factor, known } = rung;
  const watts = powerOf(setup, rung);
  return {
    step: `@option.step.${step}`,
    chips,
    known: `@known.${known}`,
    cores,
    factor: factor ?? NONE,
    peak: chips * peak.rate,
    hbm: chips * machine.hbm,
    bandwidth: chips * machine.hbmBandwidth,
    power: chips < 1 ? NONE : watts,
    powerFrom: watts === undefined ? NONE : power!.from === 'reader' ? '@power.reader' : '@power.estimate',
  };
}

/** From a chip outwards: inside it nothing is told apart. */
function outRow({ rung, network }: Job): Row {
  const { out } = network;
  return {
    step: `@option.step.${rung.step}`,
    link: `@link.${out?.link ?? 'unknown'}`,
    linkChip: out?.perChip,
    linkAll: out && out.perChip * rung.chips,
  };
}

function runRow(setup: Setup, job: Job, { run, failures }: Ways): Row {
  const { rung, chips, plan, goodput, time } = job;
  const { bytesPerParameter } = setup.habits;
  const state = checkpointBytes(setup.total, bytesPerParameter);
  return {
    step: `@option.step.${rung.step}`,
    job: chips,
    holds: chips * setup.machine.hbm >= state ? '@holds.yes' : '@holds.no',
    time: time === undefined ? NEVER : settled(time),
    perDay: settled(plan.total * DAY),
    interval: settled(plan.process.interval),
    goodput: settled(goodput),
    ...(run && { run }),
    ...(failures && { failures }),
  };
}

function exchangeRow(setup: Setup, job: Job, { exchange: way }: Ways): Row {
  const { rung, chips, network, stepTime } = job;
  const { allReduce, bisection, floor } = network;
  return {
    step: `@option.step.${rung.step}`,
    bisection: bisection ?? NONE,
    bisectionChip: bisection === undefined ? NONE : bisection / rung.chips,
    allReduce: allReduce ?? NONE,
    stepTime,
    ratio: allReduce === undefined ? NONE : allReduce / stepTime,
    tokens: setup.batch / chips,
    floor: floor ?? NONE,
    ...(way && { way }),
  };
}

/** Shares that one job may have, since nobody says which. */
const SHARES = [0.1, 0.5, 1];

function shareRows(setup: Setup, rung: Rung): Row[] {
  if (!shared(rung)) return [];
  const shares = [...new Set([...SHARES, setup.share])].sort((a, b) => a - b);
  return shares.map((share) => {
    const { chips, time, goodput, plan } = jobOf(setup, rung, share);
    return {
      share,
      chips,
      time: time === undefined ? NEVER : settled(time),
      goodput: settled(goodput),
      perDay: settled(plan.total * DAY),
    };
  });
}

/** The range that the published failure rates give, around the one chosen; one number for a goodput of the reader's own. */
function rangeOf(
  { habits, goodput }: Setup,
  { chips, plan }: Job,
  figure: (goodput: number) => number,
): Range | number {
  if (goodput !== undefined) return settled(figure(goodput));
  const ends = [habits.low, habits.high].map((factor) => figure(planOf(habits, chips, factor).goodput));
  const value = figure(plan.goodput);
  const all = [...ends, value].map(settled);
  return { low: Math.min(...all), value: settled(value), high: Math.max(...all) };
}

/** At the highest rate nothing at all may get done; the time is then bounded by the goodput below which nothing is said. */
function timeRange(setup: Setup, job: Job): Range | number | string {
  if (job.time === undefined) return NEVER;
  return rangeOf(setup, job, (goodput) => runTime(setup, job.chips, Math.max(goodput, 1e-9))!);
}

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: RainierInputs, facts: RainierFacts): Outcome {
  const asked = setupOf(inputs, facts);
  if (!asked.ok) return asked;
  const setup = asked.found;
  const jobs = setup.rungs.map((rung) => jobOf(setup, rung));
  const ways = jobs.map(waysOf(inputs, setup));
  const here = jobs.find(({ rung }) => rung.step === inputs.step)!;
  const { rung, chips, network, plan } = here;
  const { machine, peak } = setup;
  return {
    ok: true,
    outputs: {
      time: timeRange(setup, here),
      peak: rung.chips * peak.rate,
      chips: rung.chips,
      cores: rung.cores,
      ultraServers: rung.chips < machine.chips ? NONE : ultraServersOf(rung.chips, machine),
      hbm: rung.chips * machine.hbm,
      bandwidth: rung.chips * machine.hbmBandwidth,
      power: rung.chips < 1 ? NONE : powerOf(setup, rung),
      job: chips,
      goodput: rangeOf(setup, here, (goodput) => goodput),
      perDay: settled(plan.total * DAY),
      interval: settled(plan.process.interval),
      bisection: network.bisection ?? NONE,
      allReduce: network.allReduce ?? NONE,
      stepTime: here.stepTime,
      floor: network.floor ?? NONE,
      tokens: setup.tokens,
      ladder: setup.rungs.map((one) => ladderRow(setup, one)),
      out: jobs.filter((job) => job.rung.chips >= 1).map(outRow),
      runs: jobs.map((job, i) => runRow(setup, job, ways[i]!)),
      shares: shareRows(setup, rung),
      exchange: jobs.flatMap((job, i) => (job.network.levels.length > 0 ? [exchangeRow(setup, job, ways[i]!)] : [])),
    },
    checks: checksOf(inputs, setup, here, facts),
    steps: stepsOf(inputs, setup, here, facts),
  };
}
