/** The memory formulas against everything published that they can be held to. */
import { describe, expect, it } from 'vitest';
import { inFlight, layerActivations, layerInput } from '../../src/silicon/scaling/activations.ts';
import type { Architecture } from '../../src/silicon/scaling/architecture.ts';
import type { Layout, ZeroStage } from '../../src/silicon/scaling/layout.ts';
import { parameterCount } from '../../src/silicon/scaling/parameters.ts';
import { rankParameters } from '../../src/silicon/scaling/rank-parameters.ts';
import {
  gradientBytes,
  memoryRank,
  optimizerBytes,
  stageMemory,
  weightBytes,
  type Formats,
  type MemoryOptions,
} from '../../src/silicon/scaling/training-memory.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { MEGATRON, memoryComparisons, TRANSFORMER_ENGINE, type MeasuredPeak } from '../../src/site/accuracy/memory.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

const alone: Layout = {
  tensor: 1,
  pipeline: 1,
  data: 1,
  context: 1,
  expert: 1,
  expertTensor: 1,
  interleave: 1,
  microBatch: 1,
  zero: 0,
  sequenceParallel: false,
  recompute: 'none',
};
const korthikanti: MemoryOptions = {
  ...TRANSFORMER_ENGINE,
  scores: 'kept',
  dropout: true,
  logits: 'fp32',
  placeholders: false,
};

const gpt = (layers: number, hidden: number, heads: number): Architecture => ({
  layers,
  hidden,
  heads,
  kvHeads: heads,
  headWidth: hidden / heads,
  ffn: 4 * hidden,
  ffnMatrices: 2,
  vocabulary: 51_200,
  tiedEmbeddings: true,
});

describe('Korthikanti et al. 2022, figure 1 and table 2 (arXiv 2205.05198; evaluated in Calculon, validation.py)', () => {
  const rows = [
    ['22B', gpt(48, 6144, 64), { tensor: 8, microBatch: 4 }, 45.5625, 59.25, 9.5625],
    ['175B', gpt(96, 12_288, 96), { tensor: 8, pipeline: 8, interleave: 3 }, 45.5625, 66.84375, 12.351_562_5],
    [
      '530B',
      gpt(105, 20_480, 128),
      { tensor: 8, pipeline: 35, interleave: 3 },
      31.640_625,
      114.023_437_5,
      23.076_171_875,
    ],
    ['1T', gpt(128, 25_600, 160), { tensor: 8, pipeline: 64 }, 32.958_984_375, 131.25, 26.5625],
  ] as const;

  it.each(rows)('%s: activations of the first stage and states of the layers, to the last digit', (...row) => {
    const [, model, degrees, states, plain, selective] = row;
    const kept = (changed: Partial<Layout>) => {
      const layout: Layout = { ...alone, ...degrees, ...changed };
      const perToken = layerActivations(model, layout, 2048, 2, korthikanti, false);
      const flying = inFlight(1e6, layout.pipeline, layout.interleave, 0);
      return (flying * (model.layers / layout.pipeline) * layout.microBatch * 2048 * perToken) / GIB;
    };
    expect(kept({})).toBeCloseTo(plain, 9);
    expect(kept({ sequenceParallel: true, recompute: 'selective' })).toBeCloseTo(selective, 9);
    // Theirs are 18 · 12·h²·L/(t·p) bytes: matrices alone, without biases, norms and tables.
    const { tensor, pipeline }: Layout = { ...alone, ...degrees };
    const matrices = rankParameters(model, tensor, 1, 1);
    const norms = 2 * model.hidden;
    const held = ((matrices.attention - norms + matrices.feedForward) * model.layers) / pipeline;
    expect((18 * held) / GIB).toBeCloseTo(states, 9);
  });

  it('full recomputation keeps 2·s·b·h for each layer', () => {
    expect(layerInput(gpt(96, 12_288, 96), { ...alone, recompute: 'full' }, 2)).toBe(2 * 12_288);
  });
});

/** Weights, gradients and optimizer of `held` parameters whose shard is one of `ranks`. */
function states(held: number, ranks: number, zero: ZeroStage, formats: Formats): number {
  const shard = held / ranks;
  return (
    weightBytes(zero, held, shard, formats) +
    gradientBytes(zero, held, shard, formats) +
    optimizerBytes(zero, held, shard, formats, formats.moments)
  );
}

describe('ZeRO, figure 1: 7.5 billion parameters on 64 ranks (arXiv 1910.02054)', () => {
  it.each([
    [0, 120],
    [1, 31.4],
    [2, 16.6],
    [3, 1.9],
  ] as const)('stage %i takes %f GB, as printed', (zero, printed) => {
    const gigabytes = states(7.5e9, 64, zero, { ...MEGATRON, gradient: 2 }) / 1e9;
    expect(Number(gigabytes.toFixed(printed === 120 ? 0 : 1))).toBeCloseTo(printed, 9);
  });
});

describe('DeepSpeed, memory requirements (docs/code-docs/source/memory.rst, 2,851M parameters on 8 GPUs)', () => {
  // Its optimizer keeps FP32 gradients beside master copy and moments: 16 bytes, and 16-bit ones outside.
  const deepspeed: Formats = { ...MEGATRON, gradient: 2, moments: 12 };

  it('ZeRO-2 is 4 + 16/N bytes: gradients are not counted as shared out', () => {
    expect(states(2851e6, 8, 1, deepspeed) / GIB).toBeCloseTo(15.93, 2);
  });

  it('ZeRO-3 is 18/N bytes and 4 for the largest layer', () => {
    const largest = 32e6;
    const gathered = MEGATRON.weight * largest + MEGATRON.activation * largest;
    expect((states(2851e6, 8, 3, MEGATRON) + gathered) / GIB).toBeCloseTo(6.09, 2);
    expect(gathered / GIB).toBeCloseTo(0.12, 2);
  });

  it('t5-large on 4 GPUs takes 3,291 MiB', () => {
    const gathered = (MEGATRON.weight + MEGATRON.activation) * 32.9e6;
    expect((states(737.67e6, 4, 3, MEGATRON) + gathered) / MIB).toBeCloseTo(3291, -1);
  });
});

describe('Megatron-LM, report_theoretical_memory (commit d98e8a64, run with these arguments)', () => {
  const model = (id: string): Architecture => catalogue.models.find((one) => one.id === id)!;
  const sp = { sequenceParallel: true, recompute: 'selective' } as const;
  const rows: readonly [string, Architecture, Partial<Layout>, number, number, number, number | undefined][] = [
    ['GPT-3 175B', gpt(96, 12_288, 96), { tensor: 8, pipeline: 8, interleave: 3 }, 2048, 64, 48_016.18, 12_679.02],
    [
      'GPT-3 175B, distributed',
      gpt(96, 12_288, 96),
      { tensor: 8, pipeline: 16, data: 8, zero: 1 },
      2048,
      64,
      10_284.62,
      9840.03,
    ],
    ['Llama 3.1 8B', model('llama-3-1-8b'), { data: 64, zero: 1 }, 8192, 1, 47_385.45, undefined],
    ['Llama 3.1 8B, TP 2', model('llama-3-1-8b'), { tensor: 2, data: 32, zero: 1 }, 8192, 1, 24_411.49, undefined],
    [
      'Llama 3.1 70B',
      model('llama-3-1-70b'),
      { tensor: 8, pipeline: 4, data: 8, zero: 1 },
      8192,
      32,
      16_241.73,
      undefined,
    ],
    [
      'Mixtral 8x7B',
      model('mixtral-8x7b'),
      { pipeline: 4, data: 16, expert: 8, zero: 1 },
      4096,
      16,
      19_133.87,
      undefined,
    ],
    ['Qwen3 30B-A3B', model('qwen3-30b-a3b'), { data: 16, expert: 8, zero: 1 }, 4096, 1, 51_392.4, undefined],
  ];

  it.each(rows)('%s: weights and optimizer, and activations of GELU blocks, within 2 %%', (...row) => {
    const [, shape, degrees, sequence, microBatches, weights, activations] = row;
    const layout: Layout = { ...alone, ...sp, ...degrees };
    const task = { model: shape, sequence, batch: microBatches * layout.data };
    const options: MemoryOptions = { ...korthikanti, scores: 'kept' };
    const first = stageMemory(memoryRank(task, layout, MEGATRON, options), task, layout, MEGATRON, options, 0);
    const said = (first.weights + first.gradients + first.optimizer) / MIB;
    expect(Math.abs(said / weights - 1)).toBeLessThan(0.02);
    // Its activations know neither gated feed-forwards nor experts, so that only GELU models compare.
    if (activations !== undefined) {
      expect(Math.abs(first.activations / MIB / activations - 1)).toBeLessThan(0.02);
    }
  });
});

describe('checkpoints and states that were weighed', () => {
  it('BLOOM: 2.3 TB with FP32 master copy, moments and BF16 weights (bigscience, tr11-176B-ml)', () => {
    const count = 176e9;
    expect(
      optimizerBytes(0, count, count, MEGATRON, 8) / GIB + weightBytes(0, count, count, MEGATRON) / GIB,
    ).toBeCloseTo(2294.77, 1);
  });

  it('nanoGPT: the file of GPT-2 is within 4 % of FP32 weights and two moments (transformer_sizing.ipynb)', () => {
    const count = parameterCount(catalogue.models.find(({ id }) => id === 'gpt2')!);
    const bytes = weightBytes(0, count, count, { ...MEGATRON, weight: 4 }) + 8 * count;
    expect(Math.abs(bytes / 1_542_470_366 - 1)).toBeLessThan(0.04);
  });

  it('MaxText: 12 bytes for each of 15.933 billion parameters over 4 chips, measured 44.63 GiB', () => {
    const fp32: Formats = { ...MEGATRON, weight: 4, gradient: 0, master: 0 };
    expect(Math.abs(states(15.933e9, 4, 3, fp32) / GIB / 44.63 - 1)).toBeLessThan(0.01);
  });
});

const llama = (hidden: number, ffn: number, heads: number, kvHeads: number, layers: number): Architecture => ({
  layers,
  hidden,
  heads,
  kvHeads,
  headWidth: 128,
  ffn,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: false,
});
const deepseek = (hidden: number, ffn: number, vocabulary: number, experts: Architecture['experts']): Architecture => ({
  layers: 4,
  hidden,
  heads: 128,
  kvHeads: 128,
  headWidth: 192,
  ffn,
  ffnMatrices: 3,
  vocabulary,
  tiedEmbeddings: false,
  mla: { queryRank: 1536, kvRank: 512, nope: 128, rope: 64, value: 128 },
  experts: experts!,
});

/** Megatron-LM on eight B200, largest allocation on any rank: the same for 4, 8 and 32 micro-batches. */
describe('SimuMax release 1.2, docs/b200/b200_release_v1.2_summary.md: allocator peaks', () => {
  const m70 = llama(8192, 28_672, 64, 8, 12);
  // Sixteen key and value heads, as the script of the runs sets them, and not the eight of the model.
  const m405 = llama(16_384, 53_248, 128, 16, 4);
  const v2 = deepseek(5120, 12_288, 102_400, { count: 160, active: 6, ffn: 1536, shared: 2, denseLayers: 1 });
  const v3 = deepseek(7168, 18_432, 129_280, { count: 256, active: 8, ffn: 2048, shared: 1, denseLayers: 1 });
  type Row = readonly [name: string, shape: Architecture, degrees: readonly number[], sequence: number, gib: number];
  // Degrees: tensor, pipeline, data, context, expert.
  const rows: readonly Row[] = [
    ['llama3_70b_l12_tp1_pp2_dp4', m70, [1, 2, 4, 1, 1], 4096, 66.55],
    ['llama3_70b_l12_tp2_dp4', m70, [2, 1, 4, 1, 1], 4096, 60.68],
    ['llama3_70b_l12_tp4_dp2', m70, [4, 1, 2, 1, 1], 4096, 39.07],
    ['llama3_70b_l12_tp8', m70, [8, 1, 1, 1, 1], 4096, 28.29],
    ['deepseekv2_l4_ep8_dp8', v2, [1, 1, 8, 1, 8], 4096, 45.63],
    ['deepseekv2_l4_ep4_pp2_dp4', v2, [1, 2, 4, 1, 4], 4096, 44.7],
    ['deepseekv3_l4_ep8_dp8', v3, [1, 1, 8, 1, 8], 4096, 104.3],
    ['deepseekv3_l4_ep4_pp2_dp4', v3, [1, 2, 4, 1, 4], 4096, 114],
    ['llama3_405b_l4_tp1_pp2_dp4', m405, [1, 2, 4, 1, 1], 4096, 87.08],
    ['llama3_405b_l4_tp2_dp4', m405, [2, 1, 4, 1, 1], 4096, 81.59],
    ['llama3_405b_l4_tp4_dp2', m405, [4, 1, 2, 1, 1], 4096, 52.89],
    ['llama3_405b_l4_tp8', m405, [8, 1, 1, 1, 1], 4096, 38.57],
    ['llama3_70b_l12_tp2_cp4_32k', m70, [2, 1, 1, 4, 1], 32_768, 68.43],
    ['llama3_70b_l12_tp1_cp8_32k', m70, [1, 1, 1, 8, 1], 32_768, 104.51],
    ['llama3_405b_l4_tp2_cp4_32k', m405, [2, 1, 1, 4, 1], 32_768, 87.03],
    ['llama3_405b_l4_tp1_cp8_32k', m405, [1, 1, 1, 8, 1], 32_768, 139.22],
    ['llama3_70b_l12_tp2_cp4_128k', m70, [2, 1, 1, 4, 1], 131_072, 112.67],
    ['llama3_70b_l12_tp1_cp8_128k', m70, [1, 1, 1, 8, 1], 131_072, 147.99],
    ['llama3_405b_l4_tp2_cp4_128k', m405, [2, 1, 1, 4, 1], 131_072, 118.13],
  ];
  const peaks: MeasuredPeak[] = rows.map(([name, shape, degrees, sequence, memory]) => {
    const [tensor, pipeline, data, context, expert] = degrees as [number, number, number, number, number];
    const layout = { tensor, pipeline, data, context, expert, microBatch: 1 };
    return { id: name, name, shape, sequence, batch: 4 * data, ...layout, memory, source: 'simumax' };
  });
  const compared = memoryComparisons(peaks);

  it.each(compared)('$name within 2 %', ({ predicted, measured }) => {
    expect(predicted / measured - 1).toBeGreaterThan(-0.02);
    expect(predicted / measured - 1).toBeLessThan(0.02);
  });

  it('all together within 0.6 % on average', () => {
    const errors = compared.map(({ predicted, measured }) => Math.abs(predicted / measured - 1));
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.006);
  });
});
