import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Chart, Control, Link, Range, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { layoutPlanner } from '../../src/calculators/layout-planner/definition.ts';
import { plannerFacts } from '../../src/calculators/layout-planner/facts.ts';
import { contextOf, layoutOf, predictedStep } from '../../src/calculators/step-facts.ts';
import { stepTimeCalculator } from '../../src/calculators/step-time/definition.ts';
import { stepFacts } from '../../src/calculators/step-time/facts.ts';
import { trainingMemory } from '../../src/calculators/training-memory/definition.ts';
import { memoryFacts } from '../../src/calculators/training-memory/facts.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { devicesOf } from '../../src/silicon/scaling/layout.ts';
import { planEverything, planFastest, planSmallest, planTask } from '../../src/silicon/scaling/planner/index.ts';
import { stepTime } from '../../src/silicon/scaling/step-time.ts';
import { catalogue, measuredSteps, type MeasuredStep } from '../../src/silicon/specs/catalogue.ts';
import { parseQuantity, raw, type Kind } from '../../src/silicon/units/index.ts';

const facts = plannerFacts();
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own: dictionary('en', 'layout-planner') } as const;

function answer(typed: RawInputs): Answer {
  const done = evaluate(layoutPlanner, typed, facts);
  if (!done.ok) throw new Error(errorText(wording, done.errors[0]!, layoutPlanner, facts));
  return done.answer;
}

function refusal(typed: RawInputs) {
  const done = evaluate(layoutPlanner, typed, facts);
  if (done.ok) return undefined;
  const [error] = done.errors;
  return { field: error!.field, reason: error!.reason, text: errorText(wording, error!, layoutPlanner, facts) };
}

const range = (done: Answer, id: string) => done.outputs[id] as Range;
const number = (done: Answer, id: string) => done.outputs[id] as number;
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const messages = (done: Answer) => done.checks.map(({ message }) => message);

/** A small question, quick to search. */
const small: RawInputs = { model: 'llama-3-1-8b', hardware: 'trn2-48xlarge', units: '8', batchSize: '512' };

describe('the layouts that vTrain measured', () => {
  const record = catalogue.steps.find(({ id }) => id === 'vtrain-multi-node')!;
  const calibration = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-deepspeed')!;
  const steps = measuredSteps(record);
  const memory = {
    scores: 'kept',
    dropout: true,
    exchange: 'ring',
    imbalance: 1,
    logits: 'fp32',
    prefetch: 1,
    placeholders: false,
    buffers: 0,
    runtime: 0,
    margin: 0,
  } as const;

  it('are never faster than what the search finds with the same degrees', () => {
    for (const step of steps) {
      const { tensor, pipeline, data } = step;
      const task = planTask(contextOf(step, calibration), memory);
      const devices = devicesOf(layoutOf(step, calibration.silent));
      const { best } = planFastest(task, devices, { capacity: Infinity, keep: 1, held: { tensor, pipeline, data } });
      expect(best[0]!.time).toBeLessThanOrEqual(predictedStep(step, calibration).total * (1 + 1e-9));
    }
  });

  it('rank so that the first is at most 5 % slower than the fastest measured', () => {
    const tasks = new Map<string, MeasuredStep[]>();
    for (const step of steps) {
      const task = [step.model, step.batch, step.tensor * step.pipeline * step.data].join();
      tasks.set(task, [...(tasks.get(task) ?? []), step]);
    }
    const several = [...tasks.values()].filter((some) => some.length > 4);
    expect(several.length).toBeGreaterThan(0);
    for (const some of several) {
      const [first] = some
        .map((step) => ({ step, time: predictedStep(step, calibration).total }))
        .toSorted((a, b) => a.time - b.time);
      const fastest = Math.min(...some.map(({ seconds }) => seconds));
      expect(first!.step.seconds / fastest).toBeLessThanOrEqual(1.05);
    }
  });
});

describe('the ranking', () => {
  const done = answer(small);

  it('rises in time, and every layout of it fits', () => {
    const times = rows(done, 'best').map(({ time }) => time as number);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { memory } of rows(done, 'best')) expect(memory as number).toBeLessThanOrEqual(number(done, 'capacity'));
  });

  it('has a front that falls in memory as it rises in time, and starts no later than the best', () => {
    const front = rows(done, 'front');
    for (const [place, row] of front.entries()) {
      if (place === 0) continue;
      expect(row['time'] as number).toBeGreaterThan(front[place - 1]!['time'] as number);
      expect(row['memory'] as number).toBeLessThan(front[place - 1]!['memory'] as number);
    }
    expect(front[0]!['time'] as number).toBeLessThanOrEqual(range(done, 'stepTime').value);
  });

  it('holds a logical core against its bank and not against the chip', () => {
    const chip = catalogue.chips.find(({ id }) => id === 'trainium2')!;
    expect(number(done, 'capacity')).toBe(raw(chip.hbm!.bank!.value));
  });

  it('does not start later with more to choose from', () => {
    const held = answer({ ...small, context: '1' });
    expect(range(held, 'stepTime').value).toBeGreaterThanOrEqual(range(done, 'stepTime').value);
  });

  it.each(['llama-3-1-8b', 'mixtral-8x7b'])(
    'leads to the same time and memory in the other calculators: %s',
    (model) => {
      const planned = answer({ ...small, model, margin: '5%', optimizer: 'adam' });
      for (const row of rows(planned, 'best')) {
        const follow = (cell: unknown) => (cell as Link).search as RawInputs;
        const step = evaluate(stepTimeCalculator, follow(row['step']), stepFacts());
        const memory = evaluate(trainingMemory, follow(row['parts']), memoryFacts());
        if (!step.ok || !memory.ok) throw new Error('A link leads to what cannot be answered.');
        const time = step.answer.outputs['stepTime'] as Range;
        expect(Math.abs(time.value / (row['time'] as number) - 1)).toBeLessThan(1e-9);
        expect(Math.abs((memory.answer.outputs['total'] as number) / (row['memory'] as number) - 1)).toBeLessThan(1e-9);
      }
    },
  );

  it('takes the constants and the network of the reader along to the step', () => {
    const typed = {
      ...small,
      matmulShare: '61%',
      launch: '3.5 µs',
      insideBandwidth: '123 GB/s',
      deviceMemory: '20 GiB',
    };
    const [row] = rows(answer(typed), 'best');
    const search = (row!['step'] as Link).search!;
    const read = (field: string, kind: Kind) => {
      const parsed = parseQuantity(kind, search[field]!, {});
      return parsed.ok ? raw(parsed.value) : undefined;
    };
    expect(read('matmulShare', 'share')).toBeCloseTo(0.61, 12);
    expect(read('launch', 'duration')).toBeCloseTo(3.5e-6, 12);
    expect(read('insideBandwidth', 'oneWay')).toBe(123e9);
    expect(read('deviceMemory', 'bytes')).toBe(20 * 2 ** 30);
  });
});

describe('the fewest units', () => {
  const base = { ...small, question: 'deadline', tokens: '2T', deadline: '30 days', most: '64' };

  it('are in time, and one step less of the counts tried is not', () => {
    const done = answer(base);
    const units = number(done, 'units');
    expect(range(done, 'runTime').value).toBeLessThanOrEqual(30 * 86_400 * (1 + 1e-9));
    expect(units).toBeGreaterThan(1);
    const fewer = answer({ ...small, tokens: '2T', units: `${units - 1}` });
    expect(range(fewer, 'runTime').value).toBeGreaterThan(30 * 86_400);
  });

  it('stay within a budget', () => {
    const { outputs } = answer({ ...base, question: 'budget', budget: '3 MUSD' });
    expect((outputs['runCost'] as Range).value).toBeLessThanOrEqual(3e6 * (1 + 1e-9));
  });

  it('do not exist for a deadline that is too near or a budget that is too small', () => {
    expect(refusal({ ...base, deadline: '1 min' })).toMatchObject({ field: 'deadline', reason: 'too-late' });
    expect(refusal({ ...base, question: 'budget', budget: '1 USD' })).toMatchObject({
      field: 'budget',
      reason: 'over-budget',
    });
  });

  it('ask for a price where a budget is given and none is published', () => {
    const typed = { question: 'budget', hardware: 'trn2-ultraserver' };
    expect(refusal(typed)).toMatchObject({ field: 'price', reason: 'price-needed' });
  });
});

describe('what cannot be laid out', () => {
  it('a prime number of UltraServers is answered for the nearest count below that can be split, and names who is idle', () => {
    const done = answer({ model: 'llama-3-1-8b', units: '257' });
    expect(number(done, 'units')).toBe(256);
    const idle = done.checks.find(({ message }) => message === 'idle')!;
    // Of one UltraServer: 64 chips of four logical cores.
    expect(idle.params!['idle']).toMatchObject({ value: 256 });
  });

  it('a model that fits nowhere is refused with what the smallest layout needs', () => {
    const said = refusal({ model: 'llama-3-1-405b', hardware: 'trn2-48xlarge', units: '1' })!;
    expect(said).toMatchObject({ field: 'units', reason: 'nothing-fits' });
    expect(said.text).toContain('24\u00A0GiB');
  });

  it('a degree that divides nothing is named', () => {
    expect(refusal({ ...small, tensor: '3' })).toMatchObject({ field: 'tensor', reason: 'held-impossible' });
  });

  it('hardware without published memory or links asks for them', () => {
    expect(refusal({ hardware: 'custom', devicePeak: '1 PFLOPS', deviceBandwidth: '3 TB/s' })?.field).toBe(
      'deviceMemory',
    );
    const known = { hardware: 'custom', devicePeak: '1 PFLOPS', deviceBandwidth: '3 TB/s', deviceMemory: '80 GiB' };
    expect(refusal(known)?.field).toBe('insideBandwidth');
  });
});

describe('its checks', () => {
  it('say when the best are too close to tell apart, and when nothing was measured on the chip', () => {
    expect(messages(answer(small))).toEqual(expect.arrayContaining(['carried', 'close']));
  });
  it('say when the batch is small for so many devices', () => {
    expect(messages(answer({ ...small, units: '256', batchSize: '64', sequence: '2048' }))).toContain('much-waited');
  });
  it('say that memory is left over', () => {
    expect(messages(answer({ ...small, model: 'llama-3-2-1b', batchSize: '128', sequence: '1024' }))).toContain(
      'memory-unused',
    );
  });
});

describe('while it works', () => {
  it('gives the same with a control as without, and the charts do not search again', () => {
    let said = 0;
    const control: Control = { report: () => (said += 1), cancelled: () => false };
    const typed = { ...small, question: 'deadline', tokens: '200B', deadline: '40 days', most: '64' };
    const done = evaluate(layoutPlanner, typed, facts, 'en', control);
    if (!done.ok) throw new Error('no answer');
    expect(done.answer).toEqual(answer(typed));
    expect(said).toBeGreaterThan(10);
    const before = said;
    const [chart] = chartsFor(layoutPlanner, done.inputs, facts, control) as [Extract<Chart, { type: 'scatter' }>];
    expect(said).toBe(before);
    expect(chart.limits![0]!.at).toBe(number(done.answer, 'capacity'));
  });

  it('ends when it is told to', () => {
    let asked = 0;
    const control: Control = { report: () => {}, cancelled: () => (asked += 1) > 2 };
    evaluate(layoutPlanner, { ...small, question: 'deadline', tokens: '200B' }, facts, 'en', control);
    expect(asked).toBeLessThan(10);
  });
});

describe('for any question', () => {
  const questions = fc.record({
    model: fc.constantFrom('llama-3-1-8b', 'mixtral-8x7b', 'gpt3-175b', 'deepseek-v3'),
    hardware: fc.constantFrom('trn2-48xlarge', 'trn2-ultraserver', 'p4de-24xlarge', 'p5-48xlarge', 'trn1-32xlarge'),
    units: fc.integer({ min: 1, max: 40 }).map(String),
    batchSize: fc.constantFrom('1', '7', '64', '480', '1024'),
    sequence: fc.constantFrom('1', '1000', '4096'),
    tensor: fc.constantFrom('', '1', '8', '5'),
    stack: fc.constantFrom('auto', 'a100-megatron-deepspeed'),
  });

  it('answers with a layout of all its devices, or names a field', () => {
    fc.assert(
      fc.property(questions, (typed) => {
        const done = evaluate(layoutPlanner, typed, facts);
        if (!done.ok) {
          expect(done.errors[0]!.field in layoutPlanner.fields).toBe(true);
          return;
        }
        const { outputs } = done.answer;
        const product = [...String(outputs['layout']).matchAll(/\b(TP|CP|PP|DP)\u00A0(\d+)/g)].reduce(
          (all, [, , degree]) => all * Number(degree),
          1,
        );
        expect(product).toBe(outputs['devices']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the smallest layout and the layouts near the best', () => {
  const step = measuredSteps(catalogue.steps.find(({ id }) => id === 'vtrain-multi-node')!)[0]!;
  const calibration = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-deepspeed')!;
  const task = planTask(contextOf(step, calibration), {
    scores: 'kept',
    dropout: true,
    exchange: 'ring',
    imbalance: 1,
    logits: 'fp32',
    prefetch: 1,
    placeholders: false,
    buffers: 0,
    runtime: 0,
    margin: 0,
  });
  const devices = devicesOf(layoutOf(step, calibration.silent));
  const all = planEverything(task, devices, { capacity: 80e9 });

  it('is the one that looking at every layout finds', () => {
    expect(planSmallest(task, devices)!.memory).toBeCloseTo(all.smallest!.memory, 0);
  });

  it('are those of all that take less, with the same front', () => {
    const within = 1.5 * all.best[0]!.time;
    const near = planEverything(task, devices, { capacity: 80e9, within });
    expect(near.counts.timed).toBeLessThan(all.counts.timed);
    expect(near.front).toEqual(all.front.filter(({ time }) => time < within));
    for (const { layout, time } of near.front) expect(stepTime(task.step, layout).total / time).toBeCloseTo(1, 9);
  });
});
