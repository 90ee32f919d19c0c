import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Range, Row } from '../../src/calculators/define.ts';
import { evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { trainingTime } from '../../src/calculators/training-time/definition.ts';
import { evidenceFor } from '../../src/calculators/training-time/evidence.ts';
import { trainingFacts } from '../../src/calculators/training-time/facts.ts';
import type { RunFact, TrainingFacts } from '../../src/calculators/training-time/types.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';

const facts = trainingFacts();
const wording = (locale: 'en' | 'fr') => ({
  locale,
  ui: dictionary(locale, 'ui'),
  own: dictionary(locale, 'training-time'),
});

function answer(typed: RawInputs, known: TrainingFacts = facts): Answer {
  const done = evaluate(trainingTime, typed, known);
  if (!done.ok) throw new Error(errorText(wording('en'), done.errors[0]!, trainingTime, known));
  return done.answer;
}

function refusal(typed: RawInputs) {
  const done = evaluate(trainingTime, typed, facts);
  if (done.ok) return undefined;
  const [error] = done.errors;
  return { field: error!.field, text: errorText(wording('en'), error!, trainingTime, facts) };
}

/** Hardware of the reader's own with round numbers: 10 units of 100 chips, 1 PFLOPS each, half of it used. */
const own = {
  hardware: 'custom',
  peak: '1 PFLOPS',
  chipsPerUnit: '100',
  units: '10',
  mfu: '50%',
  goodput: '80%',
  price: '10 USD/h',
  model: 'count',
  parameters: '100B',
  tokens: '1T',
} as const;

const at = (done: Answer, id: string): number => {
  const value = done.outputs[id];
  return typeof value === 'object' ? (value as Range).value : (value as number);
};
const range = (done: Answer, id: string) => done.outputs[id] as Range;
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const messages = (done: Answer) => done.checks.map(({ message }) => message);
const expectClose = (actual: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);

describe('round numbers', () => {
  // 6 × 10^11 × 10^12 = 6 × 10^23 operations; 1,000 chips × 10^15 × 0.5 × 0.8 = 4 × 10^17 a second.
  const done = answer(own);

  it('takes 1.5 million seconds, 10 units at 10 dollars an hour', () => {
    expectClose(at(done, 'flop'), 6e23);
    expectClose(at(done, 'time'), 1.5e6);
    expectClose(at(done, 'chipHours'), 1.5e9);
    expectClose(at(done, 'cost'), (1.5e6 / 3600) * 100);
    expectClose(at(done, 'costPerBillionTokens'), (1.5e6 / 3600) * 100 * 1e-3);
    expectClose(at(done, 'tokenRate'), 1e12 / 1.5e6);
    expect(at(done, 'tokensPerParameter')).toBe(10);
  });

  it('goes from the ideal over the expected to what failures leave', () => {
    const times = rows(done, 'lines').map(({ time }) => time as number);
    expectClose(times[0]!, 6e5);
    expectClose(times[1]!, 1.2e6);
    expectClose(times[2]!, 1.5e6);
  });

  it('carries the range of MFU and goodput to time and cost', () => {
    const ranged = answer({ ...own, mfuLow: '25%', mfuHigh: '100%', goodputLow: '40%', goodputHigh: '100%' });
    const { low, value, high } = range(ranged, 'time');
    expectClose(low, 6e5);
    expectClose(value, 1.5e6);
    expectClose(high, 6e6);
    expectClose(range(ranged, 'cost').high / range(ranged, 'cost').low, 10);
  });

  it('gives energy only from a power, and says when it is the chips alone', () => {
    expect(done.outputs['energy']).toBeUndefined();
    expect(messages(done)).toContain('power-not-given');
    const powered = answer({ ...own, power: '500W' });
    expectClose(at(powered, 'energy'), 1000 * 500 * 1.5e6);
    expect(messages(powered)).toContain('pue-not-given');
    expectClose(at(answer({ ...own, power: '500W', pue: '1.2' }), 'energy'), 1.2 * 1000 * 500 * 1.5e6);
    expect(messages(answer({ ...own, powerEstimate: 'true' }))).toContain('power-not-estimated');
  });

  it('labels an energy that rests on an estimate', () => {
    const chip = facts.presets.hardware.find(({ values }) => values.power)!;
    const estimated = answer({ ...own, hardware: chip.id, peak: '1 PFLOPS', powerEstimate: 'true' });
    expect(estimated.checks.find(({ message }) => message === 'power-estimate')?.level).toBe('warning');
    expectClose(at(estimated, 'energy'), 1000 * chip.values.power!.value * at(estimated, 'time'));
  });

  it('counts experts by those that work', () => {
    const experts = answer({ ...own, parameters: '600B', activeParameters: '100B' });
    expectClose(at(experts, 'time'), 1.5e6);
    expect(at(experts, 'totalParameters')).toBe(6e11);
    expect(messages(experts)).toContain('experts');
  });
});

describe('solving for each quantity gives back the others', () => {
  const { units: _, ...unknownUnits } = own;
  const base = answer(own);
  const days = `${at(base, 'time')} s`;

  it('chips', () => {
    const solved = answer({ ...unknownUnits, solveFor: 'chips', time: days });
    expect(at(solved, 'units')).toBe(10);
    expectClose(at(solved, 'time'), at(base, 'time'));
  });

  it('tokens, from a time or from a budget', () => {
    expectClose(at(answer({ ...own, solveFor: 'tokens', time: days }), 'tokens'), 1e12);
    const budget = `${at(base, 'cost')} USD`;
    const bought = answer({ ...own, solveFor: 'tokens', limit: 'budget', budget });
    expectClose(at(bought, 'tokens'), 1e12);
    expectClose(at(bought, 'cost'), at(base, 'cost'));
  });

  it('parameters, from a time or from a budget', () => {
    expectClose(at(answer({ ...own, solveFor: 'parameters', time: days }), 'parameters'), 1e11);
    const budget = `${at(base, 'cost')} USD`;
    expectClose(at(answer({ ...own, solveFor: 'parameters', limit: 'budget', budget }), 'parameters'), 1e11);
  });

  it.each(['time', 'chips', 'tokens', 'parameters', 'cost'])('puts what was asked first: %s', (solveFor) => {
    const [first] = answer({ ...own, solveFor, time: days }).headline!;
    expect(first).toBe(solveFor === 'chips' ? 'units' : solveFor);
  });

  it('a budget', () => {
    expect(at(answer({ ...own, solveFor: 'cost' }), 'cost')).toBe(at(base, 'cost'));
  });

  it('rounds up to whole units, and finishes before the deadline', () => {
    const solved = answer({ ...unknownUnits, solveFor: 'chips', time: '1 days' });
    // 1.5 million chip-thousands over a day: 17,361.1 chips, 174 units of 100.
    expect(at(solved, 'units')).toBe(174);
    expect(at(solved, 'chips')).toBe(17_400);
    expect(at(solved, 'time')).toBeLessThan(86_400);
    expect(messages(solved)).toContain('rounded');
    expectClose(at(solved, 'cost'), at(base, 'cost'));
  });
});

describe('conventions', () => {
  const h100 = { hardware: 'p5-48xlarge', basis: 'on-demand' };

  it('shows the same run counted three ways', () => {
    const [parameters, causal, full] = rows(answer({ ...h100, mfu: '40%' }), 'conventions');
    const perToken = [parameters, causal, full].map((row) => row!['flopPerToken'] as number);
    expect(perToken[0]!).toBeLessThan(perToken[1]!);
    expect(perToken[1]!).toBeLessThan(perToken[2]!);
    // Llama 3.1 70B at 8,192 tokens: 6·L·a·h·s apart.
    expectClose(perToken[2]! - perToken[1]!, 6 * 80 * 64 * 128 * 8192);
  });

  it('leaves out those that need an architecture where there is none', () => {
    expect(rows(answer(own), 'conventions')).toHaveLength(1);
    expect(rows(answer({ ...own, solveFor: 'parameters' }), 'conventions')).toHaveLength(0);
  });

  it('asks for an architecture, or for 6N', () => {
    expect(refusal({ ...own, convention: 'full' })).toMatchObject({ field: 'convention' });
  });

  it('ignores the convention when the model is what is sought, and says so', () => {
    const solved = answer({ ...own, solveFor: 'parameters', convention: 'full' });
    expect(messages(solved)).toContain('shape-unknown');
  });

  it('takes an own architecture: that of Llama 3.1 8B has its 8,030,261,248 parameters', () => {
    const typed = answer({ ...own, model: 'custom', convention: 'causal' });
    expect(at(typed, 'totalParameters')).toBe(8_030_261_248);
    const listed = answer({ ...own, model: 'llama-3-1-8b', convention: 'causal' });
    expect(at(typed, 'time')).toBe(at(listed, 'time'));
  });
});

describe('prices', () => {
  it('has no cost without a price, and says so', () => {
    const { price: _, ...unpriced } = own;
    const done = answer(unpriced);
    expect(done.outputs['cost']).toBeUndefined();
    expect(messages(done)).toContain('price-missing');
    expect(refusal({ ...unpriced, solveFor: 'cost' })).toMatchObject({ field: 'price' });
    expect(refusal({ ...unpriced, solveFor: 'tokens', limit: 'budget' })).toMatchObject({ field: 'price' });
  });

  it('says basis, region and date of a listed price', () => {
    const priced = facts.presets.hardware.filter(({ values }) => values.prices.length > 0);
    for (const { id, values } of priced) {
      const [listed] = values.prices;
      const done = answer({ hardware: id, basis: listed!.basis, mfu: '40%' });
      const said = done.checks.find(({ message }) => message === 'price-listed')!;
      expect(said.params).toMatchObject({ region: listed!.region, basis: `@option.basis.${listed!.basis}` });
      expectClose(at(done, 'cost'), at(done, 'units') * at(done, 'time') * listed!.price);
    }
    expect(priced.length).toBeGreaterThan(3);
  });

  it('names the price of as many instances beside an UltraServer without one, and charges nothing', () => {
    const priced = { id: 'p', basis: 'capacity-block' as const, region: 'r', date: '2026-01-01', price: 10 / 3600 };
    const custom = facts.presets.hardware.find(({ id }) => id === 'custom');
    const base = { ...custom!.values, chip: 'x', chipsPerInstance: 16 };
    const hardware = [
      { ...custom!, id: 'instance', label: 'Instance', values: { ...base, chips: 16, prices: [priced] } },
      { ...custom!, id: 'ultra', label: 'Ultra', values: { ...base, level: 'ultraserver' as const, chips: 64 } },
    ];
    const known = { ...facts, presets: { ...facts.presets, hardware } };
    const { price: _, chipsPerUnit: __, ...typed } = own;
    const done = answer({ ...typed, hardware: 'ultra' }, known);
    expect(done.outputs['cost']).toBeUndefined();
    const said = done.checks.find(({ message }) => message === 'price-of-instances')!;
    expect(said.params).toMatchObject({ instances: 4, instance: 'Instance', price: { value: 40 / 3600 } });
    expect(at(answer({ ...typed, hardware: 'instance' }, known), 'instances')).toBe(10);
  });

  it('points to another basis where only that one is published', () => {
    const only = facts.presets.hardware.find(
      ({ values }) => values.prices.length > 0 && !values.prices.some(({ basis }) => basis === 'savings-plan'),
    )!;
    const done = answer({ hardware: only.id, basis: 'savings-plan', mfu: '40%' });
    expect(done.outputs['cost']).toBeUndefined();
    expect(messages(done)).toContain('price-other-basis');
  });
});

describe('evidence for the utilisation', () => {
  const run = (id: string, chip: string, family: string, mfu: number, format = 'bf16'): RunFact => ({
    id,
    name: id,
    chip,
    chipName: chip,
    family,
    chips: 8,
    format,
    mfu: { parameters: mfu },
  });
  const runs = [
    run('a', 'x1', 'x', 0.2),
    run('b', 'x1', 'x', 0.3),
    run('c', 'y1', 'y', 0.5),
    run('d', 'y2', 'y', 0.4, 'fp8'),
  ];
  const told = (chip: string, family: string, format = 'bf16') =>
    evidenceFor(runs, { chip, family }, format, 'parameters');

  it('prefers the chip, then its family, then all', () => {
    expect(told('x1', 'x')).toMatchObject({ scope: 'chip', low: 0.2, central: 0.25, high: 0.3 });
    expect(told('x2', 'x')).toMatchObject({ scope: 'family', central: 0.25 });
    expect(told('y1', 'y')).toMatchObject({ scope: 'all', low: 0.2, central: 0.3, high: 0.5 });
  });

  it('says when another format stands in', () => {
    expect(told('x1', 'x', 'fp8')).toMatchObject({ scope: 'chip', central: 0.25, otherFormat: true });
    expect(told('z1', 'z', 'fp8')).toMatchObject({ scope: 'all', central: 0.4, otherFormat: false });
    expect(told('x1', 'x', 'fp4')).toMatchObject({ scope: 'chip', central: 0.25, otherFormat: true });
  });

  it('has nothing to say in a convention that no run is told in', () => {
    expect(evidenceFor(runs, { chip: 'x1', family: 'x' }, 'bf16', 'full')).toMatchObject({ scope: 'none', runs: [] });
    const silent = { ...facts, runs: [] };
    const { mfu: _, ...unknown } = own;
    const done = evaluate(trainingTime, unknown, silent);
    expect(!done.ok && done.errors[0]).toMatchObject({ field: 'mfu', reason: 'mfu-needed' });
  });

  it('gives a run back its own token rate', () => {
    const record = facts.runs.find(({ id }) => id === 'megatron-gpt3-1024')!;
    const done = answer({
      model: 'gpt3-175b',
      hardware: record.chip,
      units: String(record.chips),
      mfu: `${record.mfu.parameters! * 100}%`,
      goodput: '100%',
    });
    // 1,536 sequences of 2,048 tokens in 32 s.
    expectClose(at(done, 'tokenRate'), (1536 * 2048) / 32, 1e-5);
  });

  it('warns above the best published run', () => {
    expect(messages(answer({ ...own, mfu: '99%' }))).toContain('mfu-above-evidence');
    expect(messages(answer({ ...own, mfu: '30%' }))).not.toContain('mfu-above-evidence');
  });
});

describe('what cannot be answered names the field', () => {
  it.each([
    [{ ...own, mfu: '101%' }, 'mfu'],
    [{ ...own, mfu: '0' }, 'mfu'],
    [{ ...own, mfuLow: '60%' }, 'mfuLow'],
    [{ ...own, mfuHigh: '40%' }, 'mfuHigh'],
    [{ ...own, goodputLow: '90%' }, 'goodputLow'],
    [{ ...own, goodputHigh: '70%' }, 'goodputHigh'],
    [{ ...own, peak: '' }, 'peak'],
    [{ ...own, tokens: '-1' }, 'tokens'],
    [{ ...own, units: '0' }, 'units'],
    [{ ...own, units: '1.5' }, 'units'],
    [{ ...own, activeParameters: '200B' }, 'activeParameters'],
    [{ ...own, model: 'custom', heads: '30' }, 'kvHeads'],
    [{ ...own, model: 'custom', experts: '4' }, 'activeExperts'],
    [{ ...own, model: 'custom', experts: '16', denseLayers: '33' }, 'denseLayers'],
    [{ ...own, hardware: 'a100-80gb', peak: '', format: 'fp4' }, 'format'],
  ])('%j', (typed, field) => {
    const refused = refusal(typed)!;
    expect(refused.field).toBe(field);
    expect(refused.text).toContain(dictionary('en', 'training-time')[`field.${field}` as 'field.mfu']);
  });
});

const number = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map((log) => String(Math.exp(log)));
const whole = (max: number) => fc.integer({ min: 1, max }).map(String);
const anything = fc.record(
  {
    solveFor: fc.constantFrom('time', 'chips', 'tokens', 'parameters', 'cost'),
    limit: fc.constantFrom('time', 'budget'),
    time: number(1, 1e9).map((text) => `${text} s`),
    budget: number(1e-3, 1e14),
    model: fc.constantFrom(...facts.presets.models.map(({ id }) => id)),
    parameters: number(1, 1e16).map((text) => String(Math.ceil(Number(text)))),
    tokens: number(1, 1e17),
    sequence: whole(1e8),
    convention: fc.constantFrom('parameters', 'causal', 'full'),
    hardware: fc.constantFrom(...facts.presets.hardware.map(({ id }) => id)),
    units: whole(1e9),
    format: fc.constantFrom('bf16', 'fp16', 'fp8', 'mxfp8', 'fp4', 'fp32'),
    peak: number(1, 1e20).map((text) => `${text} FLOPS`),
    mfu: number(1e-6, 1),
    goodput: number(1e-6, 1),
    basis: fc.constantFrom('capacity-block', 'on-demand', 'spot', 'reserved', 'savings-plan'),
    price: number(1e-6, 1e8).map((text) => `${text} USD/h`),
    power: number(1e-3, 1e8).map((text) => `${text} W`),
    powerEstimate: fc.constantFrom('true', 'false'),
    experts: fc.integer({ min: 0, max: 1000 }).map(String),
    layers: whole(1000),
  },
  { requiredKeys: [] },
);

describe('whatever is typed', () => {
  it('gives finite ordered numbers or a worded refusal, with every note and step explained', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const done = evaluate(trainingTime, typed, facts);
        if (!done.ok) {
          for (const error of done.errors) {
            expect(['no-number', 'failed']).not.toContain(error.reason);
            if (error.own) expect(wording('fr').own).toHaveProperty([`reason.${error.reason}`]);
          }
          return;
        }
        for (const value of Object.values(done.answer.outputs)) {
          if (typeof value !== 'object' || Array.isArray(value)) continue;
          const { low, value: central, high } = value as Range;
          expect(low).toBeLessThanOrEqual(central);
          expect(central).toBeLessThanOrEqual(high);
        }
        for (const { message } of done.answer.checks) expect(wording('fr').own).toHaveProperty([`check.${message}`]);
        for (const { equation, values, result } of done.answer.steps) {
          expect(trainingTime.equations).toContain(equation);
          const { expression, symbols, result: left } = equations[equation];
          const names = Object.keys(symbols).filter((name) => name !== left);
          expect(Object.keys(values).sort()).toEqual(names.sort());
          const arithmetic = new Function(...names, 'ceil', `return ${expression}`) as (...terms: unknown[]) => number;
          const put = arithmetic(...names.map((name) => values[name]!.value), Math.ceil);
          expect(Math.abs(put - result.value)).toBeLessThanOrEqual(1e-9 * Math.abs(result.value) + 1e-300);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('draws finite positive points only', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { inputs } = readInputs(trainingTime, typed, facts);
        for (const chart of trainingTime.charts!(inputs as never, facts)) {
          if (chart.type !== 'lines') continue;
          for (const { points } of chart.series) {
            for (const [x, y] of points) expect(x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('halves the time with twice the units and keeps the cost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), number(0.01, 1), (units, mfu) => {
        const [once, twice] = [units, 2 * units].map((count) => answer({ ...own, mfu, units: String(count) }));
        expectClose(at(once!, 'time') / at(twice!, 'time'), 2);
        expectClose(at(once!, 'cost') / at(twice!, 'cost'), 1);
      }),
    );
  });

  it('costs more with more tokens, more parameters, a higher price, or less of the peak', () => {
    const cost = (typed: RawInputs) => at(answer({ ...own, ...typed }), 'cost');
    const base = cost({});
    for (const dearer of [
      { tokens: '1.1T' },
      { parameters: '110B' },
      { price: '11 USD/h' },
      { mfu: '45%' },
      { goodput: '70%' },
      { peak: '0.9 PFLOPS' },
    ]) {
      expect(cost(dearer)).toBeGreaterThan(base);
    }
  });
});
