import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/silicon/scaling/verdict.ts';

describe('a sum and a claim', () => {
  // Trainium and comparator fact sheets, claims with arithmetic: what was printed, and what it comes to.
  it.each([
    ['16 × 1,299 TFLOPS for 20.8 petaflops', 20.8, 20.784, 'holds'],
    ['667 over 190 for “four times”', 4, 3.511, 'fails'],
    ['705.6 over 185.6 for “3.9 times”', 3.9, 3.802, 'fails'],
    ['192 over 36 MB for “five times”', 5, 5.333, 'holds-rounded'],
    ['144 × 2.56 TB/s for 368', 368, 368.64, 'holds-rounded'],
    ['72 × 22 TB/s for 1,580', 1580, 1584, 'holds-rounded'],
    ['1,299 exaflops for 1,300', 1300, 1299, 'holds-rounded'],
    ['72 Gbps over 40 for “2x”', 2, 1.8, 'fails'],
    ['500,000 chips for tens of thousands of UltraServers', 20_000, 7812.5, 'fails'],
    ['an M7g against an M7i for “20 %”', 20, 19.05, 'fails'],
  ] as const)('%s: %s said, %s found, %s', (_what, said, sum, outcome) => {
    expect(outcomeOf({ said, sum })).toBe(outcome);
  });

  it('reaches a minimum or does not', () => {
    expect(outcomeOf({ said: 100_000, sum: 500_000, least: true })).toBe('holds');
    expect(outcomeOf({ said: 100_000, sum: 99_999, least: true })).toBe('fails');
  });

  it('never hold where there is no number', () => {
    for (const sum of [NaN, Infinity, -Infinity]) expect(outcomeOf({ said: 1, sum })).toBe('fails');
  });
});

const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });

describe('any claim', () => {
  it('holds when the sum is what was said', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const said = Number(value.toPrecision(4));
        expect(outcomeOf({ said, sum: said })).toBe('holds');
      }),
    );
  });

  it('fails from a tenth on, however it is rounded', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0.11, max: 10, noNaN: true }), (said, away) => {
        expect(outcomeOf({ said, sum: said * (1 + away) })).toBe('fails');
      }),
    );
  });

  it('that names a minimum holds the better the more there is', () => {
    fc.assert(
      fc.property(positive, positive, positive, (said, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        if (outcomeOf({ said, sum: less, least: true }) === 'holds') {
          expect(outcomeOf({ said, sum: more, least: true })).toBe('holds');
        }
      }),
    );
  });
});
