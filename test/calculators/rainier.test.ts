import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectives } from '../../src/calculators/collectives/definition.ts';
import { collectivesFacts } from '../../src/calculators/collectives/facts.ts';
import type { AnyDefinition, Answer, Facts, Link, Range, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { goodput } from '../../src/calculators/goodput/definition.ts';
import { goodputFacts } from '../../src/calculators/goodput/facts.ts';
import { rainier } from '../../src/calculators/rainier/definition.ts';
import { rainierFacts } from '../../src/calculators/rainier/facts.ts';
import { fieldOf, sceneOf } from '../../src/calculators/rainier/scene.ts';
import { STEPS } from '../../src/calculators/rainier/types.ts';
import { trainingTime } from '../../src/calculators/training-time/definition.ts';
import { trainingFacts } from '../../src/calculators/training-time/facts.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';

const facts = rainierFacts();
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own: dictionary('en', 'rainier') } as const;

function answer(typed: RawInputs = {}): Answer {
  const done = evaluate(rainier, typed, facts);
  if (!done.ok) throw new Error(errorText(wording, done.errors[0]!, rainier, facts));
  return done.answer;
}

function refusal(typed: RawInputs) {
  const done = evaluate(rainier, typed, facts);
  const [error] = done.errors;
  return error && { field: error.field, text: errorText(wording, error, rainier, facts) };
}

const at = (done: Answer, id: string): number => {
  const value = done.outputs[id];
  return typeof value === 'object' ? (value as Range).value : (value as number);
};
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const row = (done: Answer, table: string, step: string) =>
  rows(done, table).find((one) => one['step'] === `@option.step.${step}`)!;
const messages = (done: Answer) => done.checks.map(({ message }) => message);
const expectClose = (actual: unknown, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(Number(actual) / expected - 1)).toBeLessThan(tolerance);
const near = (actual: number, expected: number, digits: number) =>
  expect(Number(actual.toPrecision(digits))).toBe(expected);

const DAY = 86_400;

describe('half a million Trainium2, multiplied out', () => {
  const done = answer();

  it('are 333 exaflops of dense BF16 and 650 of FP8', () => {
    expectClose(at(done, 'peak'), 500_000 * 667e12);
    expectClose(at(answer({ format: 'fp8' }), 'peak'), 649.5e18);
  });

  it('have 51.5 PB of HBM, which is 45.8 PiB, and read 1.45 EB of it a second', () => {
    near(at(done, 'hbm') / 1e15, 51.5, 3);
    near(at(done, 'hbm') / 2 ** 50, 45.8, 3);
    expectClose(at(done, 'bandwidth'), 1.45e18);
  });

  it('fill 7,813 UltraServers, and a million fill 15,625', () => {
    expect(at(done, 'ultraServers')).toBe(7813);
    expect(at(answer({ step: 'fleet' }), 'ultraServers')).toBe(15_625);
  });

  it('give the 1,300 exaflops of the press at a million chips and FP8', () => {
    near(at(answer({ step: 'fleet', format: 'fp8' }), 'peak') / 1e18, 1300, 2);
  });
});

describe('a run of 10²⁷ operations', () => {
  const given = { budget: '1000 YFLOP', mfu: '35%', goodput: '90%', format: 'bf16' } as const;

  it('takes 110 days on all chips at a utilisation of 0.35 and a goodput of 0.9', () => {
    near(at(answer(given), 'time') / DAY, 110, 3);
  });

  it('takes ten times as long on a tenth of them and twice as long on half', () => {
    const [tenth, half, all] = rows(answer(given), 'shares');
    expectClose(tenth!['time'], 10 * Number(all!['time']), 1e-8);
    expectClose(half!['time'], 2 * Number(all!['time']), 1e-8);
    expect(rows(answer({ ...given, share: '30%' }), 'shares').map((one) => one['share'])).toEqual([0.1, 0.3, 0.5, 1]);
  });

  it('takes longer than a million years on one core', () => {
    expect(Number(row(answer(given), 'runs', 'core')['time'])).toBeGreaterThan(1e6 * 365 * DAY);
  });

  it('is the same run when it is given by a model and the tokens that make as many operations', () => {
    const model = { ...given, work: 'model', model: 'count', parameters: '100B', tokens: `${1e27 / 6e11 / 1e12}T` };
    expectClose(at(answer(model), 'time'), at(answer({ ...given, model: 'count' }), 'time'), 1e-9);
  });
});

describe('the ladder', () => {
  const done = answer();

  it('goes from a core to all that Anthropic uses', () => {
    expect(rows(done, 'ladder').map(({ step }) => step)).toEqual(
      STEPS.filter((step) => step !== 'own').map((step) => `@option.step.${step}`),
    );
  });

  it('gives an UltraServer 64 chips, 512 cores and the totals that AWS documents for it', () => {
    const ultra = row(done, 'ladder', 'ultraserver');
    expect(ultra['chips']).toBe(64);
    expect(ultra['cores']).toBe(512);
    expect(Number(ultra['hbm']) / 2 ** 30).toBe(6144);
    expectClose(ultra['bandwidth'], 185.6e12);
    // 83.2 PFLOPS and 42.8 as printed are of rounded parts.
    near(Number(row(answer({ format: 'fp8' }), 'ladder', 'ultraserver')['peak']) / 1e15, 83.1, 3);
    near(Number(ultra['peak']) / 1e15, 42.7, 3);
  });

  it('leads out over 512, then 128, then 25 GB/s for each chip', () => {
    const out = ['chip', 'server', 'ultraserver'].map((step) => row(done, 'out', step)['linkChip']);
    expect(out).toEqual([512e9, 128e9, 25e9]);
    expect(row(done, 'out', 'ultraserver')['linkAll']).toBe(64 * 25e9);
    // What leaves a building or the campus is not published.
    expect(row(done, 'out', 'cluster')['linkChip']).toBeUndefined();
  });

  it('puts the analyst’s 48 kW on an UltraServer, 12 on a server, and calls it an estimate', () => {
    const power = (step: string) => row(done, 'ladder', step)['power'];
    expect(power('ultraserver')).toBe(48_000);
    expect(power('server')).toBe(12_000);
    expect(power('cluster')).toBe(375e6);
    expect(row(done, 'ladder', 'cluster')['powerFrom']).toBe('@power.estimate');
    expect(messages(done)).toContain('power-estimate');
    expect(messages(answer({ power: '64 kW' }))).not.toContain('power-estimate');
    expect(at(answer({ power: '64 kW' }), 'power')).toBe(500e6);
  });

  it('says how each number of chips is known', () => {
    const known = (step: string, typed: RawInputs = {}) => row(answer(typed), 'ladder', step)['known'];
    expect(known('chip')).toBe('@known.published');
    expect(known('building')).toBe('@known.estimate');
    expect(known('cluster')).toBe('@known.disclosed');
    expect(known('own', { own: '5000' })).toBe('@known.reader');
    expect(known('cluster', { machine: 'trn3-gen2-ultraserver' })).toBe('@known.whatIf');
  });

  it('spreads the disclosed chips over the buildings reported active in the same month, and warns', () => {
    const building = answer({ step: 'building' });
    expect(at(building, 'chips')).toBe(Math.floor(500_000 / 7));
    expect(messages(building)).toContain('building');
    expect(at(answer({ step: 'building', buildings: '18' }), 'chips')).toBe(27_777);
  });

  it('puts the reader’s own number where it belongs', () => {
    const order = (own: string) => rows(answer({ own }), 'ladder').map(({ step }) => step);
    expect(order('100').indexOf('@option.step.own')).toBe(5);
    expect(order('200000').indexOf('@option.step.own')).toBe(6);
    expect(order('2000000').at(-1)).toBe('@option.step.own');
  });

  it('answers with Trainium3 as a what-if, without a power that nobody has given', () => {
    const other = answer({ machine: 'trn3-gen2-ultraserver', format: 'mxfp8' });
    expect(messages(other)).toContain('what-if');
    expect(messages(other)).toContain('power-none');
    expect(row(other, 'ladder', 'ultraserver')['chips']).toBe(144);
    expectClose(row(other, 'ladder', 'ultraserver')['peak'], 362_448e12);
    expect(other.outputs['power']).toBeUndefined();
  });
});

describe('failures', () => {
  it('grow with the chips, and goodput falls with them', () => {
    const runs = rows(answer(), 'runs').filter(({ job }) => Number(job) >= 16);
    for (const [i, one] of runs.entries()) {
      if (i === 0) continue;
      expect(Number(one['perDay'])).toBeGreaterThan(Number(runs[i - 1]!['perDay']));
      expect(Number(one['goodput'])).toBeLessThan(Number(runs[i - 1]!['goodput']));
    }
  });

  it('of each H100 of Llama 3 would stop all of Rainier some 237 times a day', () => {
    // 419 stops in 54 days on 16,384 chips; servers of 16 chips in place of 8 have half as many hosts to fail.
    const each = 419 / 54 / 16_384;
    const perDay = at(answer(), 'perDay');
    expect(perDay).toBeLessThan(500_000 * each);
    expect(perDay).toBeGreaterThan(0.9 * 500_000 * each);
  });

  it('that come sooner than a restart ends are warned of', () => {
    // Some 237 stops a day are one in six minutes; a restart takes twelve.
    expect(messages(answer())).toContain('restart-too-long');
    expect(messages(answer({ restart: '30 s' }))).not.toContain('restart-too-long');
  });

  it('make half the chips sooner done than all, where restarts are slow', () => {
    const [, half, all] = rows(answer(), 'shares');
    expect(Number(half!['time'])).toBeLessThan(Number(all!['time']));
    expect(messages(answer())).toContain('fewer-sooner');
    expect(messages(answer({ goodput: '90%' }))).not.toContain('fewer-sooner');
  });

  it('are called an illustration', () => {
    expect(messages(answer())).toContain('rates');
    expect(messages(answer({ goodput: '90%' }))).toContain('goodput-own');
  });

  it('have a range, which a goodput of the reader’s own has not', () => {
    const range = answer().outputs['goodput'] as Range;
    expect(range.low).toBeLessThan(range.value);
    expect(range.high).toBeGreaterThan(range.value);
    expect(answer({ goodput: '90%' }).outputs['goodput']).toBe(0.9);
  });

  it('that leave no time for work are said, and never a number', () => {
    const done = answer({ rates: 'own', chipMtbf: '1 h', step: 'cluster' });
    expect(done.outputs['time']).toBe('@never');
    expect(row(done, 'runs', 'cluster')['run']).toBeUndefined();
    expect(typeof row(done, 'runs', 'chip')['time']).toBe('number');
  });
});

describe('what can cross the middle', () => {
  const done = answer();

  it('is 1.024 TB/s of a server and 2.048 of an UltraServer', () => {
    // 4 rings of two links at 128 GB/s; 16 rings of two at 64.
    expect(row(done, 'exchange', 'server')['bisection']).toBe(8 * 128e9);
    expect(row(done, 'exchange', 'ultraserver')['bisection']).toBe(32 * 64e9);
  });

  it('is half the cards of the cluster, divided by the oversubscription', () => {
    expect(at(done, 'bisection')).toBe(3906 * 64 * 25e9);
    expectClose(at(answer({ oversubscription: '4' }), 'bisection'), (3906 * 64 * 25e9) / 4);
    expect(messages(done)).toContain('non-blocking');
    // Ten chips of one's own have no network between UltraServers to speak of.
    expect(messages(answer({ step: 'own', own: '10' }))).not.toContain('non-blocking');
    expect(messages(answer({ oversubscription: '4' }))).toContain('oversubscribed');
  });

  it('asks 26,680 tokens of a chip behind EFA at BF16, which a batch does not give', () => {
    expectClose(at(done, 'floor'), 26_680);
    expect(messages(done)).toContain('floor-missed-outside');
    expect(messages(answer({ batchTokens: '20B' }))).toContain('floor-kept');
  });

  it('carries an all-reduce no faster than the share of a chip passes its card twice', () => {
    const least = (2 * 811.7e9) / 64 / 25e9;
    expect(at(done, 'allReduce')).toBeGreaterThan(least);
  });
});

describe('ways on from a row', () => {
  const calculators: Readonly<Record<string, { definition: AnyDefinition; facts: Facts }>> = {
    'calculators/training-time/': { definition: trainingTime, facts: trainingFacts() },
    'calculators/goodput/': { definition: goodput, facts: goodputFacts() },
    'calculators/collectives/': { definition: collectives, facts: collectivesFacts() },
  };
  const opened = (link: unknown, output: string): number => {
    const { to, search } = link as Link;
    const { definition, facts: theirs } = calculators[to]!;
    const done = evaluate(definition, search ?? {}, theirs);
    if (!done.ok) throw new Error(JSON.stringify(done.errors));
    return at(done.answer, output);
  };
  const tries: readonly RawInputs[] = [
    {},
    {
      share: '10%',
      oversubscription: '3',
      format: 'fp8',
      rates: 'own',
      chipMtbf: '9 years',
      ultraserverMtbf: '3 years',
    },
    { machine: 'trn3-gen2-ultraserver', model: 'count', parameters: '2T', storageTotal: '3 TB/s', own: '4096' },
    { work: 'model', tokens: '7T', model: 'deepseek-v3', gradient: '4', restart: '20 min' },
  ];

  it.each(tries.map((typed) => [typed] as const))('opens training time with the same time: %j', (typed) => {
    for (const { run, time } of rows(answer(typed), 'runs')) expectClose(opened(run, 'time'), Number(time), 1e-7);
  });

  it.each(tries.map((typed) => [typed] as const))('opens goodput with the same goodput and stops: %j', (typed) => {
    for (const { failures, goodput: share, perDay } of rows(answer(typed), 'runs')) {
      expectClose(opened(failures, 'goodput'), Number(share), 1e-8);
      expectClose(opened(failures, 'perDay'), Number(perDay), 1e-8);
    }
  });

  it.each(tries.map((typed) => [typed] as const))('opens collectives with the same all-reduce: %j', (typed) => {
    const reduced = rows(answer(typed), 'exchange').filter(({ way }) => way !== undefined);
    expect(reduced.length).toBeGreaterThan(3);
    for (const { way, allReduce } of reduced) expectClose(opened(way, 'time'), Number(allReduce), 1e-9);
  });
});

describe('what cannot be answered', () => {
  it('names the field and what to do', () => {
    expect(refusal({ step: 'own' })).toEqual({
      field: 'own',
      text: expect.stringContaining('Give a number of chips'),
    });
    expect(refusal({ format: 'fp4' })).toEqual({ field: 'format', text: expect.stringContaining('Trainium2') });
    expect(refusal({ rates: 'own' })?.field).toBe('chipMtbf');
    expect(refusal({ oversubscription: '0.5' })?.field).toBe('oversubscription');
    expect(refusal({ share: '0' })?.field).toBe('share');
  });
});

describe('the picture', () => {
  const sceneWith = (typed: RawInputs) => sceneOf(readInputs(rainier, typed, facts).inputs, answer(typed), facts)!;

  it('draws every part of every step inside its frame', () => {
    for (const machine of ['trn2-ultraserver', 'trn3-gen2-ultraserver']) {
      for (const step of STEPS) {
        const scene = sceneWith({ machine, step, own: '123456' });
        const { count, columns, cell } = fieldOf(scene, 440, 264);
        expect(columns * cell).toBeLessThanOrEqual(440 + 1e-9);
        expect(Math.ceil(count / columns) * cell).toBeLessThanOrEqual(264 + 1e-9);
        expect(columns * Math.ceil(count / columns)).toBeGreaterThanOrEqual(count);
      }
    }
  });

  it('draws a server as four by four chips, and the cluster with a building in it', () => {
    expect(fieldOf(sceneWith({ step: 'server' }), 440, 264)).toMatchObject({
      count: 16,
      columns: 4,
      sub: 8,
      subColumns: 4,
    });
    expect(fieldOf(sceneWith({ step: 'cluster' }), 440, 264)).toMatchObject({ count: 7813, before: 1117, sub: 1 });
  });

  it('marks the steps on the curve', () => {
    const { inputs } = readInputs(rainier, {}, facts);
    const [chart] = chartsFor(rainier, inputs, facts);
    if (chart?.type !== 'lines') throw new Error('a line chart is expected');
    expect(chart.series.find(({ id }) => id === 'steps')!.points).toHaveLength(8);
  });
});

describe('whatever is asked', () => {
  const typed = fc.record({
    step: fc.constantFrom(...STEPS),
    machine: fc.constantFrom('trn2-ultraserver', 'trn3-gen2-ultraserver'),
    format: fc.constantFrom('bf16', 'fp8', 'fp32'),
    own: fc.integer({ min: 1, max: 1e7 }).map(String),
    budget: fc.double({ min: 1e12, max: 1e33, noNaN: true }).map((flop) => `${flop} FLOP`),
    share: fc.double({ min: 1e-6, max: 1, noNaN: true }).map(String),
    mfu: fc.double({ min: 1e-4, max: 1, noNaN: true }).map(String),
    chipMtbf: fc.double({ min: 1, max: 1e12, noNaN: true }).map((time) => `${time} s`),
    restart: fc.double({ min: 0, max: 1e8, noNaN: true }).map((time) => `${time} s`),
    message: fc.double({ min: 1, max: 1e15, noNaN: true }).map((size) => `${size} B`),
    oversubscription: fc.double({ min: 1, max: 1000, noNaN: true }).map(String),
  });

  it('answers with numbers, or names a field', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const done = evaluate(rainier, given, facts);
        if (!done.ok) return done.errors.every(({ own }) => own === true);
        return rows(done.answer, 'ladder').length === 9;
      }),
      { numRuns: 300 },
    );
  });

  it('is faster on a larger share, as long as nothing fails more', () => {
    fc.assert(
      fc.property(typed, fc.double({ min: 1.01, max: 100, noNaN: true }), (given, more) => {
        const share = Math.min(1, Number(given.share) * more);
        const time = (asked: number) => at(answer({ ...given, goodput: '0.9', share: String(asked) }), 'time');
        return time(share) <= time(Number(given.share));
      }),
      { numRuns: 100 },
    );
  });

  it('never exchanges faster over a network that is oversubscribed more', () => {
    fc.assert(
      fc.property(typed, fc.double({ min: 1, max: 50, noNaN: true }), (given, more) => {
        const reduce = (factor: number) =>
          rows(answer({ ...given, goodput: '0.9', oversubscription: String(factor) }), 'exchange').map(
            ({ allReduce }) => allReduce,
          );
        const [less, much] = [reduce(1), reduce(1 + more)];
        return less.every((time, i) => typeof time !== 'number' || time <= Number(much[i]) * (1 + 1e-12));
      }),
      { numRuns: 100 },
    );
  });
});
