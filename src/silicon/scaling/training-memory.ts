/**
 * Bytes on the fullest device of a training run: weights, gradients, optimizer states, kept activations and what
 * a step needs beside them. Pure arithmetic over a model and a layout.
 *
 * `trainingMemory` answers in half a microsecond. A search over layouts goes further with the parts: it keeps
 * `rankParameters` for each triple of degrees, and asks the scalar functions for the one term that it bounds.
 *
 * Sources: ZeRO, Rajbhandari et al. 2020; activations, Korthikanti et al. 2022; schedules, Narayanan et al. 2021.
 * Domain: layouts that `layoutProblem` has nothing against. Elsewhere the results are numbers without meaning.
 */
import {
  inFlight,
  keptScores,
  layerActivations,
  layerInput,
  logitWidth,
  wholeShare,
  workingWidth,
  type ActivationOptions,
  type Logits,
} from './activations.ts';
import { expertReplicas, microBatches, type Layout, type TrainingTask, type ZeroStage } from './layout.ts';
import {
  expertLayersOnStage,
  layerParametersOnStage,
  layersOnStage,
  rankParameters,
  tableParametersOnStage,
  type RankParameters,
} from './rank-parameters.ts';

/** Bytes of each number. */
export interface Formats {
  readonly weight: number;
  /** Of the gradients that a step adds up: 4 for FP32. */
  readonly gradient: number;
  /** Of the master copy that the optimizer works on; 0 without one. */
  readonly master: number;
  /** Of the optimizer's own states, for each parameter of a layer. */
  readonly moments: number;
  /** The same for embedding tables and the output head. */
  readonly tableMoments: number;
  /** Of activations, and of gradients before they are added up. */
  readonly activation: number;
}

export interface MemoryOptions extends ActivationOptions {
  readonly logits: Logits;
  /** Layers gathered ahead of the one that is computed, with ZeRO stage 3. */
  readonly prefetch: number;
  /** One more placeholder in weight format for each shape of matrix, as Transformer Engine keeps with fused accumulation. */
  readonly placeholders: boolean;
  /** Bytes of buckets and communication buffers, whatever the layout. */
  readonly buffers: number;
  /** Bytes that the runtime takes for itself. */
  readonly runtime: number;
  /** Share of all the rest that the allocator loses to fragments. */
  readonly margin: number;
}

/** Bytes of one token's number, as frameworks hold them. */
const TOKEN_ID = 8;

/** Where the bytes of one device go. `stage` is the pipeline stage it is on, from 0. */
export interface MemoryBreakdown {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly activations: number;
  /** Logits, their loss and the last norm. */
  readonly logits: number;
  /** Shards of other ranks held while a layer is computed (ZeRO 3), and gradients not yet handed out (ZeRO 2 and 3). */
  readonly gathered: number;
  /** What the backward pass of one layer holds beyond what is kept. */
  readonly working: number;
  readonly buffers: number;
  readonly runtime: number;
  readonly margin: number;
  readonly total: number;
  readonly stage: number;
}

/** Everything about a rank that does not depend on its stage. Numbers only. */
export interface MemoryRank {
  readonly parts: RankParameters;
  /** Tokens of one micro-batch on one rank of its sequence. */
  readonly tokens: number;
  readonly microBatches: number;
  /** Bytes kept by one dense and one expert layer for one micro-batch. */
  readonly denseLayer: number;
  readonly expertLayer: number;
  /** Bytes of the embedding's part in the activations of one micro-batch. */
  readonly embedding: number;
  /** Bytes while logits are there, and while one layer works backwards. */
  readonly logits: number;
  readonly denseWorking: number;
  readonly expertWorking: number;
  /** Ranks that share out what is not routed, and the routed experts. */
  readonly replicas: number;
  readonly expertReplicas: number;
}

/** Data ranks that ZeRO shares the states outside experts over. */
export function zeroRanks({ data, context }: Layout): number {
  return data * context;
}

/** Bytes of weights: `held` parameters on a rank, or from ZeRO 3 on its `shard` of them. */
export function weightBytes(zero: ZeroStage, held: number, shard: number, { weight }: Formats): number {
  return weight * (zero >= 3 ? shard : held);
}

/** Bytes of accumulated gradients; from ZeRO 2 on of the shard. */
export function gradientBytes(zero: ZeroStage, held: number, shard: number, { gradient }: Formats): number {
  return gradient * (zero >= 2 ? shard : held);
}

/** Bytes of the master copy and of `moments` for each parameter; from ZeRO 1 on of the shard. */
export function optimizerBytes(
  zero: ZeroStage,
  held: number,
  shard: number,
  { master }: Formats,
  moments: number,
): number {
  return (master + moments) * (zero >= 1 ? shard : held);
}

/** Numbers of the model's width for each token at the output: into the last norm, out of it, and gathered over tensor ranks. */
export function outputWidths(layout: Layout): number {
  return 2 * wholeShare(layout) + (layout.tensor > 1 && layout.sequenceParallel ? 1 : 0);
}

/** What one rank computes with, made once for all stages. `parts` may come from an earlier call with the same degrees. */
export function memoryRank(
  task: TrainingTask,
  layout: Layout,
  formats: Formats,
  options: MemoryOptions,
  parts: RankParameters = rankParameters(task.model, layout.tensor, layout.expert, layout.expertTensor),
): MemoryRank {
  const { model, sequence } = task;
  const { recompute, tensor, context, microBatch } = layout;
  const bytes = formats.activation;
  const tokens = (microBatch * sequence) / context;
  const full = recompute === 'full';
  const input = layerInput(model, layout, bytes);
  const dense = layerActivations(model, layout, sequence, bytes, options, false);
  const routed = model.experts ? layerActivations(model, layout, sequence, bytes, options, true) : 0;
  // While it works backwards, a layer has again what is recomputed of it: its scores, or everything but its input.
  const scores =
    options.scores === 'kept' && recompute !== 'none'
      ? keptScores(model, { tensor, recompute: 'none' }, sequence, bytes, options)
      : 0;
  const working = (kept: number, expertLayer: boolean) =>
    tokens * (bytes * workingWidth(model, layout, expertLayer) + scores + (full ? kept - input : 0));
  return {
    parts,
    tokens,
    microBatches: microBatches(task, layout),
    denseLayer: tokens * (full ? input : dense),
    expertLayer: model.experts ? tokens * (full ? input : routed) : 0,
    embedding: tokens * (TOKEN_ID + (options.dropout ? wholeShare(layout) * model.hidden : 0)),
    logits:
      tokens *
      (logitWidth(bytes, options.logits) * Math.ceil(model.vocabulary / tensor) +
        bytes * model.hidden * outputWidths(layout)),
    denseWorking: working(dense, false),
    expertWorking: model.experts ? working(routed, true) : 0,
    replicas: zeroRanks(layout),
    expertReplicas: expertReplicas(layout),
  };
}

/** Layers, expert layers and parameters of one stage; what every part of its memory starts from. */
export interface StageParts {
  readonly layers: number;
  readonly expertLayers: number;
  /** Parameters of its layers outside routed experts, of tables, and of routed experts. */
  readonly dense: number;
  readonly tables: number;
  readonly routed: number;
}

export function stageParts({ parts }: MemoryRank, { model }: TrainingTask, layout: Layout, stage: number): StageParts {
  const { pipeline, interleave } = layout;
  const layers = layersOnStage(model.layers, pipeline, stage);
  const expertLayers = expertLayersOnStage(model, pipeline, interleave, stage);
  return {
    layers,
    expertLayers,
    dense: layerParametersOnStage(parts, layers, expertLayers),
    tables: tableParametersOnStage(parts, model.tiedEmbeddings, pipeline, stage),
    routed: expertLayers * parts.routed,
  };
}

/** Parameters of the largest layer on a stage, on one rank. */
export function largestLayer({ parts }: MemoryRank, { layers, expertLayers }: StageParts): number {
  const expertLayer = expertLayers > 0 ? parts.attention + parts.shared + parts.routed : 0;
  const denseLayer = layers > expertLayers ? parts.attention + parts.feedForward : 0;
  return Math.max(expertLayer, denseLayer);
}

/** Parameters of the largest layer or table on a stage, on one rank: what is gathered as one. */
export function largestUnit(rank: MemoryRank, on: StageParts): number {
  const table = on.tables > 0 ? Math.max(rank.parts.embedding, rank.parts.head) : 0;
  return Math.max(largestLayer(rank, on), Math.min(table, on.tables));
}

/** Layers gathered ahead: at most those that there are. */
export function gatheredAhead({ prefetch }: MemoryOptions, { layers }: StageParts): number {
  return Math.min(prefetch, layers);
}

/**
 * Bytes of one layer, or of a table where that is larger, held whole for the moment: its weights with ZeRO 3, with
 * `prefetch` layers more, and its gradients before they are handed out with ZeRO 2 and 3. Nothing without replicas.
 */
function gatheredBytes(
  rank: MemoryRank,
  { zero }: Layout,
  formats: Formats,
  options: MemoryOptions,
  on: StageParts,
): number {
  if (zero < 2 || (rank.replicas === 1 && rank.expertReplicas === 1)) return 0;
  const unit = largestUnit(rank, on);
  const weights = zero === 3 ? formats.weight * (unit + gatheredAhead(options, on) * largestLayer(rank, on)) : 0;
  return weights + formats.activation * unit;
}

/** Bytes that the embedding keeps for all micro-batches in flight, on the first stage. */
export function embeddingBytes(rank: MemoryRank, { pipeline }: Layout, stage: number): number {
  return stage === 0 ? rank.embedding * Math.min(rank.microBatches, pipeline) : 0;
}

function activationBytes(
  rank: MemoryRank,
  layout: Layout,
  { layers, expertLayers }: StageParts,
  stage: number,
): number {
  const { pipeline, interleave } = layout;
  const kept = (layers - expertLayers) * rank.denseLayer + expertLayers * rank.expertLayer;
  return inFlight(rank.microBatches, pipeline, interleave, stage) * kept + embeddingBytes(rank, layout, stage);
}

/** What the backward pass of the layer that needs most holds at work. */
export function layerAtWork(rank: MemoryRank, { layers, expertLayers }: StageParts): number {
  const dense = layers > expertLayers ? rank.denseWorking : 0;
  const routed = expertLayers > 0 ? rank.expertWorking : 0;
  return Math.max(dense, routed);
}

/** Every part of the memory of a device on one stage, from 0. */
export function stageMemory(
  rank: MemoryRank,
  task: TrainingTask,
  layout: Layout,
  formats: Formats,
  options: MemoryOptions,
  stage: number,
): MemoryBreakdown {
  const { zero, pipeline } = layout;
  const on = stageParts(rank, task, layout, stage);
  const held = on.dense + on.tables + on.routed;
  const layersShard = on.dense / rank.replicas + on.routed / rank.expertReplicas;
  const tablesShard = on.tables / rank.replicas;
  const weights = weightBytes(zero, held, layersShard + tablesShard, formats);
  const gradients = gradientBytes(zero, held, layersShard + tablesShard, formats);
  const optimizer =
    optimizerBytes(zero, on.dense + on.routed, layersShard, formats, formats.moments) +
    optimizerBytes(zero, on.tables, tablesShard, formats, formats.tableMoments);
  const activations = activationBytes(rank, layout, on, stage);
  const logits = stage === pipeline - 1 ? rank.logits : 0;
  const gathered = gatheredBytes(rank, layout, formats, options, on);
  // The logits are gone when the last layer begins, so that only what exceeds them is more.
  const working = Math.max(0, layerAtWork(rank, on) - logits);
  const buffers = options.buffers + (options.placeholders ? placeholderBytes(rank, formats, on, stage, pipeline) : 0);
  const used = weights + gradients + optimizer + activations + logits + gathered + working + buffers;
  const margin = options.margin * used;
  const { runtime } = options;
  const total = used + margin + runtime;
  return {
    weights,
    gradients,
    optimizer,
    activations,
    logits,
    gathered,
    working,
    buffers,
    runtime,
    margin,
    total,
    stage,
  };
}

/** One matrix of each shape on the stage, in weight format; of the routed experts one expert. */
function placeholderBytes(
  { parts }: MemoryRank,
  { weight }: Formats,
  { layers, expertLayers }: StageParts,
  stage: number,
  pipeline: number,
): number {
  const layer =
    (layers > 0 ? parts.attention : 0) +
    (layers > expertLayers ? parts.feedForward : 0) +
    (expertLayers > 0 ? parts.sharedExpert + parts.oneExpert : 0);
  return weight * (layer + (stage === pipeline - 1 ? parts.head : 0));
}

/** The stage that needs the most, and its bytes are in `stageMemory`. The first of equals. */
export function fullestStage(
  rank: MemoryRank,
  task: TrainingTask,
  layout: Layout,
  formats: Formats,
  options: MemoryOptions,
): MemoryBreakdown {
  let fullest = stageMemory(rank, task, layout, formats, options, 0);
  for (let stage = 1; stage < layout.pipeline; stage += 1) {
    const other = stageMemory(rank, task, layout, formats, options, stage);
    if (other.total > fullest.total) fullest = other;
  }
  return fullest;
}

/** The memory of the fullest device of a layout, part by part, in bytes. */
export function trainingMemory(
  task: TrainingTask,
  layout: Layout,
  formats: Formats,
  options: MemoryOptions,
): MemoryBreakdown {
  return fullestStage(memoryRank(task, layout, formats, options), task, layout, formats, options);
}
