/**
 * The roofline: how fast a chip can run a piece of work at best, given its peak, its memory and its
 * network, and how much of each a few common pieces of work need.
 *
 * Everything is for one chip: a piece of work split over `ways` chips is described by the share of the
 * busiest one. One multiply-add is two FLOPs. Nothing here is a forecast: a roof is never exceeded and
 * rarely reached.
 *
 * Sources: Williams, Waterman, Patterson, "Roofline" (CACM 52(4), 2009) for the roof; "How to Scale
 * Your Model" (jax-ml, 2025) for the work of matrix products and decoding and for the network as a
 * third roof; DeepSeek-V2 (arXiv 2405.04434) for latent attention.
 */
import { quantity, raw, type Quantity } from '../units/index.ts';

/** What one chip has to do. */
export interface Work {
  /** Operations it executes. */
  readonly flop: Quantity<'compute'>;
  /** Bytes that must cross between its memory and its cores, each operand once. */
  readonly memory: Quantity<'bytes'>;
  /** Bytes that it must send to other chips; zero when nothing leaves it. */
  readonly network: Quantity<'bytes'>;
}

/** What one chip has. */
export interface Roofs {
  readonly peak: Quantity<'computeRate'>;
  readonly bandwidth: Quantity<'memoryBandwidth'>;
  /** One way, out of the chip. Left out: no network roof. */
  readonly network?: Quantity<'oneWay'>;
}

type Bound = 'compute' | 'memory' | 'network';

/** The best a chip can do with a piece of work. */
export interface Attainable {
  /** At most the peak. */
  readonly rate: Quantity<'computeRate'>;
  /** No run can be shorter. */
  readonly time: Quantity<'duration'>;
  /** The roof that is lowest; compute before memory before network when they meet. */
  readonly binds: Bound;
}

/** FLOPs per byte at which the memory is just fast enough for the peak. Both must be above zero. */
export function ridgePoint(
  peak: Quantity<'computeRate'>,
  bandwidth: Quantity<'memoryBandwidth'> | Quantity<'oneWay'>,
): Quantity<'intensity'> {
  return quantity('intensity', raw(peak) / raw(bandwidth));
}

/** FLOPs done for each byte moved. `bytes` must be above zero. */
export function arithmeticIntensity(flop: Quantity<'compute'>, bytes: Quantity<'bytes'>): Quantity<'intensity'> {
  return quantity('intensity', raw(flop) / raw(bytes));
}

/**
 * The roofline: min(peak, intensity × bandwidth, network intensity × network rate). `work.flop` and all
 * roofs must be above zero. Work that sends nothing has no network roof, nor has a chip without `network`.
 */
export function attainable(roofs: Roofs, work: Work): Attainable {
  const compute = raw(work.flop) / raw(roofs.peak);
  const memory = raw(work.memory) / raw(roofs.bandwidth);
  const network = roofs.network === undefined ? 0 : raw(work.network) / raw(roofs.network);
  const time = Math.max(compute, memory, network);
  const binds = compute >= time ? 'compute' : memory >= time ? 'memory' : 'network';
  // The peak itself where compute binds: FLOP ÷ (FLOP ÷ P) can miss P by the last bit, upwards too.
  const rate = binds === 'compute' ? raw(roofs.peak) : Math.min(raw(roofs.peak), raw(work.flop) / time);
  return { rate: quantity('computeRate', rate), time: quantity('duration', time), binds };
}

/**
 * Samples that must share one read of the weights for compute to take as long as that read: ridge ×
 * weight bytes ÷ FLOPs of a sample. For a matrix product a sample is a row and does two FLOPs a
 * weight, so at two bytes a weight it is the ridge itself. All must be above zero; not rounded.
 */
export function balancedBatch(
  ridge: Quantity<'intensity'>,
  weights: Quantity<'bytes'>,
  flopPerSample: Quantity<'compute'>,
): number {
  return (raw(ridge) * raw(weights)) / raw(flopPerSample);
}

/**
 * Bytes each of `ways` chips sends to add up a buffer of `message` bytes over all of them and give
 * everyone the sum (all-reduce): 2(t − 1)/t of the buffer, which no algorithm between plain links
 * undercuts. Zero for one chip. `ways` is a whole number from 1.
 */
export function allReduceTraffic(message: Quantity<'bytes'>, ways: number): Quantity<'bytes'> {
  return quantity('bytes', ((2 * (ways - 1)) / ways) * raw(message));
}

/** A matrix product of m × k by k × n. Sizes are whole numbers from 1, `ways` divides `k`. */
export interface Matmul {
  readonly m: number;
  readonly k: number;
  readonly n: number;
  /** Bytes of an element of either factor, and of the result. */
  readonly inputBytes: number;
  readonly outputBytes: number;
  /** Chips that share k; their partial results are added up by an all-reduce of the m × n result. */
  readonly ways: number;
}

/** One chip's share of a matrix product: both factors are read once and the result is written once. */
export function matmulWork({ m, k, n, inputBytes, outputBytes, ways }: Matmul): Work {
  const result = m * n * outputBytes;
  return {
    flop: quantity('compute', (2 * m * k * n) / ways),
    memory: quantity('bytes', (inputBytes * (m * k + k * n)) / ways + result),
    network: allReduceTraffic(quantity('bytes', result), ways),
  };
}

/** The attention of one layer over whole prompts. Counts are whole numbers from 1. */
export interface PrefillAttention {
  readonly sequences: number;
  readonly length: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headWidth: number;
  /** A token attends to itself and those before it; otherwise to all. */
  readonly causal: boolean;
  readonly elementBytes: number;
  /** Chips that share the heads; it divides `heads`. A chip holds at least one KV head. */
  readonly ways: number;
}

/** Pairs of a query and a key in one sequence: s² in full, s(s + 1)/2 when causal. */
export function attentionPairs(length: number, causal: boolean): number {
  return causal ? (length * (length + 1)) / 2 : length * length;
}

/** KV heads on the busiest of `ways` chips; heads are copied when there are fewer than chips. */
export function kvHeadsPerChip(kvHeads: number, ways: number): number {
  return Math.max(1, Math.ceil(kvHeads / ways));
}

/**
 * One chip's share of the attention of one layer, computed without writing the scores to memory (as
 * FlashAttention does) and without the masked half when causal: Q, K and V are read once, O is written
 * once. The projections before and after are matrix products and not counted; nothing leaves the chip.
 */
export function prefillAttentionWork(p: PrefillAttention): Work {
  const heads = p.heads / p.ways;
  const tokens = p.sequences * p.length;
  const pairs = p.sequences * attentionPairs(p.length, p.causal);
  return {
    flop: quantity('compute', 4 * heads * p.headWidth * pairs),
    memory: quantity('bytes', 2 * p.elementBytes * tokens * p.headWidth * (heads + kvHeadsPerChip(p.kvHeads, p.ways))),
    network: quantity('bytes', 0),
  };
}

/**
 * Share of a tensor array's rows that a product over `width` elements occupies, one head at a time:
 * min(1, width ÷ rows). A kernel that puts several narrow heads into the array at once escapes it.
 */
export function arrayFill(width: number, rows: number): number {
  return Math.min(1, width / rows);
}

/** What a decode step needs to know of a model. Parameters and counts are plain numbers. */
export interface DecodeModel {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headWidth: number;
  /** Parameters that every token is multiplied with: no routed expert, no embedding lookup, the output head. */
  readonly weights: number;
  /** Routed experts: `weights` are the parameters of one expert in one layer. */
  readonly experts?: {
    readonly layers: number;
    readonly count: number;
    readonly active: number;
    readonly weights: number;
  };
  /** Layers that see at most `width` tokens back; the others see everything. */
  readonly window?: { readonly layers: number; readonly width: number };
  /** Latent attention: one cached vector of rank + rope elements for all heads of a layer. */
  readonly latent?: { readonly rank: number; readonly rope: number };
}

/** A decode step: every sequence of the batch gets one token. */
export interface DecodeStep {
  readonly batch: number;
  /** Tokens of each sequence that are in the cache. */
  readonly context: number;
  readonly weightBytes: number;
  readonly cacheBytes: number;
  /** Bytes of an activation in the all-reduces between chips. */
  readonly activationBytes: number;
  /** Chips that share every weight matrix and the heads; it divides `heads`. */
  readonly ways: number;
}

/**
 * Expected distinct experts of a layer that `tokens` tokens touch when each picks `active` of `count`
 * uniformly and independently: E(1 − (1 − e/E)^T). Between e (one token) and E. Real routers are
 * uneven and touch fewer.
 */
export function expertsTouched(count: number, active: number, tokens: number): number {
  return count * (1 - (1 - active / count) ** tokens);
}

/** Parameters a step reads from memory, over all chips: the shared ones, and every expert that some token picked. */
export function weightsTouched({ weights, experts }: DecodeModel, batch: number): number {
  if (!experts) return weights;
  return weights + experts.layers * experts.weights * expertsTouched(experts.count, experts.active, batch);
}

/** Parameters one token is multiplied with. */
export function weightsPerToken({ weights, experts }: DecodeModel): number {
  return weights + (experts ? experts.layers * experts.active * experts.weights : 0);
}

/** Tokens looked back at, summed over the layers: layers × context, less where a window is shorter. */
export function layerTokens({ layers, window }: DecodeModel, context: number): number {
  if (!window) return layers * context;
  return (layers - window.layers) * context + window.layers * Math.min(context, window.width);
}

/** Cached elements of one token in one layer on the busiest of `ways` chips; a latent vector is copied to each. */
export function cacheElements({ kvHeads, headWidth, latent }: DecodeModel, ways: number): number {
  return latent ? latent.rank + latent.rope : 2 * kvHeadsPerChip(kvHeads, ways) * headWidth;
}

/**
 * Attention FLOPs of all heads for one cached token in one layer: 4·a·h (scores and values), and with
 * a latent cache that is not expanded 2·a·(2·rank + rope).
 */
export function attentionFlopPerCachedToken({ heads, headWidth, latent }: DecodeModel): number {
  return latent ? 2 * heads * (2 * latent.rank + latent.rope) : 4 * heads * headWidth;
}

/**
 * One chip's share of a decode step: the touched weights are read once for the whole batch, the cache
 * of each sequence is read once, and two activations of a layer are all-reduced over the chips.
 * Activations in memory, norms and sampling are left out; they are small beside these.
 */
export function decodeWork(model: DecodeModel, step: DecodeStep): Work {
  const { batch, context, weightBytes, cacheBytes, activationBytes, ways } = step;
  const tokens = layerTokens(model, context);
  const flop = batch * (2 * weightsPerToken(model) + tokens * attentionFlopPerCachedToken(model));
  const cache = batch * cacheBytes * tokens * cacheElements(model, ways);
  const message = 2 * model.layers * batch * model.hidden * activationBytes;
  return {
    flop: quantity('compute', flop / ways),
    memory: quantity('bytes', (weightBytes * weightsTouched(model, batch)) / ways + cache),
    network: allReduceTraffic(quantity('bytes', message), ways),
  };
}
