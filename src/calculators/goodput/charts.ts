/** Waste against the interval between checkpoints, by formula and lived through; goodput against the number of chips. */
import { simulate } from '../../silicon/scaling/reliability-simulation.ts';
import { firstOrderShares } from '../../silicon/scaling/reliability.ts';
import type { Chart, Series } from '../define.ts';
import type { GoodputInputs } from './fields.ts';
import { afterPlanned, goodputAt, planOf, rangeOfPlans, type Plan } from './plan.ts';
import { setupOf, type Setup } from './setup.ts';
import type { GoodputFacts } from './types.ts';

type Point = readonly [number, number];

const POINTS = 41;
/** Intervals at both ends, as a multiple of the best one. */
const REACH = 16;
/** Simulated intervals, as multiples of the one used. */
const LIVED = [1 / 8, 1 / 3, 1, 3, 8] as const;
const EFFORT = { replicas: 8, stops: 200, events: 6000 } as const;
const LEAST_CHIPS = 256;
const MOST_CHIPS = 1e6;

/** Steps of equal ratio from `from` to `to`, both included. */
function spaced(from: number, to: number, points: number): number[] {
  return Array.from({ length: points }, (_, i) => from * (to / from) ** (i / (points - 1)));
}

function intervalChart(setup: Setup, plan: Plan): Chart {
  const { process, interval } = plan;
  const left = afterPlanned(setup);
  const { family: colour } = setup.machine.values;
  const centre = Math.max(plan.best, process.write, interval / REACH);
  const from = Math.max(process.write, centre / REACH);
  const intervals = spaced(from, centre * REACH, POINTS);
  const exact = intervals.map((tau): Point => [tau, 1 - goodputAt(setup, plan, tau)]);
  const first = intervals
    .map((tau): Point => [tau, 1 - firstOrderShares({ ...process, interval: tau }).useful * left])
    .filter(([, waste]) => waste <= 1);
  const lived = LIVED.map((factor) => interval * factor)
    .filter((tau) => tau >= from && tau <= centre * REACH)
    .map((tau, i): Point => {
      const { goodput } = simulate({ ...plan.job, interval: tau }, setup.seed + i, EFFORT);
      return [tau, 1 - goodput * left];
    });
  const series: Series[] = [
    { id: 'exact', label: '@series.exact', colour, points: exact },
    ...(first.length > 1
      ? [{ id: 'first', label: '@series.first', colour: 'reader', points: first, style: 'dashed' as const }]
      : []),
    { id: 'lived', label: '@series.lived', colour, points: lived, style: 'rings' },
    { id: 'used', label: '@series.used', colour, points: [[interval, 1 - plan.goodput]], style: 'marks' },
  ];
  return {
    type: 'lines',
    x: { label: 'interval', kind: 'duration', scale: 'log' },
    y: { label: 'waste', kind: 'share', scale: 'linear' },
    series,
  };
}

function chipsChart(setup: Setup, plan: Plan, { rainier }: GoodputFacts): Chart {
  const { family: colour, chip } = setup.machine.values;
  const least = Math.min(LEAST_CHIPS, setup.chips);
  const counts = spaced(least, Math.max(MOST_CHIPS, setup.chips), 25).map(Math.round);
  const plans = [...new Set(counts)].map((chips) => rangeOfPlans(setup, chips));
  const curve = (which: 'central' | 'rare' | 'often') =>
    plans.map((one): Point => [one[which].chips, one[which].goodput]);
  const ranged = setup.low < 1 || setup.high > 1;
  const whole = chip === rainier.chip && rainier.chips > 0 ? planOf(setup, rainier.chips) : undefined;
  return {
    type: 'lines',
    x: { label: 'chips', kind: 'count', scale: 'log' },
    y: { label: 'goodput', kind: 'share', scale: 'linear' },
    series: [
      { id: 'central', label: '@series.central', drawn: '', colour, points: curve('central') },
      ...(ranged
        ? [
            { id: 'rare', label: '@series.rare', colour, points: curve('rare'), style: 'dashed' as const },
            { id: 'often', label: '@series.often', colour, points: curve('often'), style: 'dashed' as const },
          ]
        : []),
      ...(whole
        ? [
            {
              id: 'rainier',
              label: '@series.rainier',
              colour,
              points: [[whole.chips, whole.goodput]] as const,
              style: 'rings' as const,
            },
          ]
        : []),
      { id: 'job', label: '@series.job', colour, points: [[setup.chips, plan.goodput]], style: 'marks' },
    ],
  };
}

export function charts(inputs: GoodputInputs, facts: GoodputFacts): readonly Chart[] {
  const asked = setupOf(inputs, facts);
  if (!asked.ok) return [];
  const plan = planOf(asked.found);
  return [intervalChart(asked.found, plan), chipsChart(asked.found, plan, facts)];
}
