/**
 * How a training run is laid out over devices, what makes a layout legal, and the words that every
 * training formula shares. A device is whatever holds one rank: a GPU, a Trainium logical core.
 *
 * Sources: tensor and pipeline parallelism, Narayanan et al. 2021; sequence parallelism and selective
 * recomputation, Korthikanti et al. 2022; ZeRO, Rajbhandari et al. 2020; expert parallelism, Lepikhin et al. 2020.
 */
import type { Architecture } from './architecture.ts';

/** `selective` recomputes the attention scores; `full` recomputes every layer from its input. */
export const RECOMPUTES = ['none', 'selective', 'full'] as const;
export type Recompute = (typeof RECOMPUTES)[number];

/** 0: nothing is sharded over data ranks; 1: optimizer states; 2: gradients too; 3: weights too. */
export const ZERO_STAGES = [0, 1, 2, 3] as const;
export type ZeroStage = (typeof ZERO_STAGES)[number];

/** All degrees are whole numbers from 1. Devices: tensor · context · data · pipeline. */
export interface Layout {
  readonly tensor: number;
  readonly pipeline: number;
  /** Replicas that see different sequences. ZeRO shards over `data` · `context` ranks. */
  readonly data: number;
  /** Ranks that share one sequence, each with 1/context of its tokens. */
  readonly context: number;
  /** Ranks that share the experts of a layer, taken out of tensor · context · data. */
  readonly expert: number;
  /** Tensor degree inside an expert; it divides `tensor`. */
  readonly expertTensor: number;
  /** Model chunks on each pipeline rank; 1 is plain 1F1B. */
  readonly interleave: number;
  /** Sequences in one micro-batch of one data rank. */
  readonly microBatch: number;
  readonly zero: ZeroStage;
  /** Splits what stands between tensor-parallel matrices by tokens; free, and with `tensor` 1 without effect. */
  readonly sequenceParallel: boolean;
  readonly recompute: Recompute;
}

/** What one step has to train. */
export interface TrainingTask {
  readonly model: Architecture;
  /** Tokens in a sequence. */
  readonly sequence: number;
  /** Sequences in a step, over all replicas. */
  readonly batch: number;
}

/** Devices that a layout needs. */
export function devicesOf({ tensor, pipeline, data, context }: Layout): number {
  return tensor * pipeline * data * context;
}

/** Micro-batches that one pipeline works through in a step; whole for a legal layout. */
export function microBatches({ batch }: TrainingTask, { data, microBatch }: Layout): number {
  return batch / (data * microBatch);
}

/** Ranks that hold the same expert weights: tensor · context · data / (expertTensor · expert). */
export function expertReplicas({ tensor, context, data, expert, expertTensor }: Layout): number {
  return (tensor * context * data) / (expertTensor * expert);
}

/** Layers on the fullest stage: with an uneven split the larger share. */
export function stageLayers(layers: number, pipeline: number): number {
  return Math.ceil(layers / pipeline);
}

/** Why a layout cannot run: the degree at fault and a reason that calculators word. */
export interface LayoutProblem {
  readonly degree: keyof Layout | 'sequence' | 'batch';
  readonly reason:
    | 'not-whole'
    | 'heads-not-divided'
    | 'ffn-not-divided'
    | 'more-stages-than-layers'
    | 'chunks-not-even'
    | 'interleave-without-pipeline'
    | 'interleave-micro-batches'
    | 'batch-not-divided'
    | 'sequence-not-divided'
    | 'no-experts'
    | 'experts-not-divided'
    | 'expert-ranks'
    | 'expert-tensor';
}

const DEGREES = [
  'tensor',
  'pipeline',
  'data',
  'context',
  'expert',
  'expertTensor',
  'interleave',
  'microBatch',
] as const satisfies readonly (keyof Layout)[];

/**
 * The first reason why `layout` cannot run `task`, or undefined when it can.
 *
 * Heads and feed-forward widths are divided by the tensor degree; key and value heads below it are
 * replicated, which is legal. Pipeline stages may be uneven without interleaving; with it, layers divide by
 * pipeline · interleave and micro-batches by pipeline, as Megatron asks. The batch divides by data · microBatch,
 * the sequence by context (twice, so that causal work is even). Experts divide by `expert`, whose ranks come
 * out of tensor · context · data.
 */
export function layoutProblem({ model, sequence, batch }: TrainingTask, layout: Layout): LayoutProblem | undefined {
  for (const degree of DEGREES) {
    if (!Number.isInteger(layout[degree]) || layout[degree] < 1) return { degree, reason: 'not-whole' };
  }
  const { tensor, pipeline, data, context, expert, expertTensor, interleave, microBatch } = layout;
  const { experts } = model;
  if (model.heads % tensor !== 0) return { degree: 'tensor', reason: 'heads-not-divided' };
  if (model.ffn % tensor !== 0) return { degree: 'tensor', reason: 'ffn-not-divided' };
  if (pipeline > model.layers) return { degree: 'pipeline', reason: 'more-stages-than-layers' };
  if (interleave > 1) {
    if (pipeline === 1) return { degree: 'interleave', reason: 'interleave-without-pipeline' };
    if (model.layers % (pipeline * interleave) !== 0) return { degree: 'interleave', reason: 'chunks-not-even' };
  }
  if (batch % (data * microBatch) !== 0) return { degree: 'data', reason: 'batch-not-divided' };
  if (interleave > 1 && (batch / (data * microBatch)) % pipeline !== 0) {
    return { degree: 'interleave', reason: 'interleave-micro-batches' };
  }
  if (context > 1 && sequence % (2 * context) !== 0) return { degree: 'context', reason: 'sequence-not-divided' };
  if (!experts) {
    return expert > 1
      ? { degree: 'expert', reason: 'no-experts' }
      : expertTensor > 1 && expertTensor !== tensor
        ? { degree: 'expertTensor', reason: 'no-experts' }
        : undefined;
  }
  if (experts.count % expert !== 0) return { degree: 'expert', reason: 'experts-not-divided' };
  if (tensor % expertTensor !== 0 || experts.ffn % expertTensor !== 0) {
    return { degree: 'expertTensor', reason: 'expert-tensor' };
  }
  if ((tensor * context * data) % (expertTensor * expert) !== 0) return { degree: 'expert', reason: 'expert-ranks' };
  return undefined;
}
