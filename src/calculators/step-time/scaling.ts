/** How a layout scales when replicas are added: at a fixed batch, and at a fixed batch for each replica. */
import { devicesOf, layoutProblem, type Layout, type TrainingTask } from '../../silicon/scaling/layout.ts';
import { stepContext, stepTime, type StepContext } from '../../silicon/scaling/step-time.ts';
import type { StepInputs } from './fields.ts';
import { networkOf } from '../step/network.ts';
import type { Question } from '../step/question.ts';
import type { StepFacts } from '../step/types.ts';

/** Chips at the far end of the curves. */
const MOST_CHIPS = 1e6;

/** Chips that one replica of the model takes. */
function replicaChips({ devices, layout, device }: Question): number {
  return devices / layout.data / device.devicesPerChip;
}

/** Chips at which the batch has no more sequences to share out: one micro-batch, or one for each stage, to a replica. */
export function strongEnd(question: Question): number {
  const { task, layout } = question;
  const last = task.batch / (layout.microBatch * (layout.interleave > 1 ? layout.pipeline : 1));
  return last * replicaChips(question);
}

/** Whole divisors of a number, rising. */
function divisors(number: number): number[] {
  const small: number[] = [];
  const large: number[] = [];
  for (let one = 1; one * one <= number; one += 1) {
    if (number % one !== 0) continue;
    small.push(one);
    if (one * one !== number) large.unshift(number / one);
  }
  return [...small, ...large];
}

/** Data-parallel degrees from one instance to a million chips, doubling, with the last and the reader's own among them. */
function degrees(question: Question): number[] {
  const each = replicaChips(question);
  const least = Math.max(1, Math.ceil(question.device.chipsPerInstance / each));
  const most = Math.floor(MOST_CHIPS / each);
  const rising: number[] = [];
  for (let data = least; data <= most; data *= 2) rising.push(data);
  const more = [question.layout.data, most].filter((data) => data >= least && data <= most);
  return [...new Set([...rising, ...more])].sort((a, b) => a - b);
}

/** One point of a curve: chips, and tokens a second. */
export type Point = readonly [chips: number, rate: number];

/**
 * The same step on the network that lies beyond the domain of fast links, which a run inside one domain does not
 * have; undefined where none is known.
 */
export function stepBeyond(question: Question, inputs: StepInputs, facts: StepFacts): StepContext | undefined {
  const network = networkOf(inputs, question.device, Infinity, facts);
  return network.ok ? stepContext(question.task, { ...question.step, fabric: network.found.fabric }) : undefined;
}

function pointOf(question: Question, beyond: StepContext | undefined, task: TrainingTask, layout: Layout): Point[] {
  if (layoutProblem(task, layout)) return [];
  const step = devicesOf(layout) <= question.network.domain ? question.step : beyond;
  if (!step) return [];
  const { total } = stepTime({ ...step, task }, layout);
  return [[layout.data * replicaChips(question), (task.batch * task.sequence) / total]];
}

/** The batch stays as it is: the largest divisor of it that is not above each wanted degree. */
export function strongScaling(question: Question, beyond: StepContext | undefined): Point[] {
  const { task, layout } = question;
  const legal = divisors(task.batch / layout.microBatch);
  const chosen = degrees(question).map((wanted) => legal.findLast((data) => data <= wanted) ?? 1);
  return [...new Set(chosen)].flatMap((data) => pointOf(question, beyond, task, { ...layout, data }));
}

/** The batch of each replica stays as it is, and the whole batch grows with them. */
export function weakScaling(question: Question, beyond: StepContext | undefined): Point[] {
  const { task, layout } = question;
  const each = task.batch / layout.data;
  return degrees(question).flatMap((data) =>
    pointOf(question, beyond, { ...task, batch: each * data }, { ...layout, data }),
  );
}

/** Tokens a second and chip, as a share of those of the first point. */
export function efficiency(points: readonly Point[]): Point[] {
  const [first] = points;
  if (!first) return [];
  return points.map(([chips, rate]) => [chips, rate / chips / (first[1] / first[0])]);
}
