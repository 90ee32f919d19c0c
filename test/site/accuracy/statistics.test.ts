import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  insideBand,
  rankCorrelation,
  regret,
  signedError,
  statisticsOf,
  type Pair,
} from '../../../src/site/accuracy/statistics.ts';

const pair = (predicted: number, measured: number): Pair => ({ predicted, measured });

/** Errors of +10 %, −20 %, +30 % and −40 %. */
const four = [pair(110, 100), pair(160, 200), pair(13, 10), pair(30, 50)];

describe('statistics of errors', () => {
  it('worked by hand for four errors: +10, −20, +30 and −40 %', () => {
    const found = statisticsOf(four)!;
    expect(found.count).toBe(4);
    expect(found.meanAbsolute).toBeCloseTo((0.1 + 0.2 + 0.3 + 0.4) / 4, 12);
    expect(found.median).toBeCloseTo((0.2 + 0.3) / 2, 12);
    expect(found.p90).toBeCloseTo(0.4, 12);
    expect(found.worst).toBeCloseTo(-0.4, 12);
    expect(found.meanSigned).toBeCloseTo((0.1 - 0.2 + 0.3 - 0.4) / 4, 12);
    expect(found.inside).toBeUndefined();
  });
  it('takes the ninth of ten errors for p90', () => {
    const ten = Array.from({ length: 10 }, (_, index) => pair(101 + index, 100));
    expect(statisticsOf(ten)!.p90).toBeCloseTo(0.09, 12);
  });
  it('counts a measurement on the edge of its band as inside, and only those that have a band', () => {
    const banded = [{ ...pair(10, 8), low: 8, high: 12 }, { ...pair(10, 13), low: 8, high: 12 }, pair(10, 10)];
    expect(banded.map(insideBand)).toEqual([true, false, undefined]);
    expect(statisticsOf(banded)!.inside).toBe(0.5);
  });
  it('has nothing to say of nothing', () => {
    expect(statisticsOf([])).toBeUndefined();
    expect(rankCorrelation([])).toBeUndefined();
    expect(regret([])).toBeUndefined();
  });
  it('leaves out pairs that have no error', () => {
    const broken = [pair(1, 0), pair(Number.NaN, 1), pair(1, Infinity), pair(0, 1), pair(-1, 1)];
    expect(statisticsOf(broken)).toBeUndefined();
    expect(statisticsOf([...broken, pair(2, 1)])).toMatchObject({ count: 1, worst: 1 });
  });

  const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const pairs = fc.array(fc.record({ predicted: positive, measured: positive }), { minLength: 1, maxLength: 40 });
  it('orders median, p90 and worst, and keeps the mean between', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const { median, p90, worst, meanAbsolute, meanSigned, count } = statisticsOf(some)!;
        expect(count).toBe(some.length);
        expect(median).toBeLessThanOrEqual(p90 + 1e-12);
        expect(p90).toBeLessThanOrEqual(Math.abs(worst));
        expect(meanAbsolute).toBeLessThanOrEqual(Math.abs(worst) * (1 + 1e-9));
        expect(Math.abs(meanSigned)).toBeLessThanOrEqual(meanAbsolute * (1 + 1e-9));
      }),
    );
  });
  it('does not change with the unit', () => {
    fc.assert(
      fc.property(pairs, positive, (some, unit) => {
        const scaled = some.map(({ predicted, measured }) => pair(predicted * unit, measured * unit));
        for (const [index, one] of some.entries()) {
          expect(signedError(scaled[index]!)).toBeCloseTo(
            signedError(one),
            6 - Math.ceil(Math.log10(1 + signedError(one))),
          );
        }
      }),
    );
  });
});

describe('the ranking of alternatives', () => {
  it('is 1 in the same order, −1 in the opposite one', () => {
    expect(rankCorrelation([pair(1, 10), pair(2, 20), pair(3, 40)])).toBeCloseTo(1, 12);
    expect(rankCorrelation([pair(3, 10), pair(2, 20), pair(1, 40)])).toBeCloseTo(-1, 12);
  });
  it('worked by hand: ranks 1 2 3 4 against 2 1 4 3 correlate by 1 − 6·4 / (4·15)', () => {
    const swapped = [pair(1, 2), pair(2, 1), pair(3, 4), pair(4, 3)];
    expect(rankCorrelation(swapped)).toBeCloseTo(1 - (6 * 4) / (4 * 15), 12);
  });
  it('gives equals the mean of their ranks: 1, 2½, 2½, 4 against 1 2 3 4', () => {
    // Covariance 4.5 over the root of 4.5 · 5.
    expect(rankCorrelation([pair(1, 1), pair(5, 2), pair(5, 3), pair(9, 4)])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });
  it('is none where all are predicted the same, or fewer than three', () => {
    expect(rankCorrelation([pair(1, 1), pair(1, 2), pair(1, 3)])).toBeUndefined();
    expect(rankCorrelation([pair(1, 1), pair(2, 2)])).toBeUndefined();
  });
  it('costs what the first choice is slower than the best', () => {
    expect(regret([pair(1, 22), pair(2, 20), pair(3, 40)])).toBeCloseTo(0.1, 12);
    expect(regret([pair(1, 20), pair(2, 22)])).toBe(0);
  });
  it('costs the slowest of the first choices where several are predicted equally fast', () => {
    expect(regret([pair(1, 20), pair(1, 40), pair(2, 30)])).toBe(1);
  });
});
