import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bisection,
  cutChips,
  cutLinks,
  networkBisection,
  tokenFloor,
  type BisectedLevel,
} from '../../../src/silicon/scaling/bisection.ts';

const ring = (length: number) => ({ length, wraps: true });
const line = (length: number) => ({ length, wraps: false });
const torus = (rate: number, ...lengths: number[]): BisectedLevel => ({
  devices: lengths.reduce((all, length) => all * length, 1),
  rate,
  sides: lengths.map(ring),
});

describe('a cut through a torus', () => {
  it('crosses two links of each ring and one of each line', () => {
    expect(cutLinks(16, ring(4))).toBe(8);
    expect(cutLinks(16, line(4))).toBe(4);
  });

  it('crosses one link between two', () => {
    expect(cutLinks(4, ring(2))).toBe(2);
  });

  it('is across the longest side where all links are alike', () => {
    // 8 × 4: across the side of eight it passes four rings, across that of four it passes eight.
    expect(bisection([torus(10, 8, 4)])).toEqual({ level: 0, ways: 8, rate: 10, bandwidth: 80 });
  });

  it('is across the slow rings where servers are joined by slower ones', () => {
    // 4 × 4 chips at 128 each, four servers joined by 16 rings at 64: 32 links of 64, not 32 of 128.
    expect(bisection([torus(128, 4, 4), torus(64, 4)])).toEqual({ level: 1, ways: 32, rate: 64, bandwidth: 2048 });
  });
});

describe('a cut through switches', () => {
  it('is what the smaller half of the chips sends', () => {
    expect(cutChips(5, 2)).toBe(4);
    expect(bisection([{ devices: 4, rate: 256 }])).toEqual({ level: 0, ways: 2, rate: 256, bandwidth: 512 });
  });

  it('goes between racks where those are joined most thinly', () => {
    const levels = [
      { devices: 4, rate: 256 },
      { devices: 18, rate: 320 },
      { devices: 2, rate: 128 },
    ];
    expect(bisection(levels)).toEqual({ level: 2, ways: 72, rate: 128, bandwidth: 72 * 128 });
  });

  it('leaves of a network what the oversubscription leaves', () => {
    expect(networkBisection(10, 64, 25, 1)).toBe(5 * 64 * 25);
    expect(networkBisection(10, 64, 25, 4)).toBe((5 * 64 * 25) / 4);
    expect(networkBisection(1, 64, 25, 1)).toBe(0);
  });
});

it('has no bisection of a single chip', () => {
  expect(bisection([])).toBeUndefined();
  expect(bisection([{ devices: 1, rate: 5 }])).toBeUndefined();
  expect(bisection([torus(5, 1)])).toBeUndefined();
});

const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 });
const rates = fc.double({ min: 1e6, max: 1e13, noNaN: true });

it('never lets more across than the smaller half can send', () => {
  fc.assert(
    fc.property(lengths, rates, (sides, rate) => {
      const level = torus(rate, ...sides);
      const cut = bisection([level]);
      if (!cut) return level.devices === 1;
      const links = sides.reduce((sum, length) => sum + (length > 2 ? 2 : length - 1), 0);
      return cut.bandwidth <= Math.ceil(level.devices / 2) * links * rate * (1 + 1e-12);
    }),
  );
});

it('halves where sides do not close to rings of more than two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 16 }), rates, (length, rate) => {
      const of = (side: ReturnType<typeof ring>) => bisection([{ devices: length, rate, sides: [side] }])!.bandwidth;
      return of(line(length)) * 2 === of(ring(length));
    }),
  );
});

describe('tokens that keep a chip busy', () => {
  it('are those at which the link takes as long as the work', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4),
        rates,
        rates,
        fc.double({ min: 1e6, max: 1e13, noNaN: true }),
        (w, P, b, N) => {
          const tokens = tokenFloor(w, P, b);
          const [work, link] = [(6 * N * tokens) / P, (3 * w * N) / b];
          return Math.abs(work / link - 1) < 1e-9;
        },
      ),
    );
  });
});
