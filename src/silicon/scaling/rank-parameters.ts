/**
 * Parameters that one rank holds: each matrix divided by the degree that divides it, and whatever is not
 * divided in full. All results are plain counts.
 *
 * Sources: column and row splits, Shoeybi et al. 2019 (Megatron-LM); experts, Lepikhin et al. 2020 (GShard).
 * Down-projections of latent attention, routers, norms, position tables and biases of row-split matrices are
 * held by every tensor rank; of the projections, Megatron-LM does so where it builds on Transformer Engine
 * (`parallel_mode` is `duplicated` in megatron/core/transformer/multi_latent_attention.py, commit 003b4ce), and
 * splits them by columns where it does not. Key and value heads are replicated where the tensor degree is above their number.
 */
import type { Architecture } from './architecture.ts';
import { attentionParameters, feedForwardParameters, normParameters } from './parameters.ts';

/** What one rank holds of each part; counts of one layer where it says so. Depends on three degrees only. */
export interface RankParameters {
  /** Attention and norms of one layer. */
  readonly attention: number;
  /** Feed-forward of one dense layer. */
  readonly feedForward: number;
  /** Router and shared experts of one expert layer. */
  readonly shared: number;
  /** Routed experts of one expert layer that this rank holds. */
  readonly routed: number;
  /** The shared expert as one feed-forward, and one routed expert. */
  readonly sharedExpert: number;
  readonly oneExpert: number;
  /** Embedding and position tables, on the first stage. */
  readonly embedding: number;
  /** Output head with the last norm, on the last stage; `lastNorm` alone where the table of the first stage serves. */
  readonly head: number;
  readonly lastNorm: number;
}

/** Key and value heads on one of `tensor` ranks: at least one, whole, replicated where there are fewer than ranks. */
export function kvHeadsOnRank(kvHeads: number, tensor: number): number {
  return Math.max(1, Math.ceil(kvHeads / tensor));
}

/**
 * Parts on one rank, for whole degrees from 1 that a legal layout has. Without experts `expert` and
 * `expertTensor` change nothing. Makes a few objects: keep the result for all layouts that share the degrees.
 */
export function rankParameters(
  shape: Architecture,
  tensor: number,
  expert: number,
  expertTensor: number,
): RankParameters {
  const { hidden, vocabulary, experts, normsPerLayer = 2, positions = 0, embeddingNorm } = shape;
  const heads = shape.heads / tensor;
  const attend = attentionParameters({ ...shape, heads, kvHeads: kvHeadsOnRank(shape.kvHeads, tensor) });
  const dense = feedForwardParameters(shape, shape.ffn / tensor);
  const norm = normParameters(shape, hidden);
  const table = Math.ceil(vocabulary / tensor) * hidden;
  const own = { shared: 0, routed: 0, sharedExpert: 0, oneExpert: 0 };
  if (experts) {
    const shared = feedForwardParameters(shape, experts.ffn / tensor);
    const routed = feedForwardParameters(shape, experts.ffn / expertTensor);
    const router = hidden * experts.count + (experts.routerBias ? experts.count : 0);
    own.sharedExpert = experts.shared * (shared.matrices + shared.rest);
    own.oneExpert = routed.matrices + routed.rest;
    own.shared = router + own.sharedExpert;
    own.routed = (experts.count / expert) * own.oneExpert;
  }
  return {
    attention: attend.matrices + attend.rest + normsPerLayer * norm,
    feedForward: dense.matrices + dense.rest,
    ...own,
    embedding: table + positions * hidden + (embeddingNorm ? norm : 0),
    head: table + norm,
    lastNorm: norm,
  };
}

/** Layers before `layer` when `layers` are dealt to `pipeline` stages, the first ones taking one more where uneven. */
function layersBefore(layers: number, pipeline: number, stage: number): number {
  return stage * Math.floor(layers / pipeline) + Math.min(stage, layers % pipeline);
}

/** Layers on a stage, counted from 0. With an uneven split the first stages hold one more. */
export function layersOnStage(layers: number, pipeline: number, stage: number): number {
  return layersBefore(layers, pipeline, stage + 1) - layersBefore(layers, pipeline, stage);
}

/**
 * Of the layers on a stage, those with experts; the dense ones come first in a model. With interleaving a stage
 * holds `interleave` runs of layers, each `pipeline` runs after the last.
 */
export function expertLayersOnStage(
  { layers, experts }: Architecture,
  pipeline: number,
  interleave: number,
  stage: number,
): number {
  if (!experts) return 0;
  let found = 0;
  const runs = pipeline * interleave;
  for (let run = stage; run < runs; run += pipeline) {
    const start = layersBefore(layers, runs, run);
    const end = layersBefore(layers, runs, run + 1);
    found += Math.max(0, end - Math.max(start, experts.denseLayers));
  }
  return found;
}

/** Parameters on a stage outside routed experts, tables apart, for `dense` and `routed` layers. */
export function layerParametersOnStage(parts: RankParameters, layers: number, expertLayers: number): number {
  return layers * parts.attention + (layers - expertLayers) * parts.feedForward + expertLayers * parts.shared;
}

/** Table parameters on a stage: the embedding on the first, the head on the last, one table where tied on one stage. */
export function tableParametersOnStage(parts: RankParameters, tied: boolean, pipeline: number, stage: number): number {
  const first = stage === 0 ? parts.embedding : 0;
  if (stage !== pipeline - 1) return first;
  return first + (tied && pipeline === 1 ? parts.lastNorm : parts.head);
}
