import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFlight, layerActivations, layerInput } from '../../../src/silicon/scaling/activations.ts';
import type { Architecture } from '../../../src/silicon/scaling/architecture.ts';
import { layoutProblem, type Layout, type TrainingTask } from '../../../src/silicon/scaling/layout.ts';
import { parameterCount } from '../../../src/silicon/scaling/parameters.ts';
import {
  expertLayersOnStage,
  layerParametersOnStage,
  layersOnStage,
  rankParameters,
  tableParametersOnStage,
} from '../../../src/silicon/scaling/rank-parameters.ts';
import {
  memoryRank,
  stageMemory,
  trainingMemory,
  type Formats,
  type MemoryOptions,
} from '../../../src/silicon/scaling/training-memory.ts';

const adam: Formats = { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 };
const plain: MemoryOptions = {
  scores: 'flash',
  dropout: false,
  exchange: 'ring',
  imbalance: 1,
  logits: 'fp32',
  prefetch: 1,
  placeholders: false,
  buffers: 0,
  runtime: 0,
  margin: 0,
};
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

/** A GELU block with as many key and value heads as query heads and f = 4d, as Korthikanti et al. take it. */
const gpt: Architecture = {
  layers: 96,
  hidden: 12_288,
  heads: 96,
  kvHeads: 96,
  headWidth: 128,
  ffn: 49_152,
  ffnMatrices: 2,
  vocabulary: 51_200,
  tiedEmbeddings: true,
};
const llama: Architecture = {
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headWidth: 128,
  ffn: 14_336,
  ffnMatrices: 3,
  vocabulary: 128_256,
  tiedEmbeddings: false,
};
const latent: Architecture = {
  ...llama,
  layers: 12,
  heads: 16,
  kvHeads: 16,
  headWidth: 192,
  mla: { queryRank: 1536, kvRank: 512, nope: 128, rope: 64, value: 128 },
  experts: { count: 64, active: 6, ffn: 1408, shared: 2, denseLayers: 1 },
};

describe('activations of one layer', () => {
  const kept = { ...plain, scores: 'kept', dropout: true } as const;
  const [s, h, a] = [2048, 12_288, 96];
  const perToken = (layout: Layout) => layerActivations(gpt, layout, s, 2, kept, false);

  it('are the sums of Korthikanti et al. 2022, table 2', () => {
    expect(perToken(alone)).toBe(h * 34 + 5 * a * s);
    expect(perToken({ ...alone, tensor: 8 })).toBe(h * (10 + 24 / 8) + (5 * a * s) / 8);
    expect(perToken({ ...alone, tensor: 8, sequenceParallel: true })).toBe((h * 34 + 5 * a * s) / 8);
    expect(perToken({ ...alone, tensor: 8, sequenceParallel: true, recompute: 'selective' })).toBe((34 * h) / 8);
    expect(layerInput(gpt, { ...alone, recompute: 'full' }, 2)).toBe(2 * h);
  });

  it('are 2·(4d + 2·a·h + 2·k·h + 3f) + 4a for a gated block with flash attention and no dropout', () => {
    const { hidden, heads, kvHeads, headWidth, ffn } = llama;
    const sum = 2 * (4 * hidden + 2 * heads * headWidth + 2 * kvHeads * headWidth + 3 * ffn) + 4 * heads;
    expect(layerActivations(llama, alone, 8192, 2, plain, false)).toBe(sum);
  });

  it('lose exactly the two masks when dropout goes', () => {
    const without = layerActivations(
      gpt,
      { ...alone, recompute: 'selective' },
      s,
      2,
      { ...kept, dropout: false },
      false,
    );
    expect(without).toBe(32 * h);
  });
});

describe('micro-batches in flight', () => {
  it('are p on the first stage of 1F1B and one on the last', () => {
    expect(inFlight(64, 8, 1, 0)).toBe(8);
    expect(inFlight(64, 8, 1, 7)).toBe(1);
    expect(inFlight(3, 8, 1, 0)).toBe(3);
  });

  it('are p·(1 + (p − 1)/(p·v)) on the first stage when interleaved', () => {
    expect(inFlight(64, 8, 3, 0)).toBeCloseTo(8 * (1 + 7 / 24), 12);
  });
});

/** Legal layouts of one of three models, with a task. */
const cases = fc
  .record({
    model: fc.constantFrom(gpt, llama, latent),
    tensor: fc.constantFrom(1, 2, 4, 8),
    pipeline: fc.integer({ min: 1, max: 6 }),
    data: fc.constantFrom(1, 2, 4, 8),
    context: fc.constantFrom(1, 2, 4),
    expert: fc.constantFrom(1, 2, 4),
    microBatch: fc.constantFrom(1, 2, 4),
    zero: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    sequenceParallel: fc.boolean(),
    recompute: fc.constantFrom('none' as const, 'selective' as const, 'full' as const),
    sequence: fc.constantFrom(2048, 8192),
    scores: fc.constantFrom('flash' as const, 'kept' as const),
    dropout: fc.boolean(),
    prefetch: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ model, sequence, scores, dropout, prefetch, ...degrees }) => ({
    task: { model, sequence, batch: 256 } satisfies TrainingTask,
    layout: { ...alone, ...degrees } satisfies Layout,
    options: { ...plain, scores, dropout, prefetch } satisfies MemoryOptions,
  }))
  .filter(({ task, layout }) => layoutProblem(task, layout) === undefined);

const total = (task: TrainingTask, layout: Layout, options: MemoryOptions) =>
  trainingMemory(task, layout, adam, options).total;

describe('parameters on the ranks', () => {
  it.each([
    ['gelu', { ...gpt, bias: true, norm: 'layernorm', positions: 2048 } as const],
    ['gated', llama],
    ['latent with experts', latent],
  ])('of all stages add up to those of the model: %s', (_, model) => {
    for (const pipeline of [1, 2, 5, 12]) {
      const parts = rankParameters(model, 1, 1, 1);
      let sum = 0;
      for (let stage = 0; stage < pipeline; stage += 1) {
        const layers = layersOnStage(model.layers, pipeline, stage);
        const expertLayers = expertLayersOnStage(model, pipeline, 1, stage);
        sum += layerParametersOnStage(parts, layers, expertLayers) + expertLayers * parts.routed;
        sum += tableParametersOnStage(parts, model.tiedEmbeddings, pipeline, stage);
      }
      const secondTable = model.tiedEmbeddings && pipeline > 1 ? model.vocabulary * model.hidden : 0;
      expect(sum - secondTable).toBe(parameterCount(model));
    }
  });

  it('keep every layer of an uneven split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }), (layers, pipeline) => {
        const stages = Array.from({ length: pipeline }, (_, stage) => layersOnStage(layers, pipeline, stage));
        expect(stages.reduce((sum, count) => sum + count, 0)).toBe(layers);
        expect(Math.max(...stages) - Math.min(...stages)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('find the dense layers where an interleaved schedule puts them', () => {
    const moe = { ...latent, layers: 16, experts: { ...latent.experts!, denseLayers: 3 } };
    expect([0, 1, 2, 3].map((stage) => expertLayersOnStage(moe, 4, 1, stage))).toEqual([1, 4, 4, 4]);
    expect([0, 1, 2, 3].map((stage) => expertLayersOnStage(moe, 4, 4, stage))).toEqual([3, 3, 3, 4]);
  });
});

describe('memory of the fullest device', () => {
  it('is the sum of its parts, all of them finite and none negative', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const { total: sum, stage, ...parts } = trainingMemory(task, layout, adam, { ...options, margin: 0.05 });
        expect(Object.values(parts).every((bytes) => Number.isFinite(bytes) && bytes >= 0)).toBe(true);
        expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 0);
        expect(stage).toBeLessThan(layout.pipeline);
      }),
    );
  });

  it('is that of no fuller stage', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const rank = memoryRank(task, layout, adam, options);
        const fullest = total(task, layout, options);
        for (let stage = 0; stage < layout.pipeline; stage += 1) {
          expect(stageMemory(rank, task, layout, adam, options, stage).total).toBeLessThanOrEqual(fullest);
        }
      }),
    );
  });

  it('never has more weights on a rank with twice the tensor degree', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const wider = { ...layout, tensor: layout.tensor * 2 };
        fc.pre(layoutProblem(task, wider) === undefined);
        const weights = (one: Layout) => {
          const rank = memoryRank(task, one, adam, options);
          return stageMemory(rank, task, one, adam, options, 0).weights;
        };
        expect(weights(wider)).toBeLessThanOrEqual(weights(layout));
      }),
    );
  });

  it('never rises with more recomputation', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const [none, selective, full] = (['none', 'selective', 'full'] as const).map((recompute) =>
          total(task, { ...layout, recompute }, options),
        );
        // One layer at work has again what the others gave up, so that a stage of one layer gains nothing.
        const slack = trainingMemory(task, { ...layout, recompute: 'full' }, adam, options).working;
        expect(selective!).toBeLessThanOrEqual(none! + slack);
        expect(full!).toBeLessThanOrEqual(selective! + slack);
        const kept = (recompute: Layout['recompute']) =>
          trainingMemory(task, { ...layout, recompute }, adam, options).activations;
        expect(kept('selective')).toBeLessThanOrEqual(kept('none'));
        expect(kept('full')).toBeLessThanOrEqual(kept('selective'));
      }),
    );
  });

  it('never rises with more data ranks from ZeRO 1 on', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        fc.pre(layout.zero >= 1);
        const wider = { ...layout, data: layout.data * 2 };
        fc.pre(layoutProblem(task, wider) === undefined);
        expect(total(task, wider, options)).toBeLessThanOrEqual(total(task, layout, options) * (1 + 1e-12));
      }),
    );
  });

  it('never falls with a larger micro-batch or a longer sequence', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const larger = { ...layout, microBatch: layout.microBatch * 2 };
        const batch = { ...task, batch: task.batch * 2 };
        const now = total(task, layout, options);
        expect(total(batch, larger, options)).toBeGreaterThanOrEqual(now);
        expect(total({ ...task, sequence: task.sequence * 2 }, layout, options)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('never rises with sequence parallelism', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        const kept = (sequenceParallel: boolean) =>
          trainingMemory(task, { ...layout, sequenceParallel }, adam, options).activations;
        expect(kept(true)).toBeLessThanOrEqual(kept(false));
      }),
    );
  });

  it('gathers nothing without ZeRO or with one replica', () => {
    fc.assert(
      fc.property(cases, ({ task, layout, options }) => {
        expect(trainingMemory(task, { ...layout, zero: 1 }, adam, options).gathered).toBe(0);
      }),
    );
    const task = { model: llama, sequence: 8192, batch: 8 };
    expect(trainingMemory(task, { ...alone, zero: 3 }, adam, plain).gathered).toBe(0);
    expect(trainingMemory(task, { ...alone, zero: 3, data: 8 }, adam, plain).gathered).toBeGreaterThan(0);
  });

  it('has logits on the last stage and the embedding on the first', () => {
    const task = { model: llama, sequence: 8192, batch: 8 };
    const layout = { ...alone, pipeline: 4 };
    const stages = [0, 1, 2, 3].map((stage) =>
      stageMemory(memoryRank(task, layout, adam, plain), task, layout, adam, plain, stage),
    );
    expect(stages.map(({ logits }) => logits > 0)).toEqual([false, false, false, true]);
    const table = 2 * llama.vocabulary * llama.hidden;
    expect(stages[0]!.weights - stages[1]!.weights).toBe(table);
    expect(stages[3]!.weights - stages[2]!.weights).toBe(table + 2 * llama.hidden);
  });

  it('replicates key and value heads beyond their number', () => {
    const one = rankParameters(llama, 8, 1, 1).attention;
    const two = rankParameters(llama, 16, 1, 1).attention;
    const shared = 2 * llama.hidden * llama.headWidth + 2 * llama.hidden;
    expect(two - shared).toBe((one - shared) / 2);
  });
});
