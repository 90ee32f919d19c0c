/** The formulas of a step with its numbers put in, in the order in which they are needed. */
import { expertReplicas, stageLayers } from '../../silicon/scaling/layout.ts';
import {
  dataTime,
  hardwareFlopPerToken,
  headTime,
  layerTime,
  partsOf,
  passWork,
  stageParameters,
} from '../../silicon/scaling/step-time.ts';
import type { Step, Term } from '../define.ts';
import { ringSteps, transferStep } from './collective-steps.ts';
import { layerSteps } from './layer-steps.ts';
import type { Question } from './question.ts';
import type { Solved } from './solve.ts';
import { bytes, common, flop, given, number, reader, seconds, term, type Push } from './terms.ts';

/** Pace, bubble and transfers of the pipeline. */
function pipelineSteps(push: Push, question: Question, t_l: Term): Readonly<Record<'t_s' | 't_i' | 't_p', Term>> {
  const { step, layout, task, time } = question;
  const { n, t, P, H, y_m, y_h, b } = common(question);
  const { work } = step;
  const { pipeline, interleave } = layout;
  const head = headTime(step, layout);
  const t_h = push(
    'stepHead',
    { n, V: number(work.vocabulary), h: number(work.hidden), t, P, y_m, b, H, y_h },
    seconds(head.forward + head.backward),
  );
  const layers = stageLayers(task.model.layers, pipeline);
  const last = Math.floor(task.model.layers / pipeline);
  const l = number(layers);
  const pace = Math.max(layers * t_l.value, last * t_l.value + t_h.value);
  const t_s = push('stepPace', { l, t_l, l_e: number(last), t_h }, seconds(pace));
  if (pipeline === 1) return { t_s, t_i: seconds(0), t_p: seconds(0) };
  const [p, v, m] = [given(pipeline), given(interleave), number(time.microBatches)];
  const t_i = push('stepBubble', { p, v, l, t_l }, seconds(time.bubble));
  push('stepBubbleShare', { p, v, m }, term('share', (pipeline - 1) / (interleave * time.microBatches)));
  const { tensor, context, data, microBatch } = layout;
  const buffer = (microBatch * task.sequence * work.hidden * step.formats.activation) / (context * tensor);
  const u = transferStep(push, buffer, step.fabric, tensor * context * data, '@part.transfer');
  const t_p = push('stepTransfers', { v, m, p, u }, seconds(time.transfer));
  return { t_s, t_i, t_p };
}

/** The exchange over replicas: summing gradients and gathering weights, routed experts among their own replicas. */
function exchangeSteps(push: Push, question: Question): Term {
  const { step, layout, task, time } = question;
  const { fabric, formats } = step;
  const { tensor, context, data, zero, expert, expertTensor } = layout;
  const parts = partsOf(step, layout);
  const { dense, experts } = stageParameters(step, layout, parts);
  const [ranks, replicas] = [data * context, Math.max(1, expertReplicas(layout))];
  if (ranks === 1 && (experts === 0 || replicas === 1)) return seconds(0);
  const passes = zero === 0 ? 2 : 1;
  const ring = (count: 1 | 2, width: number, what: 'gradients' | 'weights', routed: boolean) =>
    routed
      ? ringSteps(push, count, width * experts, replicas, fabric, expert * expertTensor, `@about.expert-${what}`)
      : ringSteps(push, count, width * dense, ranks, fabric, tensor, `@about.${what}`);
  const S_d = ring(passes, formats.gradient, 'gradients', false);
  const S_e = ring(passes, formats.gradient, 'gradients', true);
  const G_d = zero === 0 ? seconds(0) : ring(1, formats.weight, 'weights', false);
  const G_e = zero === 0 ? seconds(0) : ring(1, formats.weight, 'weights', true);
  const { once, each } = dataTime(step, layout, parts);
  const exchange = (sums: number, gathers: number, result: number, about: string) =>
    sums + gathers === 0
      ? seconds(0)
      : push('stepExchange', { k_s: number(sums), S_d, S_e, k_g: number(gathers), G_d, G_e }, seconds(result), about);
  const D = exchange(zero < 2 ? 1 : 0, zero === 1 || zero === 2 ? 1 : 0, once, '@about.once');
  const E = exchange(zero < 2 ? 0 : 1, zero === 3 ? 2 : 0, each, '@about.each');
  const behind = stageLayers(task.model.layers, layout.pipeline) * passWork(layerTime(step, layout, parts).backward);
  const omega = common(question).constant('dataOverlap');
  return push('stepData', { D, omega, B: seconds(behind), m: number(time.microBatches), E }, seconds(time.data));
}

function optimizerStep(push: Push, question: Question): Term {
  const { step, layout, time } = question;
  const { H, y_h, b_g } = common(question);
  const { weight, master, moments } = step.formats;
  const { dense, experts } = stageParameters(step, layout, partsOf(step, layout));
  const shared = layout.zero > 0;
  return push(
    'stepOptimizer',
    {
      b_g,
      b_m: bytes(master),
      b_s: bytes(moments),
      b_w: bytes(weight),
      N_d: term('parameters', dense),
      z: number(shared ? layout.data * layout.context : 1),
      N_e: term('parameters', experts),
      z_e: number(shared ? Math.max(1, expertReplicas(layout)) : 1),
      H,
      y_h,
    },
    seconds(time.optimizer),
  );
}

/** Forward operations by kind, and what is recomputed of them. */
function hardwareFlopStep(push: Push, { step, layout, task }: Question): Term {
  const { work, stack, attention } = step;
  const { layers } = task.model;
  const C = 2 * layers * (work.matrices + work.expertMatrices);
  const S = layers * attention;
  const scores = layout.recompute === 'selective' && !stack.fusedAttention ? S : 0;
  const A = layout.recompute === 'full' ? C + S : scores;
  return push(
    'stepHardwareFlop',
    { C: flop(C), S: flop(S), V: flop(2 * work.vocabulary * work.hidden), A: flop(A) },
    flop(hardwareFlopPerToken(step, layout)),
  );
}

/** Worked steps of the prediction. */
export function stepsOf(solved: Solved): Step[] {
  const { question, utilisation, rate, runTime, runTokens, goodput } = solved;
  const { task, time, devices, units, paid } = question;
  const steps: Step[] = [];
  const push: Push = (equation, values, result, about) => {
    steps.push({ equation, values, result, ...(about && { about }) });
    return result;
  };
  const { P, constant } = common(question);
  const t_l = layerSteps(push, question);
  const pipeline = pipelineSteps(push, question, t_l);
  const t_d = exchangeSteps(push, question);
  const t_u = optimizerStep(push, question);
  const T = push(
    'stepTotal',
    {
      rho: constant('rest', 'ratio'),
      m: number(time.microBatches),
      ...pipeline,
      t_d,
      t_u,
      T_0: constant('stepOverhead', 'duration'),
    },
    seconds(time.total),
  );
  const R = push(
    'stepTokenRate',
    { B: given(task.batch), s: term('tokens', task.sequence, reader), T },
    term('tokenRate', rate),
  );
  const d = number(devices);
  for (const { counted, perToken, share } of utilisation) {
    if (share > 1 || (counted !== 'parameters' && counted !== 'hardware')) continue;
    const F =
      counted === 'hardware'
        ? hardwareFlopStep(push, question)
        : push('trainingFlopParameters', { N: term('parameters', perToken / 6) }, flop(perToken));
    push('stepUtilisation', { R, F, d, P }, term('share', share), `@counted.${counted}`);
  }
  const run = push(
    'stepRunTime',
    { D: term('tokens', runTokens, reader), R, G: term('share', goodput, reader) },
    seconds(runTime),
  );
  if (paid.price !== undefined) {
    push(
      'trainingCost',
      { u: number(units), T: run, p: term('price', paid.price, paid.from) },
      term('money', units * runTime * paid.price),
    );
  }
  return steps;
}
