import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../src/silicon/scaling/architecture.ts';
import { devicesOf, layoutProblem } from '../../../../src/silicon/scaling/layout.ts';
import { heavyStages, planTask, type PlanTask } from '../../../../src/silicon/scaling/planner/candidate.ts';
import { planFewest, smoothCounts } from '../../../../src/silicon/scaling/planner/fewest.ts';
import { layoutCount, planEverything, planFastest, type Plan } from '../../../../src/silicon/scaling/planner/search.ts';
import { divisors } from '../../../../src/silicon/scaling/planner/space.ts';
import type { Stack } from '../../../../src/silicon/scaling/stack.ts';
import { stepContext, stepTime } from '../../../../src/silicon/scaling/step-time.ts';
import {
  fullestStage,
  memoryRank,
  trainingMemory,
  type Formats,
  type MemoryOptions,
} from '../../../../src/silicon/scaling/training-memory.ts';

const formats: Formats = { weight: 2, gradient: 4, master: 4, moments: 8, tableMoments: 8, activation: 2 };

/** Small models of every kind, so that each rule of the search has something to decide. */
const models = fc
  .record({
    layers: fc.integer({ min: 1, max: 12 }),
    heads: fc.constantFrom(2, 4, 6, 8),
    kvDivisor: fc.constantFrom(1, 2),
    headWidth: fc.constantFrom(32, 64),
    ffn: fc.constantFrom(384, 768, 1536),
    gated: fc.boolean(),
    vocabulary: fc.constantFrom(1000, 50_000),
    tied: fc.boolean(),
    experts: fc.option(
      fc.record({
        count: fc.constantFrom(4, 6, 8, 16),
        active: fc.integer({ min: 1, max: 4 }),
        ffn: fc.constantFrom(96, 256),
        shared: fc.integer({ min: 0, max: 1 }),
        denseLayers: fc.integer({ min: 0, max: 3 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ layers, heads, kvDivisor, headWidth, ffn, gated, vocabulary, tied, experts }): Architecture => ({
    layers,
    hidden: heads * headWidth,
    heads,
    kvHeads: heads / kvDivisor,
    headWidth,
    ffn,
    ffnMatrices: gated ? 3 : 2,
    vocabulary,
    tiedEmbeddings: tied,
    ...(experts && { experts: { ...experts, denseLayers: Math.min(experts.denseLayers, layers) } }),
  }));

const share = fc.double({ min: 0.2, max: 1, noNaN: true });
const stacks = fc.record({
  matmul: share,
  experts: share,
  attention: share,
  memory: share,
  layerOverhead: fc.constantFrom(0, 1e-5, 1e-3),
  stepOverhead: fc.constantFrom(0, 1e-3),
  rest: fc.constantFrom(1, 1.1),
  fusedAttention: fc.boolean(),
  causal: fc.boolean(),
  dropout: fc.boolean(),
  dataOverlap: fc.constantFrom(0, 0.5, 1),
  tensorOverlap: fc.constantFrom(0, 0.3),
  context: fc.constantFrom('ring', 'all-to-all'),
  insideLinks: share,
  outsideLinks: share,
  launch: fc.constantFrom(0, 1e-6, 5e-5),
}) satisfies fc.Arbitrary<Stack>;

const tasks = fc
  .record({
    model: models,
    stack: stacks,
    sequence: fc.constantFrom(256, 1024, 4096),
    batch: fc.constantFrom(8, 12, 16, 64, 96),
    devices: fc.constantFrom(1, 2, 4, 6, 8, 12, 16, 32, 48),
    domain: fc.constantFrom(2, 4, 8),
    // From where next to nothing fits to where everything does.
    room: fc.double({ min: 20, max: 36, noNaN: true }),
    margin: fc.constantFrom(0, 0.06),
  })
  .map(({ model, stack, sequence, batch, devices, domain, room, margin }) => {
    const fabric = [
      { size: domain, bandwidth: 1e11, launch: 0, hop: 0 },
      { size: Infinity, bandwidth: 1e10, launch: 0, hop: 0 },
    ];
    const device = { peak: 1e14, bandwidth: 1e12 };
    const memory: MemoryOptions = {
      scores: stack.fusedAttention ? 'flash' : 'kept',
      dropout: stack.dropout,
      exchange: stack.context,
      imbalance: 1,
      logits: 'fp32',
      prefetch: 1,
      placeholders: false,
      buffers: 1e6,
      runtime: 1e6,
      margin,
    };
    const step = stepContext({ model, sequence, batch }, { device, fabric, stack, formats });
    return { task: planTask(step, memory), devices, capacity: 2 ** room };
  });

const exact = (task: PlanTask, { layout }: Plan) => ({
  time: stepTime(task.step, layout).total,
  memory: trainingMemory(task.step.task, layout, formats, task.memory).total,
});

describe('the search over layouts', () => {
  it('finds nothing slower than looking at every layout does, whatever it leaves out', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const fast = planFastest(task, devices, { capacity });
        const every = planEverything(task, devices, { capacity });
        expect(fast.best.length > 0).toBe(every.best.length > 0);
        if (every.best[0]) expect(fast.best[0]!.time).toBeCloseTo(every.best[0].time, 12);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the time and the memory that the formulas give for the layout alone', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const { best } = planFastest(task, devices, { capacity });
        const { front } = planEverything(task, devices, { capacity });
        for (const plan of [...best, ...front]) {
          const { time, memory } = exact(task, plan);
          expect(plan.time / time).toBeCloseTo(1, 10);
          expect(plan.memory / memory).toBeCloseTo(1, 10);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('returns legal layouts of exactly the devices asked for, that fit, the fastest first', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const { best } = planFastest(task, devices, { capacity });
        for (const { layout, memory } of best) {
          expect(layoutProblem(task.step.task, layout)).toBeUndefined();
          expect(devicesOf(layout)).toBe(devices);
          expect(memory).toBeLessThanOrEqual(capacity);
        }
        const times = best.map(({ time }) => time);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps on the front no layout that another beats in both', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const { front, cloud } = planEverything(task, devices, { capacity });
        for (let i = 1; i < front.length; i++) {
          expect(front[i]!.time).toBeGreaterThan(front[i - 1]!.time);
          expect(front[i]!.memory).toBeLessThan(front[i - 1]!.memory);
        }
        for (const [time, memory] of cloud) {
          expect(front.some((plan) => plan.time <= time && plan.memory <= memory)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('looks at as many layouts as there are', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        expect(planEverything(task, devices, { capacity }).counts.timed).toBe(layoutCount(task, devices));
      }),
      { numRuns: 60 },
    );
  });

  it('holds a degree that the reader holds', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const all = planFastest(task, devices, { capacity }).best[0];
        if (!all) return;
        const { tensor, pipeline } = all.layout;
        const held = planFastest(task, devices, { capacity, held: { tensor, pipeline } });
        expect(held.best[0]!.time).toBe(all.time);
        expect(held.best.every(({ layout }) => layout.tensor === tensor && layout.pipeline === pipeline)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('counts every split of the devices once, with a reason where it cannot run', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const { counts } = planEverything(task, devices, { capacity });
        const rejected = Object.values(counts.rejected).reduce((sum, count) => sum + count, 0);
        const splits = divisors(devices)
          .flatMap((tensor) => divisors(devices / tensor).map((context) => devices / tensor / context))
          .reduce((sum, rest) => sum + divisors(rest).length, 0);
        expect(counts.splits + rejected).toBe(splits);
      }),
      { numRuns: 60 },
    );
  });

  it('stops when it is told to, and says so', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        const stopped = planEverything(task, devices, { capacity }, () => false);
        expect(stopped.stopped).toBe(layoutCount(task, devices) > 0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the stages that can be the fullest', () => {
  it('hold the fullest one', () => {
    fc.assert(
      fc.property(tasks, ({ task, devices, capacity }) => {
        for (const { layout } of planEverything(task, devices, { capacity }).front) {
          const rank = memoryRank(task.step.task, layout, formats, task.memory);
          const { stage } = fullestStage(rank, task.step.task, layout, formats, task.memory);
          expect(heavyStages(task.step.task, layout.pipeline, layout.interleave)).toContain(stage);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the fewest units', () => {
  it('are the first count whose fastest layout is in time, as searching every count shows', () => {
    fc.assert(
      fc.property(tasks, fc.double({ min: 0.1, max: 4, noNaN: true }), ({ task, capacity }, slack) => {
        const alone = planFastest(task, 8, { capacity }).best[0];
        if (!alone) return;
        const within = alone.time * slack;
        const found = planFewest(task, { capacity, unit: 2, most: 12, within: () => within });
        const inTime = smoothCounts(1, 12).find((units) => {
          const [best] = planFastest(task, 2 * units, { capacity, keep: 1 }).best;
          return best !== undefined && best.time < within;
        });
        expect(found.units).toBe(inTime);
      }),
      { numRuns: 100 },
    );
  });

  it('are none where no time is enough', () => {
    fc.assert(
      fc.property(tasks, ({ task, capacity }) => {
        const found = planFewest(task, { capacity, unit: 2, most: 12, within: () => 0 });
        expect(found.units).toBeUndefined();
        expect(found.searched).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('are sought among counts that divide well, every small one among them', () => {
    expect(smoothCounts(1, 16)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16]);
    expect(smoothCounts(90, 100)).toEqual([90, 96, 98, 100]);
  });
});

describe('divisors', () => {
  it('are all of them, ascending', () => {
    expect(divisors(1)).toEqual([1]);
    expect(divisors(36)).toEqual([1, 2, 3, 4, 6, 9, 12, 18, 36]);
    expect(divisors(97)).toEqual([1, 97]);
  });
});
