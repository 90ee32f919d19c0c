/** From matched rows and what a reader expects to a plan, its corners, and what moves it most. */
import {
  breakEvenMonth,
  cumulative,
  monthlyRate,
  type Flow,
  type MovePlan,
  type RampShape,
} from '../../silicon/scaling/migration.ts';
import type { Matched } from './rows.ts';

/** Sums over rows on the same terms whose x86 vCPU is the same thing: all that the model needs of them. */
interface Sum {
  readonly terms: Matched['terms'];
  readonly core: boolean;
  /** USD a month now. */
  readonly spend: number;
  /** USD a month on Graviton at equal work. */
  readonly moved: number;
  /** Cores that run now, and vCPU on Graviton at equal work. */
  readonly coresX86: number;
  readonly coresGraviton: number;
}

/** Everything that a plan is made of; numbers a range or a fifth more or less may be put in place of. */
export interface Expected {
  readonly spend: number;
  readonly work: number;
  readonly coreWork: number;
  readonly portable: number;
  readonly commitments: number;
  readonly hours: number;
  readonly rate: number;
  readonly dual: number;
  readonly tools: number;
  readonly ongoing: number;
  readonly licence: number;
  readonly ramp: number;
  readonly discount: number;
}

/** What stays the same whatever is varied. Shares are of the spend on demand; ends are months. */
export interface Fixed {
  readonly sums: readonly Sum[];
  readonly familyPlan: { readonly share: number; readonly end: number };
  readonly standardRi: { readonly share: number; readonly end: number };
  readonly convertible: { readonly share: number; readonly end: number; readonly exchanged: boolean };
  readonly computePlan: { readonly share: number; readonly end: number };
  readonly licensed: number;
  readonly shape: RampShape;
  readonly horizon: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Threads of a core, of x86 processors that have any. */
export const THREADS = 2;

export function sumsOf(matched: readonly Matched[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { terms, core, spend, ratio, instances, from, to } of matched) {
    const key = `${terms} ${core}`;
    const before = sums.get(key);
    sums.set(key, {
      terms,
      core,
      spend: (before?.spend ?? 0) + spend,
      moved: (before?.moved ?? 0) + spend * ratio,
      coresX86: (before?.coresX86 ?? 0) + (instances * (from?.vcpu ?? 0)) / (core ? 1 : THREADS),
      coresGraviton: (before?.coresGraviton ?? 0) + instances * (to?.vcpu ?? 0),
    });
  }
  return [...sums.values()];
}

/** What a plan comes to before time plays. USD a month. */
export interface Totals {
  readonly spend: number;
  /** The same work on Graviton. */
  readonly moved: number;
  readonly coresX86: number;
  /** Cores on Graviton for the same work. */
  readonly coresGraviton: number;
}

export function totalsOf({ sums }: Fixed, at: Expected): Totals {
  let [spend, moved, coresX86, coresGraviton] = [0, 0, 0, 0];
  for (const sum of sums) {
    const work = sum.core ? at.coreWork : at.work;
    spend += sum.spend * at.spend;
    moved += (sum.moved * at.spend) / work;
    coresX86 += sum.coresX86 * at.spend;
    coresGraviton += (sum.coresGraviton * at.spend) / work;
  }
  return { spend, moved, coresX86, coresGraviton };
}

/** The plan of a move: savings with their locks, and what it costs. */
export function planOf(fixed: Fixed, at: Expected): MovePlan {
  const { familyPlan, standardRi, convertible, computePlan } = fixed;
  const saving = (terms: Matched['terms']) =>
    fixed.sums
      .filter((sum) => sum.terms === terms)
      .reduce((all, { spend, moved, core }) => all + (spend - moved / (core ? at.coreWork : at.work)), 0) *
    at.spend *
    at.portable;
  const held = (share: number) => Math.min(1, share * at.commitments);
  const demand = saving('on-demand');
  const bound = [held(familyPlan.share), held(standardRi.share), convertible.exchanged ? 0 : held(convertible.share)];
  const free = Math.max(0, 1 - bound.reduce((sum, share) => sum + share, 0));
  const flows: Flow[] = [
    { saving: demand * free + saving('spot'), lockedUntil: 0 },
    { saving: demand * bound[0]!, lockedUntil: familyPlan.end },
    { saving: demand * bound[1]! + saving('reserved'), lockedUntil: standardRi.end },
    { saving: demand * bound[2]!, lockedUntil: convertible.end },
  ].filter((flow) => flow.saving !== 0);
  const totals = totalsOf(fixed, at);
  const onDemand =
    fixed.sums.reduce((all, { terms, spend }) => all + (terms === 'on-demand' ? spend : 0), 0) * at.spend;
  return {
    flows,
    oneOff: at.hours * at.rate + at.dual * totals.spend * at.portable + at.tools,
    ongoing: at.ongoing,
    growing: licences(fixed, at),
    // What was promised by the hour is paid even where less is used.
    ...(computePlan.share > 0 && {
      cap: { saving: totals.spend - held(computePlan.share) * onDemand, until: computePlan.end },
    }),
    ramp: at.ramp,
    shape: fixed.shape,
    discount: monthlyRate(at.discount),
    horizon: fixed.horizon,
  };
}

/** USD a month more for licences by the core, of all that can be moved. */
function licences(fixed: Fixed, at: Expected): number {
  const { coresGraviton, coresX86 } = totalsOf(fixed, at);
  return at.licence * fixed.licensed * at.portable * (coresGraviton - coresX86);
}

/** What a plan comes to. */
export interface Outcome {
  readonly plan: MovePlan;
  readonly expected: Expected;
  /** Undefined where it never comes within the horizon. */
  readonly breakEven: number | undefined;
  /** USD at the horizon. */
  readonly net: number;
}

export function outcomeOf(fixed: Fixed, expected: Expected): Outcome {
  const plan = planOf(fixed, expected);
  return { plan, expected, breakEven: breakEvenMonth(plan), net: cumulative(plan).at(-1)! };
}

/** Every corner of the ranges: what is monotone in each input takes its extremes there. */
export function cornersOf(
  fixed: Fixed,
  central: Expected,
  ranges: Readonly<Partial<Record<keyof Expected, Range>>>,
): Outcome[] {
  let corners: Expected[] = [central];
  for (const [name, { low, high }] of Object.entries(ranges)) {
    corners = corners.flatMap((one) => [
      { ...one, [name]: low },
      { ...one, [name]: high },
    ]);
  }
  return corners.map((one) => outcomeOf(fixed, one));
}

/** One input at a time, all others as expected. */
export interface Moved {
  readonly name: keyof Expected;
  /** Whether it went through its range, or a fifth down and up. */
  readonly how: 'range' | 'fifth';
  readonly low: Outcome;
  readonly high: Outcome;
  /** USD between the two at the horizon. */
  readonly swing: number;
}

/** What moves the net at the horizon, the most first; what moves nothing is left out. */
export function movesOf(
  fixed: Fixed,
  central: Expected,
  ranges: Readonly<Partial<Record<keyof Expected, Range>>>,
): Moved[] {
  return (Object.keys(central) as (keyof Expected)[])
    .map((name): Moved => {
      const range = ranges[name];
      const at = central[name];
      const [down, up] = range ? [range.low, range.high] : [at * 0.8, at * 1.2];
      const within = name === 'portable' ? Math.min(1, up) : up;
      const low = outcomeOf(fixed, { ...central, [name]: down });
      const high = outcomeOf(fixed, { ...central, [name]: within });
      return { name, how: range ? 'range' : 'fifth', low, high, swing: Math.abs(high.net - low.net) };
    })
    .filter(({ swing }) => swing > 0)
    .toSorted((a, b) => b.swing - a.swing);
}
