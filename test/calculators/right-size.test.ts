import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { rightSize } from '../../src/calculators/right-size/definition.ts';
import { rightSizeFacts } from '../../src/calculators/right-size/facts.ts';
import { familyPage } from '../../src/calculators/right-size/page.ts';
import { familiesOf } from '../../src/calculators/right-size/sizes.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { raw } from '../../src/silicon/units/index.ts';

const facts = rightSizeFacts();
const run = (typed: RawInputs) => evaluate(rightSize, typed, facts);

function answer(typed: RawInputs): Answer {
  const outcome = run(typed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.answer;
}

const rows = (typed: RawInputs, table: string) => answer(typed).outputs[table] as readonly Row[];
const ALL = { keep: '200' } as const;
const messages = (typed: RawInputs) => answer(typed).checks.map(({ message }) => message);
/** USD an hour, of a price or of the middle of a range. */
const hourly = (value: unknown) =>
  Number(((typeof value === 'object' ? (value as { value: number }).value : Number(value)) * 3600).toPrecision(8));
const ends = (value: unknown) => {
  const { low, high } = value as { low: number; high: number };
  return [low, high].map(hourly);
};

describe('the facts of the page', () => {
  it('are every size of the records, to the last digit', () => {
    const unpacked = familiesOf(facts);
    expect(unpacked.map(({ id }) => id)).toEqual(catalogue.instances.map(({ id }) => id));
    for (const [index, { sizes }] of catalogue.instances.entries()) {
      for (const [place, [name, recorded]] of Object.entries(sizes).entries()) {
        const size = unpacked[index]!.sizes[place]!;
        const read = (key: 'memory' | 'network' | 'ebs' | 'price') =>
          recorded[key] === undefined ? undefined : raw(recorded[key].value as never);
        expect(size.name).toBe(name);
        expect(size.compute).toBe(raw(recorded.vcpu.value));
        for (const key of ['memory', 'network', 'ebs', 'price'] as const)
          expect(size[key], `${name} ${key}`).toBe(read(key));
      }
    }
  });

  it('take a size without a local disk to have none, but only where the table lists all disks', () => {
    const disk = (id: string) => familiesOf(facts).find((family) => family.id === id)!.sizes[0]!.nvme;
    expect(disk('m8g')).toBe(0);
    expect(disk('m8gd')).toBeGreaterThan(0);
    expect(disk('r9g')).toBeUndefined();
  });

  it('count generations by maker and letter of the name', () => {
    const age = (id: string) => familiesOf(facts).find((family) => family.id === id)!.age;
    expect(['m9g', 'm8g', 'm8gn', 'm7g', 'c8i', 'c7i', 'm8a'].map(age)).toEqual([0, 1, 1, 2, 0, 1, 0]);
  });

  it('put every family on a page', () =>
    expect(new Set(catalogue.instances.map(familyPage)).size).toBeLessThanOrEqual(12));
});

// Fact sheet on Graviton, section 2.2: the ladder of 16 vCPU, USD an hour on demand in us-east-1.
describe('16 vCPU and 64 GiB, the default', () => {
  const general = { class: 'general', ...ALL } as const;
  const priceOf = (name: string) =>
    rows({ ...general, generations: 'all' }, 'families').find(({ choice }) => choice === name)?.['price'];

  it('is m8g.4xlarge at 0.71808 and m7i.4xlarge at 0.8064, 11 % apart', () => {
    const { graviton, gravitonPrice, x86, x86Price, gap } = answer({}).outputs;
    expect([graviton, x86]).toEqual(['m8g.4xlarge', 'm7i.4xlarge']);
    expect([hourly(gravitonPrice), hourly(x86Price)]).toEqual([0.71808, 0.8064]);
    expect((gap as { value: number }).value).toBeCloseTo(1 - 0.71808 / 0.8064, 10);
  });

  it('costs a twelfth of 8,760 hours a month', () =>
    expect(answer({}).outputs['gravitonMonth']).toBeCloseTo(0.71808 * 730, 8));

  it.each([
    ['m5', 0.768],
    ['m6g', 0.616],
    ['m6i', 0.768],
    ['m6a', 0.6912],
    ['m7g', 0.6528],
    ['m7i', 0.8064],
    ['m7a', 0.92736],
    ['m8g', 0.71808],
    ['m8i', 0.84672],
    ['m8a', 0.97376],
    ['m9g', 0.78272],
  ])('finds %s.4xlarge at %d', (family, price) => expect(hourly(priceOf(`${family}.4xlarge`))).toBe(price));

  // Section 2.2: 16 vCPU are 16 cores of m8a and m7a, 8 of m8i.
  it('counted in cores takes twice the Intel size, and leaves AMD as it is', () => {
    const choices = rows({ ...general, counting: 'core' }, 'families').map(({ choice }) => choice);
    expect(choices).toEqual(expect.arrayContaining(['m8g.4xlarge', 'm8a.4xlarge', 'm7a.4xlarge', 'm8i.8xlarge']));
    expect(choices).not.toContain('m8i.4xlarge');
  });

  it('cannot say how many cores a family has of which no source says what a vCPU is', () => {
    const unjudged = rows({ ...general, counting: 'core' }, 'unjudged');
    expect(unjudged).toContainEqual(expect.objectContaining({ family: 'm8azn', unknown: '@need.cores' }));
  });

  it('costs less the more an x86 vCPU does, within a range of the reader’s own', () => {
    const typed = { ...general, work: '1', workLow: '0.5', workHigh: '2' };
    const { x86Price } = answer(typed).outputs;
    // 64 GiB bind at the high end; at the low end 32 vCPU, m7i.8xlarge.
    expect(ends(x86Price)).toEqual([0.8064, 1.6128]);
    expect(run({ workLow: '2' })).toMatchObject({ ok: false, errors: [{ field: 'workLow', reason: 'lowAbove' }] });
    expect(run({ workHigh: '0.5' })).toMatchObject({ ok: false, errors: [{ field: 'workHigh', reason: 'highBelow' }] });
  });
});

describe('memory bandwidth', () => {
  const need = (bandwidth: string, more: RawInputs = {}) => ({ bandwidth, amount: '1', memory: '0', ...ALL, ...more });

  // Section 1: 537.6 GB/s a socket of Graviton4, 844.8 of Graviton5. 500 are a whole socket of 96 cores, or 114 of 192.
  it('of 500 GB/s is a 24xlarge of Graviton4 and a 48xlarge of Graviton5', () => {
    const choices = rows(need('500 GB/s'), 'families').map(({ choice }) => choice);
    expect(choices).toEqual(expect.arrayContaining(['c8g.24xlarge', 'm8g.24xlarge', 'r8g.24xlarge', 'm9g.48xlarge']));
    expect(answer(need('500 GB/s')).outputs['graviton']).toBe('c8g.24xlarge');
    expect(hourly(answer(need('500 GB/s')).outputs['gravitonPrice'])).toBe(3.82848);
  });

  it('of 1,000 GB/s is two sockets of Graviton4, and more than one of Graviton5 has', () => {
    const choices = rows(need('1000 GB/s'), 'families').map(({ choice }) => choice);
    expect(choices).toContain('m8g.48xlarge');
    const failing = rows(need('1000 GB/s'), 'failing').find(({ family }) => family === 'm9g');
    expect(failing).toMatchObject({ fails: '@need.bandwidth' });
    expect(failing?.['ratio']).toBeCloseTo(1000 / 844.8, 10);
  });

  it('of 5 GB/s for each core is met by Graviton4 and by no other generation', () => {
    const typed = need('5 GB/s', { bandwidthAs: 'core', generations: 'all' });
    const met = rows(typed, 'families').map(({ choice }) => String(choice).split('.')[0]);
    const on = (processor: string) =>
      catalogue.instances.filter((one) => one.processor === processor).map(({ id }) => id);
    expect(met.toSorted()).toEqual(on('graviton4').toSorted());
    expect(rows(typed, 'failing').map(({ family }) => family)).toEqual(
      expect.arrayContaining([...on('graviton5'), ...on('graviton3')]),
    );
  });

  it.each([
    ['3.2 GB/s', 'm6g'],
    ['4.8 GB/s', 'm7g'],
    ['5.6 GB/s', 'm8g'],
    ['4.4 GB/s', 'm9g'],
  ])('%s for each core is just met by %s', (bandwidth, family) => {
    const typed = need(bandwidth, { bandwidthAs: 'core', generations: 'all' });
    const row = rows(typed, 'families').find(({ choice }) => choice === `${family}.medium`);
    expect(row?.['slackBandwidth']).toBeCloseTo(0, 10);
  });

  it('is published of no x86 family, of neither the first Graviton nor Graviton3E: they stand apart', () => {
    const typed = need('10 GB/s', { generations: 'all', special: true });
    const apart = rows(typed, 'unjudged').map(({ family }) => family);
    const others = catalogue.instances.filter(
      ({ maker, processor }) => maker !== 'AWS' || processor === 'graviton1' || processor === 'graviton3e',
    );
    expect(apart.toSorted()).toEqual(others.map(({ id }) => id).toSorted());
    expect(rows(typed, 'unjudged').every(({ unknown }) => unknown === '@need.bandwidth')).toBe(true);
    expect(answer(typed).outputs['x86']).toBe('@side.none');
    expect(messages(typed)).toEqual(expect.arrayContaining(['noneJudged', 'unjudged', 'nominal']));
  });
});

describe('other needs', () => {
  // Section 2.1: 600 Gbps of the largest c8gn at 11.376, 200 of the largest c7gn.
  it('600 Gbps of network is a c8gn.48xlarge', () => {
    const typed = { amount: '1', memory: '0', network: '600 Gbps', ...ALL };
    expect(answer(typed).outputs['graviton']).toBe('c8gn.48xlarge');
    expect(hourly(answer(typed).outputs['gravitonPrice'])).toBe(11.376);
    expect(messages(typed)).toContain('sustained');
  });

  it('EBS rates are said to be maxima', () => expect(messages({ ebs: '10 Gbps' })).toContain('ebsAtMost'));

  it('r9g, whose rates were not read, is neither passed nor dropped', () =>
    expect(rows({ network: '1 Gbps', class: 'memory', ...ALL }, 'unjudged')).toContainEqual(
      expect.objectContaining({ family: 'r9g', unknown: '@need.network' }),
    ));

  it('a size without a price is named', () => {
    const typed = { class: 'memory', generations: 'newest', amount: '2', memory: '16 GiB', ...ALL } as const;
    const r9g = answer(typed).checks.find(({ message }) => message === 'unpricedSizes');
    expect(r9g?.params?.['sizes']).toContain('r9g.large');
  });

  it('families that meet the needs without any price have a table of their own', () =>
    expect(
      rows({ class: 'hpc', generations: 'all', amount: '96', ...ALL }, 'unpriced').map(({ choice }) => choice),
    ).toEqual(expect.arrayContaining(['hpc6a.48xlarge', 'hpc7a.48xlarge'])));

  it('several instances meet together what one cannot', () => {
    const typed = { amount: '400', memory: '0', generations: 'newest', class: 'compute' };
    expect(answer(typed).outputs['graviton']).toBe('@side.none');
    expect(answer({ ...typed, most: '3' }).outputs['graviton']).toMatch(/^3 × c9g\./);
    expect(messages({ ...typed, most: '3' })).toContain('spread');
  });

  it('burstable and flex sizes come when asked for, with their warning', () => {
    const small = { amount: '2', memory: '1 GiB' };
    expect(rows({ ...small, ...ALL }, 'families').some(({ choice }) => /^t|flex/.test(String(choice)))).toBe(false);
    expect(answer({ ...small, class: 'burstable' }).outputs['graviton']).toBe('t4g.micro');
    expect(messages({ ...small, class: 'burstable' })).toContain('credits');
    expect(answer({ class: 'general', special: true }).outputs['x86']).toBe('m7i-flex.4xlarge');
    expect(messages({ class: 'general', special: true })).toContain('flex');
  });

  it('bare metal comes when asked for', () => {
    const metal = (value: string) =>
      rows({ metal: value, ...ALL }, 'families').filter(({ choice }) => String(choice).includes('metal')).length;
    expect(metal('no')).toBe(0);
    expect(metal('only')).toBe(rows({ metal: 'only', ...ALL }, 'families').length);
  });

  it('a table that is cut says how much it leaves out', () => {
    expect(messages({ keep: '1' })).toContain('cut');
    expect(messages(ALL)).not.toContain('cut');
  });

  it('asks for a maker', () =>
    expect(run({ graviton: false, intel: false, amd: false })).toMatchObject({
      ok: false,
      errors: [{ field: 'graviton', reason: 'noMaker' }],
    }));

  it('says when no family is left', () =>
    expect(run({ class: 'hpc', metal: 'only' })).toMatchObject({ ok: false, errors: [{ field: 'class' }] }));
});

describe('whatever is asked', () => {
  const amount = fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined });
  const typedInputs = fc
    .record({
      amount: fc.integer({ min: 1, max: 500 }).map(String),
      memory: fc.integer({ min: 0, max: 4000 }).map((value) => `${value} GiB`),
      bandwidth: amount.map((value) => value && `${value} GB/s`),
      network: amount.map((value) => value && `${value / 4} Gbps`),
      ebs: amount.map((value) => value && `${value / 10} Gbps`),
      nvme: amount.map((value) => value && `${value * 10} GB`),
      bandwidthAs: fc.constantFrom('total', 'core'),
      counting: fc.constantFrom('vcpu', 'core'),
      most: fc.integer({ min: 1, max: 12 }).map(String),
      work: fc.double({ min: 0.3, max: 3, noNaN: true }).map((value) => value.toFixed(2)),
      generations: fc.constantFrom('newest', 'two', 'all'),
      metal: fc.constantFrom('no', 'too'),
      special: fc.boolean(),
      keep: fc.constant('200'),
    })
    .map((typed) => Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as RawInputs);
  const runs = { numRuns: 60 };

  it('each family that is let through stands in one table, and in one alone', () =>
    fc.assert(
      fc.property(typedInputs, (typed) => {
        const named = ['families', 'unpriced', 'unjudged', 'failing'].flatMap((table) =>
          rows(typed, table).map(
            ({ choice, family }) =>
              family ??
              String(choice)
                .replace(/^\d+ × /, '')
                .split('.')[0],
          ),
        );
        expect(new Set(named).size).toBe(named.length);
        const { special, generations } = typed as { special: boolean; generations: string };
        if (special && generations === 'all' && typed['metal'] === 'too')
          expect(named).toHaveLength(catalogue.instances.length);
      }),
      runs,
    ));

  it('the headline is the cheapest row of its side', () =>
    fc.assert(
      fc.property(typedInputs, (typed) => {
        const { graviton, gravitonPrice, x86, x86Price } = answer(typed).outputs;
        const prices = (side: boolean) =>
          rows(typed, 'families')
            .filter(({ maker }) => (maker === '@maker.AWS') === side)
            .map(({ price }) => Number(price));
        const least = (side: boolean) => Math.min(...prices(side));
        if (prices(true).length === 0) expect(graviton).toBe('@side.none');
        else expect(gravitonPrice).toBe(least(true));
        if (prices(false).length === 0) expect(x86).toBe('@side.none');
        else expect((x86Price as { value: number }).value).toBe(least(false));
      }),
      runs,
    ));

  it('nothing is spare below zero, and prices for a core are those for a vCPU or twice them', () =>
    fc.assert(
      fc.property(typedInputs, (typed) => {
        for (const row of rows(typed, 'families')) {
          for (const [column, value] of Object.entries(row)) {
            if (column.startsWith('slack')) expect(value).toBeGreaterThanOrEqual(-1e-6);
          }
          const { perVcpu, perCore } = row as { perVcpu: number; perCore?: number };
          if (perCore !== undefined) expect([1, 2]).toContain(Math.round((perCore / perVcpu) * 1e9) / 1e9);
        }
      }),
      runs,
    ));

  it('the charts are finite, and their fronts fall from the right', () =>
    fc.assert(
      fc.property(typedInputs, fc.constantFrom('bandwidth', 'memory', 'network', 'ebs', 'nvme'), (typed, sweep) => {
        const { inputs } = readInputs(rightSize, { ...typed, sweep }, facts);
        for (const chart of chartsFor(rightSize, inputs, facts)) {
          if (chart.type !== 'scatter') throw new Error('The charts are scatter charts.');
          for (const { style, points } of chart.series) {
            for (const [x, y] of points) expect(Number.isFinite(x) && Number.isFinite(y) && y > 0).toBe(true);
            if (style !== 'steps') continue;
            for (const [index, [x, y]] of points.entries()) {
              const [left, below] = points[index + 1] ?? [0, 0];
              expect(left).toBeLessThan(x);
              expect(below).toBeLessThan(y);
            }
          }
        }
      }),
      runs,
    ));
});

// What the guide says, so that it cannot drift from the answers.
describe('the walk of the guide: 32 vCPU and 200 GiB', () => {
  const base = { amount: '32', memory: '200 GiB', ...ALL } as const;
  const chosen = (more: RawInputs) => {
    const { graviton, x86 } = answer({ ...base, ...more }).outputs;
    return [graviton, x86];
  };

  it('takes r8g, a tenth below its Intel sibling, and in cores AMD takes the place of Intel', () => {
    expect(chosen({})).toEqual(['r8g.8xlarge', 'r7i.8xlarge']);
    const { gravitonPrice, x86Price } = answer(base).outputs;
    expect(hourly(x86Price) / hourly(gravitonPrice)).toBeCloseTo(1.12, 2);
    expect(chosen({ counting: 'core' })).toEqual(['r8g.8xlarge', 'r7a.8xlarge']);
  });

  it('is forced by vCPU in r8g and by memory in m8g', () => {
    const binds = (name: string) => rows(base, 'families').find(({ choice }) => choice === name)?.['binds'];
    expect([binds('r8g.8xlarge'), binds('m8g.16xlarge')]).toEqual(['@need.compute', '@need.memory']);
  });

  it('grows by half for 250 GB/s, and costs more on Graviton5', () => {
    expect(chosen({ bandwidth: '250 GB/s' })).toEqual(['r8g.12xlarge', '@side.none']);
    const choices = rows({ ...base, bandwidth: '250 GB/s' }, 'families').map(({ choice }) => choice);
    expect(choices.indexOf('r8g.12xlarge')).toBeLessThan(choices.indexOf('m9g.16xlarge'));
  });

  it('leaves Graviton4 alone at 5 GB/s a core', () => {
    const left = rows({ ...base, bandwidth: '5 GB/s', bandwidthAs: 'core' }, 'families');
    const processors = left.map(({ choice }) => {
      const id = String(choice).split('.')[0];
      return catalogue.instances.find((one) => one.id === id)?.processor;
    });
    expect(new Set(processors)).toEqual(new Set(['graviton4']));
  });

  it('is met by seven mid-sized instances for less', () => {
    const [one, eight] = [{}, { most: '8' }].map((more) => answer({ ...base, bandwidth: '250 GB/s', ...more }).outputs);
    expect(eight!['graviton']).toBe('7 × m8g.2xlarge');
    expect(Number(eight!['gravitonPrice'])).toBeLessThan(Number(one!['gravitonPrice']));
  });
});
