import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoption,
  breakEvenMonth,
  cumulative,
  monthlyRate,
  monthWorth,
  savingAt,
  savingShare,
  type MovePlan,
} from '../../../src/silicon/scaling/migration.ts';

const plain: MovePlan = {
  flows: [{ saving: 1000, lockedUntil: 0 }],
  oneOff: 6000,
  ongoing: 0,
  growing: 0,
  ramp: 0,
  shape: 'linear',
  discount: 0,
  horizon: 60,
};

const money = fc.double({ min: 0, max: 1e6, noNaN: true });
const plans: fc.Arbitrary<MovePlan> = fc.record({
  flows: fc.array(
    fc.record({
      saving: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      lockedUntil: fc.nat(40),
    }),
    { maxLength: 4 },
  ),
  oneOff: money,
  ongoing: fc.double({ min: 0, max: 1e4, noNaN: true }),
  growing: fc.double({ min: 0, max: 1e4, noNaN: true }),
  ramp: fc.nat(30),
  shape: fc.constantFrom('linear', 's-curve'),
  discount: fc.double({ min: 0, max: 0.05, noNaN: true }),
  horizon: fc.integer({ min: 1, max: 120 }),
});

describe('the share that is saved', () => {
  it('is the price difference at equal work: M6g is 19.8 % below M5, M9g 7.6 % below M8i', () => {
    // shared price table of 2026-07-20, 4xlarge: 0.616 and 0.768; 0.78272 and 0.84672.
    expect(savingShare(0.616 / 0.768, 1)).toBeCloseTo(0.198, 3);
    expect(savingShare(0.78272 / 0.84672, 1)).toBeCloseTo(0.076, 3);
  });

  it('is 43 % for the simulations that javimontero timed, as their prices and times say without a formula', () => {
    // github.com/javimontero/aws-graviton: 64 vCPU at 2.4 USD/h for 12 m 53 s, 96 vCPU at 4.08 USD/h for 13 m 17 s.
    const work = (797 / 773) * (96 / 64);
    const paid = (2.4 * 773) / (4.08 * 797);
    expect(savingShare(2.4 / 64 / (4.08 / 96), work)).toBeCloseTo(1 - paid, 12);
    expect(1 - paid).toBeCloseTo(0.43, 2);
  });

  it('gives the 34 % of price-performance that AWS claims of Lambda only with 17.5 % less run time', () => {
    // aws-graviton-getting-started, Lambda: 20 % lower duration charge, up to 34 % better price-performance.
    expect(1 / (1 - savingShare(0.8, 1))).toBeCloseTo(1.25, 12);
    expect(savingShare(0.8, 1 / (1 - 0.175))).toBeCloseTo(0.34, 3);
  });

  it('is 19.8 % of a fleet of which 64 % moves and saves 31 %', () => {
    // staging.zhivko-todorov.com/work/al2023-graviton-migration.
    expect(0.64 * savingShare(0.69, 1)).toBeCloseTo(0.198, 3);
  });
});

describe('a break-even month', () => {
  it('is the quotient of cost and saving where nothing else plays', () => {
    expect(breakEvenMonth(plain)).toBe(6);
    expect(cumulative(plain).slice(0, 3)).toEqual([-6000, -5000, -4000]);
  });

  it('is the first month where 18,000 USD of work save 42,000 a month', () => {
    // dev.to/johalputt, postmortem of a Graviton4 change: paid back 13 days after the cut-over.
    expect(breakEvenMonth({ ...plain, flows: [{ saving: 42_000, lockedUntil: 0 }], oneOff: 18_000 })).toBe(1);
  });

  it('waits for a ramp: six even months hold back two and a half of the savings', () => {
    // 1/6 + 2/6 + … + 6/6 = 3.5 months' worth after six, so that the seventh to ninth bring the rest of 6.
    expect(breakEvenMonth({ ...plain, ramp: 6 })).toBe(9);
  });

  it('steps up when a commitment ends', () => {
    const flows = [
      { saving: 400, lockedUntil: 0 },
      { saving: 600, lockedUntil: 10 },
    ];
    expect(savingAt({ ...plain, flows }, 10)).toBe(400);
    expect(savingAt({ ...plain, flows }, 11)).toBe(1000);
    expect(breakEvenMonth({ ...plain, flows })).toBe(12);
  });

  it('does not count what a commitment has to be paid for anyway', () => {
    const capped: MovePlan = { ...plain, cap: { saving: 500, until: 4 } };
    expect(savingAt(capped, 4)).toBe(500);
    expect(savingAt(capped, 5)).toBe(1000);
  });

  it('never comes where the saving is not above what two architectures cost', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const saving = plan.flows.reduce((sum, flow) => sum + Math.max(0, flow.saving), 0);
        const dear = { ...plan, ongoing: saving };
        expect(breakEvenMonth(dear)).toBeUndefined();
      }),
    );
  });

  it('is not later when there is more to save', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 1, max: 10, noNaN: true }), (plan, more) => {
        const positive = { ...plan, flows: plan.flows.map((flow) => ({ ...flow, saving: Math.abs(flow.saving) })) };
        const larger = { ...positive, flows: positive.flows.map((flow) => ({ ...flow, saving: flow.saving * more })) };
        expect(breakEvenMonth(larger) ?? Infinity).toBeLessThanOrEqual(breakEvenMonth(positive) ?? Infinity);
      }),
    );
  });

  it('is where the cumulative worth first reaches zero', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const month = breakEvenMonth(plan);
        const all = cumulative(plan);
        expect(all).toHaveLength(plan.horizon + 1);
        expect(all.every(Number.isFinite)).toBe(true);
        // A move for nothing has to save first; else the two say the same, to half a cent and the rounding of a sum.
        const half = 0.005 + 1e-9 * (1 + plan.oneOff);
        if (month !== undefined) expect(all[month]).toBeGreaterThanOrEqual(-half);
        else if (plan.oneOff > half) expect(Math.max(...all)).toBeLessThan(half);
      }),
    );
  });
});

describe('a ramp', () => {
  it.each(['linear', 's-curve'] as const)('rises from nothing to everything and stays there: %s', (shape) => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (month, ramp) => {
        const now = adoption(month, ramp, shape);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(adoption(month + 1, ramp, shape));
        if (month >= Math.max(1, ramp)) expect(now).toBe(1);
      }),
    );
    expect(adoption(3, 6, shape)).toBe(0.5);
  });
});

describe('the worth of a month', () => {
  it('shrinks by the yearly rate over twelve months', () => {
    const plan = { ...plain, discount: monthlyRate(0.1) };
    expect(monthWorth(plan, 13) / monthWorth(plan, 1)).toBeCloseTo(1 / 1.1, 12);
    expect(monthlyRate(0)).toBe(0);
  });
});
