import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Range, Row } from '../../src/calculators/define.ts';
import { evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { goodput } from '../../src/calculators/goodput/definition.ts';
import { goodputFacts } from '../../src/calculators/goodput/facts.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';

const facts = goodputFacts();
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own: dictionary('en', 'goodput') } as const;

function answer(typed: RawInputs): Answer {
  const done = evaluate(goodput, typed, facts);
  if (!done.ok) throw new Error(errorText(wording, done.errors[0]!, goodput, facts));
  return done.answer;
}

function refusal(typed: RawInputs) {
  const done = evaluate(goodput, typed, facts);
  const [error] = done.errors;
  return error && { field: error.field, text: errorText(wording, error, goodput, facts) };
}

const at = (done: Answer, id: string): number => {
  const value = done.outputs[id];
  return typeof value === 'object' ? (value as Range).value : (value as number);
};
const range = (done: Answer, id: string) => done.outputs[id] as Range;
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const row = (done: Answer, table: string, first: string) =>
  rows(done, table).find((one) => Object.values(one)[0] === first)!;
const messages = (done: Answer) => done.checks.map(({ message }) => message);
const expectClose = (actual: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);

/**
 * Round numbers, all of the reader's own: 1,000 chips of 10 to an instance, each failing every 10,000 hours, so that
 * the job stops every 10 hours; 2 TB saved by 100 instances at 1 GB/s, which the storage takes; 30 minutes to restart.
 */
const own = {
  hardware: 'custom',
  chipsPerInstance: '10',
  chips: '1000',
  ideal: '100 days',
  rates: 'own',
  chipMtbf: '10000 h',
  model: 'size',
  size: '2 TB',
  mode: 'blocking',
  storage: '1 GB/s',
  storageTotal: '1 TB/s',
  detect: '10 min',
  warmSwap: '10 min',
  relaunch: '10 min',
  read: '0 s',
  repair: '0 s',
} as const;
const HOUR = 3600;

describe('round numbers', () => {
  const done = answer(own);

  it('stop the job every ten hours, 2.4 times a day', () => {
    expectClose(at(done, 'mtbf'), 10 * HOUR);
    expectClose(at(done, 'perDay'), 2.4);
  });

  it('write two terabytes through a hundred instances in twenty seconds', () => {
    expect(at(done, 'checkpointSize')).toBe(2e12);
    expectClose(at(done, 'writeTime'), 20);
    expectClose(at(answer({ ...own, storageTotal: '10 GB/s' }), 'writeTime'), 200);
    expectClose(at(answer({ ...own, writers: 'replica', replicas: '10' }), 'writeTime'), 200);
  });

  it('restart in what its parts take', () => {
    expect(at(done, 'restart')).toBe(1800);
    expectClose(at(answer({ ...own, spareKind: 'cold', coldSwap: '40 min' }), 'restart'), 3600);
    const { read: _, ...blank } = own;
    expectClose(at(answer(blank), 'restart'), 1820);
  });

  it('give Young’s and Daly’s intervals', () => {
    // √(2 · 20 · 36,000) = 1,200; √(20/72,000) = 1/60.
    expectClose(row(done, 'intervals', '@rule.young')['interval'] as number, 1200);
    expectClose(at(done, 'interval'), 1200 * (1 + 1 / 180 + 1 / 32_400) - 20);
  });

  it('give the goodput of Daly’s complete model', () => {
    const [mu, tau] = [36_000, at(done, 'interval')];
    const expected = tau / (mu * Math.exp(1800 / mu) * (Math.exp((tau + 20) / mu) - 1));
    expectClose(at(done, 'goodput'), expected);
    expectClose(at(done, 'elapsed'), (100 * 86_400) / expected);
    expectClose(at(done, 'stops'), at(done, 'elapsed') / 36_000);
  });

  it('take planned stops and stragglers off', () => {
    const less = answer({ ...own, planned: '10%', stragglers: '5%' });
    expectClose(at(less, 'goodput'), at(done, 'goodput') * 0.9 * 0.95);
    expectClose(at(less, 'simulated'), at(done, 'simulated') * 0.9 * 0.95);
  });

  it('has no range for rates of the reader’s own, unless one is given', () => {
    expect(range(done, 'goodput').low).toBe(range(done, 'goodput').high);
    const ranged = answer({ ...own, rateLow: '0.5', rateHigh: '2' });
    expectClose(range(ranged, 'mtbf').low, 5 * HOUR);
    expectClose(range(ranged, 'mtbf').high, 20 * HOUR);
    expect(range(ranged, 'goodput').low).toBeLessThan(at(ranged, 'goodput'));
    expect(range(ranged, 'goodput').high).toBeGreaterThan(at(ranged, 'goodput'));
  });
});

describe('where the time goes', () => {
  it.each([{}, { chips: '500000' }, { planned: '3%', stragglers: '2%' }, { spares: '3' }, { mode: 'blocking' }])(
    'adds up to all of it with %o',
    (typed) => {
      const shares = rows(answer(typed), 'losses').map(({ exact }) => exact as number);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
    },
  );

  it('names the largest loss', () => {
    expect(answer({}).outputs['largest']).toBe('@loss.restart');
    expect(answer({ interval: '3 h' }).outputs['largest']).toBe('@loss.lost');
    expect(answer({ spares: '0' }).outputs['largest']).toBe('@loss.repair');
    expect(answer({ planned: '40%' }).outputs['largest']).toBe('@loss.planned');
  });

  it('lays nothing to first order where that breaks down, and says so', () => {
    const rainier = answer({ chips: '500000' });
    expect(row(rainier, 'losses', '@loss.useful')['first']).toBeUndefined();
    expect(messages(rainier)).toContain('first-order-broken');
    expect(messages(rainier)).toContain('restart-too-long');
    expect(at(rainier, 'goodput')).toBeGreaterThan(0);
    expect(at(rainier, 'goodput')).toBeLessThan(1);
  });
});

describe('rates of others', () => {
  it('are called an illustration on every chip of AWS, whatever the run', () => {
    const aws = facts.presets.hardware.filter(({ values }) => values.own);
    expect(aws.length).toBeGreaterThan(0);
    const published = facts.presets.rates.filter(({ id }) => id !== 'own');
    for (const { id: hardware } of aws) {
      for (const { id: rates } of published) {
        const check = answer({ hardware, rates }).checks.find(({ message }) => message === 'illustration');
        expect(check?.level, `${hardware} ${rates}`).toBe('warning');
        expect(check?.record).toBe(`failures/#${rates}`);
      }
    }
  });

  it('stay an illustration as long as one of them is left', () => {
    const all = { chipMtbf: '10 years', instanceMtbf: '10 years', sharedMtbf: '10 years', silentMtbf: '100 years' };
    expect(messages(answer(all))).not.toContain('illustration');
    expect(messages(answer({ ...all, silentMtbf: '' }))).toContain('illustration');
  });

  it('need no warning on the hardware they were counted on', () => {
    const same = messages(answer({ hardware: 'p5-48xlarge', rates: 'llama-3-interruptions' }));
    expect(same).not.toContain('illustration');
    expect(same).not.toContain('other-chip');
    expect(messages(answer({ hardware: 'p5-48xlarge', rates: 'opt-175b-restarts' }))).toContain('other-chip');
  });

  it('span the published range', () => {
    const { low, value, high } = range(answer({}), 'perDay');
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    const highest = answer({ rates: 'opt-175b-restarts' });
    expect(range(highest, 'perDay').high).toBe(at(highest, 'perDay'));
    const lowest = answer({ rates: 'meta-rsc-2-failures' });
    expectClose(range(lowest, 'perDay').low, at(lowest, 'perDay'));
  });

  it('never offer a record that has no rate', () => {
    expect(facts.presets.rates.map(({ id }) => id)).not.toContain('hlat-trainium-uptime');
    expect(catalogue.failures.map(({ id }) => id)).toContain('hlat-trainium-uptime');
  });

  it('say where a job outgrows the run that they come from', () => {
    expect(messages(answer({ chips: '32768' }))).not.toContain('beyond-evidence');
    expect(messages(answer({ chips: '40000' }))).toContain('beyond-evidence');
  });
});

describe('domains', () => {
  it('count instances by their own size, and leave an unknown UltraServer rate out', () => {
    const done = answer({});
    expect(row(done, 'domains', '@domain.instance')['parts']).toBe(1024);
    expect(row(done, 'domains', '@domain.ultraserver')).toMatchObject({ parts: 256, exchanged: 64 });
    expect(row(done, 'domains', '@domain.ultraserver')['mtbf']).toBeUndefined();
    expect(messages(done)).toContain('ultraserver-unknown');
    expect(row(done, 'domains', '@domain.shared')['exchanged']).toBe(0);
  });

  it('add an UltraServer rate of the reader’s own', () => {
    const [without, done] = [answer({}), answer({ ultraserverMtbf: '256 days' })];
    expectClose(at(done, 'perDay'), at(without, 'perDay') + 1);
    expect(messages(done)).not.toContain('ultraserver-unknown');
  });

  it('have no UltraServer where instances stand alone, unless the reader makes one', () => {
    const alone = answer({ hardware: 'trn2-48xlarge' });
    expect(rows(alone, 'domains').map(({ domain }) => domain)).not.toContain('@domain.ultraserver');
    const made = answer({ hardware: 'trn2-48xlarge', chipsPerUltraServer: '32' });
    expect(row(made, 'domains', '@domain.ultraserver')['parts']).toBe(512);
    expect(row(made, 'domains', '@domain.chip')['exchanged']).toBe(32);
  });

  it('exchange an instance alone when told to, and pay for smaller spares', () => {
    const [whole, small] = [answer({}), answer({ exchange: 'instance' })];
    expect(at(small, 'spares')).toBe(at(whole, 'spares'));
    expect(at(small, 'spareChips')).toBe(at(whole, 'spareChips') / 4);
    expect(at(small, 'paid')).toBeGreaterThan(at(whole, 'paid'));
  });
});

describe('checkpoints', () => {
  it('take fourteen bytes for each parameter, experts included', () => {
    for (const { id, values } of facts.presets.models) {
      if (values.parameters === undefined) continue;
      expect(at(answer({ model: id }), 'checkpointSize')).toBe(14 * values.parameters);
    }
  });

  it('are no more frequent than the storage can write, and say so', () => {
    const slow = answer({ storageTotal: '1 GB/s' });
    expect(at(slow, 'interval')).toBe(at(slow, 'writeTime'));
    expect(messages(slow)).toContain('storage-bound');
    expect(refusal({ interval: '1 s' })).toMatchObject({ field: 'interval' });
    expect(refusal({ interval: '1 s' })?.text).toMatch(/writ/);
    expect(refusal({ interval: '1 s', mode: 'blocking' })).toBeUndefined();
  });

  it('cost less in the background than while the job waits, as long as the copy is shorter than the write', () => {
    expect(at(answer({ mode: 'async' }), 'goodput')).toBeGreaterThan(at(answer({ mode: 'blocking' }), 'goodput'));
  });

  it('at an interval of the reader’s own say what it costs', () => {
    const late = answer({ interval: '2 h' });
    const check = late.checks.find(({ message }) => message === 'own-interval')!;
    const { value } = check.params!['lost'] as { value: number };
    expect(value).toBeCloseTo(at(answer({}), 'goodput') - at(late, 'goodput'), 3);
  });

  it('warn where saving takes longer than Daly’s rule reaches', () => {
    // 20 PB through 250 GB/s take 80,000 seconds, more than twice the ten hours between stops.
    const slow = { size: '20 PB', storage: '1 TB/s', storageTotal: '250 GB/s' };
    expect(messages(answer({ ...own, ...slow }))).toContain('saving-too-long');
  });
});

describe('spares', () => {
  it('below the need let failures wait, and warn', () => {
    const short = answer({ spares: '4' });
    expect(messages(short)).toContain('spares-short');
    expect(at(short, 'goodput')).toBeLessThan(at(answer({}), 'goodput'));
    expect(at(short, 'shortageChance')).toBeGreaterThan(0.01);
  });

  it('come to none in a small job, which then waits for every repair and can have less than a larger one', () => {
    const [small, larger] = [answer({ chips: '16' }), answer({ chips: '64' })];
    expect(at(small, 'spares')).toBe(0);
    expect(messages(small)).toContain('no-spare');
    expect(at(larger, 'spares')).toBeGreaterThan(0);
    expect(messages(larger)).not.toContain('no-spare');
    expect(at(small, 'goodput')).toBeLessThan(at(larger, 'goodput'));
    // Said to be kept without, a job is warned and not told.
    expect(messages(answer({ chips: '16', spares: '0' }))).not.toContain('no-spare');
    expect(messages(answer({ chips: '16', repair: '0 s' }))).not.toContain('no-spare');
  });

  it('keep within the shortage allowed when left blank', () => {
    for (const shortage of ['10%', '1%', '0.01%']) {
      expect(at(answer({ shortage }), 'shortageChance')).toBeLessThanOrEqual(Number(shortage.slice(0, -1)) / 100);
    }
  });

  it('never fall as repairs become longer', () => {
    const needed = [1, 6, 24, 96].map((hours) => at(answer({ repair: `${hours} h` }), 'spares'));
    expect(needed).toEqual([...needed].sort((a, b) => a - b));
    expect(needed[0]).toBeLessThan(needed[3]!);
  });
});

describe('the simulation', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(answer({ seed: '7' }).outputs).toEqual(answer({ seed: '7' }).outputs);
    expect(at(answer({ seed: '7' }), 'simulated')).not.toBe(at(answer({ seed: '8' }), 'simulated'));
    expect(at(answer({ seed: '7' }), 'goodput')).toBe(at(answer({ seed: '8' }), 'goodput'));
  });

  it.each<RawInputs>([
    {},
    { mode: 'blocking' },
    { chips: '1024' },
    { chips: '131072' },
    { spares: '6' },
    { interval: '1 h' },
    { rates: 'opt-175b-restarts' },
    { detection: '12 h' },
  ])('stays within five standard errors of the formula with %o', (typed) => {
    const done = answer(typed);
    expect(Math.abs(at(done, 'difference'))).toBeLessThan(5 * at(done, 'error'));
    expect(at(done, 'difference')).toBeCloseTo(at(done, 'simulated') - at(done, 'goodput'), 9);
  });

  it('says so when the job hardly keeps anything', () => {
    const typed = { chips: '1000000', relaunch: '50 min' };
    const done = answer(typed);
    expect(at(done, 'simulated')).toBe(0);
    expect(messages(done)).toContain('nothing-kept');
  });
});

describe('what cannot be answered', () => {
  it.each<[RawInputs, string]>([
    [{ hardware: 'custom' }, 'chipsPerInstance'],
    [{ chipsPerUltraServer: '50' }, 'chipsPerUltraServer'],
    [{ rates: 'own' }, 'chipMtbf'],
    [{ chips: '10000000' }, 'chips'],
    [{ repair: '1000 days', chips: '64' }, 'repair'],
    [{ chips: '0' }, 'chips'],
    [{ chipMtbf: '-1 h' }, 'chipMtbf'],
    [{ planned: '100%' }, 'planned'],
    [{ seed: '0.5' }, 'seed'],
    [{ storage: '0' }, 'storage'],
    [{ model: 'none' }, 'model'],
  ])('%o names the field', (typed, field) => {
    expect(refusal(typed)?.field).toBe(field);
    expect(refusal(typed)?.text.length).toBeGreaterThan(10);
  });
});

describe('any job', () => {
  const durations = fc.double({ min: 0, max: 1e8, noNaN: true });
  const jobs = fc.record({
    chips: fc.integer({ min: 1, max: 1e7 }),
    chipMtbf: fc.double({ min: 1, max: 3e12, noNaN: true }),
    silentMtbf: fc.double({ min: 1, max: 3e12, noNaN: true }),
    detection: durations,
    pause: durations,
    detect: durations,
    repair: durations,
    storageTotal: fc.double({ min: 1e-3, max: 1e18, noNaN: true }),
    mode: fc.constantFrom('async', 'blocking'),
    spares: fc.option(fc.nat(1e5), { nil: undefined }),
  });

  it('is answered with finite numbers or refused with a reason, and drawn without surprises', () => {
    fc.assert(
      fc.property(jobs, ({ chips, mode, spares, storageTotal, ...times }) => {
        const typed: RawInputs = {
          chips: String(chips),
          mode,
          storageTotal: `${storageTotal} B/s`,
          ...(spares !== undefined && { spares: String(spares) }),
          ...Object.fromEntries(Object.entries(times).map(([name, value]) => [name, `${value} s`])),
        };
        const done = evaluate(goodput, typed, facts);
        // A reason of its own, and not that something threw or was no number.
        if (!done.ok) expect(['failed', 'no-number']).not.toContain(done.errors[0]!.reason);
        else expect(at(done.answer, 'goodput')).toBeLessThanOrEqual(1);
        for (const chart of goodput.charts!(done.inputs as never, facts)) {
          if (chart.type !== 'lines') continue;
          for (const { points } of chart.series) expect(points.flat().every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has less goodput the more chips it is on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 200_000 }), fc.integer({ min: 2, max: 4 }), (chips, times) => {
        // Enough spares for both, so that only the failures differ.
        const typed = {
          hardware: 'trn2-48xlarge',
          spares: '5000',
          storageTotal: '1 PB/s',
          interval: '20 min',
          model: 'llama-3-1-8b',
        };
        const on = (count: number) => at(answer({ ...typed, chips: String(count) }), 'goodput');
        expect(on(chips * times)).toBeLessThan(on(chips));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the charts', () => {
  const charts = (typed: RawInputs) => goodput.charts!(readInputs(goodput, typed, facts).inputs as never, facts);

  it('draw waste by formula and lived through, and goodput up to a million chips', () => {
    const [waste, chips] = charts({});
    if (waste?.type !== 'lines' || chips?.type !== 'lines') throw new Error('Both are lines.');
    expect(waste.series.map(({ id }) => id)).toEqual(['exact', 'first', 'lived', 'used']);
    const [exact] = waste.series;
    const lowest = Math.min(...exact!.points.map(([, y]) => y));
    const used = waste.series.at(-1)!.points[0]!;
    expect(used[1]).toBeLessThan(lowest + 0.001);
    expect(chips.series[0]!.points.at(-1)![0]).toBe(1e6);
    expect(chips.series.map(({ id }) => id)).toContain('rainier');
  });

  it('put Rainier only where the chip is Rainier’s', () => {
    const [, chips] = charts({ hardware: 'p5-48xlarge' });
    if (chips?.type !== 'lines') throw new Error('It is lines.');
    expect(chips.series.map(({ id }) => id)).not.toContain('rainier');
  });
});
