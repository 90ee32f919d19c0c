import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Range, Row } from '../../src/calculators/define.ts';
import { evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { predictedStep } from '../../src/calculators/step-facts.ts';
import { stepTimeCalculator } from '../../src/calculators/step-time/definition.ts';
import { stepFacts } from '../../src/calculators/step-time/facts.ts';
import type { StepInputs } from '../../src/calculators/step-time/fields.ts';
import { questionOf } from '../../src/calculators/step-time/question.ts';
import {
  efficiency,
  stepBeyond,
  strongEnd,
  strongScaling,
  weakScaling,
} from '../../src/calculators/step-time/scaling.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { cli } from '../../src/cli.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue, measuredSteps } from '../../src/silicon/specs/catalogue.ts';
import { raw } from '../../src/silicon/units/index.ts';

const facts = stepFacts();
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own: dictionary('en', 'step-time') } as const;

function answer(typed: RawInputs): Answer {
  const done = evaluate(stepTimeCalculator, typed, facts);
  if (!done.ok) throw new Error(errorText(wording, done.errors[0]!, stepTimeCalculator, facts));
  return done.answer;
}

function refusal(typed: RawInputs) {
  const done = evaluate(stepTimeCalculator, typed, facts);
  if (done.ok) return undefined;
  const [error] = done.errors;
  return { field: error!.field, reason: error!.reason, text: errorText(wording, error!, stepTimeCalculator, facts) };
}

function question(typed: RawInputs) {
  const asked = questionOf(readInputs(stepTimeCalculator, typed, facts).inputs as StepInputs, facts);
  if (!asked.ok) throw new Error(asked.reason);
  return asked.found;
}

const at = (done: Answer, id: string): number => {
  const value = done.outputs[id];
  return typeof value === 'object' ? (value as Range).value : (value as number);
};
const range = (done: Answer, id: string) => done.outputs[id] as Range;
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const messages = (done: Answer) => done.checks.map(({ message }) => message);
const counted = (done: Answer, how: string) =>
  rows(done, 'utilisation').find((row) => row['counted'] === `@counted.${how}`);
const expectClose = (actual: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);

/** The four sizes of Korthikanti et al. 2022, table 5, as their layouts are typed; the last numbers are printed there. */
const KORTHIKANTI = [
  {
    shape: '22B',
    model: 'megatron-22b',
    pipeline: 1,
    interleave: 1,
    batch: 4,
    microBatch: 4,
    time: 1.1,
    mfu: 0.415,
    hfu: 0.437,
  },
  {
    shape: '175B',
    model: 'gpt3-175b',
    pipeline: 8,
    interleave: 3,
    batch: 64,
    microBatch: 1,
    time: 13.75,
    mfu: 0.514,
    hfu: 0.528,
  },
  {
    shape: '530B',
    model: 'megatron-530b',
    pipeline: 35,
    interleave: 3,
    batch: 280,
    microBatch: 1,
    time: 37.83,
    mfu: 0.56,
    hfu: 0.57,
  },
  {
    shape: '1T',
    model: 'megatron-1t',
    pipeline: 64,
    interleave: 1,
    batch: 512,
    microBatch: 1,
    time: 71.49,
    mfu: 0.563,
    hfu: 0.57,
  },
] as const;

function korthikanti({ model, pipeline, interleave, batch, microBatch }: (typeof KORTHIKANTI)[number]): RawInputs {
  return {
    model,
    pipeline: `${pipeline}`,
    interleave: `${interleave}`,
    batchSize: `${batch}`,
    microBatch: `${microBatch}`,
    tensor: '8',
    data: '1',
    sequence: '2048',
    zero: '0',
    hardware: 'p4de-24xlarge',
    format: 'bf16',
    stack: 'a100-megatron-2022',
    // Eight cards of 200 Gbps to a node, not the network of the instance.
    outsideBandwidth: '25 GB/s',
  };
}

describe('Korthikanti et al. 2022, table 5, by its calibration', () => {
  const record = catalogue.steps.find(({ id }) => id === 'korthikanti-2022-table-5')!;
  const set = measuredSteps(record);
  const calibration = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-2022')!;

  it.each(KORTHIKANTI)('$shape: the command line gives each measured time to within a tenth', (row) => {
    for (const [recompute, sequenceParallel] of [
      ['full', false],
      ['selective', true],
    ] as const) {
      const typed = { ...korthikanti(row), recompute, sequenceParallel };
      const args = Object.entries(typed).map(([name, value]) => `--${name}=${String(value)}`);
      const said = JSON.parse(cli(['step-time', ...args]).out) as { outputs: { stepTime: { value: number } } };
      const measured = set.find((one) => one.recompute === recompute && one.model === row.shape)!;
      expectClose(said.outputs.stepTime.value, measured.seconds, 0.1);
    }
  });

  it('gives what the accuracy pages give, for the rows whose model is a preset', () => {
    const row = KORTHIKANTI.find(({ shape }) => shape === '530B')!;
    const measured = set.find((one) => one.recompute === 'full' && one.model === '530B')!;
    const done = answer({ ...korthikanti(row), recompute: 'full', sequenceParallel: 'false' });
    expectClose(at(done, 'stepTime'), predictedStep(measured, calibration).total);
  });

  it.each(KORTHIKANTI.filter(({ shape }) => shape !== '175B'))(
    '$shape: counts the operations behind the printed MFU and HFU',
    (row) => {
      const done = answer({ ...korthikanti(row), recompute: 'selective' });
      const { layers, hidden } = catalogue.models.find(({ id }) => id === row.model)!;
      const perSecond = (row.batch * 2048) / row.time / (at(done, 'devices') * 312e12);
      const share = (how: string) => (counted(done, how)!['flopPerToken'] as number) * perSecond;
      expect(Math.abs(share('full') - row.mfu)).toBeLessThan(0.006);
      // The paper counts 72·B·l·s·h²·(1 + s/3h + V/12hl) for the hardware: three passes of attention for the one that is
      // recomputed. Here it is counted as the one pass that it is.
      const attention = 12 * layers * hidden * 2048;
      const flop = (how: string) => counted(done, how)!['flopPerToken'] as number;
      expectClose(flop('hardware'), flop('full') + attention / 3, 1e-3);
      expect(Math.abs((flop('full') + attention) * perSecond - row.hfu)).toBeLessThan(0.006);
    },
  );
});

describe('the bubble of Narayanan et al. 2021, section 2.2', () => {
  // Figures 3 and 4: four stages, eight micro-batches, and two chunks on each stage.
  const base = { tensor: '8', data: '1', pipeline: '4', batchSize: '8', interleave: '1' };

  it('is (p − 1)/m of the work without one', () => {
    expectClose(at(answer(base), 'bubbleOfWork'), 3 / 8);
  });
  it('shrinks by the chunks of an interleaved schedule', () => {
    expectClose(at(answer({ ...base, interleave: '2' }), 'bubbleOfWork'), 3 / 16);
  });
  it('is a smaller share of the whole step, and none without a pipeline', () => {
    const done = answer(base);
    expect(at(done, 'bubbleOfStep')).toBeLessThan(at(done, 'bubbleOfWork'));
    const { pipeline: _, ...rest } = base;
    expect(rows(answer({ ...rest, pipeline: '1' }), 'parts').map(({ part }) => part)).not.toContain('@part.bubble');
  });
});

/** A machine of round numbers whose every constant is the reader's. */
const own = {
  hardware: 'custom',
  devicePeak: '100 TFLOPS',
  deviceMemory: '80 GiB',
  deviceBandwidth: '1 TB/s',
  stack: 'custom',
  matmulShare: '50%',
  expertsShare: '50%',
  attentionShare: '50%',
  memoryShare: '100%',
  layerOverhead: '0 µs',
  stepOverhead: '0 ms',
  restFactor: '1',
  insideShare: '100%',
  outsideShare: '100%',
  launch: '0 µs',
  dataOverlap: '0%',
  tensorOverlap: '0%',
  insideBandwidth: '100 GB/s',
  outsideBandwidth: '10 GB/s',
  domain: '8',
  tensor: '1',
  pipeline: '1',
  interleave: '1',
  data: '1',
  batchSize: '16',
  zero: '0',
  recompute: 'none',
  tokens: '1T',
  goodput: '80%',
  price: '36 USD/h',
} as const;

describe('hardware and a stack of the reader’s own', () => {
  it('work from the command line alone', () => {
    const args = Object.entries(own).map(([name, value]) => `--${name}=${value}`);
    const { code, out } = cli(['step-time', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(out).outputs.stepTime.value).toBe(at(answer(own), 'stepTime'));
  });

  it('cost what a step takes: tokens over the rate and the goodput, at one unit’s price', () => {
    const done = answer(own);
    expectClose(at(done, 'runTime'), 1e12 / (at(done, 'tokenRate') * 0.8));
    expectClose(at(done, 'runCost'), (at(done, 'runTime') * 36) / 3600);
    expectClose(at(done, 'stepCost'), (at(done, 'stepTime') * 36) / 3600);
    expectClose(at(done, 'costPerBillionTokens'), at(done, 'runCost') / 1000);
    expect(at(done, 'units')).toBe(at(done, 'devices'));
  });

  it('need each constant, and name the one that is missing', () => {
    const { launch: _, ...without } = own;
    expect(refusal(without)).toMatchObject({ field: 'launch', reason: 'constant-needed' });
  });

  it('need peak, bandwidth, links, their domain and a network where the run leaves it', () => {
    const { devicePeak: a, ...noPeak } = own;
    expect(refusal(noPeak)).toMatchObject({ field: 'devicePeak' });
    const { deviceBandwidth: b, ...noBandwidth } = own;
    expect(refusal(noBandwidth)).toMatchObject({ field: 'deviceBandwidth' });
    const wide = { ...own, tensor: '8' };
    const { insideBandwidth: c, ...noLinks } = wide;
    expect(refusal(noLinks)).toMatchObject({ field: 'insideBandwidth' });
    const { domain: d, ...noDomain } = wide;
    expect(refusal(noDomain)).toMatchObject({ field: 'domain' });
    const { outsideBandwidth: e, ...noNetwork } = { ...wide, data: '2' };
    expect(refusal(noNetwork)).toMatchObject({ field: 'outsideBandwidth' });
    expect([a, b, c, d, e].every(Boolean)).toBe(true);
  });

  it('say that no measurement stands behind them', () => {
    const done = answer(own);
    expect(messages(done)).toContain('own-stack');
    const { low, value, high } = range(done, 'stepTime');
    expectClose(low, at(done, 'ideal'));
    expectClose(high / value, value / low);
  });
});

describe('the bounds', () => {
  // One micro-batch for each of few ranks: the exchange over replicas is most of the step.
  const few = { hardware: 'p5-48xlarge', tensor: '8', pipeline: '1', interleave: '1', data: '8', batchSize: '64' };

  it('hide the exchange over replicas behind all of the step alike, at published rates or not', () => {
    const shares = { matmulShare: '100%', attentionShare: '100%', memoryShare: '100%', insideShare: '100%' };
    const lost = { launch: '0 µs', layerOverhead: '0 µs', stepOverhead: '0 ms', restFactor: '1' };
    const done = answer({ ...few, ...shares, ...lost, outsideShare: '100%' });
    expectClose(at(done, 'ideal'), at(done, 'hidden'));
  });
  it('do not depend on what the stack is said to hide', () => {
    const [none, all] = ['0%', '100%'].map((share) => answer({ ...few, dataOverlap: share, tensorOverlap: share }));
    for (const bound of ['ideal', 'hidden', 'sum']) expectClose(at(none!, bound), at(all!, bound));
  });
  it('are nearly the work alone on a network that hardly takes time', () => {
    const fast = { insideBandwidth: '1 EB/s', outsideBandwidth: '1 EB/s', launch: '0 µs' };
    const done = answer({ ...few, ...fast });
    expectClose(at(done, 'hidden'), at(done, 'stepTime'), 1e-4);
    expectClose(at(done, 'sum'), at(done, 'stepTime'), 1e-4);
  });
  it('are the slowest kind of communication on a network that takes all of it', () => {
    const done = answer({ ...few, outsideBandwidth: '1 MB/s' });
    const data = rows(done, 'parts').find(({ part }) => part === '@part.data')!['time'] as number;
    expect(at(done, 'hidden')).toBeGreaterThanOrEqual(data);
    expect(at(done, 'hidden')).toBeLessThan(at(done, 'stepTime') * 1.0001);
  });
});

describe('a network of the reader’s own', () => {
  it.each(['trn2-48xlarge', 'p5-48xlarge', 'trn1-32xlarge'])(
    'changes nothing where it is the published one: %s',
    (hardware) => {
      const typed = { hardware, tensor: '8', pipeline: '1', interleave: '1' };
      const published = at(answer(typed), 'stepTime');
      const { network } = question(typed);
      const links = network.fabric.findLast(({ size }) => Number.isFinite(size))!;
      expect(at(answer({ ...typed, domain: `${network.domain}` }), 'stepTime')).toBe(published);
      expect(at(answer({ ...typed, insideBandwidth: `${links.bandwidth} B/s` }), 'stepTime')).toBe(published);
    },
  );

  it('is never slower for faster links', () => {
    const times = ['64 GB/s', '128 GB/s', '150 GB/s', '1 TB/s'].map((insideBandwidth) =>
      at(answer({ insideBandwidth }), 'stepTime'),
    );
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(times).size).toBe(times.length);
  });
});

describe('the range', () => {
  const fitted = { ...korthikanti(KORTHIKANTI[2]), recompute: 'full', sequenceParallel: 'false' };
  const { band } = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-2022')!;

  it('is the band of the calibration on the chip that it was fitted on', () => {
    const { low, value, high } = range(answer(fitted), 'stepTime');
    expectClose(low / value, 1 - band.low);
    expectClose(high / value, 1 + band.high);
    expect(messages(answer(fitted))).toContain('calibrated');
  });

  it.each([
    ['another chip', { hardware: 'p5-48xlarge' }, 'other-chip'],
    ['a constant of the reader’s', { matmulShare: '70%' }, 'own-constants'],
    ['small kernels', { model: 'gpt2', tensor: '1', pipeline: '1', interleave: '1' }, 'small-kernels'],
  ] as const)('is wider, with a warning, for %s', (_, changes, message) => {
    const done = answer({ ...fitted, ...changes });
    expect(done.checks.find((one) => one.message === message)?.level).toBe('warning');
    const { low, value, high } = range(done, 'stepTime');
    expect(high / value).toBeGreaterThan(1 + band.high);
    expect(low / value).toBeLessThan(1 - band.low);
  });

  it('says so where nothing on the chip was measured', () => {
    const done = answer({});
    expect(done.checks.find(({ message }) => message === 'carried')?.level).toBe('warning');
    expect(
      messages(answer({ hardware: 'tpu-v5p', insideBandwidth: '100 GB/s', outsideBandwidth: '10 GB/s', domain: '64' })),
    ).toContain('untuned');
  });
});

describe('notes', () => {
  it('the default layout fits one HBM bank, and leads to the memory calculator with the same run', () => {
    const done = answer({});
    expect(messages(done)).toContain('fits');
    const [row] = rows(done, 'memory');
    expect(row!['needed'] as number).toBeLessThan(row!['available'] as number);
    expect(row!['open']).toMatchObject({
      to: 'calculators/training-memory/',
      search: { model: 'llama-3-1-70b', tensor: '16', pipeline: '4', zero: '1' },
    });
  });

  it.each([
    ['does not fit', { tensor: '8' }, 'too-large'],
    ['repeats norms without sequence parallelism', { sequenceParallel: 'false' }, 'no-sequence-parallel'],
    ['shards over one replica', { data: '1', batchSize: '8', interleave: '1' }, 'zero-without-replicas'],
    ['waits for the pipeline', { interleave: '1' }, 'much-bubble'],
    ['waits for the network', { outsideBandwidth: '0.1 GB/s' }, 'much-exposed'],
  ] as const)('a layout that %s', (_, typed, message) => {
    expect(messages(answer(typed))).toContain(message);
  });

  it('a tensor group that crosses instances or leaves the domain', () => {
    const wide = { tensor: '64', pipeline: '1', interleave: '1', data: '64', grouping: '2' };
    expect(messages(answer({ ...wide, hardware: 'trn2-48xlarge', domain: '32' }))).toContain('tensor-crosses-domain');
    const across = { ...wide, model: 'megatron-530b', tensor: '128', sequence: '2048', hardware: 'trn2-ultraserver' };
    expect(messages(answer(across))).toContain('tensor-crosses-instance');
  });

  it('an impossible layout, in words', () => {
    expect(refusal({ tensor: '7' })).toMatchObject({ field: 'tensor', reason: 'layout-heads-not-divided' });
    expect(refusal({ data: '3' })).toMatchObject({ field: 'data', reason: 'layout-batch-not-divided' });
    expect(refusal({ format: 'fp4' })?.text).toMatch(/FP4.*not|No dense FP4/);
  });
});

describe('less done than counted', () => {
  const short = {
    model: 'llama-3-1-8b',
    tensor: '1',
    pipeline: '1',
    interleave: '1',
    sequence: '512',
    recompute: 'none',
  };

  it('is said, and is the embedding table but for what attention does', () => {
    const done = answer(short);
    expect(messages(done)).toContain('hardware-below-mfu');
    const { vocabulary, hidden } = question(short).task.model;
    const flop = (how: string) => counted(done, how)!['flopPerToken'] as number;
    const missing = flop('parameters') - flop('hardware');
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(6 * vocabulary * hidden);
    expect(question(short).task.model.tiedEmbeddings).toBe(false);
  });
  it.each([
    ['attention makes up for it', { sequence: '8192' }],
    ['layers are computed twice', { recompute: 'full' }],
    ['the table is the output head too', { model: 'llama-3-2-1b' }],
  ])('is not said where %s', (_, changes) => {
    expect(messages(answer({ ...short, ...changes }))).not.toContain('hardware-below-mfu');
  });
});

describe('memory of the runtime', () => {
  it('is counted as its maker publishes it, for each core of a rank, and not on GPUs', () => {
    const core = catalogue.cores.find(({ id }) => id === 'neuroncore-v3')!.microcode!;
    const needed = (typed: RawInputs) => rows(answer(typed), 'memory')[0]!['needed'] as number;
    expect(raw(core.value)).toBeGreaterThan(0);
    expectClose(needed({}) - needed({ grouping: '1' }), raw(core.value), 1e-6);
    expectClose(
      needed({ grouping: '1', stack: 'a100-megatron-2022' }) - raw(core.value),
      needed({ hardware: 'p5-48xlarge', stack: 'a100-megatron-2022' }),
    );
  });
});

describe('scaling', () => {
  const curves = (typed: RawInputs) => {
    const inputs = readInputs(stepTimeCalculator, typed, facts).inputs as StepInputs;
    const asked = question(typed);
    const beyond = stepBeyond(asked, inputs, facts);
    return { strong: strongScaling(asked, beyond), weak: weakScaling(asked, beyond) };
  };
  const asked = question({});
  const { strong, weak } = curves({});

  it('goes from one instance to a million chips, and a fixed batch ends where it says', () => {
    expect(weak[0]![0]).toBeGreaterThanOrEqual(16);
    expect(weak[0]![0]).toBeLessThan(33);
    expect(weak.at(-1)![0]).toBe(1e6);
    expect(strong.at(-1)![0]).toBe(strongEnd(asked));
  });

  it('holds this layout, on both curves', () => {
    const here = [asked.chips, (2048 * 8192) / asked.time.total] as const;
    for (const curve of [strong, weak]) {
      expect(curve.find(([chips]) => chips === here[0])![1]).toBeCloseTo(here[1], 3);
    }
  });

  it('gains nothing by more chips of the same layout but an update that ZeRO shares out', () => {
    for (const curve of [efficiency(strong), efficiency(weak)]) {
      expect(curve[0]![1]).toBe(1);
      for (const [, share] of curve) expect(share).toBeLessThanOrEqual(1.001);
    }
  });

  it('crosses the network beyond the domain, however small the run that was typed', () => {
    const replica = { tensor: '8', pipeline: '1', interleave: '1', zero: '0', hardware: 'p5-48xlarge' };
    const small = curves({ ...replica, data: '1', batchSize: '1' }).weak;
    const large = curves({ ...replica, data: '64', batchSize: '64' }).weak;
    expect(small).toEqual(large);
  });

  it('ends with the domain where no network beyond it is known', () => {
    const one = { tensor: '1', pipeline: '1', interleave: '1', data: '1', batchSize: '1', model: 'llama-3-2-1b' };
    const h100 = curves({ ...one, hardware: 'h100' }).weak;
    expect(h100.map(([chips]) => chips)).toEqual([1, 2, 4, 8]);
  });
});

describe('for any layout', () => {
  const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
  const layouts = fc
    .record({
      tensor: power(3),
      pipeline: fc.constantFrom(1, 2, 4, 5, 8, 16),
      data: power(6),
      context: fc.constantFrom('1', '1', '4', '16'),
      micro: power(3),
      recompute: fc.constantFrom('none', 'selective', 'full'),
      zero: fc.constantFrom('0', '1', '2', '3'),
      sequenceParallel: fc.boolean(),
      model: fc.constantFrom('llama-3-1-70b', 'llama-3-1-8b', 'mixtral-8x7b', 'deepseek-v3'),
      hardware: fc.constantFrom('trn2-48xlarge', 'trn2-ultraserver', 'p5-48xlarge', 'trn1-32xlarge'),
      stack: fc.constantFrom('auto', 'a100-megatron-2022', 'a100-megatron-deepspeed', 'b200-megatron'),
      attentionKernel: fc.constantFrom('stack', 'fused', 'unfused'),
    })
    .map(({ tensor, pipeline, data, micro, sequenceParallel, ...rest }) => ({
      ...rest,
      tensor: `${tensor}`,
      pipeline: `${pipeline}`,
      data: `${data}`,
      interleave: '1',
      batchSize: `${data * micro}`,
      sequence: '4096',
      sequenceParallel: String(sequenceParallel),
    }));

  it('the parts add up to the step, and no utilisation exceeds 1', () => {
    fc.assert(
      fc.property(layouts, (typed) => {
        const done = answer(typed);
        const sum = rows(done, 'parts').reduce((all, { time }) => all + (time as number), 0);
        expectClose(sum, at(done, 'stepTime'));
        for (const { share } of rows(done, 'utilisation')) expect(share as number).toBeLessThanOrEqual(1);
        const mfu = done.outputs['mfu'] as Range | number | undefined;
        if (typeof mfu === 'object') expect(mfu.high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('the prediction lies between its bounds and inside its range', () => {
    fc.assert(
      fc.property(layouts, (typed) => {
        const done = answer(typed);
        const { low, value, high } = range(done, 'stepTime');
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(at(done, 'ideal')).toBeLessThanOrEqual(low * (1 + 1e-12));
        expect(at(done, 'ideal')).toBeLessThanOrEqual(at(done, 'hidden') * (1 + 1e-12));
        expect(at(done, 'hidden')).toBeLessThanOrEqual(value * (1 + 1e-12));
        expect(at(done, 'sum')).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      }),
      { numRuns: 150 },
    );
  });

  it('no stack is faster than the published rates allow, however much it is said to reach and to hide', () => {
    const reached = { matmulShare: '100%', expertsShare: '100%', attentionShare: '100%', memoryShare: '100%' };
    const links = { insideShare: '100%', outsideShare: '100%', launch: '0 µs', layerOverhead: '0 µs' };
    const all = {
      ...reached,
      ...links,
      stepOverhead: '0 ms',
      restFactor: '1',
      dataOverlap: '100%',
      tensorOverlap: '100%',
    };
    fc.assert(
      fc.property(layouts, (typed) => {
        const ideal = at(answer(typed), 'ideal');
        const best = answer({ ...typed, ...all });
        expectClose(at(best, 'ideal'), ideal);
        expect(ideal).toBeLessThanOrEqual(at(best, 'hidden') * (1 + 1e-12));
        expect(ideal).toBeLessThanOrEqual(at(best, 'stepTime') * (1 + 1e-12));
      }),
      { numRuns: 100 },
    );
  });

  it('no part gets slower with faster hardware', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: 1, max: 8 }), (typed, times) => {
        const given = { ...typed, insideBandwidth: '100 GB/s', outsideBandwidth: '10 GB/s', domain: '8' };
        const slow = answer({ ...given, devicePeak: '100 TFLOPS', deviceBandwidth: '1 TB/s' });
        const fast = answer({ ...given, devicePeak: `${100 * times} TFLOPS`, deviceBandwidth: `${times} TB/s` });
        expect(at(fast, 'stepTime')).toBeLessThanOrEqual(at(slow, 'stepTime') * (1 + 1e-12));
      }),
      { numRuns: 60 },
    );
  });
});
