/** The formulas with the numbers of the fullest stage put in, in the order in which they are needed. */
import {
  inFlight,
  keptBetween,
  keptInside,
  keptMasks,
  keptScores,
  layerActivations,
  layerInput,
  logitWidth,
  wholeShare,
} from '../../silicon/scaling/activations.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import {
  embeddingBytes,
  gatheredAhead,
  largestLayer,
  largestUnit,
  layerAtWork,
  memoryRank,
  outputWidths,
  stageParts,
  type MemoryRank,
  type StageParts,
} from '../../silicon/scaling/training-memory.ts';
import type { Step, Term } from '../define.ts';
import type { Question } from './types.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'memoryParameters',
  'memoryExperts',
  'memoryShard',
  'memoryWeights',
  'memoryGradients',
  'memoryOptimizer',
  'memoryTokens',
  'memoryLayer',
  'memoryLayerInput',
  'memoryInFlight',
  'memoryInFlightInterleaved',
  'memoryActivations',
  'memoryLogits',
  'memoryGathered',
  'memoryWorking',
  'memoryTotal',
  'deviceMemory',
] as const satisfies readonly EquationId[];

const count = (value: number, from?: string): Term => ({ kind: 'count', value, ...(from && { from }) });
const exact = (value: number): Term => ({ kind: 'ratio', value, unit: '×' });
const params = (value: number): Term => ({ kind: 'parameters', value });
const bytes = (value: number, from?: string): Term => ({ kind: 'bytes', value, ...(from && { from }) });
/** A few bytes, in bytes: the unit that fits best would still be B, but a rounded kB for a token is no help. */
const few = (value: number): Term => ({ kind: 'bytes', value, unit: 'B' });
const reader = 'reader';

type Push = (equation: EquationId, values: Step['values'], result: Term, about?: string) => void;

interface Parts {
  readonly question: Question;
  readonly rank: MemoryRank;
  readonly on: StageParts;
}

function stateSteps({ question, rank, on }: Parts, push: Push): void {
  const { task, layout, formats, memory } = question;
  const { parts } = rank;
  const { zero } = layout;
  const [L, L_x] = [count(on.layers), count(on.expertLayers)];
  const n_d = params(on.dense + on.tables);
  const n_r = params(on.routed);
  push(
    'memoryParameters',
    {
      L,
      n_a: params(parts.attention),
      L_x,
      n_f: params(parts.feedForward),
      n_s: params(parts.shared),
      n_t: params(on.tables),
    },
    n_d,
  );
  const { experts } = task.model;
  if (experts) {
    push(
      'memoryExperts',
      { L_x, E: count(experts.count), x: count(layout.expert, reader), n_e: params(parts.oneExpert) },
      n_r,
    );
  }
  const held = on.dense + on.tables + on.routed;
  const shard = (on.dense + on.tables) / rank.replicas + on.routed / rank.expertReplicas;
  if (zero > 0) {
    push('memoryShard', { n_d, R: count(rank.replicas), n_r, R_x: count(rank.expertReplicas) }, params(shard));
  }
  const kept = (from: number) => params(zero >= from ? shard : held);
  push('memoryWeights', { b_w: few(formats.weight), n: kept(3) }, bytes(memory.weights));
  push('memoryGradients', { b_g: few(formats.gradient), n: kept(2) }, bytes(memory.gradients));
  const layers = zero > 0 ? on.dense / rank.replicas + on.routed / rank.expertReplicas : on.dense + on.routed;
  push(
    'memoryOptimizer',
    {
      b_m: few(formats.master),
      n_l: params(layers),
      n_t: params(zero > 0 ? on.tables / rank.replicas : on.tables),
      b_s: few(formats.moments),
      b_t: few(formats.tableMoments),
    },
    bytes(memory.optimizer),
  );
}

function layerStep({ question }: Parts, push: Push, expertLayer: boolean): Term {
  const { task, layout, formats, options } = question;
  const { model, sequence } = task;
  const beta = few(formats.activation);
  const w = exact(wholeShare(layout));
  const about = expertLayer ? '@layer.experts' : model.experts ? '@layer.dense' : undefined;
  if (layout.recompute === 'full') {
    const A = few(layerInput(model, layout, formats.activation));
    push('memoryLayerInput', { w, beta, d: count(model.hidden) }, A, about);
    return A;
  }
  const A = few(layerActivations(model, layout, sequence, formats.activation, options, expertLayer));
  push(
    'memoryLayer',
    {
      w,
      beta,
      D: count(keptBetween(model)),
      M: few(keptMasks(model, options, expertLayer)),
      S: count(keptInside(model, layout, options, expertLayer)),
      Z: few(keptScores(model, layout, sequence, formats.activation, options)),
    },
    A,
    about,
  );
  return A;
}

function activationSteps(all: Parts, push: Push): void {
  const { question, rank, on } = all;
  const { task, layout, formats, options, memory } = question;
  const { pipeline, interleave } = layout;
  const T = count(rank.tokens);
  push(
    'memoryTokens',
    { b: count(layout.microBatch, reader), s: count(task.sequence, reader), c: count(layout.context, reader) },
    T,
  );
  const none = few(0);
  const A = on.layers > on.expertLayers ? layerStep(all, push, false) : none;
  const A_x = on.expertLayers > 0 ? layerStep(all, push, true) : none;
  const mu = exact(inFlight(rank.microBatches, pipeline, interleave, memory.stage));
  const schedule = { m: count(rank.microBatches), p: count(pipeline, reader), i: count(memory.stage) };
  if (interleave === 1) push('memoryInFlight', schedule, mu);
  else push('memoryInFlightInterleaved', { ...schedule, v: count(interleave, reader) }, mu);
  push(
    'memoryActivations',
    {
      mu,
      T,
      L: count(on.layers),
      L_x: count(on.expertLayers),
      A,
      A_x,
      M_e: bytes(embeddingBytes(rank, layout, memory.stage)),
    },
    bytes(memory.activations),
  );
  if (memory.logits > 0) {
    push(
      'memoryLogits',
      {
        T,
        lambda: few(logitWidth(formats.activation, options.logits)),
        V_t: count(Math.ceil(task.model.vocabulary / layout.tensor)),
        beta: few(formats.activation),
        d: count(task.model.hidden),
        u: exact(outputWidths(layout)),
      },
      bytes(memory.logits),
    );
  }
  if (memory.gathered > 0) {
    push(
      'memoryGathered',
      {
        b_w: few(layout.zero === 3 ? formats.weight : 0),
        n_1: params(largestUnit(rank, on)),
        f: count(gatheredAhead(options, on)),
        n_2: params(largestLayer(rank, on)),
        beta: few(formats.activation),
      },
      bytes(memory.gathered),
    );
  }
  push(
    'memoryWorking',
    { T, A_k: few(layerAtWork(rank, on) / rank.tokens), M_l: bytes(memory.logits) },
    bytes(memory.working),
  );
}

export function stepsOf(question: Question): Step[] {
  const { task, layout, formats, options, device, memory, runtime, capacity } = question;
  const rank = memoryRank(task, layout, formats, options);
  const all: Parts = { question, rank, on: stageParts(rank, task, layout, memory.stage) };
  const steps: Step[] = [];
  const push: Push = (equation, values, result, about) =>
    steps.push({ equation, values, result, ...(about && { about }) });
  stateSteps(all, push);
  activationSteps(all, push);
  push(
    'memoryTotal',
    {
      epsilon: { kind: 'share', value: options.margin, from: reader },
      M_w: bytes(memory.weights),
      M_g: bytes(memory.gradients),
      M_o: bytes(memory.optimizer),
      M_a: bytes(memory.activations),
      M_l: bytes(memory.logits),
      M_z: bytes(memory.gathered),
      M_k: bytes(memory.working),
      M_b: bytes(memory.buffers),
      M_r: bytes(memory.runtime, runtime.own === 0 && runtime.record ? runtime.record : undefined),
    },
    bytes(memory.total),
  );
  if (device.chipMemory !== undefined && question.capacityFrom !== reader) {
    push(
      'deviceMemory',
      { H: bytes(device.chipMemory, question.capacityFrom), k: count(device.devicesPerChip) },
      bytes(capacity),
    );
  }
  return steps;
}
