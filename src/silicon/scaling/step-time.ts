/**
 * The time of one training step from its parts: what each layer computes and moves, what it waits for, the bubble of
 * the pipeline, the exchange over data ranks and the optimizer. Closed form, no simulation; the same functions serve
 * one layout and the search over all of them.
 *
 * Sources: roofline per operator, Williams et al. 2009; 1F1B and interleaving, Narayanan et al. 2021; sequence
 * parallelism and selective recomputation, Korthikanti et al. 2022; ZeRO, Rajbhandari et al. 2020.
 */
import type { Fabric } from './fabric.ts';

import { attentionFlopPerLayer, layerWork, matricesOnDevice, type LayerWork } from './layer-work.ts';
import { expertReplicas, microBatches, stageLayers, type Layout, type TrainingTask } from './layout.ts';
import { collectiveTime } from './collectives.ts';
import { rankParameters, type RankParameters } from './rank-parameters.ts';
import { effectiveFabric, type DeviceRates, type Stack } from './stack.ts';
import type { Formats } from './training-memory.ts';

/** A machine that trains: one device, the network between devices, the stack that drives both. */
export interface TrainingMachine {
  readonly device: DeviceRates;
  /** At published rates; the stack says what it reaches of them. */
  readonly fabric: Fabric;
  readonly stack: Stack;
  readonly formats: Formats;
}

/** What does not change between the layouts of one task. */
export interface StepContext extends TrainingMachine {
  readonly task: TrainingTask;
  readonly work: LayerWork;
  /** FLOPs of attention for one token in one layer, forward. */
  readonly attention: number;
}

export function stepContext(task: TrainingTask, machine: TrainingMachine): StepContext {
  const { model, sequence } = task;
  return {
    ...machine,
    fabric: effectiveFabric(machine.fabric, machine.stack),
    task,
    work: layerWork(model, machine.stack.dropout),
    attention: attentionFlopPerLayer(model, sequence, machine.stack.causal),
  };
}

/** What a device holds, for the degrees that divide it. */
export function partsOf({ task }: StepContext, { tensor, expert, expertTensor }: Layout): RankParameters {
  return rankParameters(task.model, tensor, expert, expertTensor);
}

/** Seconds of the average layer for one micro-batch on one device, in one direction. */
export interface PassTime {
  readonly matmul: number;
  readonly attention: number;
  readonly experts: number;
  readonly memory: number;
  readonly overhead: number;
  /** Collectives that nothing hides. */
  readonly tensor: number;
  readonly context: number;
  readonly dispatch: number;
}

const ZERO_PASS: PassTime = {
  matmul: 0,
  attention: 0,
  experts: 0,
  memory: 0,
  overhead: 0,
  tensor: 0,
  context: 0,
  dispatch: 0,
};

/** What of a pass the device itself works, and other traffic can hide behind. */
export function passWork({ matmul, attention, experts, memory, overhead }: PassTime): number {
  return matmul + attention + experts + memory + overhead;
}

export interface LayerTime {
  readonly forward: PassTime;
  readonly backward: PassTime;
  readonly recompute: PassTime;
  /** Adding the gradients of one micro-batch to those before it. */
  readonly accumulate: number;
  /** All of it. */
  readonly total: number;
}

export function passSum(pass: PassTime): number {
  const { matmul, attention, experts, memory, overhead, tensor, context, dispatch } = pass;
  return matmul + attention + experts + memory + overhead + tensor + context + dispatch;
}

/** Parameters of one average layer on one device, routed experts apart. */
function layerParameters({ work }: StepContext, parts: RankParameters): { dense: number; experts: number } {
  const { expertShare } = work;
  return {
    dense: parts.attention + (1 - expertShare) * parts.feedForward + expertShare * parts.shared,
    experts: expertShare * parts.routed,
  };
}

/**
 * The average layer's time. The layout's `tensor`, `context`, `expert`, `expertTensor`, `microBatch`,
 * `sequenceParallel` and `recompute` matter, and its other degrees only through where groups lie.
 */
export function layerTime(step: StepContext, layout: Layout, parts: RankParameters = partsOf(step, layout)): LayerTime {
  const { work, stack, device, fabric, formats, task, attention } = step;
  const { tensor, context, expert, expertTensor, microBatch, recompute } = layout;
  const tokens = (microBatch * task.sequence) / context;
  const { activation } = formats;
  const hbm = device.bandwidth * stack.memory;
  const between = layout.sequenceParallel ? work.betweenNumbers / tensor : work.betweenNumbers;
  const scores = stack.fusedAttention ? 0 : (work.scoreNumbers * work.heads * task.sequence) / tensor;

  const matmul = (2 * tokens * matricesOnDevice(work, tensor)) / (device.peak * stack.matmul);
  const attend = (tokens * attention) / tensor / (device.peak * stack.attention);
  const experts = (2 * tokens * work.expertMatrices) / tensor / (device.peak * stack.experts);
  const elementwise = (tokens * (between + work.insideNumbers / tensor) * activation) / hbm;
  const scoring = (tokens * scores * activation) / hbm;
  const own = matmul + attend + experts + elementwise + scoring;

  // One all-reduce after attention and one after the feed-forward, or a gather and a scatter of the same bytes;
  // experts that are not split by tensor ranks are reached by dispatch alone.
  const reduces = 2 - (expertTensor > 1 ? 0 : work.expertShare);
  const reduce = collectiveTime('all-reduce', tokens * work.hidden * activation, tensor, fabric);
  const reduced = Math.max(0, reduces * reduce - stack.tensorOverlap * own);
  const ring = stack.context === 'ring';
  const exchanged = (tokens * work.keyValueWidth * activation) / tensor;
  const circulate = ring
    ? collectiveTime('all-gather', exchanged * context, context, fabric, tensor)
    : collectiveTime(
        'all-to-all',
        (tokens * (work.keyValueWidth + work.queryWidth) * activation) / tensor,
        context,
        fabric,
        tensor,
      );
  // A ring sends the next keys and values while it works on these.
  const circulated = ring ? Math.max(0, circulate - attend) : circulate;
  const sent = (tokens * expertTensor * work.routed * work.hidden * activation) / tensor;
  const dispatch = 2 * collectiveTime('all-to-all', sent, expert, fabric, expertTensor);

  const forward: PassTime = {
    matmul,
    attention: attend,
    experts,
    memory: elementwise + scoring,
    overhead: stack.layerOverhead,
    tensor: reduced,
    context: circulated,
    dispatch,
  };
  const attentionBack = stack.fusedAttention ? 2.5 : 2;
  const backward: PassTime = {
    matmul: 2 * matmul,
    attention: attentionBack * attend,
    experts: 2 * experts,
    memory: 2 * (elementwise + scoring),
    overhead: 2 * stack.layerOverhead,
    tensor: Math.max(0, reduces * reduce - 2 * stack.tensorOverlap * own),
    context: ring ? Math.max(0, 2 * circulate - attentionBack * attend) : circulate,
    dispatch,
  };
  const again: PassTime =
    recompute === 'full'
      ? forward
      : recompute === 'selective' && !stack.fusedAttention
        ? { ...ZERO_PASS, attention: attend, memory: scoring }
        : ZERO_PASS;
  const parameters = layerParameters(step, parts);
  const accumulate = (2 * formats.gradient * (parameters.dense + parameters.experts)) / hbm;
  return {
    forward,
    backward,
    recompute: again,
    accumulate,
    total: passSum(forward) + passSum(backward) + passSum(again) + accumulate,
  };
}

/** Logits written, read by the loss and replaced by their gradient, which both backward products read. */
const LOGIT_NUMBERS = 5;

/** The output head for one micro-batch, forward and backward, and never recomputed; seconds on the last stage. */
export function headTime(step: StepContext, layout: Layout): { forward: number; backward: number } {
  const { work, stack, device, formats, task } = step;
  const tokens = (layout.microBatch * task.sequence) / layout.context;
  const logits = (tokens * work.vocabulary) / layout.tensor;
  const product = (2 * logits * work.hidden) / (device.peak * stack.matmul);
  const moved = (logits * formats.activation) / (device.bandwidth * stack.memory);
  return { forward: product + 2 * moved, backward: 2 * product + (LOGIT_NUMBERS - 2) * moved };
}

/** One transfer between two pipeline stages. Tensor ranks each send their part. */
export function transferTime(step: StepContext, layout: Layout): number {
  const { tensor, context, data, pipeline, microBatch } = layout;
  if (pipeline === 1) return 0;
  const bytes = (microBatch * step.task.sequence * step.work.hidden * step.formats.activation) / (context * tensor);
  return collectiveTime('point-to-point', bytes, 2, step.fabric, tensor * context * data);
}

/** Parameters on the fullest stage: its layers, and the larger of the tables that the end stages hold. */
export function stageParameters(
  step: StepContext,
  { pipeline }: Layout,
  parts: RankParameters,
): { dense: number; experts: number } {
  const { model } = step.task;
  const { dense, experts } = layerParameters(step, parts);
  const layers = stageLayers(model.layers, pipeline);
  const tables =
    pipeline > 1
      ? Math.max(parts.embedding, parts.head)
      : parts.embedding + (model.tiedEmbeddings ? parts.lastNorm : parts.head);
  return { dense: layers * dense + tables, experts: layers * experts };
}

/** The exchange of gradients and weights over replicas: what a step waits for at its end, and all through it with ZeRO. */
export interface DataTime {
  /** At the end of a step. */
  readonly once: number;
  /** For each micro-batch: gradients scattered by ZeRO 2 and 3, weights gathered twice by ZeRO 3. */
  readonly each: number;
}

/**
 * ZeRO 0 all-reduces gradients; 1 scatters gradients and gathers weights, the same bytes where both are as wide; 2 keeps no
 * whole gradient and so scatters after every micro-batch; 3 gathers the weights of a layer before each of its passes.
 */
export function dataTime(step: StepContext, layout: Layout, parts: RankParameters = partsOf(step, layout)): DataTime {
  const { fabric, formats } = step;
  const { tensor, context, data, zero, expert, expertTensor } = layout;
  const { dense, experts } = stageParameters(step, layout, parts);
  const ranks = data * context;
  const replicas = Math.max(1, expertReplicas(layout));
  const over = (op: 'all-reduce' | 'all-gather' | 'reduce-scatter', width: number) =>
    collectiveTime(op, width * dense, ranks, fabric, tensor) +
    (experts > 0 ? collectiveTime(op, width * experts, replicas, fabric, expert * expertTensor) : 0);
  if (zero === 0) return { once: over('all-reduce', formats.gradient), each: 0 };
  const scatter = over('reduce-scatter', formats.gradient);
  const gather = over('all-gather', formats.weight);
  if (zero === 1) return { once: scatter + gather, each: 0 };
  return zero === 2 ? { once: gather, each: scatter } : { once: 0, each: scatter + 2 * gather };
}

/** The update: gradients read, master weights and states read and written, weights written, over HBM. */
export function optimizerTime(
  step: StepContext,
  layout: Layout,
  parts: RankParameters = partsOf(step, layout),
): number {
  const { formats, device, stack } = step;
  const { weight, gradient, master, moments } = formats;
  const { dense, experts } = stageParameters(step, layout, parts);
  const shards = layout.zero === 0 ? 1 : layout.data * layout.context;
  const expertShards = layout.zero === 0 ? 1 : Math.max(1, expertReplicas(layout));
  const bytes = gradient + 2 * (master + moments) + weight;
  return (bytes * (dense / shards + experts / expertShards)) / (device.bandwidth * stack.memory);
}

/** Seconds of a step by what they are spent on; they add up to `total`. */
export interface StepTime {
  readonly forward: number;
  readonly backward: number;
  readonly recompute: number;
  readonly tensor: number;
  readonly context: number;
  readonly dispatch: number;
  readonly transfer: number;
  readonly bubble: number;
  readonly data: number;
  readonly optimizer: number;
  readonly rest: number;
  readonly total: number;
  readonly microBatches: number;
}

/** What of the exchange the work of the backward pass does not hide: that of the last micro-batch, and with ZeRO 2 and 3 of each. */
export function exposedData(data: DataTime, backward: number, micro: number, stack: Stack): number {
  const hidden = stack.dataOverlap * backward;
  return Math.max(0, data.once + data.each - hidden) + (micro - 1) * Math.max(0, data.each - hidden);
}

/**
 * The time of one step of a legal layout (`layoutProblem` finds nothing). One pipeline works through m micro-batches
 * at the pace of its slowest stage, after (p − 1)/v stage times to fill and drain. Positive and finite for
 * positive rates; an illegal layout gives a number without meaning.
 */
export function stepTime(step: StepContext, layout: Layout): StepTime {
  const { task, stack } = step;
  const { pipeline, interleave } = layout;
  const micro = microBatches(task, layout);
  const layers = stageLayers(task.model.layers, pipeline);
  const fewest = Math.floor(task.model.layers / pipeline);
  const layer = layerTime(step, layout);
  const head = headTime(step, layout);
  // The pace is set by the last stage, with its head, unless an uneven split left it with fewer layers.
  const headed = fewest * layer.total + head.forward + head.backward;
  const paced = headed >= layers * layer.total;
  const paceLayers = paced ? fewest : layers;
  const inHead = paced ? 1 : 0;
  const pace = paceLayers * layer.total + inHead * (head.forward + head.backward);
  const bubble = ((pipeline - 1) / interleave) * layers * layer.total;
  const transfer = 2 * interleave * (micro + pipeline - 1) * transferTime(step, layout);
  const backward = layers * passWork(layer.backward);
  const data = exposedData(dataTime(step, layout), backward, micro, stack);
  const optimizer = optimizerTime(step, layout);
  const busy = micro * pace + bubble + transfer + data + optimizer;
  const total = busy * stack.rest + stack.stepOverhead;
  const times = micro * paceLayers;
  const every = (part: 'tensor' | 'context' | 'dispatch') =>
    times * (layer.forward[part] + layer.backward[part] + layer.recompute[part]);
  return {
    forward: times * passWork(layer.forward) + micro * inHead * head.forward,
    backward: times * (passWork(layer.backward) + layer.accumulate) + micro * inHead * head.backward,
    recompute: times * passWork(layer.recompute),
    tensor: every('tensor'),
    context: every('context'),
    dispatch: every('dispatch'),
    transfer,
    bubble,
    data,
    optimizer,
    rest: total - busy,
    total,
    microBatches: micro,
  };
}

/**
 * FLOPs that the hardware does for one token: the model's, forward and backward, and what is recomputed. Attention is
 * counted as the stack runs it, so that a kernel that skips nothing behind a mask counts the whole square.
 */
export function hardwareFlopPerToken(step: StepContext, layout: Layout): number {
  const { work, task, stack, attention } = step;
  const { layers } = task.model;
  const matrices = 2 * layers * (work.matrices + work.expertMatrices);
  const scores = layers * attention;
  const head = 2 * work.vocabulary * work.hidden;
  const again =
    layout.recompute === 'full'
      ? matrices + scores
      : layout.recompute === 'selective' && !stack.fusedAttention
        ? scores
        : 0;
  return 3 * (matrices + scores + head) + again;
}
