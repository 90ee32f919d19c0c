import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, isRange, isTable, type RawInputs } from '../../src/calculators/evaluate.ts';
import { gravitonMigration } from '../../src/calculators/graviton-migration/definition.ts';
import { equivalentOf, purposeOf, sizeOf } from '../../src/calculators/graviton-migration/equivalents.ts';
import { monthsUntil } from '../../src/calculators/graviton-migration/ends.ts';
import { EXAMPLE } from '../../src/calculators/graviton-migration/example.ts';
import { migrationFacts } from '../../src/calculators/graviton-migration/facts.ts';
import { parseBill } from '../../src/calculators/graviton-migration/bill.ts';

const facts = migrationFacts();

const answered = (typed: RawInputs) => {
  const done = evaluate(gravitonMigration, typed, facts);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
  return done.answer;
};
const number = (typed: RawInputs, output: string): number => {
  const value = answered(typed).outputs[output];
  if (typeof value === 'number') return value;
  if (value !== undefined && isRange(value)) return value.value;
  throw new Error(`${output} is ${String(value)}`);
};
const rows = (typed: RawInputs, output: string) => {
  const value = answered(typed).outputs[output];
  return value !== undefined && isTable(value) ? value : [];
};

/** Nothing but the spend: no ramp, no commitments, no interest, all of it moves and does equal work. */
const bare: RawInputs = {
  work: 'equal',
  portable: '100%',
  portableLow: '100%',
  familyPlan: '0',
  standardRi: '0',
  computePlan: '0',
  dual: '0',
  tools: '0',
  ongoing: '0',
  ramp: '0',
  discount: '0',
  hours: '100 h',
  hoursLow: '100 h',
  hoursHigh: '100 h',
  rate: '100 USD/h',
};

const equivalent = (name: string, newest = 99) => {
  const [family = '', size = ''] = name.split('.');
  const found = equivalentOf(facts, sizeOf(facts, family, size)!, newest);
  return found.ok ? found.equivalent.to.name : found.reason;
};

describe('an equivalent', () => {
  it.each([
    ['m5.4xlarge', 'm9g.4xlarge'],
    ['c6i.xlarge', 'c9g.xlarge'],
    ['t3.medium', 't4g.medium'],
    ['m5d.large', 'm9gd.large'],
    ['m6in.8xlarge', 'm8gn.8xlarge'],
    ['r5b.2xlarge', 'r8gb.2xlarge'],
    ['c7i-flex.large', 'c9g.large'],
    ['i3en.3xlarge', 'i8ge.3xlarge'],
  ])('of %s has its purpose, its vCPU and a price: %s', (from, to) => {
    expect(equivalent(from)).toBe(to);
  });

  it('is of the newest generation that a reader allows', () => {
    expect(equivalent('m5.4xlarge', 8)).toBe('m8g.4xlarge');
    expect(equivalent('m5.4xlarge', 7)).toBe('m7g.4xlarge');
    expect(equivalent('m5.4xlarge', 6)).toBe('m6g.4xlarge');
  });

  it('is of an older one where the newest has no price for the size', () => {
    expect(equivalent('r7i.large')).toBe('r8g.large');
    expect(equivalent('r7i.xlarge')).toBe('r9g.xlarge');
  });

  it('does not exist for high clocks and for disks with much network', () => {
    for (const name of ['z1d.large', 'm5zn.large', 'r7iz.large', 'm5dn.large', 'd3.xlarge']) {
      expect(equivalent(name), name).toBe('no-family');
    }
  });

  it('is never smaller in vCPU or memory, has a price, and is Graviton', () => {
    for (const family of facts.families.filter(({ graviton }) => !graviton)) {
      for (const text of family.sizes.split(' ')) {
        const from = sizeOf(facts, family.id, text.split(':')[0]!)!;
        const found = equivalentOf(facts, from, 99);
        if (!found.ok) continue;
        const { to } = found.equivalent;
        expect(to.vcpu, from.name).toBeGreaterThanOrEqual(from.vcpu);
        expect(to.memory, from.name).toBeGreaterThanOrEqual(from.memory);
        expect(to.price, from.name).toBeGreaterThan(0);
        expect(to.family.graviton && purposeOf(to.family) === purposeOf(from.family), from.name).toBe(true);
      }
    }
  });
});

describe('the answer', () => {
  it('repeats the 16-vCPU ladder: what price alone saves of M5, M7i, M8i and M8a', () => {
    // Price table of 2026-07-20, 4xlarge in us-east-1; the shares are those of section 8 of the Graviton facts.
    for (const [from, target, x86, graviton] of [
      ['m5.4xlarge', 'g2', 0.768, 0.616],
      ['m7i.4xlarge', 'g3', 0.8064, 0.6528],
      ['m8i.4xlarge', 'g4', 0.84672, 0.71808],
      ['m8i.4xlarge', 'newest', 0.84672, 0.78272],
      ['m8a.4xlarge', 'newest', 0.97376, 0.78272],
    ] as const) {
      const typed = { ...bare, bill: `${from} 1`, target };
      expect(number(typed, 'matchedSpend')).toBeCloseTo(x86 * 730, 6);
      expect(number(typed, 'savedShare')).toBeCloseTo(1 - graviton / x86, 9);
    }
  });

  it('breaks even when the savings have paid for the hours', () => {
    // 100 instances: 100 × (0.768 − 0.616) × 730 = 11,096 USD a month against 100 h × 100 USD.
    const typed = { ...bare, bill: 'm5.4xlarge 100', target: 'g2' };
    expect(number(typed, 'breakEven')).toBe(1);
    expect(number({ ...typed, bill: 'm5.4xlarge 10' }, 'breakEven')).toBe(Math.ceil(10_000 / 1109.6));
    expect(answered({ ...typed, bill: 'm5.4xlarge 1' }).outputs['breakEven']).toBe('@never');
  });

  it('takes the price of Lambda’s duration at 0.8 of x86, as AWS says of Arm', () => {
    // aws-graviton-getting-started: "20 % lower duration charge".
    const typed = { ...bare, bill: 'Lambda-GB-Second 60000000 $1,000.00' };
    expect(number(typed, 'savedShare')).toBeCloseTo(0.2, 5);
  });

  it('says that a vCPU is a thread, and shows the price of a core on both sides', () => {
    const [row] = rows({ ...bare, bill: 'm7i.4xlarge 1', target: 'g4' }, 'matched');
    expect(row).toMatchObject({ vcpu: '@vcpu.thread', to: 'm8g.4xlarge' });
    // 16 threads are 8 cores; 16 Graviton vCPU are 16.
    expect(Number(row!['coreX86']) * 3600).toBeCloseTo(0.8064 / 8, 9);
    expect(Number(row!['coreGraviton']) * 3600).toBeCloseTo(0.71808 / 16, 9);
    expect(rows({ ...bare, bill: 'm7a.4xlarge 1' }, 'matched')[0]).toMatchObject({ vcpu: '@vcpu.core' });
  });

  it('does not put what was measured against threads on whole cores', () => {
    const typed = { ...bare, bill: 'm7a.4xlarge 1', target: 'g3' };
    const equal = number(typed, 'savedShare');
    expect(number({ ...typed, work: 'measured' }, 'savedShare')).toBe(equal);
    expect(number({ ...typed, coreWork: '0.8' }, 'savedShare')).toBeLessThan(equal);
  });

  it('holds back what is bound to a family until its end, and steps up then', () => {
    const typed = {
      ...bare,
      bill: 'm5.4xlarge 100',
      target: 'g2',
      hours: '400 h',
      hoursLow: '400 h',
      hoursHigh: '400 h',
    };
    // 40,000 USD against 11,096 a month: in the fourth. With half of it held for six months: 33,288 after six, then the rest.
    expect(number(typed, 'breakEven')).toBe(4);
    const held = { ...typed, familyPlan: '50%', familyPlanEnd: '6' };
    expect(number(held, 'breakEven')).toBe(7);
    expect(number(held, 'heldBack')).toBe(0.5);
    expect(number({ ...typed, familyPlan: '50%', familyPlanEnd: '0' }, 'breakEven')).toBe(4);
  });

  it('lets convertible reservations go along when they are exchanged, and not else', () => {
    const typed = { ...bare, bill: 'm5.4xlarge 100', target: 'g2', convertible: '50%', convertibleEnd: '12' };
    expect(number(typed, 'heldBack')).toBe(0);
    expect(number({ ...typed, exchange: false }, 'heldBack')).toBe(0.5);
  });

  it('keeps reserved rows back until standard reservations end, and never spot', () => {
    const typed = { ...bare, bill: 'HeavyUsage:m5.4xlarge 73000 56064', target: 'g2', standardRiEnd: '9' };
    expect(number(typed, 'heldBack')).toBe(1);
    expect(number({ ...typed, bill: 'SpotUsage:m5.4xlarge 73000 20000' }, 'heldBack')).toBe(0);
  });

  it('cannot save what is promised to a Compute Savings Plan', () => {
    const typed = { ...bare, bill: 'm5.4xlarge 100', target: 'g2' };
    const promised = { ...typed, computePlan: '95%', computePlanEnd: '36' };
    expect(number(promised, 'net')).toBeLessThan(number(typed, 'net'));
    expect(answered(promised).checks.map(({ message }) => message)).toContain('committed');
    expect(number({ ...typed, computePlan: '50%' }, 'net')).toBe(number(typed, 'net'));
  });

  it('counts licences by the core: twice as many for the same vCPU of threads', () => {
    const typed = { ...bare, bill: 'm5.4xlarge 10', target: 'g2', licence: '10 USD' };
    expect(number(typed, 'licences')).toBeCloseTo(10 * 10 * (16 - 8), 6);
    expect(number({ ...typed, licensed: '25%' }, 'licences')).toBeCloseTo(200, 6);
  });

  it('asks for a ratio where no source gives prices on both, and takes the reader’s', () => {
    const bill = 'NodeUsage:cache.r5.large 730 157.68\nAmazon EC2 12,345';
    expect(rows({ bill }, 'unmatched').map(({ reason }) => reason)).toEqual(['@why.no-ratio', '@why.mixed']);
    expect(rows({ bill, managedRatio: '0.95' }, 'unmatched')).toEqual([]);
  });

  it('never pays where nothing can be moved, and lists every row with its reason', () => {
    const typed = { bill: 'm7g.large 4\ng5.xlarge 2\nfoo 3' };
    expect(answered(typed).outputs['breakEven']).toBe('@never');
    expect(rows(typed, 'unmatched').map(({ line, reason }) => [line, reason])).toEqual([
      [1, '@why.graviton'],
      [2, '@why.accelerator'],
      [3, '@why.unknown'],
    ]);
  });

  it('refuses an empty bill, ranges out of order and commitments above everything, by the field', () => {
    const blamed = (typed: RawInputs) => evaluate(gravitonMigration, typed, facts).errors[0]?.field;
    expect(blamed({ bill: ' \n ' })).toBe('bill');
    expect(blamed({ bill: 'x\n'.repeat(2001) })).toBe('bill');
    expect(blamed({ work: 'own', workLow: '2' })).toBe('workLow');
    expect(blamed({ portable: '50%', portableHigh: '40%' })).toBe('portableHigh');
    expect(blamed({ hoursLow: '5000 h' })).toBe('hoursLow');
    expect(blamed({ familyPlan: '60%', standardRi: '60%' })).toBe('familyPlan');
  });

  it('has a band that holds what is expected', () => {
    for (const output of ['net', 'yearly', 'savedShare', 'oneOff']) {
      const value = answered({}).outputs[output];
      if (value === undefined || !isRange(value)) throw new Error(output);
      expect(value.low).toBeLessThan(value.value);
      expect(value.value).toBeLessThan(value.high);
    }
  });

  it('names what moves it most first', () => {
    const swings = rows({}, 'moves').map(({ swing }) => Number(swing));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(rows({}, 'moves')[0]).toMatchObject({ input: '@param.work', how: '@how.range' });
  });

  it('breaks even no later on a larger bill, and counts every line once', () => {
    const line = fc.tuple(
      fc.constantFrom('m5.xlarge', 'c6i.2xlarge', 'r5.large', 'm7a.large', 'foo', 'g5.xlarge'),
      fc.integer({ min: 1, max: 400 }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 5 }), (list, times) => {
        const bill = (factor: number) => list.map(([name, n]) => `${name} ${n * factor}`).join('\n');
        const typed = { ...bare, target: 'g2' };
        const month = (factor: number) => {
          const value = answered({ ...typed, bill: bill(factor) }).outputs['breakEven'];
          if (typeof value === 'string') return Infinity;
          return value !== undefined && isRange(value as never) ? (value as { value: number }).value : Number(value);
        };
        expect(month(times)).toBeLessThanOrEqual(month(1));
        const { rows: read, refused } = parseBill(bill(1));
        expect(read.length + refused.length).toBe(list.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has an example whose amounts are hours by the list price', () => {
    for (const { named, cost, hours, terms } of parseBill(EXAMPLE).rows) {
      if (named.kind !== 'instance' || named.service !== 'ec2' || terms !== 'on-demand') continue;
      expect(cost).toBeCloseTo(hours! * sizeOf(facts, named.family, named.size)!.price!, 2);
    }
  });
});

describe('the end of a commitment', () => {
  it.each([
    ['8', 8],
    ['8.5', 8.5],
    ['8,5', 8.5],
    // January to August and no day more: eight whole months.
    ['2027-08', 8],
    ['2027-12', 12],
    ['2028-01', 13],
    // It ended before the move began.
    ['2026-11', 0],
    ['2027-01', 1],
  ])('said as %s is %d months after a start in January 2027', (text, months) => {
    expect(monthsUntil(text, '2027-01')).toBeCloseTo(months, 9);
  });
  it('on a day is that share of a month', () => {
    expect(monthsUntil('2027-08-15', '2027-01-15')).toBeCloseTo(7 + 1 / (365.2425 / 12), 9);
  });
  it.each(['', 'soon', '-3', '121', '2027-13', '2027-02-30', '08/2027', '1e3', '2099-01', 'NaN'])(
    'is not read from “%s”',
    (text) => {
      expect(monthsUntil(text, '2027-01')).toBeUndefined();
    },
  );
  it('is asked for by name where it cannot be read, and so is the start', () => {
    expect(evaluate(gravitonMigration, { familyPlanEnd: 'soon' }, facts).errors).toMatchObject([
      { field: 'familyPlanEnd', reason: 'end' },
    ]);
    expect(evaluate(gravitonMigration, { start: 'today' }, facts).errors).toMatchObject([
      { field: 'start', reason: 'start' },
    ]);
  });
  it('gives the same answer as a date and as months', () => {
    const outputs = (familyPlanEnd: string) => answered({ familyPlanEnd, start: '2027-01' }).outputs;
    expect(outputs('2027-08')).toEqual(outputs('8'));
  });
});
