import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../src/silicon/scaling/architecture.ts';
import { attentionFlopPerLayer, layerWork, matricesOnDevice } from '../../../src/silicon/scaling/layer-work.ts';
import { layoutProblem, type Layout, type TrainingTask } from '../../../src/silicon/scaling/layout.ts';
import { matmulParameters } from '../../../src/silicon/scaling/parameters.ts';
import { effectiveFabric, type Stack } from '../../../src/silicon/scaling/stack.ts';
import {
  hardwareFlopPerToken,
  layerTime,
  passSum,
  stepContext,
  stepTime,
  type TrainingMachine,
} from '../../../src/silicon/scaling/step-time.ts';
import { flopPerToken, trainedModel } from '../../../src/silicon/scaling/training.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const dense: Architecture = {
  layers: 48,
  hidden: 6144,
  heads: 64,
  kvHeads: 8,
  headWidth: 96,
  ffn: 16_384,
  ffnMatrices: 3,
  vocabulary: 51_200,
  tiedEmbeddings: false,
};
const sparse: Architecture = {
  ...dense,
  experts: { count: 64, active: 4, ffn: 2048, shared: 1, denseLayers: 2 },
};

const plain: Stack = {
  matmul: 0.7,
  experts: 0.5,
  attention: 0.4,
  memory: 0.6,
  layerOverhead: 1e-4,
  stepOverhead: 0.01,
  rest: 1.02,
  fusedAttention: true,
  causal: true,
  dropout: false,
  dataOverlap: 0.5,
  tensorOverlap: 0.1,
  context: 'ring',
  insideLinks: 0.8,
  outsideLinks: 0.8,
  launch: 2e-5,
};
const formats = { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 };

/** Published rates of a node of eight and what joins nodes. */
const ALONE: Layout = {
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

const machineWith = (stack: Stack, faster = 1): TrainingMachine => ({
  device: { peak: 4e14 * faster, bandwidth: 2e12 * faster },
  fabric: [
    { size: 8, bandwidth: 3e11 * faster, launch: 0, hop: 0 },
    { size: Infinity, bandwidth: 2.5e10 * faster, launch: 0, hop: 0 },
  ],
  stack,
  formats,
});

const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
const share = fc.double({ min: 0.2, max: 1, noNaN: true });
const stacks: fc.Arbitrary<Stack> = fc.record({
  matmul: share,
  experts: share,
  attention: share,
  memory: share,
  layerOverhead: fc.double({ min: 0, max: 1e-3, noNaN: true }),
  stepOverhead: fc.double({ min: 0, max: 0.1, noNaN: true }),
  rest: fc.double({ min: 1, max: 1.2, noNaN: true }),
  fusedAttention: fc.boolean(),
  causal: fc.boolean(),
  dropout: fc.boolean(),
  dataOverlap: fc.double({ min: 0, max: 1, noNaN: true }),
  tensorOverlap: fc.double({ min: 0, max: 1, noNaN: true }),
  context: fc.constantFrom('ring', 'all-to-all'),
  insideLinks: share,
  outsideLinks: share,
  launch: fc.double({ min: 0, max: 1e-4, noNaN: true }),
});

interface Case {
  readonly task: TrainingTask;
  readonly layout: Layout;
  readonly stack: Stack;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    model: fc.constantFrom(dense, sparse),
    stack: stacks,
    tensor: power(4),
    pipeline: power(4),
    data: power(5),
    context: power(2),
    expert: power(3),
    interleave: fc.constantFrom(1, 3),
    microBatch: power(2),
    waves: fc.integer({ min: 1, max: 8 }),
    zero: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    sequenceParallel: fc.boolean(),
    recompute: fc.constantFrom('none' as const, 'selective' as const, 'full' as const),
  })
  .map(({ model, stack, waves, expert, interleave, ...degrees }) => ({
    // As many micro-batches as stages and some, so that interleaving is legal.
    task: { model, sequence: 4096, batch: degrees.data * degrees.microBatch * degrees.pipeline * waves },
    layout: {
      ...degrees,
      expert: model.experts ? expert : 1,
      expertTensor: 1,
      interleave: degrees.pipeline > 1 ? interleave : 1,
    },
    stack,
  }))
  .filter(({ task, layout }) => layoutProblem(task, layout) === undefined);

const timed = ({ task, layout, stack }: Case) => stepTime(stepContext(task, machineWith(stack)), layout);
const totalOf = (one: Case, change: Partial<Layout> = {}) =>
  timed({ ...one, layout: { ...one.layout, ...change } }).total;
const holds = (property: (one: Case) => void) => {
  fc.assert(fc.property(cases, property), { numRuns: 300 });
};
/** Sums in another order differ in their last digits. */
const slack = 1 + 1e-9;

describe('the time of a step', () => {
  it('is the sum of its parts, none of them below nothing', () => {
    holds((one) => {
      const { total, microBatches, ...parts } = timed(one);
      for (const [name, part] of Object.entries(parts)) expect(part, name).toBeGreaterThanOrEqual(-1e-9 * total);
      const sum = Object.values(parts).reduce((all, part) => all + part, 0);
      expect(Math.abs(sum / total - 1)).toBeLessThan(1e-9);
      expect(Number.isInteger(microBatches)).toBe(true);
    });
  });
  it('at most doubles with the batch, and never falls', () => {
    holds((one) => {
      const doubled = timed({ ...one, task: { ...one.task, batch: 2 * one.task.batch } }).total;
      const once = timed(one).total;
      expect(doubled).toBeLessThanOrEqual(2 * once * slack);
      expect(doubled).toBeGreaterThan(once);
    });
  });
  it('is not lengthened by sequence parallelism', () => {
    // Where collectives hide behind a layer's own work, less of that work hides less of them: no more than it saves.
    holds((one) => {
      expect(totalOf(one, { sequenceParallel: true })).toBeLessThanOrEqual(
        totalOf(one, { sequenceParallel: false }) * slack,
      );
    });
  });
  it('rises with what is recomputed: none, selective, full', () => {
    holds((one) => {
      const [none, selective, full] = (['none', 'selective', 'full'] as const).map((recompute) =>
        totalOf(one, { recompute }),
      ) as [number, number, number];
      expect(none).toBeLessThanOrEqual(selective * slack);
      expect(selective).toBeLessThan(full);
    });
  });
  it('rises with the ZeRO stage where weights are no wider than gradients and nothing overlaps: 1, 2, 3', () => {
    holds((one) => {
      const without = { ...one, stack: { ...one.stack, dataOverlap: 0 } };
      const [first, second, third] = ([1, 2, 3] as const).map((zero) => totalOf(without, { zero })) as [
        number,
        number,
        number,
      ];
      expect(first).toBeLessThanOrEqual(second * slack);
      expect(second).toBeLessThanOrEqual(third * slack);
    });
  });
  it.each(['device', 'links'] as const)('is never raised by a faster %s', (what) => {
    holds(({ task, layout, stack: drawn }) => {
      // Exchange over data ranks hides behind own work alone. Where tensor-parallel traffic already fills what a faster
      // device saves, less work is left to hide it behind: so much the model says, and no shipped stack overlaps both.
      const stack = what === 'device' ? { ...drawn, dataOverlap: 0 } : drawn;
      const [slow, fast] = [machineWith(stack), machineWith(stack, 2)];
      const machine = what === 'device' ? { ...slow, device: fast.device } : { ...slow, fabric: fast.fabric };
      const before = stepTime(stepContext(task, slow), layout).total;
      expect(stepTime(stepContext(task, machine), layout).total).toBeLessThanOrEqual(before * slack);
    });
  });
  it('computes no longer when replicas are added at the same batch', () => {
    holds((one) => {
      const task = { ...one.task, batch: 2 * one.task.batch };
      const once = timed({ ...one, task });
      const more = timed({ ...one, task, layout: { ...one.layout, data: 2 * one.layout.data } });
      for (const part of ['forward', 'backward', 'recompute'] as const) {
        expect(more[part], part).toBeLessThanOrEqual(once[part] * slack);
      }
    });
  });
  it('waits for no tensor ranks where there is one, and for no stages where there is one', () => {
    holds((one) => {
      const alone = timed({ ...one, layout: { ...one.layout, tensor: 1, expert: 1, context: 1 } });
      expect([alone.tensor, alone.context, alone.dispatch]).toEqual([0, 0, 0]);
      const flat = timed({ ...one, layout: { ...one.layout, pipeline: 1, interleave: 1 } });
      expect([flat.bubble, flat.transfer]).toEqual([0, 0]);
    });
  });
});

describe('the bubble of a pipeline', () => {
  const layout: Layout = {
    tensor: 8,
    pipeline: 8,
    data: 1,
    context: 1,
    expert: 1,
    expertTensor: 1,
    interleave: 1,
    microBatch: 1,
    zero: 1,
    sequenceParallel: true,
    recompute: 'none',
  };
  const at = (batch: number, change: Partial<Layout> = {}) =>
    stepTime(stepContext({ model: dense, sequence: 4096, batch }, machineWith(plain)), { ...layout, ...change });
  it('vanishes with many micro-batches', () => {
    const shares = [8, 64, 512, 4096].map((batch) => at(batch).bubble / at(batch).total);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.at(-1)).toBeLessThan(0.002);
  });
  it('is (p − 1)/m of the work where stages are even (Narayanan et al. 2021)', () => {
    const headless = { ...dense, vocabulary: 1 };
    const step = stepContext({ model: headless, sequence: 4096, batch: 56 }, machineWith(plain));
    const { bubble } = stepTime(step, layout);
    expect(bubble / (56 * 6 * layerTime(step, layout).total)).toBeCloseTo(7 / 56, 12);
  });
  it('is divided by the chunks of an interleaved schedule', () => {
    expect(at(64).bubble / at(64, { interleave: 3 }).bubble).toBeCloseTo(3, 12);
  });
});

describe('the work of a layer', () => {
  it('holds every matrix of the model once, over all layers and the head', () => {
    for (const model of [dense, sparse]) {
      const { layers, matrices, expertMatrices, hidden, vocabulary } = layerWork(model, false);
      expect(layers * (matrices + expertMatrices) + hidden * vocabulary).toBeCloseTo(matmulParameters(model), -2);
    }
  });
  it('is divided by tensor ranks, but for key and value heads below their number', () => {
    const work = layerWork(dense, false);
    expect(matricesOnDevice(work, 8)).toBeCloseTo(work.matrices / 8, 6);
    const copied = 16 * matricesOnDevice(work, 16) - work.matrices;
    // Sixteen ranks and eight heads: half of what the heads weigh is held twice.
    expect(copied).toBeCloseTo(8 * 2 * dense.hidden * dense.headWidth, 6);
  });
  it('counts half the attention behind a causal mask', () => {
    expect(attentionFlopPerLayer(dense, 4096, true) / attentionFlopPerLayer(dense, 4096, false)).toBeCloseTo(0.5, 3);
  });
  it('writes no scores to memory where attention is fused', () => {
    const layout = { ...ALONE, recompute: 'none' as const };
    const memory = (fusedAttention: boolean) => {
      const stack = { ...plain, fusedAttention };
      const task = { model: dense, sequence: 8192, batch: 8 };
      return layerTime(stepContext(task, machineWith(stack)), layout).forward.memory;
    };
    expect(memory(false) / memory(true)).toBeGreaterThan(2);
  });
});

describe('hardware operations', () => {
  it('are those of the model and what is recomputed on top', () => {
    holds(({ task, layout, stack }) => {
      const step = stepContext(task, machineWith(stack));
      const model = raw(flopPerToken(stack.causal ? 'causal' : 'full', trainedModel(task.model), task.sequence)!);
      const ratio = hardwareFlopPerToken(step, layout) / model;
      if (layout.recompute === 'none') expect(ratio).toBeCloseTo(1, 9);
      else expect(ratio).toBeGreaterThanOrEqual(1 - 1e-9);
      // Everything but the head once more: at most four thirds.
      expect(ratio).toBeLessThan(4 / 3 + 1e-9);
    });
  });
  it('are model operations times 1 + s/6h with selective recomputation (Korthikanti et al. 2022, appendix A)', () => {
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
    const stack = { ...plain, fusedAttention: false, causal: false };
    const step = stepContext({ model: gpt, sequence: 2048, batch: 1 }, machineWith(stack));
    const ratio =
      hardwareFlopPerToken(step, { ...ALONE, recompute: 'selective' }) /
      hardwareFlopPerToken(step, { ...ALONE, recompute: 'none' });
    expect(ratio / (1 + 2048 / (6 * 12_288))).toBeCloseTo(1, 1);
    expect(ratio).toBeGreaterThan(1);
  });
});

describe('a stack', () => {
  it('slows the links of its tiers by its shares, the outermost by its own', () => {
    const [inside, outside] = effectiveFabric(machineWith(plain).fabric, { ...plain, outsideLinks: 0.5 });
    expect(inside).toEqual({ size: 8, bandwidth: 2.4e11, launch: 2e-5, hop: 0 });
    expect(outside).toEqual({ size: Infinity, bandwidth: 1.25e10, launch: 2e-5, hop: 0 });
  });
  it('of no collective hides more than there is', () => {
    holds(({ task, layout, stack }) => {
      const step = stepContext(task, machineWith({ ...stack, tensorOverlap: 1, dataOverlap: 1 }));
      const { forward, backward } = layerTime(step, layout);
      for (const pass of [forward, backward]) {
        for (const part of Object.values(pass)) expect(part).toBeGreaterThanOrEqual(0);
        expect(passSum(pass)).toBeGreaterThan(0);
      }
    });
  });
});
