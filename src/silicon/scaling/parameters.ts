/**
 * Parameters of a transformer from its shape, to the last one. All results are plain counts.
 *
 * Sources: attention and feed-forward, Vaswani et al. 2017; gated feed-forward, Shazeer 2020; grouped
 * queries, Ainslie et al. 2023; latent attention and shared experts, DeepSeek-V2 and V3 reports.
 * Domain: positive whole numbers; nothing is rounded, so counts above 2^53 would lose digits.
 */
import type { Architecture } from './architecture.ts';

/** Matrices and everything else (norms, biases, sinks) of one part, apart because only matrices multiply tokens. */
export interface Part {
  readonly matrices: number;
  readonly rest: number;
}

/** Parameters of one norm of `width`: a gain, and with LayerNorm a bias. */
export function normParameters({ norm = 'rmsnorm' }: Architecture, width: number): number {
  return norm === 'layernorm' ? 2 * width : width;
}

/**
 * Attention of one layer. Grouped queries: d·h·(a + 2k) + a·h·d. Latent: d·r_q + r_q·a·(h_n + h_r) +
 * d·(r_kv + h_r) + r_kv·a·(h_n + h_v) + a·h_v·d, with a norm on each low rank.
 */
export function attentionParameters(shape: Architecture): Part {
  const { hidden, heads, kvHeads, headWidth, mla, bias, qkNorm, attentionSinks } = shape;
  const sinks = attentionSinks ? heads : 0;
  if (mla) {
    const { queryRank, kvRank, nope, rope, value } = mla;
    const query =
      queryRank === null ? hidden * heads * (nope + rope) : hidden * queryRank + queryRank * heads * (nope + rope);
    const keyValue = hidden * (kvRank + rope) + kvRank * heads * (nope + value);
    return {
      matrices: query + keyValue + heads * value * hidden,
      rest: normParameters(shape, queryRank ?? 0) + normParameters(shape, kvRank) + sinks,
    };
  }
  const queryWidth = heads * headWidth;
  const keyWidth = kvHeads * headWidth;
  const norms =
    qkNorm === 'head'
      ? 2 * normParameters(shape, headWidth)
      : qkNorm === 'width'
        ? normParameters(shape, queryWidth) + normParameters(shape, keyWidth)
        : 0;
  return {
    matrices: hidden * (queryWidth + 2 * keyWidth) + queryWidth * hidden,
    rest: (bias ? queryWidth + 2 * keyWidth + hidden : 0) + norms + sinks,
  };
}

/** One feed-forward of width `ffn`: g·d·f, g being 3 when gated; biases on each of the g matrices. */
export function feedForwardParameters({ hidden, ffnMatrices, bias }: Architecture, ffn: number): Part {
  return {
    matrices: ffnMatrices * hidden * ffn,
    rest: bias ? (ffnMatrices - 1) * ffn + hidden : 0,
  };
}

/** `active`: count only the experts that one token uses. The router is always whole. */
function layers(shape: Architecture, active: boolean): Part {
  const { hidden, experts, normsPerLayer = 2 } = shape;
  const expertLayers = experts ? shape.layers - experts.denseLayers : 0;
  const denseLayers = shape.layers - expertLayers;
  const attend = attentionParameters(shape);
  const dense = feedForwardParameters(shape, shape.ffn);
  let matrices = shape.layers * attend.matrices + denseLayers * dense.matrices;
  let rest = shape.layers * (attend.rest + normsPerLayer * normParameters(shape, hidden)) + denseLayers * dense.rest;
  if (experts) {
    const expert = feedForwardParameters(shape, experts.ffn);
    const used = (active ? experts.active : experts.count) + experts.shared;
    matrices += expertLayers * (used * expert.matrices + hidden * experts.count);
    rest += expertLayers * (used * expert.rest + (experts.routerBias ? experts.count : 0));
  }
  return { matrices, rest };
}

function total(shape: Architecture, active: boolean): number {
  const { hidden, vocabulary, tiedEmbeddings, positions = 0, embeddingNorm } = shape;
  const { matrices, rest } = layers(shape, active);
  const tables = vocabulary * hidden * (tiedEmbeddings ? 1 : 2) + positions * hidden;
  return matrices + rest + tables + normParameters(shape, hidden) * (embeddingNorm ? 2 : 1);
}

/** All parameters: embeddings, output head unless tied, norms, biases, every expert. */
export function parameterCount(architecture: Architecture): number {
  return total(architecture, false);
}

/** Parameters that one token uses: as `parameterCount`, with only the experts it is routed to, and those shared. */
export function activeParameterCount(architecture: Architecture): number {
  return total(architecture, true);
}

/**
 * Parameters in matrices that one token is multiplied by: the active ones without norms, biases, the
 * position table and the embedding lookup, the output head included even when it is tied.
 */
export function matmulParameters(architecture: Architecture): number {
  return layers(architecture, true).matrices + architecture.vocabulary * architecture.hidden;
}
