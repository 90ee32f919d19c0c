import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  efficiencyOfGain,
  efficiencyOfSaving,
  impliedPower,
  impliedPowerRatio,
  split,
  times,
} from '../../../src/silicon/scaling/generations.ts';
import {
  count,
  gibibytes,
  kilowatts,
  percent,
  ratio,
  raw,
  teraflops,
  terabytesPerSecond,
} from '../../../src/silicon/units/index.ts';

const two = (q: unknown) => Math.round(Number(q) * 100) / 100;

describe('Trn3 Gen2 over Trn2 UltraServer', () => {
  // Chips and per-chip values: AWS Neuron, Trn2 and Trn3 architecture pages.
  it('is 4.36 times the FP8 peak: 2.25 times the chips, each 1.94 times as fast', () => {
    const { total, chips, perChip } = split(
      { chips: count(144), perChip: teraflops(2517) },
      { chips: count(64), perChip: teraflops(1299) },
    );
    expect([total, chips, perChip].map(two)).toEqual([4.36, 2.25, 1.94]);
  });

  it('is 3.80 times the memory bandwidth and 3.375 times the memory, not the 3.9 and 4 that were said', () => {
    const bandwidth = split(
      { chips: count(144), perChip: terabytesPerSecond(4.9) },
      { chips: count(64), perChip: terabytesPerSecond(2.9) },
    );
    expect(two(bandwidth.total)).toBe(3.8);
    const memory = split({ chips: count(144), perChip: gibibytes(144) }, { chips: count(64), perChip: gibibytes(96) });
    expect(raw(memory.total)).toBe(3.375);
  });

  it('is 1.006 times the BF16 peak of a chip', () => {
    expect(raw(times(teraflops(671), teraflops(667)))).toBeCloseTo(1.006, 3);
  });
});

describe('what the two efficiency claims say of power', () => {
  const performance = times(teraflops(362_400), teraflops(83_200));

  // "4x performance per watt" and "40 % better energy efficiency": AWS, December 2025, Trn3 UltraServers.
  it('4x performance per watt means 1.09 times the power; 40 % better efficiency means 3.1 times', () => {
    expect(two(impliedPowerRatio(performance, ratio(4)))).toBe(1.09);
    expect(Math.round(raw(impliedPowerRatio(performance, efficiencyOfGain(percent(40)))) * 10) / 10).toBe(3.1);
  });

  it('40 % less energy is 1.67 times the efficiency, not 1.4', () => {
    expect(two(efficiencyOfSaving(percent(40)))).toBe(1.67);
    expect(two(efficiencyOfGain(percent(40)))).toBe(1.4);
  });

  // 48 kW for a Trn2 UltraServer is SemiAnalysis's estimate.
  it('from 48 kW they mean 52 and 149 kW', () => {
    const kilo = (efficiency: ReturnType<typeof ratio>) =>
      Math.round(raw(impliedPower(impliedPowerRatio(performance, efficiency), kilowatts(48))) / 1e3);
    expect(kilo(ratio(4))).toBe(52);
    expect(kilo(efficiencyOfGain(percent(40)))).toBe(149);
  });
});

describe('whatever the numbers', () => {
  const positive = fc.double({ min: 1e-3, max: 1e21, noNaN: true });
  const built = fc.record({
    chips: fc.integer({ min: 1, max: 1e6 }).map(count),
    perChip: positive.map((n) => teraflops(n / 1e12)),
  });

  it('a ratio times its inverse is one, and the parts multiply to the whole', () => {
    fc.assert(
      fc.property(built, built, (a, b) => {
        const there = split(a, b);
        expect(raw(there.total) * raw(split(b, a).total)).toBeCloseTo(1, 9);
        expect((raw(there.chips) * raw(there.perChip)) / raw(there.total)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('a saving is worth more than a gain of the same size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        expect(raw(efficiencyOfSaving(percent(n)))).toBeGreaterThan(raw(efficiencyOfGain(percent(n))));
      }),
    );
  });
});
