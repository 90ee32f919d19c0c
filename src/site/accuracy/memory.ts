/**
 * The memory formulas against peaks that an allocator reported. Nothing is fitted: what the software keeps follows from
 * how it is documented to work, and is the same for every row.
 */
import type { Architecture } from '../../silicon/scaling/architecture.ts';
import type { Layout } from '../../silicon/scaling/layout.ts';
import { trainingMemory, type Formats, type MemoryOptions } from '../../silicon/scaling/training-memory.ts';

/** A measured step with its memory, as the records of measured steps spell it out. */
export interface MeasuredPeak extends Omit<
  Layout,
  'interleave' | 'expertTensor' | 'zero' | 'sequenceParallel' | 'recompute'
> {
  readonly id: string;
  readonly name: string;
  readonly shape: Architecture;
  readonly sequence: number;
  readonly batch: number;
  readonly interleave?: number;
  readonly recompute?: Layout['recompute'];
  readonly zero?: Layout['zero'];
  readonly sequenceParallel?: boolean;
  /** GiB: the most that the allocator gave out on any device. */
  readonly memory: number;
  readonly source: string;
}

export interface MemoryComparison {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly predicted: number;
  readonly measured: number;
  readonly group: 'allocator peak';
  readonly role: 'formula';
  readonly source: string;
}

/** Megatron-LM with its distributed optimizer: BF16 weights, FP32 gradients, master copy and moments. */
export const MEGATRON: Formats = { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 };

/**
 * Megatron-LM 0.14 with Transformer Engine 2.11 as these steps ran it: flash attention, no dropout, a fused loss,
 * all-to-all for context, tokens padded to an even load of the experts, placeholders for fused accumulation.
 */
export const TRANSFORMER_ENGINE: MemoryOptions = {
  scores: 'flash',
  dropout: false,
  exchange: 'all-to-all',
  imbalance: 1,
  logits: 'fused',
  prefetch: 0,
  placeholders: true,
  buffers: 0,
  runtime: 0,
  margin: 0,
};

const GIB = 2 ** 30;

/** A row for each measured peak: what the formulas say beside what was measured. */
export function memoryComparisons(peaks: readonly MeasuredPeak[]): MemoryComparison[] {
  return peaks.map(({ id, name, shape, sequence, batch, memory, source, ...degrees }) => {
    const layout: Layout = {
      tensor: degrees.tensor,
      pipeline: degrees.pipeline,
      data: degrees.data,
      context: degrees.context,
      expert: degrees.expert,
      expertTensor: 1,
      interleave: degrees.interleave ?? 1,
      microBatch: degrees.microBatch,
      zero: degrees.zero ?? 1,
      sequenceParallel: degrees.sequenceParallel ?? true,
      recompute: degrees.recompute ?? 'none',
    };
    const { total } = trainingMemory({ model: shape, sequence, batch }, layout, MEGATRON, TRANSFORMER_ENGINE);
    return {
      id: `training-memory/${id}`,
      name,
      predicted: total,
      measured: memory * GIB,
      group: 'allocator peak',
      role: 'formula',
      source,
    };
  });
}
