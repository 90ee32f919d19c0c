/**
 * Training time: the floating-point operations of one token, and what chips, days, tokens and
 * parameters follow from one another. Every published figure depends on how operations are counted,
 * so the convention is an argument everywhere and never a default.
 */
import { quantity, raw, withoutBasis, type Basis, type Price, type Quantity } from '../units/index.ts';
import type { Architecture } from './architecture.ts';
import { activeParameterCount, matmulParameters } from './parameters.ts';

/**
 * How the operations of a token are counted. `parameters`: six for each parameter and nothing for
 * attention. `causal`: attention over the positions a token may look at, half the sequence on average.
 * `full`: attention over the whole sequence, as if nothing were masked.
 */
export const CONVENTIONS = ['parameters', 'causal', 'full'] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** What attention costs depends on: all heads of one layer, and how far its layers look. */
export interface AttentionShape {
  readonly layers: number;
  /** Query heads. */
  readonly heads: number;
  /** Width of a query and key head; for multi-head latent attention the rotary part included. */
  readonly queryWidth: number;
  /** Width of a value head; the same as `queryWidth` except for multi-head latent attention. */
  readonly valueWidth: number;
  /** Sliding windows: `width` positions, and of every `every` layers `full` see everything. */
  readonly window?: { readonly width: number; readonly full: number; readonly every: number };
}

/** A model as training sees it. Without `matmul` and `attention` only the convention `parameters` has an answer. */
export interface TrainedModel {
  /** Parameters that one token uses: all of a dense model, the active ones of a mixture of experts. */
  readonly active: number;
  /** The active parameters that multiply something: the embedding lookup is left out, the output head is not. */
  readonly matmul?: number;
  readonly attention?: AttentionShape;
}

/**
 * A published or own architecture as training sees it. Multi-head latent attention is counted at the
 * widths at which it is trained: query and key with their rotary part, values apart.
 */
export function trainedModel(architecture: Architecture): Required<TrainedModel> {
  const { layers, heads, headWidth, mla, window } = architecture;
  return {
    active: activeParameterCount(architecture),
    matmul: matmulParameters(architecture),
    attention: {
      layers,
      heads,
      queryWidth: mla ? mla.nope + mla.rope : headWidth,
      valueWidth: mla ? mla.value : headWidth,
      ...(window && { window }),
    },
  };
}

/** Layers of an attention shape that see everything, and those that see a window. */
export function attentionLayers({ layers, window }: AttentionShape): { full: number; windowed: number } {
  if (!window) return { full: layers, windowed: 0 };
  const full = Math.floor((layers * window.full) / window.every);
  return { full, windowed: layers - full };
}

/**
 * Positions that one token attends to, on average over a sequence of `sequence` tokens, in a layer with
 * or without a window. Full counting: the sequence, or the window where that is shorter. Causal: half
 * the sequence; with a window w shorter than the sequence s, w − w²/2s. Domain: positive numbers;
 * zero gives zero.
 */
export function attendedPositions(convention: 'causal' | 'full', sequence: number, window: number = Infinity): number {
  if (sequence <= 0) return 0;
  if (convention === 'full') return Math.min(sequence, window);
  return window < sequence ? window - window ** 2 / (2 * sequence) : sequence / 2;
}

/**
 * Operations of attention scores and their weighted sum for one trained token, forward and backward:
 * 6·a·(h_qk + h_v) for each position and layer. With equal widths and no window that is 12·L·a·h·s for
 * full and 6·L·a·h·s for causal counting. Source: PaLM (Chowdhery et al. 2022), appendix B, for full.
 */
export function attentionFlopPerToken(
  convention: 'causal' | 'full',
  shape: AttentionShape,
  sequence: number,
): Quantity<'compute'> {
  const { full, windowed } = attentionLayers(shape);
  const everything = full * attendedPositions(convention, sequence);
  const inWindow = windowed && windowed * attendedPositions(convention, sequence, shape.window!.width);
  return quantity('compute', 6 * shape.heads * (shape.queryWidth + shape.valueWidth) * (everything + inWindow));
}

/**
 * Operations for one trained token, forward and backward, without recomputation: 6·N, or 6·N_m plus
 * attention. Undefined when the convention counts attention and the model's architecture is not known.
 * Source: Kaplan et al. 2020 for 6·N; PaLM, appendix B, for attention.
 */
export function flopPerToken(
  convention: Convention,
  model: TrainedModel,
  sequence: number,
): Quantity<'compute'> | undefined {
  if (convention === 'parameters') return quantity('compute', 6 * model.active);
  if (model.matmul === undefined || !model.attention) return undefined;
  return quantity('compute', 6 * model.matmul + raw(attentionFlopPerToken(convention, model.attention, sequence)));
}

/** A cluster at work. `mfu` and `goodput` are fractions in (0, 1]; `peak` is dense and for one chip. */
export interface Cluster {
  readonly chips: number;
  readonly peak: Quantity<'computeRate'>;
  /** Share of the peak that goes into the operations of the model while the job steps. */
  readonly mfu: number;
  /** Share of the time in which the job steps and what it does is kept. */
  readonly goodput: number;
}

/** Useful operations a second: n·P·MFU·G. */
export function usefulRate({ chips, peak, mfu, goodput }: Cluster): Quantity<'computeRate'> {
  return quantity('computeRate', chips * raw(peak) * mfu * goodput);
}

/** Time to train: D·F / (n·P·MFU·G). Domain: a cluster with a positive rate; a rate of zero gives Infinity. */
export function trainingTime(
  tokens: Quantity<'tokens'>,
  perToken: Quantity<'compute'>,
  cluster: Cluster,
): Quantity<'duration'> {
  return quantity('duration', (raw(tokens) * raw(perToken)) / raw(usefulRate(cluster)));
}

/** Chips, not rounded, that finish in `time`: D·F / (T·P·MFU·G). Domain: positive time, peak, MFU and goodput. */
export function chipsForDeadline(
  tokens: Quantity<'tokens'>,
  perToken: Quantity<'compute'>,
  time: Quantity<'duration'>,
  cluster: Omit<Cluster, 'chips'>,
): number {
  return (raw(tokens) * raw(perToken)) / (raw(time) * raw(usefulRate({ ...cluster, chips: 1 })));
}

/** Tokens that `time` is enough for: T·n·P·MFU·G / F. Domain: positive operations per token. */
export function tokensInTime(
  perToken: Quantity<'compute'>,
  time: Quantity<'duration'>,
  cluster: Cluster,
): Quantity<'tokens'> {
  return quantity('tokens', (raw(time) * raw(usefulRate(cluster))) / raw(perToken));
}

/**
 * Parameters that one token may use when `tokens` are to be trained in `time`: T·n·P·MFU·G / (6·D). Of a
 * mixture of experts it is the active ones. Only for the convention `parameters`: attention depends on
 * a shape that a parameter count does not tell. Domain: positive tokens.
 */
export function parametersInTime(
  tokens: Quantity<'tokens'>,
  time: Quantity<'duration'>,
  cluster: Cluster,
): Quantity<'parameters'> {
  return quantity('parameters', (raw(time) * raw(usefulRate(cluster))) / (6 * raw(tokens)));
}

/** How long a budget pays for `units` at `price` each: B / (u·p). Domain: positive units and price. */
export function timeForBudget<B extends Basis>(
  budget: Quantity<'money'>,
  units: number,
  price: Price<B>,
): Quantity<'duration'> {
  return quantity('duration', raw(budget) / (units * raw(withoutBasis(price))));
}

/**
 * Whole units that hold `chips` chips. A surplus below a billionth of a unit is the rounding of the
 * arithmetic before it and buys no further unit. At least one.
 */
export function wholeUnits(chips: number, chipsPerUnit: number): number {
  return Math.max(1, Math.ceil((chips / chipsPerUnit) * (1 - 1e-9)));
}

/**
 * Model FLOPs utilisation: tokens a second × operations per token over the peak of all chips. A result
 * above 1 means that a peak, a count or the convention is wrong; callers must refuse it.
 * Source: PaLM, appendix B.
 */
export function modelFlopsUtilisation(
  rate: Quantity<'tokenRate'>,
  perToken: Quantity<'compute'>,
  chips: number,
  peak: Quantity<'computeRate'>,
): number {
  return (raw(rate) * raw(perToken)) / (chips * raw(peak));
}
