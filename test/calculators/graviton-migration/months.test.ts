import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/calculators/define.ts';
import { evaluate, isRange, type RawInputs } from '../../../src/calculators/evaluate.ts';
import { gravitonMigration } from '../../../src/calculators/graviton-migration/definition.ts';
import { migrationFacts } from '../../../src/calculators/graviton-migration/facts.ts';

const facts = migrationFacts();

const outputs = (typed: RawInputs) => {
  const done = evaluate(gravitonMigration, typed, facts);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
  return done.answer.outputs;
};
const value = (output: unknown) => (isRange(output as never) ? (output as { value: number }).value : output);

/** What a reader says of a move, as plain numbers. */
interface Move {
  readonly count: number;
  readonly work: number;
  readonly portable: number;
  readonly plan: readonly [share: number, end: number];
  readonly reserved: readonly [share: number, end: number];
  readonly hours: number;
  readonly dual: number;
  readonly ongoing: number;
  readonly ramp: number;
  readonly yearly: number;
}

const X86 = 0.768; // m5.4xlarge, USD an hour, price table of 2026-07-20
const GRAVITON = 0.616; // m6g.4xlarge

/** The definition, month by month: the least T with the sum over i ≤ T of [r(i)·S(i) − o]·(1+y)^(−i) at or above K. */
function byHand(move: Move, horizon: number): { breakEven: number | undefined; net: number } {
  const spend = move.count * X86 * 730;
  const full = spend * move.portable * (1 - GRAVITON / X86 / move.work);
  const once = move.hours * 100 + move.dual * spend * move.portable;
  let net = -once;
  let breakEven: number | undefined;
  for (let month = 1; month <= horizon; month += 1) {
    const free = 1 - move.plan[0] - move.reserved[0];
    const open = free + (month > move.plan[1] ? move.plan[0] : 0) + (month > move.reserved[1] ? move.reserved[0] : 0);
    const moved = move.ramp === 0 ? 1 : Math.min(1, month / move.ramp);
    net += (moved * full * open - move.ongoing) / (1 + move.yearly) ** (month / 12);
    // A move that costs nothing pays once it has saved something.
    if (breakEven === undefined && net >= 0 && net + once > 0) breakEven = month;
  }
  return { breakEven, net };
}

const percent = (share: number) => `${share * 100}%`;
const typed = (move: Move, horizon: number): RawInputs => ({
  bill: `m5.4xlarge ${move.count}`,
  target: 'g2',
  work: 'own',
  workLow: String(move.work),
  workCentral: String(move.work),
  workHigh: String(move.work),
  portable: percent(move.portable),
  familyPlan: percent(move.plan[0]),
  familyPlanEnd: String(move.plan[1]),
  standardRi: percent(move.reserved[0]),
  standardRiEnd: String(move.reserved[1]),
  computePlan: '0',
  hours: `${move.hours} h`,
  rate: '100 USD/h',
  dual: String(move.dual),
  tools: '0',
  ongoing: String(move.ongoing),
  ramp: String(move.ramp),
  discount: percent(move.yearly),
  horizon: String(horizon),
});

const moves: fc.Arbitrary<Move> = fc.record({
  count: fc.integer({ min: 1, max: 300 }),
  work: fc.constantFrom(0.7, 0.8, 0.9, 1, 1.25),
  portable: fc.constantFrom(0, 0.4, 0.75, 1),
  plan: fc.tuple(fc.constantFrom(0, 0.25, 0.5), fc.integer({ min: 0, max: 40 })),
  reserved: fc.tuple(fc.constantFrom(0, 0.125, 0.5), fc.integer({ min: 0, max: 40 })),
  hours: fc.integer({ min: 0, max: 2000 }),
  dual: fc.constantFrom(0, 0.5, 2),
  ongoing: fc.constantFrom(0, 300, 2500),
  ramp: fc.integer({ min: 0, max: 18 }),
  yearly: fc.constantFrom(0, 0.05, 0.2),
});

describe('the break-even month', () => {
  it('is that of the definition, summed month by month', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(12, 36, 60), (move, horizon) => {
        const expected = byHand(move, horizon);
        const said = outputs(typed(move, horizon));
        expect(value(said['net'])).toBeCloseTo(expected.net, 4);
        expect(value(said['breakEven'])).toBe(expected.breakEven ?? '@never');
      }),
      { numRuns: 400 },
    );
  });

  it('never comes where nothing is saved, and where the same work costs more', () => {
    const move: Move = {
      count: 100,
      work: GRAVITON / X86,
      portable: 1,
      plan: [0, 0],
      reserved: [0, 0],
      hours: 0,
      dual: 0,
      ongoing: 0,
      ramp: 0,
      yearly: 0,
    };
    expect(outputs(typed(move, 120))['breakEven']).toBe('@never');
    const dearer = outputs(typed({ ...move, work: 0.5 }, 120));
    expect(dearer['breakEven']).toBe('@never');
    expect(Number(value(dearer['net']))).toBeLessThan(0);
  });
});

describe('the band', () => {
  it('holds every input that goes through its range alone, and is in order', () => {
    const bill = ['m5.4xlarge 40', 'c6i.xlarge 10', 'm7a.large 7', 'HeavyUsage:r5.large 7300 500.00'].join('\n');
    const some = fc.record({
      bill: fc.constant(bill),
      target: fc.constantFrom('g2', 'g3', 'g4', 'newest'),
      work: fc.constantFrom('measured', 'claimed', 'equal'),
      portable: fc.constantFrom('20%', '80%', '100%'),
      computePlan: fc.constantFrom('0', '30%', '60%'),
      familyPlan: fc.constantFrom('0', '20%'),
      standardRi: fc.constant('0'),
      licence: fc.constantFrom('0', '40 USD'),
      ramp: fc.constantFrom('0', '6'),
      hours: fc.constantFrom('0 h', '400 h', '4000 h'),
    });
    fc.assert(
      fc.property(some, (given) => {
        const { net, moves: table, breakEvenBest, breakEvenWorst, breakEven } = outputs(given);
        if (!isRange(net as never)) throw new Error('no range');
        const { low, value: central, high } = net as { low: number; value: number; high: number };
        expect(low).toBeLessThanOrEqual(central);
        expect(central).toBeLessThanOrEqual(high);
        const month = (one: unknown) => (typeof one === 'string' ? Infinity : Number(value(one)));
        expect(month(breakEvenBest)).toBeLessThanOrEqual(month(breakEven));
        expect(month(breakEven)).toBeLessThanOrEqual(month(breakEvenWorst));
        for (const row of table as readonly Row[]) {
          if (row['how'] !== '@how.range') continue;
          expect(Number(row['swing'])).toBeLessThanOrEqual(high - low + 1e-6);
          for (const end of [row['breakEvenLow'], row['breakEvenHigh']]) {
            expect(month(end)).toBeGreaterThanOrEqual(month(breakEvenBest));
            expect(month(end)).toBeLessThanOrEqual(month(breakEvenWorst));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
