/**
 * What one layer keeps for the backward pass, in bytes for each token of the rank: w·(β·D + M) + β·S + Z. D numbers
 * stand between the tensor-parallel matrices and M bytes of masks beside them; with sequence parallelism a rank
 * keeps the share w of both. S numbers are inside the matrices, already divided. Z are bytes of attention scores.
 *
 * Sources: the list for GELU blocks with dropout and scores kept, Korthikanti et al. 2022, whose sums 34 + 5·a·s/h
 * and 10 + 24/t + 5·a·s/(h·t) come out of it exactly; flash attention, Dao et al. 2022 (no scores, one FP32
 * normaliser for each head); gated feed-forward, Shazeer 2020; latent attention, DeepSeek-V2. Which tensors an
 * implementation keeps was checked against allocator peaks of Megatron-LM on eight B200 (SimuMax, release 1.2).
 */
import type { Architecture } from './architecture.ts';
import type { Layout, Recompute } from './layout.ts';
import { kvHeadsOnRank } from './rank-parameters.ts';

/** What an implementation keeps. */
export interface ActivationOptions {
  /** `flash`: attention keeps a normaliser for each head; `kept`: the whole score matrix. */
  readonly scores: 'flash' | 'kept';
  /** Dropout on scores, attention and feed-forward, one byte of mask for each element. */
  readonly dropout: boolean;
  /**
   * How ranks of one sequence meet in attention. `ring` passes keys and values on; `all-to-all` exchanges tokens
   * for heads, and keeps the output on both sides of the exchange.
   */
  readonly exchange: 'ring' | 'all-to-all';
  /** Tokens that a rank's experts receive, as a multiple of an even share. */
  readonly imbalance: number;
}

/** Bytes of a softmax normaliser, of a router's probability and of a logit that a loss in FP32 reads. */
const FP32 = 4;

/** Share of the tokens between tensor-parallel matrices that one rank keeps: 1/t with sequence parallelism, else all. */
export function wholeShare({ tensor, sequenceParallel }: Layout): number {
  return sequenceParallel ? 1 / tensor : 1;
}

/**
 * D: numbers of one layer kept between the matrices. The inputs of its norms and of what follows each, four of the
 * model's width; one more for every further norm; with latent attention the inputs of both norms and projections
 * at the low ranks.
 */
export function keptBetween({ hidden, mla, normsPerLayer = 2 }: Architecture): number {
  const low = mla ? 2 * (mla.queryRank ?? 0) + 2 * mla.kvRank : 0;
  return (4 + Math.max(0, normsPerLayer - 2)) * hidden + low;
}

/** M: bytes of dropout masks after attention and feed-forward, and of an expert layer's router (logits, probabilities). */
export function keptMasks(shape: Architecture, { dropout }: ActivationOptions, expertLayer: boolean): number {
  const routing = expertLayer && shape.experts ? 2 * FP32 * shape.experts.count : 0;
  return (dropout ? 2 * shape.hidden : 0) + routing;
}

/** Of S: queries, keys, values and the output projection's input, and queries and keys again before a norm on them. */
function keptHeads(shape: Architecture, { tensor, context }: Layout, { exchange }: ActivationOptions): number {
  const { kvHeads, headWidth, mla, qkNorm } = shape;
  const heads = shape.heads / tensor;
  const copies = context > 1 && exchange === 'all-to-all' ? 2 : 1;
  if (mla) return heads * (2 * (mla.nope + mla.rope) + (1 + copies) * mla.value);
  const keys = kvHeadsOnRank(kvHeads, tensor) * headWidth;
  const queries = heads * headWidth;
  return (1 + copies) * queries + 2 * keys + (qkNorm ? queries + keys : 0);
}

/**
 * S: numbers of one layer kept inside its matrices. Of a feed-forward one inner width for each matrix: before and
 * after the activation, twice before where it is gated. Of routed experts also the copies of the tokens that they
 * read; with sequence parallelism each rank sends its own tokens, and ranks of one expert gather theirs.
 */
export function keptInside(
  shape: Architecture,
  layout: Layout,
  options: ActivationOptions,
  expertLayer: boolean,
): number {
  const { hidden, ffn, ffnMatrices, experts } = shape;
  const { tensor, expertTensor, sequenceParallel } = layout;
  const heads = keptHeads(shape, layout, options);
  if (!expertLayer || !experts) return heads + (ffnMatrices * ffn) / tensor;
  const inner = ffnMatrices * experts.ffn;
  const seen = experts.active * options.imbalance * (sequenceParallel ? expertTensor / tensor : 1);
  return heads + (experts.shared * inner) / tensor + seen * (hidden + inner / expertTensor);
}

/**
 * Z: bytes of attention scores over `sequence` positions. Kept: the softmax, and with dropout its mask and what is
 * left of it; nothing where they are recomputed. Flash attention: one normaliser for each head.
 */
export function keptScores(
  shape: Architecture,
  { tensor, recompute }: { readonly tensor: number; readonly recompute: Recompute },
  sequence: number,
  bytes: number,
  { scores, dropout }: ActivationOptions,
): number {
  const heads = shape.heads / tensor;
  if (scores === 'flash') return FP32 * heads;
  return recompute === 'none' ? heads * sequence * (dropout ? 2 * bytes + 1 : bytes) : 0;
}

/** Bytes that a layer keeps for each token when all but attention scores is kept, whatever is recomputed otherwise. */
export function layerActivations(
  shape: Architecture,
  layout: Layout,
  sequence: number,
  bytes: number,
  options: ActivationOptions,
  expertLayer: boolean,
): number {
  return (
    wholeShare(layout) * (bytes * keptBetween(shape) + keptMasks(shape, options, expertLayer)) +
    bytes * keptInside(shape, layout, options, expertLayer) +
    keptScores(shape, layout, sequence, bytes, options)
  );
}

/** Bytes that a layer keeps for each token when it is recomputed from its input. */
export function layerInput(shape: Architecture, layout: Layout, bytes: number): number {
  return wholeShare(layout) * bytes * shape.hidden;
}

/**
 * Numbers for each token that the backward pass of one layer holds beyond what is kept, at its worst: the gradient
 * of the output gathered over tensor ranks beside that of the feed-forward's inner width, or the gradients on
 * both sides of the activation in place of what follows it.
 */
export function workingWidth(shape: Architecture, layout: Layout, expertLayer: boolean): number {
  const { hidden, experts, ffn, ffnMatrices } = shape;
  const widest =
    expertLayer && experts
      ? (experts.active * experts.ffn) / layout.expertTensor + (experts.shared * experts.ffn) / layout.tensor
      : ffn / layout.tensor;
  return Math.max(hidden + widest, (ffnMatrices - 1) * widest);
}

/**
 * Micro-batches whose activations a stage holds at once. 1F1B: min(m, p − i). Interleaved, in whole stages of layers:
 * (2·(p − i − 1) + (v − 1)·p + 1)/v, which on the first stage is p·(1 + (p − 1)/(p·v)), and at most m.
 *
 * Source: Narayanan et al. 2021, whose schedule it counts; Korthikanti et al. 2022 for the factor on the first stage.
 */
export function inFlight(microBatches: number, pipeline: number, interleave: number, stage: number): number {
  const most =
    interleave === 1 ? pipeline - stage : (2 * (pipeline - stage - 1) + (interleave - 1) * pipeline + 1) / interleave;
  return Math.min(microBatches, most);
}

/**
 * How the output logits meet their loss. `fused`: it works in place on half-precision logits; `fp32`: on one FP32
 * copy; `both`: on an FP32 copy beside the half-precision one.
 */
export const LOGITS = ['fused', 'fp32', 'both'] as const;
export type Logits = (typeof LOGITS)[number];

/** Bytes of one logit. */
export function logitWidth(bytes: number, logits: Logits): number {
  return { fused: bytes, fp32: FP32, both: FP32 + bytes }[logits];
}
