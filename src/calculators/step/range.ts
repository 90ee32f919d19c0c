/** How far a prediction can be trusted: its band, and the bounds that follow from overlap and from published rates alone. */
import { matricesOnDevice } from '../../silicon/scaling/layer-work.ts';
import type { Layout } from '../../silicon/scaling/layout.ts';
import { stepContext, stepTime, type StepContext, type StepTime } from '../../silicon/scaling/step-time.ts';
import type { Range } from '../define.ts';
import type { Question } from './question.ts';
import { perfect } from './stack.ts';

/** Operations of one layer, forward, on one device for one micro-batch: what start-up costs are small against, or not. */
export function layerFlop({ work, task, attention }: StepContext, { microBatch, context, tensor }: Layout): number {
  const tokens = (microBatch * task.sequence) / context;
  return 2 * tokens * (matricesOnDevice(work, tensor) + work.expertMatrices / tensor) + (tokens * attention) / tensor;
}

/** Whether the calibration has seen kernels as small as these. */
export function smallKernels({ step, layout, chosen }: Question): boolean {
  return layerFlop(step, layout) < (chosen.calibration?.leastWork ?? 0);
}

function timeWith({ task, layout, step, network }: Question, stack: StepContext['stack']): StepTime {
  return stepTime(stepContext(task, { ...step, fabric: network.fabric, stack }), layout);
}

/** The same step with all published rates reached and everything hidden that can hide. */
export function idealTime(question: Question): StepTime {
  return timeWith(question, perfect(question.chosen.stack));
}

export interface Bounds {
  /** Nothing lost: all published rates reached, everything hidden that can hide. */
  readonly ideal: number;
  /** Everything hidden: the slowest of computation and of each kind of communication. */
  readonly hidden: number;
  /** Nothing hidden: computation and communication one after the other. */
  readonly sum: number;
}

/** Communication by kind, seconds of a step. */
function kinds({ tensor, context, dispatch, transfer, data }: StepTime): readonly number[] {
  return [tensor, context, dispatch, transfer, data];
}

export function boundsOf(question: Question): Bounds {
  const { stack } = question.chosen;
  const whole = timeWith(question, { ...stack, dataOverlap: 0, tensorOverlap: 0 });
  const bare = timeWith(question, { ...stack, dataOverlap: Infinity, tensorOverlap: Infinity });
  // Of what cannot hide behind anything in this model, some would behind a better one.
  const { context, dispatch, transfer } = bare;
  const computed = bare.total - stack.rest * (context + dispatch + transfer);
  return {
    ideal: Math.min(idealTime(question).total, question.time.total),
    hidden: Math.max(computed, ...kinds(whole).map((kind) => stack.rest * kind)),
    sum: whole.total,
  };
}

/** What a prediction rests on: measured steps, what stacks and chips were seen to differ by, or nothing. */
export type Trust = 'measured' | 'spread' | 'none';

/**
 * The band around the predicted time. Where the calibration was fitted, nine of ten judged predictions were inside
 * it; where it was carried over, it is as wide as stacks and chips were seen to differ. Where it says nothing (another
 * chip or stack, smaller kernels), from what published rates allow at best to as many times slower than predicted.
 * Never faster than published rates allow.
 */
export function bandOf(question: Question, { ideal }: Bounds): Range & { readonly trust: Trust } {
  const { total } = question.time;
  const { calibration, reach } = question.chosen;
  const { low, high } = calibration?.band ?? { low: 0, high: 0 };
  const reached = (reach === 'fitted' || reach === 'carried' || reach === 'untuned') && !smallKernels(question);
  const slowest = total * (1 + high);
  if (!reached) return { low: ideal, value: total, high: Math.max(slowest, total ** 2 / ideal), trust: 'none' };
  const trust = reach === 'fitted' ? 'measured' : 'spread';
  return { low: Math.max(total * (1 - low), ideal), value: total, high: slowest, trust };
}
