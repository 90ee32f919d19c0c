import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, isTable, type RawInputs } from '../../src/calculators/evaluate.ts';
import { verdictOf } from '../../src/calculators/graviton-generations/claims.ts';
import { gravitonGenerations } from '../../src/calculators/graviton-generations/definition.ts';
import { gravitonFacts } from '../../src/calculators/graviton-generations/facts.ts';
import { CLASSES, SIZES } from '../../src/calculators/graviton-generations/types.ts';
import { catalogue, lookup } from '../../src/silicon/specs/catalogue.ts';

const facts = gravitonFacts();
const ids = facts.presets.generations.map(({ id }) => id);

function outcome(typed: RawInputs = {}) {
  const done = evaluate(gravitonGenerations, typed, facts);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
  return done.answer;
}

const output = (name: string, typed: RawInputs = {}) => outcome(typed).outputs[name];
const range = (name: string, typed: RawInputs = {}) => output(name, typed) as Range;

function rows(name: string, typed: RawInputs = {}): readonly Row[] {
  const value = output(name, typed);
  if (value === undefined || !isTable(value)) throw new Error(`${name} is no table`);
  return value;
}

/** A column of a table by the text in another. */
function column(name: string, key: string, of: string, typed: RawInputs = {}): Record<string, unknown> {
  return Object.fromEntries(rows(name, typed).map((row) => [String(row[key]), row[of]]));
}

const said = (typed: RawInputs = {}) => outcome(typed).checks.map(({ message }) => message);

describe('the generations side by side', () => {
  it('have more bandwidth in a socket of Graviton5 than of Graviton4, and less for each core', () => {
    // 12 channels of DDR5-8800 for 192 cores against 12 of DDR5-5600 for 96 (technical guide, news blog on C9g).
    expect(output('bandwidthRatio')).toBeCloseTo(844.8 / 537.6, 10);
    expect(output('bandwidthRatio')).toBeCloseTo(1.57, 2);
    expect(output('bandwidthCoreRatio')).toBeCloseTo(4.4 / 5.6, 10);
    expect(output('bandwidthCoreRatio')).toBeCloseTo(0.79, 2);
    expect(outcome().checks[0]).toMatchObject({ level: 'warning', message: 'less-for-each' });
  });
  it('gave each core more bandwidth until then', () => {
    const steps = column('ratios', 'generation', 'bandwidthCore');
    expect(steps).toMatchObject({ Graviton3: 1.5 });
    expect(steps.Graviton4).toBeCloseTo(5.6 / 4.8, 10);
    expect(said({ generations: ['graviton3', 'graviton4'] })[0]).toBe('more-for-each');
  });
  it('have the FP32 peaks of cores × clock × operations in a cycle, to two decimals of a TFLOPS', () => {
    const peaks = column('cores', 'generation', 'peak');
    const expected = { Graviton2: 2.56, Graviton3: 5.32, Graviton4: 8.6, Graviton5: 20.28 };
    for (const [name, tflops] of Object.entries(expected)) expect(Number(peaks[name]) / 1e12).toBeCloseTo(tflops, 2);
  });
  it('work on 256 vector bits in Graviton2 and on 512 since (technical guide: 2 or 4 × 128, 2 × 256)', () => {
    expect(column('cores', 'generation', 'vectorBits')).toEqual({
      Graviton2: 256,
      Graviton3: 512,
      Graviton4: 512,
      Graviton5: 512,
    });
  });
  it('have 5.33 times the L3 in Graviton5 and 2.67 times for each core (192 MB against 36)', () => {
    expect(column('ratios', 'generation', 'l3').Graviton5).toBeCloseTo(192 / 36, 10);
    expect(column('ratios', 'generation', 'l3Core').Graviton5).toBeCloseTo(2.67, 2);
  });
  it('leave unknown what nobody publishes of the first and of Graviton3E', () => {
    const typed = { generations: ['graviton1', 'graviton2', 'graviton3', 'graviton3e'] };
    expect(column('memory', 'generation', 'bandwidth', typed)).toMatchObject({
      Graviton: undefined,
      Graviton3E: undefined,
    });
    expect(column('cores', 'generation', 'peak', typed)).toMatchObject({ Graviton3E: undefined });
    expect(said(typed)).toContain('bandwidth-unknown');
  });
  it('come in the order of their years, however they are chosen', () => {
    expect(outcome({ generations: 'graviton5,graviton2,graviton4' })).toEqual(
      outcome({ generations: 'graviton2,graviton4,graviton5' }),
    );
  });
  it('compare Graviton4 with Graviton3 and not with the variant between them', () => {
    const typed = { generations: ['graviton3', 'graviton3e', 'graviton4'] };
    expect(column('ratios', 'generation', 'base', typed)).toEqual({ Graviton3E: 'Graviton3', Graviton4: 'Graviton3' });
  });
});

describe('the claims', () => {
  const judged = (claim: string) => rows('claims').find((row) => row['claim'] === `@claim.${claim}`);
  const all = (claim: string, generation: string) =>
    rows('claims').find((row) => row['claim'] === `@claim.${claim}` && row['generation'] === generation);

  it.each([
    ['memoryBandwidth', 'Graviton3', 1.5, '@says.same'],
    ['memoryBandwidth', 'Graviton4', 1.75, '@says.same'],
    ['cores', 'Graviton4', 1.5, '@says.same'],
    ['cores', 'Graviton2', 4, '@says.same'],
    ['instanceSize', 'Graviton4', 3, '@says.same'],
    ['floatingPoint', 'Graviton3', 2.08, '@says.rounded'],
    ['l3', 'Graviton5', 5.33, '@says.rounded'],
    ['l3PerCore', 'Graviton5', 2.67, '@says.rounded'],
    ['ebsBandwidth', 'Graviton5', 1.2, '@says.same'],
    ['networkBandwidth', 'Graviton5', 1.13, '@says.less'],
    ['largestNetworkAndEbs', 'Graviton5', 2, '@says.same'],
    ['largestEbs', 'Graviton5', 1.8, '@says.less'],
  ])('%s of %s is %d times in the records: %s', (claim, generation, computed, says) => {
    const row = all(claim, generation)!;
    expect(row['computed']).toBeCloseTo(computed, 2);
    expect(row['says']).toBe(says);
  });
  it('of speed are for measurements, and of the memory of the first for nobody', () => {
    expect(judged('compute')).toMatchObject({ computed: '@noNumber', says: '@says.measure', bound: '@bound.upTo' });
    expect(judged('memorySpeed')).toMatchObject({ computed: '@noNumber', says: '@says.unpublished' });
    expect(judged('energy')).toMatchObject({ says: '@says.others' });
  });
  it('leave 12.3 % of the 40 % of M6g over M5 to speed, as the price alone gives 24.7 %', () => {
    const { claimed, computed } = judged('pricePerformanceOverM5') as { claimed: number; computed: number };
    expect(claimed / computed - 1).toBeCloseTo(0.123, 3);
  });
  it('are all of those in the records of the generations chosen', () => {
    const recorded = catalogue.processors.flatMap(({ claims }) => Object.keys(claims ?? {}));
    // One claim of Graviton5 is of two rates.
    expect(rows('claims', { generations: ids.join(',') })).toHaveLength(recorded.length + 1);
  });
  it('are cut off where the records give less than one more of the last digit, and never rounded up', () => {
    expect(verdictOf(1.75, 1.75)).toBe('same');
    expect(verdictOf(5, 5.99)).toBe('rounded');
    expect(verdictOf(5, 6.1)).toBe('more');
    expect(verdictOf(2, 1.8)).toBe('less');
  });
});

describe('the prices (AWS price list of 20 July 2026, us-east-1)', () => {
  it('lie below Intel by less in every generation: 19.8, 19.0, 15.2, 7.6 %', () => {
    const gaps = column('siblings', 'sibling', 'gap');
    expect(gaps['m5.4xlarge']).toBeCloseTo(-0.198, 3);
    expect(gaps['m7i.4xlarge']).toBeCloseTo(-0.19, 3);
    const newer = rows('siblings').filter((row) => row['sibling'] === 'm8i.4xlarge');
    expect(newer.map((row) => row['generation'])).toEqual(['Graviton4', 'Graviton5']);
    expect(newer[0]!['gap']).toBeCloseTo(-0.152, 3);
    expect(newer[1]!['gap']).toBeCloseTo(-0.076, 3);
    expect(output('gapIntel')).toBe(newer[1]!['gap']);
    expect(output('gapAmd')).toBeCloseTo(-0.196, 3);
  });
  it('rise by 6.0, 10.0 and 9.0 % from one generation to the next, and by 9.0 % in the C and R classes too', () => {
    const steps = column('steps', 'to', 'price');
    expect(steps['m7g.4xlarge']).toBeCloseTo(0.06, 3);
    expect(steps['m8g.4xlarge']).toBeCloseTo(0.1, 3);
    expect(steps['m9g.4xlarge']).toBeCloseTo(0.09, 3);
    expect(output('priceStep', { class: 'c' })).toBeCloseTo(0.09, 3);
    expect(output('priceStep', { class: 'r' })).toBeCloseTo(0.09, 3);
  });
  it('give 18.2 and 14.7 % more for a dollar at the claimed speed of Graviton4 and 5, and 17.9 to 18.0 of Graviton3', () => {
    const gains = column('steps', 'to', 'perDollar');
    expect(gains['m8g.4xlarge']).toBeCloseTo(0.182, 3);
    expect(gains['m9g.4xlarge']).toBeCloseTo(0.147, 3);
    // 1.25 ÷ 1.06 with the price rounded first is 17.9 %; unrounded it is 17.95 %.
    expect(Math.abs(Number(gains['m7g.4xlarge']) - 0.1795)).toBeLessThan(1e-4);
    expect(range('perDollar').value).toBe(gains['m9g.4xlarge']);
  });
  it('are per physical core what they are per vCPU on Graviton and m8a, and twice that on m8i', () => {
    const perVcpu = column('ladder', 'instance', 'perVcpu');
    const perCore = column('ladder', 'instance', 'perCore');
    for (const name of ['m9g.4xlarge', 'm8a.4xlarge']) expect(perCore[name]).toBe(perVcpu[name]);
    expect(Number(perCore['m8i.4xlarge']) / Number(perVcpu['m8i.4xlarge'])).toBeCloseTo(2, 12);
    expect(column('ladder', 'instance', 'cores')).toMatchObject({
      'm9g.4xlarge': 16,
      'm8i.4xlarge': 8,
      'm8a.4xlarge': 16,
    });
  });
  it('name the clocks that were read, and no other', () => {
    const clocks = column('ladder', 'instance', 'clock');
    expect(clocks).toMatchObject({ 'm9g.4xlarge': 3.3e9, 'm8i.4xlarge': 3.9e9, 'm8a.4xlarge': 4.5e9 });
    expect(clocks['m7a.4xlarge']).toBe('@notRecorded');
  });
  it('say where nobody states what a vCPU is, and invent no core', () => {
    const typed = { class: 'c' };
    expect(column('ladder', 'instance', 'unit', typed)['c8a.4xlarge']).toBe('@vcpu.unstated');
    expect(column('ladder', 'instance', 'perCore', typed)['c8a.4xlarge']).toBe('@notStated');
  });
  it('say of a size that a family is not sold in, and of one that was not looked up, that there is none', () => {
    expect(column('ladder', 'instance', 'price', { size: '48xlarge' })['m7g.48xlarge']).toBe('@notListed');
    expect(column('ladder', 'instance', 'price', { basis: 'spot' })['m7g.4xlarge']).toBe('@notRecorded');
    expect(said({ class: 'r', size: '16xlarge' })).toContain('no-price');
  });
  it('are medians of spot where asked for: m9g 6.3 % below m8i (22 to 30 September 2026)', () => {
    expect(output('gapIntel', { basis: 'spot' })).toBeCloseTo(0.3464 / 0.3695 - 1, 10);
  });
  it('hold for the vCPUs of their size in every family', () => {
    for (const { id } of facts.families) {
      const { sizes } = catalogue.instances.find((family) => family.id === id)!;
      for (const size of SIZES) if (sizes[size]) expect(Number(sizes[size].vcpu.value)).toBe(facts.vcpu[size]);
    }
  });
  it('are the recorded ones to the last digit', () => {
    for (const { id, 'on-demand': prices } of facts.families) {
      for (const [index, price] of prices.entries()) {
        if (price === null) continue;
        const { value } = lookup(`${id}.sizes.${SIZES[index]}.price`) as unknown as { value: number };
        expect(Math.abs(price / 3600 / value - 1)).toBeLessThan(1e-12);
      }
    }
  });
});

describe("the reader's own speed", () => {
  it('of 9.0 % pays the price of Graviton5 and no more, and of 5 % does not', () => {
    const least = Number(output('breakEven'));
    expect(least).toBeCloseTo(0.09, 3);
    expect(range('perDollar', { speed: `${1 + least}x` }).value).toBeCloseTo(0, 10);
    expect(said({ speed: '1.05x' })).toContain('own-does-not-pay');
    expect(said({ speed: '1.2x' })).toContain('own-pays');
  });
  it('widens the range that goes from no gain to the claimed one', () => {
    const { low, value, high } = range('perDollar');
    expect(low).toBeCloseTo(1 / 1.09 - 1, 3);
    expect(high).toBe(value);
    expect(range('perDollar', { speed: '1.5x' }).high).toBeGreaterThan(high);
    expect(range('perDollar', { speed: '0.8x' }).low).toBeLessThan(low);
  });
  it('of 30 % with 23 % more for a dollar implies a price 5.7 % higher, as AWS says of RDS on M9g', () => {
    expect(output('impliedPrice', { speed: '1.3x', value: '1.23x' })).toBeCloseTo(0.057, 3);
  });
  it('against x86 is divided by the price: as much work gives 8.2 % more for a dollar than m8i', () => {
    const typed = { workIntel: '1', workAmd: '0.7' };
    expect(output('valueIntel', typed)).toBeCloseTo(0.84672 / 0.78272 - 1, 10);
    expect(output('valueAmd', typed)).toBeCloseTo((0.7 * 0.97376) / 0.78272 - 1, 10);
    expect(said(typed)).toEqual(expect.arrayContaining(['work-pays', 'work-does-not-pay']));
  });
  it('is not taken from a claim about other generations', () => {
    const typed = { generations: ['graviton2', 'graviton5'] };
    expect(rows('steps', typed)).toHaveLength(1);
    expect(rows('steps', typed)[0]).toMatchObject({ claimed: '@notClaimed', perDollar: '@notClaimed' });
    expect(said(typed)).toContain('no-claim');
    expect(output('perDollar', typed)).toBe('@notClaimed');
  });
});

describe('what was measured', () => {
  it('is latency, bandwidth and misses of one core of Graviton5, m8i and m8a (Lemire, July 2026)', () => {
    const latency = column('measured', 'processor', 'latency');
    expect(Number(latency.Graviton5) * 1e9).toBeCloseTo(96, 6);
    expect(Number(latency['Intel (m8i)']) * 1e9).toBeCloseTo(133, 6);
    expect(Number(latency['AMD (m8a)']) * 1e9).toBeCloseTo(142, 6);
    expect(column('measured', 'processor', 'misses')).toEqual({
      Graviton3: 17,
      Graviton4: 18,
      Graviton5: 19,
      'Intel (m8i)': 30,
      'AMD (m8a)': 58,
    });
  });
});

describe('any question', () => {
  const multiple = fc.double({ min: 0.001, max: 1000, noNaN: true });
  const asked = fc.record({
    generations: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 6 }),
    class: fc.constantFrom(...CLASSES),
    size: fc.constantFrom(...SIZES),
    basis: fc.constantFrom('on-demand', 'spot'),
    speed: fc.option(multiple, { nil: undefined }),
    value: fc.option(multiple, { nil: undefined }),
    workIntel: fc.option(multiple, { nil: undefined }),
  });
  it('has an answer of finite numbers, pictures, and a step for each number set large', () => {
    fc.assert(
      fc.property(asked, ({ generations, speed, value, workIntel, ...choices }) => {
        const own = { speed, value, workIntel };
        const given = Object.entries(own).map(([name, one]) => [name, one === undefined ? one : `${one.toFixed(6)}x`]);
        const typed = { ...choices, generations, ...Object.fromEntries(given) } as RawInputs;
        const done = evaluate(gravitonGenerations, typed, facts);
        expect(done.errors).toEqual([]);
        const { outputs, steps } = done.answer!;
        if (typeof outputs['gapIntel'] === 'number') {
          const same = steps.filter(({ result }) => result.value === outputs['gapIntel']);
          expect(same.length).toBeGreaterThan(0);
        }
        for (const chart of chartsFor(gravitonGenerations, done.inputs, facts)) {
          expect(chart.type).toBe('bars');
          if (chart.type === 'bars') expect(chart.bars.some((bar) => bar.value !== undefined)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
