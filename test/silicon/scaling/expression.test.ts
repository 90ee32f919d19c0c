import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from '../../../src/silicon/scaling/expression.ts';

describe('evaluateExpression(expression, terms)', () => {
  it('multiplies before it adds, and from left to right', () => {
    expect(evaluateExpression('2 + 3 * 4 - 6 / 3 / 2', {})).toBe(13);
  });

  it('raises from the right, before a leading minus', () => {
    expect(evaluateExpression('2 ^ 3 ^ 2', {})).toBe(512);
    expect(evaluateExpression('-2 ^ 2', {})).toBe(-4);
  });

  it('puts in the numbers of names', () => {
    expect(evaluateExpression('chips * peak', { chips: 16, peak: 1.299 })).toBeCloseTo(20.784, 12);
  });

  it('knows exp, and e^x − 1 without loss near zero', () => {
    expect(evaluateExpression('exp(1) - exp(0)', {})).toBe(Math.E - 1);
    expect(evaluateExpression('expm1(x)', { x: 1e-20 })).toBe(1e-20);
  });

  it('knows min, max, ceil, floor, sqrt and log2', () => {
    expect(evaluateExpression('min(3, 2) + max(1, 5) + ceil(1.2) + floor(1.8) + sqrt(9) + log2(8)', {})).toBe(16);
  });

  it('reads exponents', () => {
    expect(evaluateExpression('1.5e3 * 2E-3', {})).toBeCloseTo(3, 12);
  });

  it.each(['', '1 +', '(1', '1)', '2 2', 'a b', '1 $ 2', 'min(', ')(', '1,2'])('refuses "%s"', (expression) => {
    expect(() => evaluateExpression(expression, { a: 1, b: 2 })).toThrow(SyntaxError);
  });

  it('refuses a name without a number, and names of objects in general', () => {
    expect(() => evaluateExpression('a * b', { a: 1 })).toThrow(/no number for "b"/);
    expect(() => evaluateExpression('toString', {})).toThrow(ReferenceError);
    expect(() => evaluateExpression('constructor(1)', {})).toThrow(ReferenceError);
  });

  it('agrees with the arithmetic of the language', () => {
    const number = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(evaluateExpression('a * (b + c) / b - c', { a, b, c })).toBe((a * (b + c)) / b - c);
      }),
    );
  });
});
