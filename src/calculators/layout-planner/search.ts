/** The search itself: on the units given, or for the fewest that do; then what there is beside the fastest. */
import { devicesOf } from '../../silicon/scaling/layout.ts';
import {
  layoutCount,
  planEverything,
  planFastest,
  planFewest,
  planSmallest,
  smoothCounts,
  splitsOf,
  stepForBudget,
  stepForDeadline,
  type EverythingReport,
  type Plan,
  type PlanReport,
  type Run,
} from '../../silicon/scaling/planner/index.ts';
import { trainingMemory, type MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Control } from '../define.ts';
import { found, refuse, type Found } from '../found.ts';
import { laidOut, type Question } from '../step/question.ts';
import { solve, type Solved } from '../step/solve.ts';
import type { StepFacts } from '../step/types.ts';
import type { PlannerInputs } from './fields.ts';
import { askedOf, type Asked } from './plan.ts';

/** Layouts up to which all that take less than half as long again as the best are looked at; beyond, a tenth. */
const MANY = 100_000;

export interface Searched {
  readonly asked: Asked;
  /** Units that work, and those that were asked for. */
  readonly units: number;
  readonly wanted: number;
  readonly devices: number;
  readonly report: PlanReport;
  readonly best: Plan;
  readonly solved: Solved;
  readonly memory: MemoryBreakdown;
  /** Every layout that takes less than `reach` times the best. */
  readonly around: EverythingReport;
  readonly reach: number;
  /** Legal layouts in all. */
  readonly layouts: number;
  /** What a step may take, where that was asked. */
  readonly within?: number;
  readonly run: Run;
}

/** A layout of a plan as a question about its step. */
export function questionOf({ machine, network, task }: Asked, { layout }: Plan): Question {
  return laidOut(machine, network, task, layout);
}

function runOf(inputs: PlannerInputs): Run {
  return {
    tokens: raw(inputs.tokens),
    stepTokens: raw(inputs.batchSize) * raw(inputs.sequence),
    goodput: raw(inputs.goodput),
  };
}

/** Seconds that a step may take on so many units; without a deadline or a budget, as long as it will. */
function withinOf(inputs: PlannerInputs, { machine }: Asked, run: Run): (units: number) => number {
  if (inputs.question === 'deadline') return () => stepForDeadline(raw(inputs.deadline), run);
  if (inputs.question === 'budget') {
    return (units) => stepForBudget(raw(inputs.budget), units, machine.paid.price ?? 0, run);
  }
  return () => Infinity;
}

/** The units given, or the nearest count below them that can be split at all. */
function splittable({ plan, held, unit }: Asked, wanted: number): number | undefined {
  const can = (units: number) => splitsOf(plan.step.task, units * unit, held).splits.length > 0;
  return can(wanted) ? wanted : smoothCounts(1, wanted - 1).findLast(can);
}

/** No split at all: for a degree that is held fast, where without it there is one. */
function noSplit(asked: Asked, units: number): ReturnType<typeof refuse> {
  const [degree] = Object.keys(asked.held);
  if (degree === undefined || splittable({ ...asked, held: {} }, units) === undefined) {
    return refuse('units', 'no-split', { units });
  }
  return refuse(degree, 'held-impossible', { units });
}

const STOPPED = refuse('question', 'stopped');

/** The fewest units in time, or why there are none. */
function fewest(
  inputs: PlannerInputs,
  asked: Asked,
  within: (units: number) => number,
  control?: Control,
): Found<number> {
  const { plan, capacity, held, unit, most } = asked;
  const report = planFewest(plan, { capacity, held, unit, most, within }, (share) => {
    control?.report(share, 'counts');
    return !control?.cancelled();
  });
  if (report.stopped) return STOPPED;
  if (report.units !== undefined) return found(report.units);
  return refuse(inputs.question, inputs.question === 'budget' ? 'over-budget' : 'too-late', { most });
}

/** Why nothing fits: how much the smallest layout needs. */
function tooLarge(asked: Asked, units: number, control?: Control): ReturnType<typeof refuse> {
  const { plan, held, unit, capacity } = asked;
  const smallest = planSmallest(plan, units * unit, held, (share) => {
    control?.report(share, 'smallest');
    return !control?.cancelled();
  });
  if (!smallest) return STOPPED;
  return refuse('units', 'nothing-fits', {
    units,
    memory: { kind: 'bytes', value: smallest.memory, unit: 'GiB' },
    capacity: { kind: 'bytes', value: capacity, unit: 'GiB' },
  });
}

function searched(inputs: PlannerInputs, facts: StepFacts, control?: Control): Found<Searched> {
  const known = askedOf(inputs, facts);
  if (!known.ok) return known;
  const asked = known.found;
  const { plan, capacity, held, unit, task } = asked;
  const run = runOf(inputs);
  const within = withinOf(inputs, asked, run);
  const wanted: Found<number> =
    inputs.question === 'layout' ? found(raw(inputs.units)) : fewest(inputs, asked, within, control);
  if (!wanted.ok) return wanted;
  const units = splittable(asked, wanted.found);
  if (units === undefined) return noSplit(asked, wanted.found);
  const devices = units * unit;
  const report = planFastest(plan, devices, { capacity, held, keep: raw(inputs.keep) });
  const [best] = report.best;
  if (!best) return tooLarge(asked, units, control);
  const layouts = layoutCount(plan, devices, held);
  const reach = layouts <= MANY ? 1.5 : 1.1;
  const around = planEverything(plan, devices, { capacity, held, keep: 1, within: reach * best.time }, (share) => {
    control?.report(share, 'layouts');
    return !control?.cancelled();
  });
  const question = questionOf(asked, best);
  const limit = within(units);
  return found({
    asked,
    units,
    wanted: wanted.found,
    devices: devicesOf(best.layout),
    report,
    best,
    solved: solve(inputs, question),
    memory: trainingMemory(task, best.layout, plan.step.formats, plan.memory),
    around,
    reach,
    layouts,
    ...(limit < Infinity && { within: limit }),
    run,
  });
}

/** The last search: a page asks again for its charts, and so does whoever compares two ways to the same answer. */
let last: { readonly key: string; readonly facts: StepFacts; readonly search: Found<Searched> } | undefined;

/** The search for these inputs, made once for outputs and charts. One that was stopped is not kept. */
export function searchFor(inputs: PlannerInputs, facts: StepFacts, control?: Control): Found<Searched> {
  const key = JSON.stringify(inputs);
  if (last?.facts === facts && last.key === key) return last.search;
  const search = searched(inputs, facts, control);
  if (!control?.cancelled()) last = { key, facts, search };
  return search;
}
