/** One layer in worked steps: its work and bytes, what it waits for, and the sum of all its passes. */
import { matricesOnDevice } from '../../silicon/scaling/layer-work.ts';
import { layerTime, partsOf } from '../../silicon/scaling/step-time.ts';
import type { Term } from '../define.ts';
import { allToAllStep, ringSteps } from './collective-steps.ts';
import type { Question } from './question.ts';
import { bytes, common, flop, number, seconds, term, type Push } from './terms.ts';
import { layerFlop } from './range.ts';

/** Passes of a layer that run forward: once, and once more where everything is recomputed. */
function forwards({ layout }: Question): number {
  return layout.recompute === 'full' ? 2 : 1;
}

function tensorSteps(push: Push, question: Question, own: number): Term {
  const { step, layout, task } = question;
  const { work, stack, fabric, formats } = step;
  if (layout.tensor === 1) return seconds(0);
  const tokens = (layout.microBatch * task.sequence) / layout.context;
  const buffer = tokens * work.hidden * formats.activation;
  const u = ringSteps(push, 2, buffer, layout.tensor, fabric, 1, '@part.tensor');
  const r = 2 - (layout.expertTensor > 1 ? 0 : work.expertShare);
  const [w, omega] = [forwards(question), stack.tensorOverlap];
  const waited = (hidden: number) => Math.max(0, r * u.value - hidden * omega * own);
  return push(
    'stepTensorExposed',
    { w: number(w), r: number(r), u, omega: common(question).constant('tensorOverlap'), f: seconds(own) },
    seconds(w * waited(1) + waited(2)),
  );
}

function contextSteps(push: Push, question: Question, attention: Term, g: number): Term {
  const { step, layout, task } = question;
  const { work, stack, fabric, formats } = step;
  const { context, tensor } = layout;
  if (context === 1) return seconds(0);
  const tokens = (layout.microBatch * task.sequence) / context;
  const w = forwards(question);
  if (stack.context === 'all-to-all') {
    const buffer = (tokens * (work.keyValueWidth + work.queryWidth) * formats.activation) / tensor;
    const u = allToAllStep(push, buffer, context, fabric, tensor, '@part.context');
    return push('stepExchanges', { k: number(w + 1), u }, seconds((w + 1) * u.value), '@part.context');
  }
  const buffer = ((tokens * work.keyValueWidth * formats.activation) / tensor) * context;
  const u = ringSteps(push, 1, buffer, context, fabric, tensor, '@part.context');
  const exposed = w * Math.max(0, u.value - attention.value) + Math.max(0, 2 * u.value - g * attention.value);
  return push('stepRingExposed', { w: number(w), u, t_a: attention, g: number(g) }, seconds(exposed));
}

function dispatchSteps(push: Push, { step, layout, task }: Question): Term {
  const { work, fabric, formats } = step;
  const { expert, expertTensor, tensor } = layout;
  if (expert === 1 || work.routed === 0) return seconds(0);
  const tokens = (layout.microBatch * task.sequence) / layout.context;
  const sent = (tokens * expertTensor * work.routed * work.hidden * formats.activation) / tensor;
  const u = allToAllStep(push, sent, expert, fabric, expertTensor, '@part.dispatch');
  const k = 2 * ((layout.recompute === 'full' ? 2 : 1) + 1);
  return push('stepExchanges', { k: number(k), u }, seconds(k * u.value), '@part.dispatch');
}

/** The steps of one layer; the time of all its passes for one micro-batch comes back. */
export function layerSteps(push: Push, question: Question): Term {
  const { step, layout, task } = question;
  const { work, stack } = step;
  const { n, t, P, H, y_m, y_e, y_a, y_h, b, b_g, constant } = common(question);
  const { tensor, sequenceParallel } = layout;
  const parts = partsOf(step, layout);
  const { forward, backward, recompute, accumulate, total } = layerTime(step, layout, parts);
  const W = term('parameters', matricesOnDevice(work, tensor));
  const W_e = term('parameters', work.expertMatrices);
  const A = flop(step.attention);
  push('stepLayerFlop', { n, W, W_e, t, A }, flop(layerFlop(step, layout)));
  const t_a = push('stepAttention', { n, A, t, P, y_a }, seconds(forward.attention));
  const t_c = push(
    'stepLayerCompute',
    { n, W, P, y_m, W_e, t, y_e, t_a },
    seconds(forward.matmul + forward.experts + forward.attention),
  );
  const q = sequenceParallel ? tensor : 1;
  const scores = stack.fusedAttention ? 0 : work.scoreNumbers * work.heads * task.sequence;
  const traffic = n.value * b.value * (work.betweenNumbers / q + (work.insideNumbers + scores) / tensor);
  const Q = push(
    'stepLayerTraffic',
    { n, b, X_b: number(work.betweenNumbers), q: number(q), X_i: number(work.insideNumbers), X_s: number(scores), t },
    bytes(traffic),
  );
  const t_0 = constant('layerOverhead', 'duration');
  const own = t_c.value + forward.memory;
  const t_f = push('stepLayerForward', { t_c, Q, H, y_h, t_0 }, seconds(own + forward.overhead));
  const g = stack.fusedAttention ? 2.5 : 2;
  const t_b = push(
    'stepLayerBackward',
    { t_c, t_a, Q, H, y_h, t_0, g: number(g) },
    seconds(backward.matmul + backward.experts + backward.attention + backward.memory + backward.overhead),
  );
  const x_t = tensorSteps(push, question, own);
  const x_c = contextSteps(push, question, t_a, g);
  const x_d = dispatchSteps(push, question);
  const dense = parts.attention + (1 - work.expertShare) * parts.feedForward + work.expertShare * parts.shared;
  const N_l = term('parameters', dense + work.expertShare * parts.routed);
  const t_g = push('stepAccumulate', { b_g, N_l, H, y_h }, seconds(accumulate));
  const t_r = seconds(
    recompute.matmul + recompute.attention + recompute.experts + recompute.memory + recompute.overhead,
  );
  return push('stepLayer', { t_f, t_b, t_r, t_g, x_t, x_c, x_d }, seconds(total));
}
