import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangLoss, repairWait, shortageProbability, sparesFor } from '../../../src/silicon/scaling/spares.ts';

/** P(X > k) by the definition, for small means. */
function tail(mean: number, k: number): number {
  let [term, within] = [Math.exp(-mean), 0];
  for (let i = 0; i <= k; i++) {
    within += term;
    term *= mean / (i + 1);
  }
  return 1 - within;
}

const means = fc.double({ min: 1e-6, max: 30, noNaN: true });

describe('units in repair', () => {
  it('are more than k as often as the Poisson distribution says', () => {
    fc.assert(
      fc.property(means, fc.nat(60), (mean, k) => {
        expect(shortageProbability(mean, k)).toBeCloseTo(tail(mean, k), 9);
      }),
    );
  });

  it('are any at all with 1 − e^−m', () => {
    expect(shortageProbability(0.5, 0)).toBeCloseTo(1 - Math.exp(-0.5), 12);
  });

  it('keep their far tail, where subtracting from one would leave nothing', () => {
    // Of X ~ Poisson(1) beyond 20, 1/21! e^−1 is all but a twentieth.
    const leading = Math.exp(-1) / 51_090_942_171_709_440_000;
    expect(shortageProbability(1, 20) / leading).toBeGreaterThan(1);
    expect(shortageProbability(1, 20) / leading).toBeLessThan(1.05);
  });
});

describe('the spares to keep', () => {
  it('are the least number that is short seldom enough', () => {
    fc.assert(
      fc.property(means, fc.double({ min: 1e-5, max: 0.5, noNaN: true }), (mean, target) => {
        const spares = sparesFor(mean, target);
        expect(shortageProbability(mean, spares)).toBeLessThanOrEqual(target);
        if (spares > 0) expect(shortageProbability(mean, spares - 1)).toBeGreaterThan(target);
      }),
    );
  });

  it('grow with what is in repair and with how rarely they may run out', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
        (mean, more, target) => {
          expect(sparesFor(mean * more, target)).toBeGreaterThanOrEqual(sparesFor(mean, target));
          expect(sparesFor(mean, target / 2)).toBeGreaterThanOrEqual(sparesFor(mean, target));
        },
      ),
    );
  });

  it('are none where nothing fails', () => {
    expect(sparesFor(0, 0.01)).toBe(0);
  });

  it('come near the normal distribution for many', () => {
    // A hundredth of a normal distribution lies 2.326 deviations above its mean.
    expect(Math.abs(sparesFor(10_000, 0.01) - (10_000 + 2.326 * 100))).toBeLessThan(3);
  });
});

describe('waiting for a repair', () => {
  it('is certain without spares, and lasts the whole repair', () => {
    expect(erlangLoss(0, 3)).toBe(1);
    expect(repairWait(0, 3, 7200)).toBe(7200);
  });

  // Any table of Erlang's B formula: 2 erlangs on 5 lines lose 3.67 %, 10 erlangs on 10 lines 21.46 %.
  it.each([
    [5, 2, 0.0367],
    [10, 10, 0.2146],
  ])('with %d spares for %d in repair is as likely as in Erlang’s table', (spares, mean, loss) => {
    expect(Number(erlangLoss(spares, mean).toFixed(4))).toBe(loss);
  });

  it('for many units is the whole recursion, of which only the end is run', () => {
    const whole = (spares: number, mean: number) => {
      let blocked = 1;
      for (let k = 1; k <= spares; k++) blocked = (mean * blocked) / (k + mean * blocked);
      return blocked;
    };
    for (const spares of [5000, 9000, 9900, 10_000, 10_100, 10_600, 12_000]) {
      expect(erlangLoss(spares, 10_000) / whole(spares, 10_000), `${spares}`).toBeCloseTo(1, 12);
    }
  });

  it('becomes shorter with every spare', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), fc.nat(50), (mean, spares) => {
        expect(repairWait(spares + 1, mean, 1)).toBeLessThan(repairWait(spares, mean, 1));
      }),
    );
  });
});
