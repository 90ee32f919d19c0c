/**
 * What one layer costs one device for one micro-batch: operations by the engine they run on, and bytes that pass
 * through HBM beside the matrix products. Plain counts, no hardware and no time.
 *
 * A model whose layers differ (dense and expert layers, windows) is described by its average layer, since a
 * pipeline stage holds a mixture of them.
 *
 * Sources: operations, Kaplan et al. 2020 and PaLM, appendix B; bytes counted from the operators of a pre-norm
 * transformer, as Korthikanti et al. 2022 counts what each keeps; expert dispatch, Lepikhin et al. 2020.
 */
import { raw } from '../units/quantity.ts';
import type { Architecture } from './architecture.ts';
import { matmulParameters } from './parameters.ts';
import { attentionFlopPerToken, trainedModel } from './training.ts';

/** Per token of one micro-batch and for the whole layer, before any degree divides it; bytes at one byte a number. */
export interface LayerWork {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly vocabulary: number;
  /** Share of the layers that have experts. */
  readonly expertShare: number;
  /** Weights in the matrices of the layer that every token is multiplied with. */
  readonly matrices: number;
  /** Of those, weights that every tensor rank holds whole: latent down-projections. */
  readonly wholeMatrices: number;
  /** Weights of one key and value head, which no tensor degree divides. */
  readonly keyValueHead: number;
  readonly kvHeads: number;
  /** Weights of the routed experts that one token is multiplied with, and of all of them. */
  readonly expertMatrices: number;
  readonly allExpertMatrices: number;
  /** Experts that a token is sent to, as an average over the layers. */
  readonly routed: number;
  /** Numbers through HBM between the matrices, forward: what only sequence parallelism splits, and what the tensor degree splits. */
  readonly betweenNumbers: number;
  readonly insideNumbers: number;
  /** Numbers through HBM for each head and position attended to, where scores are not kept on chip. */
  readonly scoreNumbers: number;
  /** Width of the keys and values, and of queries and outputs, that context ranks exchange. */
  readonly keyValueWidth: number;
  readonly queryWidth: number;
}

/** Scores written, masked and scaled (read, write), dropped out (read, write, a mask of half a number) and read. */
const SCORE_NUMBERS = 6.5;

/**
 * The average layer of a model. Numbers through HBM, forward: a norm reads and writes its width, a residual reads two
 * and writes one, dropout adds a mask of half a number; a feed-forward reads its one or two branches and writes
 * one; queries, keys and values are read and written once to be rotated or laid out; a token that is sent to e
 * experts is copied there and back.
 */
export function layerWork(model: Architecture, dropout: boolean): LayerWork {
  const { layers, hidden, heads, kvHeads, headWidth, ffn, ffnMatrices, vocabulary, mla, experts } = model;
  const { normsPerLayer = 2 } = model;
  const expertShare = experts ? (layers - experts.denseLayers) / layers : 0;
  const one = experts ? ffnMatrices * hidden * experts.ffn : 0;
  const expertMatrices = expertShare * (experts?.active ?? 0) * one;
  const inner = (1 - expertShare) * ffn + expertShare * ((experts?.shared ?? 0) * (experts?.ffn ?? 0));
  const routed = expertShare * (experts?.active ?? 0);
  const queryWidth = heads * (mla ? mla.nope + mla.rope : headWidth);
  const valueWidth = heads * (mla ? mla.value : headWidth);
  const keyValueWidth = mla ? queryWidth + valueWidth : 2 * kvHeads * headWidth;
  return {
    layers,
    hidden,
    heads,
    vocabulary,
    expertShare,
    matrices: (matmulParameters(model) - vocabulary * hidden) / layers - expertMatrices,
    wholeMatrices: mla ? hidden * ((mla.queryRank ?? 0) + mla.kvRank + mla.rope) : 0,
    keyValueHead: mla ? 0 : 2 * hidden * headWidth,
    kvHeads,
    expertMatrices,
    allExpertMatrices: expertShare * (experts?.count ?? 0) * one,
    routed,
    betweenNumbers: (2 * normsPerLayer + 6 + (dropout ? 1 : 0)) * hidden,
    insideNumbers:
      ffnMatrices * (inner + routed * (experts?.ffn ?? 0)) + 2 * (queryWidth + keyValueWidth) + 4 * routed * hidden,
    scoreNumbers: SCORE_NUMBERS,
    keyValueWidth,
    queryWidth: queryWidth + valueWidth,
  };
}

/** Weights of the layer that a device multiplies tokens with, routed experts left out: key and value heads below the tensor degree are copied. */
export function matricesOnDevice(work: LayerWork, tensor: number): number {
  const { matrices, wholeMatrices, keyValueHead, kvHeads } = work;
  const copied = keyValueHead * Math.max(0, 1 - kvHeads / tensor);
  return (matrices - wholeMatrices) / tensor + wholeMatrices + copied;
}

/** Operations of attention scores and sums, forward, for one token and one average layer. */
export function attentionFlopPerLayer(model: Architecture, sequence: number, causal: boolean): number {
  const { attention } = trainedModel(model);
  return raw(attentionFlopPerToken(causal ? 'causal' : 'full', attention, sequence)) / (3 * model.layers);
}
