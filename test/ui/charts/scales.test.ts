import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, log } from '../../../src/ui/charts/scales.ts';

const RANGE = [300, 20] as const;
const positive = fc.double({ min: 1e-9, max: 1e27, noNaN: true });
/** Two values that a chart can tell apart. */
const span = fc
  .tuple(positive, fc.double({ min: 1.001, max: 1e12, noNaN: true }))
  .map(([low, ratio]) => [low, low * ratio] as const);

describe('a logarithmic scale', () => {
  it('spans its values, and has at least two ticks among them, in order', () => {
    fc.assert(
      fc.property(span, ([low, high]) => {
        const scale = log(low, high, RANGE);
        expect(scale(low)).toBeCloseTo(300, 6);
        expect(scale(high)).toBeCloseTo(20, 6);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThan(20);
        expect(scale.ticks).toEqual([...new Set(scale.ticks)].toSorted((a, b) => a - b));
        for (const tick of scale.ticks) {
          expect(tick).toBeGreaterThanOrEqual(low * 0.998);
          expect(tick).toBeLessThanOrEqual(high * 1.002);
        }
      }),
    );
  });

  it('keeps to powers of ten, or to 1, 2 and 5, where those will do', () => {
    expect(log(1, 1e6, RANGE, 3).ticks).toEqual([1, 100, 1e4, 1e6]);
    expect(log(1, 20, RANGE).ticks).toEqual([1, 2, 5, 10, 20]);
  });

  it('has even steps between 1.2 and 1.9, where none of those is', () => {
    expect(log(1.2, 1.9, RANGE, 4).ticks.map((tick) => tick.toFixed(9))).toEqual([
      '1.200000000',
      '1.400000000',
      '1.600000000',
      '1.800000000',
    ]);
  });

  it('has room for a single value', () => {
    const scale = log(7, 7, RANGE);
    expect(scale(7)).toBeCloseTo(160, 6);
    expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a linear scale', () => {
  it('begins at zero and ends at a round number above its values', () => {
    fc.assert(
      fc.property(span, ([low, high]) => {
        const scale = linear(low, high, RANGE);
        expect(scale(0)).toBe(300);
        expect(scale.ticks[0]).toBe(0);
        expect(scale.ticks.at(-1)).toBeGreaterThanOrEqual(high * (1 - 1e-8));
        expect(scale.at(scale(high))).toBeCloseTo(high, -Math.log10(high * 1e-6));
      }),
    );
  });
});
