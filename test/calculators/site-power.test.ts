import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Chart, Range, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { sitePower } from '../../src/calculators/site-power/definition.ts';
import { siteFacts } from '../../src/calculators/site-power/facts.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';

const facts = siteFacts();
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own: dictionary('en', 'site-power') } as const;

function answer(typed: RawInputs): Answer {
  const done = evaluate(sitePower, typed, facts);
  if (!done.ok) throw new Error(errorText(wording, done.errors[0]!, sitePower, facts));
  return done.answer;
}
function refusal(typed: RawInputs) {
  const [error] = evaluate(sitePower, typed, facts).errors;
  return error && { field: error.field, text: errorText(wording, error, sitePower, facts) };
}
const span = (done: Answer, id: string) => done.outputs[id] as Range;
const rows = (done: Answer, id: string) => done.outputs[id] as readonly Row[];
const messages = (done: Answer) => done.checks.map(({ message }) => message);
const figure = (done: Answer, table: string, id: string) =>
  rows(done, table).find((row) => row['figure'] === `@figure.${id}`)!;
const expectClose = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9);

/** Nothing of the record: 1,000 chips at 1 kW, PUE 1.2, 0.5 L and 400 g a kilowatt-hour, for a thousand hours. */
const own = {
  hardware: 'custom',
  count: '1000',
  ownPower: '1 kW',
  pue: 'own',
  ownPue: '1.2',
  wue: 'own',
  ownWue: '0.5 L/kWh',
  grid: 'own',
  ownGrid: '400 g/kWh',
  period: '1000 h',
} as const;

describe('round numbers', () => {
  const done = answer({ ...own, sourceWue: '2 L/kWh', embodied: '100 kg', lifetime: '10000 h' });

  it('draw a megawatt of computers and 1.2 of facility', () => {
    expect(span(done, 'itPower')).toEqual({ low: 1e6, value: 1e6, high: 1e6 });
    expectClose(span(done, 'facilityPower').value, 1.2e6);
  });

  it('use a gigawatt-hour of IT energy, and 1.2 in all', () => {
    expectClose(span(done, 'itEnergy').value, 3.6e12);
    expectClose(span(done, 'energy').value, 1.2 * 3.6e12);
  });

  it('use half a million litres at the site, and 2.4 million for the electricity', () => {
    expectClose(span(done, 'water').value, 500_000);
    expectClose(span(done, 'sourceWater').value, 2_400_000);
  });

  it('emit 480 tonnes, and ten more of making the chips', () => {
    expectClose(span(done, 'carbon').value, 480_000);
    expectClose(span(done, 'embodied').value, 10_000);
  });

  it('draw less at part load, by what an idle chip draws', () => {
    // 0.25 + 0.75 × 0.6 = 0.7
    expectClose(span(answer({ ...own, load: '60%', idle: '25%' }), 'itPower').value, 700_000);
    const without = answer({ ...own, load: '60%' });
    expectClose(span(without, 'itPower').value, 600_000);
    expect(messages(without)).toContain('idle-unknown');
    expectClose(span(answer({ ...own, beside: '40%' }), 'itPower').value, 1.4e6);
  });
});

describe('back from megawatts', () => {
  it('finds the chips again, from IT as from facility power', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 5000 }), (count, power) => {
        const given = { ...own, count: String(count), ownPower: `${power} W` };
        const there = answer(given);
        const back = answer({ ...given, question: 'it', itPower: `${span(there, 'itPower').value} W` });
        const facility = answer({
          ...given,
          question: 'facility',
          facilityPower: `${span(there, 'facilityPower').value} W`,
        });
        expectClose(span(back, 'chips').value, count);
        expectClose(span(facility, 'chips').value, count);
        expectClose(span(facility, 'carbon').value, span(there, 'carbon').value);
      }),
      { numRuns: 40 },
    );
  });

  it('asks for fewer chips where each draws more', () => {
    const given = { question: 'it', itPower: '910 MW' };
    const { low, value, high } = span(answer(given), 'chips');
    expect(low).toBeLessThan(value);
    expect(value).toBeLessThan(high);
    expectClose(high / low, span(answer({}), 'perChip').high / span(answer({}), 'perChip').low);
  });

  it('leaves fewer chips to a facility with a higher PUE', () => {
    const given = { ...own, question: 'facility', facilityPower: '1 GW' };
    const chips = (ownPue: string) => span(answer({ ...given, ownPue }), 'chips').value;
    expect(chips('1.5')).toBeLessThan(chips('1.1'));
  });
});

describe('what each chip draws', () => {
  it('is 750 W by the estimate for an UltraServer, from 500 for the chip to 844 in a single server (SemiAnalysis 2024)', () => {
    const done = answer({});
    expect(span(done, 'perChip')).toEqual({ low: 500, value: 750, high: 843.75 });
    expect(messages(done)).toEqual(expect.arrayContaining(['estimates', 'low-is-chip', 'fleet']));
  });

  it('says of which ratio a fleet is the origin', () => {
    const ratios = ['fleet', 'fleet-pue', 'fleet-wue'];
    const said = (typed: RawInputs) => messages(answer(typed)).filter((message) => ratios.includes(message));
    expect(said({})).toEqual(['fleet']);
    expect(said({ wue: 'industry' })).toEqual(['fleet-pue']);
    expect(said({ pue: 'epoch' })).toEqual(['fleet-wue']);
    expect(said({ pue: 'best-2024', wue: 'own', ownWue: '1 L/kWh' })).toEqual([]);
  });

  it('is that of the machine chosen where one is on record', () => {
    expect(span(answer({ hardware: 'trn2-48xlarge', count: '1' }), 'perChip').value).toBe(843.75);
    expect(span(answer({ hardware: 'trn2-ultraserver', count: '1' }), 'itPower').value).toBe(48_000);
  });

  it('of Trainium3 is that of a bare chip, between the estimates of Epoch and of the press', () => {
    const done = answer({ hardware: 'trainium3' });
    expect(span(done, 'perChip')).toEqual({ low: 700, value: 700, high: 1000 });
    expect(messages(done)).toEqual(expect.arrayContaining(['estimates', 'chip-alone', 'other-chip']));
    expect(messages(answer({ hardware: 'trainium3', beside: '50%' }))).not.toContain('chip-alone');
    expect(span(answer({ hardware: 'trainium3', beside: '50%' }), 'perChip').high).toBe(1500);
  });

  it('adds hosts to the figures of bare chips and to no others', () => {
    expect(span(answer({ beside: '20%' }), 'perChip')).toEqual({ low: 600, value: 750, high: 843.75 });
  });

  it('is not published where only estimates are on record, and no number is made up', () => {
    const done = answer({ evidence: 'published' });
    for (const id of ['itPower', 'facilityPower', 'energy', 'water', 'carbon'])
      expect(done.outputs[id]).toBeUndefined();
    expect(messages(done)).toContain('not-published');
    expect(done.steps).toEqual([]);
    // The chips, and what follows from their peak, are known all the same.
    expect(span(done, 'fp8').value).toBeGreaterThan(0);
  });

  it('of a GPU about which makers disagree is a range, and still no estimate', () => {
    const done = answer({ hardware: 'gb300', count: '1' });
    const { low, high } = span(done, 'perChip');
    expect(low).toBeLessThan(high);
    expect(messages(done)).not.toContain('estimates');
  });

  it('of a GPU is its design power, which is no estimate', () => {
    const done = answer({ hardware: 'h100', count: '1000', evidence: 'published' });
    expect(span(done, 'itPower').value).toBe(700_000);
    expect(messages(done)).not.toContain('estimate');
    expect(messages(done)).toContain('chip-alone');
  });
});

describe('the machines', () => {
  it('are those chosen, or the largest made of the chip, with the racks that are told', () => {
    const gen2 = answer({ hardware: 'trn3-gen2-ultraserver', count: '10' });
    expect([gen2.outputs['holder'], span(gen2, 'units').value, span(gen2, 'racks').value]).toEqual([
      'Trn3 Gen2 UltraServer',
      10,
      20,
    ]);
    const gen1 = answer({ hardware: 'trn3-gen1-ultraserver', count: '10' });
    expect([gen1.outputs['holder'], gen1.outputs['racks']]).toEqual(['Trn3 Gen1 UltraServer', undefined]);
    expect(answer({ hardware: 'trainium3', count: '145' }).outputs['units']).toEqual({ low: 2, value: 2, high: 2 });
  });

  it('take as much floor as the reader gives each rack, and none is made up', () => {
    expect(answer({}).outputs['floor']).toBeUndefined();
    expect(span(answer({ rackArea: '2 m²' }), 'floor').value).toBe(2 * span(answer({}), 'racks').value);
  });
});

describe('the public figures of Project Rainier', () => {
  const standing = answer({});
  const keys = Object.fromEntries(rows(standing, 'together').map((row) => [row['figure'], row['key']]));
  const holds = (from: Answer, a: string, b: string) => {
    const row = figure(from, 'together', a);
    const key = keys[`@figure.${b}`] as string;
    const list = (column: string) => String(row[column]).split(' ');
    return list('holds').includes(key) ? true : list('fails').includes(key) ? false : undefined;
  };

  it('give themselves back in their own column', () => {
    expect(figure(standing, 'means', 'it')['it']).toBe(910e6);
    expectClose(figure(standing, 'means', 'facility')['facility'] as number, 1092e6);
    expectClose(figure(standing, 'means', 'exaflops')['fp8'] as number, 1.3e21);
    expectClose(figure(standing, 'means', 'equivalents')['h100'] as number, 686_000);
    expectClose(figure(standing, 'means', 'water')['water'] as number, 300e6 * 3.785411784);
  });

  it('let the half million of the day go with no gigawatt and no 1,300 exaflops in dense FP8', () => {
    for (const other of ['it', 'facility', 'engineer', 'exaflops', 'equivalents', 'customer']) {
      expect(holds(standing, 'activated', other), other).toBe(false);
    }
  });

  it('let the half million go with the exaflops if they are sparse', () => {
    // 500,000 × 2,563 TFLOPS = 1,281 exaflops.
    expect(holds(answer({ exaflopsIn: 'sparse' }), 'activated', 'exaflops')).toBe(true);
    expect(holds(answer({ exaflopsIn: 'sparse' }), 'exaflops', 'it')).toBe(false);
  });

  it('let the 2,250 MW filed go with the 2.2 GW of the press, and with no estimate of today', () => {
    const given = answer({});
    expectClose(figure(given, 'means', 'filed')['facility'] as number, 2250e6);
    expect(holds(given, 'filed', 'planned')).toBe(true);
    for (const other of ['it', 'facility', 'tracked']) expect(holds(given, 'filed', other), other).toBe(false);
  });

  it('judge 910 MW and 1,092 MW by the PUE alone: 1.20', () => {
    expect(holds(answer({ tolerance: '0%' }), 'it', 'facility')).toBe(true);
    expect(holds(answer({ tolerance: '0%', pueHigh: '1.19' }), 'it', 'facility')).toBe(false);
    // Whatever a chip draws, even if nobody says.
    expect(holds(answer({ tolerance: '0%', evidence: 'published' }), 'it', 'facility')).toBe(true);
    expect(holds(answer({ evidence: 'published' }), 'it', 'activated')).toBeUndefined();
  });

  it('change their verdict with the power of a chip, which no table holds', () => {
    const hot = answer({ evidence: 'own', ownPower: '1900 W' });
    expect(holds(hot, 'activated', 'it')).toBe(true);
    expect(holds(standing, 'activated', 'it')).toBe(false);
  });

  it('are held against what the reader gave, whichever that is', () => {
    const yours = (typed: RawInputs) => {
      const { params } = answer(typed).checks.find(({ message }) => message === 'yours')!;
      return { holds: String(params!['holds']).split(' '), fails: String(params!['fails']).split(' ') };
    };
    // Half a million chips go with what was said of them, and with no power of today.
    expect(yours({}).holds).toEqual([keys['@figure.activated'], keys['@figure.february']]);
    expect(yours({}).fails).toContain(keys['@figure.it']);
    expect(yours({ question: 'it', itPower: '910 MW' }).holds).toContain(keys['@figure.it']);
    expect(yours({ question: 'facility', facilityPower: '1,092 MW' }).holds).toContain(keys['@figure.facility']);
    // Two facility powers are compared as they are, without any power of a chip.
    const published = yours({ question: 'facility', facilityPower: '1,092 MW', evidence: 'published' });
    expect(published.holds).toContain(keys['@figure.facility']);
    expect(published.fails).toContain(keys['@figure.planned']);
  });

  it('take “more than” as open above', () => {
    expect(figure(standing, 'together', 'february')['high']).toBe('@open');
    expect(holds(standing, 'february', 'it')).toBe(true);
  });

  it('are judged the same from either side, and never against themselves', () => {
    for (const tolerance of ['0%', '5%', '50%']) {
      const table = rows(answer({ tolerance }), 'together');
      for (const row of table) {
        const [key, with_, without] = [row['key'], row['holds'], row['fails']].map(String);
        expect(`${with_} ${without}`).not.toMatch(new RegExp(`\\b${key}\\b`));
        for (const other of with_!.split(' ').filter((one) => one.length === 1)) {
          expect(String(table.find((one) => one['key'] === other)!['holds'])).toContain(key);
        }
      }
    }
  });

  it('lose no pair as they get rounder', () => {
    const pairs = (tolerance: number) =>
      rows(answer({ tolerance: `${tolerance}%` }), 'together').reduce(
        (sum, row) =>
          sum +
          String(row['holds'])
            .split(' ')
            .filter((one) => one.length === 1).length,
        0,
      );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (a, b) => {
        expect(pairs(Math.max(a, b))).toBeGreaterThanOrEqual(pairs(Math.min(a, b)));
      }),
      { numRuns: 20 },
    );
  });

  it('are of a site at full load: a lower one drinks less, and is no smaller', () => {
    const [full, half] = [answer({}), answer({ load: '30%', idle: '20%' })];
    const means = (from: Answer, id: string) => figure(from, 'means', id);
    for (const id of ['it', 'facility', 'planned', 'exaflops']) {
      expect(means(half, id)['chips']).toBe(means(full, id)['chips']);
      expect(means(half, id)['facility']).toBe(means(full, id)['facility']);
      // 0.2 + 0.8 × 0.3
      expectClose(Number(means(half, id)['water']), 0.44 * Number(means(full, id)['water']));
    }
    expectClose(Number(means(half, 'water')['chips']), Number(means(full, 'water')['chips']) / 0.44);
    expectClose(span(half, 'capital').value, span(full, 'capital').value);
  });

  it('are held against a mean power by what it needs at full load', () => {
    const given = { question: 'it', itPower: '455 MW', load: '50%' };
    const params = answer(given).checks.find(({ message }) => message === 'yours')!.params!;
    const key = (id: string) => String(figure(answer(given), 'means', id)['key']);
    // 455 MW on average at half load are 910 MW built, and half of the water of a site that works flat out.
    expect(params['holds']).toContain(key('it'));
    expect(params['fails']).toContain(key('water'));
    const flatOut = answer({ question: 'it', itPower: '455 MW' }).checks.find(({ message }) => message === 'yours')!;
    expect(flatOut.params!['fails']).toContain(key('it'));
  });

  it('stay away where the hardware is another', () => {
    expect(rows(answer({ hardware: 'h100' }), 'means')).toEqual([]);
  });
});

describe('the charts', () => {
  const drawn = (typed: RawInputs): readonly Chart[] =>
    chartsFor(sitePower, readInputs(sitePower, typed, facts).inputs, facts);

  it('draw each figure once, lowest to highest, with the chips of the reader across', () => {
    const [ranges] = drawn({});
    if (ranges?.type !== 'ranges') throw new Error('No ranges.');
    expect(ranges.bars).toHaveLength(facts.rainier.figures.length);
    for (const { low, value, high } of ranges.bars) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
    expect(ranges.limit?.at).toBe(500_000);
  });

  it('stack computers and overhead to the facility power', () => {
    const stacked = drawn({}).find((chart) => chart.type === 'stacked')!;
    const { low, value, high } = span(answer({}), 'facilityPower');
    const sums = stacked.bars.map(({ values }) => values.reduce((sum, one) => sum + one, 0));
    for (const [index, whole] of [low, value, high].entries()) expectClose(sums[index]!, whole);
  });

  it('draw nothing that is not published', () => {
    expect(drawn({ hardware: 'trainium3', evidence: 'published' })).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  it.each([
    [{ evidence: 'own' }, 'ownPower', 'Give the power'],
    [{ hardware: 'custom' }, 'ownPower', 'Give the power'],
    [{ pue: 'own' }, 'ownPue', 'Give your PUE'],
    [{ wue: 'own' }, 'ownWue', 'Give your WUE'],
    [{ grid: 'own' }, 'ownGrid', 'Give the carbon'],
    [{ embodied: '100 kg' }, 'lifetime', 'for how long'],
    [{ pueLow: '1.16' }, 'pueLow', 'low end'],
    [{ pueHigh: '1.1' }, 'pueHigh', 'high end'],
    [{ evidence: 'own', ownPower: '500 W', ownPowerLow: '600 W' }, 'ownPowerLow', '500'],
    [{ evidence: 'own', ownPower: '500 W', ownPowerHigh: '400 W' }, 'ownPowerHigh', '500'],
    [{ pue: 'own', ownPue: '0.9' }, 'ownPue', '1'],
    [{ count: '1.5' }, 'count', 'whole'],
  ] as const)('%j names the field and what it takes', (typed, field, text) => {
    const refused = refusal(typed)!;
    expect(refused.field).toBe(field);
    expect(refused.text).toContain(text);
  });
});
