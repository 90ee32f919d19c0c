/** How far a prediction can be trusted: its band, and the bounds that follow from overlap and from published rates alone. */
import { matricesOnDevice } from '../../silicon/scaling/layer-work.ts';
import type { Fabric } from '../../silicon/scaling/fabric.ts';
import type { Layout } from '../../silicon/scaling/layout.ts';
import type { Stack } from '../../silicon/scaling/stack.ts';
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

function timeWith({ task, layout, step, network }: Question, stack: Stack, fabric = network.fabric): StepTime {
  return stepTime(stepContext(task, { ...step, fabric, stack }), layout);
}

export interface Bounds {
  /** Nothing lost: all published rates reached, and everything hidden as in `hidden`. No stack is faster on this layout. */
  readonly ideal: number;
  /** Everything hidden: the slower of computation and of any kind of communication, at the rates that the stack reaches. */
  readonly hidden: number;
  /** Nothing hidden: computation and communication one after the other. */
  readonly sum: number;
}

/** A network on which bytes take no time. The launch is the stack's. */
function free(fabric: Fabric): Fabric {
  return fabric.map((tier) => ({ ...tier, bandwidth: Infinity }));
}

const KINDS = ['tensor', 'context', 'dispatch', 'transfer', 'data'] as const satisfies readonly (keyof StepTime)[];

/**
 * The step with everything hidden: each kind of communication goes on beside the work and beside the other kinds. It
 * is the work alone, with what the slowest kind takes longer as the only thing that is waited for.
 */
function hiddenTime(question: Question, stack: Stack): StepTime {
  const work = timeWith(question, { ...stack, launch: 0 }, free(question.network.fabric));
  // Attention that takes no time hides nothing of a ring's exchange, so that all of it is counted.
  const sent = timeWith(question, { ...stack, attention: Infinity, dataOverlap: 0, tensorOverlap: 0 });
  const slowest = KINDS.reduce((a, b) => (sent[b] > sent[a] ? b : a));
  const waited = Math.max(0, stack.rest * sent[slowest] - work.total);
  return { ...work, [slowest]: waited, total: work.total + waited };
}

/** The same step with all published rates reached and everything hidden. */
export function idealTime(question: Question): StepTime {
  return hiddenTime(question, perfect(question.chosen.stack));
}

export function boundsOf(question: Question): Bounds {
  const { stack } = question.chosen;
  const { total } = question.time;
  return {
    ideal: Math.min(idealTime(question).total, total),
    hidden: hiddenTime(question, stack).total,
    sum: timeWith(question, { ...stack, dataOverlap: 0, tensorOverlap: 0 }).total,
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
