import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allCores,
  gainPerDollar,
  impliedPriceGap,
  physicalCores,
  priceGap,
  shareOfCore,
  upliftNeeded,
  vectorPeak,
} from '../../../src/silicon/scaling/cpu.ts';
import { from, inUnit, onBasis, priceRatio, quantity, raw } from '../../../src/silicon/units/index.ts';

const count = (value: number) => quantity('count', value);
const ratio = (value: number) => quantity('ratio', value);
const share = (value: number) => quantity('share', value);
const dollars = (perHour: number) => onBasis('on-demand', from('price', perHour, 'USD/h'));
const relative = (price: number, before: number) => ratio(priceRatio(dollars(price), dollars(before)));

/** AWS price list of 20 July 2026, 4xlarge, us-east-1, on demand, in USD an hour (zz_generated.pricing_aws.go of Karpenter). */
const m5 = 0.768;
const m6g = 0.616;
const m7g = 0.6528;
const m7i = 0.8064;
const m8g = 0.71808;
const m8i = 0.84672;
const m8a = 0.97376;
const m9g = 0.78272;

describe('a derived peak', () => {
  it.each([
    ['Graviton2', 64, 2.5, 16, 2.56],
    ['Graviton3', 64, 2.6, 32, 5.32],
    ['Graviton4', 96, 2.8, 32, 8.6],
    ['Graviton5', 192, 3.3, 32, 20.28],
  ] as const)('of %s is cores × clock × operations in a cycle (technical guide of AWS)', (_, n, f, w, tflops) => {
    const peak = inUnit('computeRate', vectorPeak(count(n), from('frequency', f, 'GHz'), count(w)), 'TFLOPS');
    expect(peak).toBeCloseTo(tflops, 2);
  });
});

describe('a share of a core', () => {
  it.each([
    [204.8, 64, 3.2],
    [307.2, 64, 4.8],
    [537.6, 96, 5.6],
    [844.8, 192, 4.4],
  ])('of %d GB/s over %d cores is %d GB/s (channels × speed × 8 bytes)', (socket, cores, each) => {
    const core = shareOfCore(from('memoryBandwidth', socket, 'GB/s'), count(cores));
    expect(inUnit('memoryBandwidth', core, 'GB/s')).toBeCloseTo(each, 10);
  });
  it('times the cores is the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 1024 }), (x, n) => {
        const all = raw(allCores(shareOfCore(quantity('bytes', x), count(n)), count(n)));
        expect(Math.abs(all / x - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('physical cores', () => {
  it('behind sixteen vCPUs are sixteen without a second thread and eight with one (EC2 documentation on CPU options)', () => {
    expect(raw(physicalCores(count(16), count(1)))).toBe(16);
    expect(raw(physicalCores(count(16), count(2)))).toBe(8);
  });
});

describe('a difference in price (AWS price list of July 2026)', () => {
  it.each([
    ['m6g against m5', m6g, m5, -0.198],
    ['m7g against m7i', m7g, m7i, -0.19],
    ['m8g against m8i', m8g, m8i, -0.152],
    ['m9g against m8i', m9g, m8i, -0.076],
    ['m9g against m8a', m9g, m8a, -0.196],
    ['m7g against m6g', m7g, m6g, 0.06],
    ['m8g against m7g', m8g, m7g, 0.1],
    ['m9g against m8g', m9g, m8g, 0.09],
  ])('of %s', (_, price, other, gap) => {
    expect(raw(priceGap(relative(price, other)))).toBeCloseTo(gap, 3);
  });
});

describe('work for each dollar', () => {
  it.each([
    ['Graviton4 at its claimed 30 %', 1.3, m8g, m7g, 0.182],
    ['Graviton5 at its claimed 25 %', 1.25, m9g, m8g, 0.147],
  ])('of %s, at the prices of July 2026', (_, speed, price, before, gain) => {
    expect(raw(gainPerDollar(ratio(speed), relative(price, before)))).toBeCloseTo(gain, 3);
  });
  it('of Graviton3 at its claimed 25 % is 17.9 % for a price step rounded to 6.0 %, and a little more unrounded', () => {
    const rounded = raw(gainPerDollar(ratio(1.25), ratio(1.06)));
    expect(rounded).toBeCloseTo(0.179, 3);
    expect(raw(gainPerDollar(ratio(1.25), relative(m7g, m6g))) - rounded).toBeLessThan(0.0005);
  });
  it('that AWS claims of M6g over M5, 40 %, takes a speed-up of 12.3 %', () => {
    expect(raw(upliftNeeded(relative(m6g, m5), share(0.4)))).toBeCloseTo(0.123, 3);
  });
  it('implies a price 5.7 % higher where RDS on M9g is said to be 30 % faster and to give 23 % more', () => {
    expect(raw(impliedPriceGap(ratio(1.3), share(0.23)))).toBeCloseTo(0.057, 3);
  });

  const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  it('is nothing more at the speed-up that it takes, and what was asked for at the one that that takes', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: -0.9, max: 10, noNaN: true }), (price, gain) => {
        const speed = ratio(1 + raw(upliftNeeded(ratio(price), share(gain))));
        expect(raw(gainPerDollar(speed, ratio(price)))).toBeCloseTo(gain, 8);
      }),
    );
  });
  it('grows with speed and falls with price', () => {
    fc.assert(
      fc.property(positive, positive, (speed, price) => {
        const gain = raw(gainPerDollar(ratio(speed), ratio(price)));
        expect(raw(gainPerDollar(ratio(speed * 1.1), ratio(price)))).toBeGreaterThan(gain);
        expect(raw(gainPerDollar(ratio(speed), ratio(price * 1.1)))).toBeLessThan(gain);
      }),
    );
  });
  it('and speed give back the price that they were made of', () => {
    fc.assert(
      fc.property(positive, positive, (speed, price) => {
        const gap = raw(impliedPriceGap(ratio(speed), gainPerDollar(ratio(speed), ratio(price))));
        expect(Math.abs((1 + gap) / price - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});
