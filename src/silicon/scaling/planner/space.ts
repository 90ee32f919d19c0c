/**
 * Every way to lay a task out over a number of devices: which degrees multiply up to it, and why those that cannot
 * run cannot. Rules as in `layoutProblem`; here they are asked one degree at a time, so that a degree that fails
 * takes all its combinations with it.
 */
import type { LayoutProblem, TrainingTask } from '../layout.ts';

/** Divisors of a whole number, ascending. */
export function divisors(n: number): number[] {
  const low: number[] = [];
  const high: number[] = [];
  for (let i = 1; i * i <= n; i++) {
    if (n % i !== 0) continue;
    low.push(i);
    if (i * i < n) high.push(n / i);
  }
  return [...low, ...high.toReversed()];
}

/** Degrees that a reader holds fast; a degree that is left out is searched. */
export interface Held {
  readonly tensor?: number;
  readonly pipeline?: number;
  readonly data?: number;
  readonly context?: number;
  readonly expert?: number;
}

export type Rejections = Partial<Record<LayoutProblem['reason'] | 'held', number>>;

/** One choice of tensor, context, pipeline and data degree. */
export interface Split {
  readonly tensor: number;
  readonly context: number;
  readonly pipeline: number;
  readonly data: number;
}

export interface Space {
  readonly splits: readonly Split[];
  /** Splits that cannot run, by the first reason found. */
  readonly rejected: Rejections;
}

/** The first reason why a split cannot run, whatever the degrees that come after it. */
function splitProblem(
  { model, sequence, batch }: TrainingTask,
  { tensor, context, pipeline, data }: Split,
): LayoutProblem['reason'] | undefined {
  if (model.heads % tensor !== 0) return 'heads-not-divided';
  if (model.ffn % tensor !== 0) return 'ffn-not-divided';
  if (pipeline > model.layers) return 'more-stages-than-layers';
  if (context > 1 && sequence % (2 * context) !== 0) return 'sequence-not-divided';
  if (batch % data !== 0) return 'batch-not-divided';
  return undefined;
}

/** All splits of exactly `devices` devices; a whole number from 1. */
export function splitsOf(task: TrainingTask, devices: number, held: Held = {}): Space {
  const splits: Split[] = [];
  const rejected: Rejections = {};
  for (const tensor of divisors(devices)) {
    const besideTensor = devices / tensor;
    for (const context of divisors(besideTensor)) {
      const rest = besideTensor / context;
      for (const pipeline of divisors(rest)) {
        const split = { tensor, context, pipeline, data: rest / pipeline };
        const reason = isHeld(split, held) ? splitProblem(task, split) : 'held';
        if (reason === undefined) splits.push(split);
        else rejected[reason] = (rejected[reason] ?? 0) + 1;
      }
    }
  }
  return { splits, rejected };
}

function isHeld({ tensor, context, pipeline, data }: Split, held: Held): boolean {
  return (
    (held.tensor ?? tensor) === tensor &&
    (held.context ?? context) === context &&
    (held.pipeline ?? pipeline) === pipeline &&
    (held.data ?? data) === data
  );
}

/**
 * How the experts of a split can lie: `expertTensor` 1 or all of the tensor degree. One choice for a dense model.
 * `degrees` are the divisors of the experts, for a caller that asks for many splits.
 */
export function expertChoices(
  { model }: TrainingTask,
  { tensor, context, data }: Split,
  held: Held,
  degrees: readonly number[] = divisors(model.experts?.count ?? 1),
): readonly (readonly [expert: number, expertTensor: number])[] {
  const { experts } = model;
  if (!experts) return (held.expert ?? 1) === 1 ? [[1, 1]] : [];
  const ranks = tensor * context * data;
  const choices: [number, number][] = [];
  for (const expertTensor of tensor === 1 ? [1] : [1, tensor]) {
    if (experts.ffn % expertTensor !== 0) continue;
    for (const expert of degrees) {
      if (ranks % (expertTensor * expert) === 0 && (held.expert ?? expert) === expert)
        choices.push([expert, expertTensor]);
    }
  }
  return choices;
}

/** Chunks that a pipeline of a model can be interleaved into: 1, and what divides the layers of a stage. */
export function interleavings({ model }: TrainingTask, pipeline: number): number[] {
  return pipeline > 1 && model.layers % pipeline === 0 ? divisors(model.layers / pipeline) : [1];
}
