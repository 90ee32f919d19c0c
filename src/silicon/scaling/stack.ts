import type { Fabric } from './fabric.ts';

/**
 * How a kind of hardware under one software stack turns operations and bytes into seconds. The shares are few, each
 * stands for something that can be measured alone, and none depends on the shape of a layer: that is in the work.
 */
export interface Stack {
  /** Share of the dense peak that large matrix products reach. */
  readonly matmul: number;
  /** The same for the products of routed experts, which are grouped and smaller. */
  readonly experts: number;
  /** The same for attention scores and sums. */
  readonly attention: number;
  /** Share of the HBM bandwidth that everything else reaches: norms, residuals, activations, the optimizer. */
  readonly memory: number;
  /** Seconds that a layer costs in each pass beyond its work: starting kernels, gaps between them. */
  readonly layerOverhead: number;
  /** Seconds that a step costs whatever its size. */
  readonly stepOverhead: number;
  /** What a step takes as a multiple of the sum of its parts: data, host, stragglers, clocks. At least 1. */
  readonly rest: number;
  /** Whether attention keeps its scores on chip; otherwise they are written to HBM and read again. */
  readonly fusedAttention: boolean;
  /** Whether attention skips what a causal mask hides. */
  readonly causal: boolean;
  /** Whether dropout is applied, and its masks kept. */
  readonly dropout: boolean;
  /** Share of the backward pass behind which the exchange of gradients and weights over data ranks can hide. */
  readonly dataOverlap: number;
  /** Share of a layer's own work behind which its tensor-parallel collectives can hide. */
  readonly tensorOverlap: number;
  /** How ranks of one sequence exchange keys and values. */
  readonly context: 'ring' | 'all-to-all';
  /** Share of the published one-way rate that collectives reach on every tier but the outermost, and on that. */
  readonly insideLinks: number;
  readonly outsideLinks: number;
  /** Seconds before the first byte of a collective moves; it stands for all the hops behind it too. */
  readonly launch: number;
}

/** The tiers as a stack uses them, from published rates: the outermost is the one whose domain has no end. */
export function effectiveFabric(published: Fabric, { insideLinks, outsideLinks, launch }: Stack): Fabric {
  return published.map(({ size, bandwidth }) => ({
    size,
    bandwidth: bandwidth * (Number.isFinite(size) ? insideLinks : outsideLinks),
    launch,
    hop: 0,
  }));
}

/** What one device can do at best, from its records or the reader. */
export interface DeviceRates {
  /** Dense FLOP/s in the format of the matrix products. */
  readonly peak: number;
  /** HBM bytes a second. */
  readonly bandwidth: number;
}
