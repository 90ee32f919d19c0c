import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canHoldTogether,
  chipsForEquivalents,
  chipsForPower,
  chipsOf,
  drawPerChip,
  embodiedCarbon,
  energyOver,
  exactly,
  facilityPower,
  itPower,
  itPowerForWater,
  itShare,
  operationalCarbon,
  over,
  siteWater,
  sourceWater,
  times,
  type Assumed,
  type Draw,
  type Figure,
} from '../../../src/silicon/scaling/site-energy.ts';
import {
  from,
  gramsPerKilowattHour,
  inUnit,
  kilograms,
  litresPerKilowattHour,
  magnitude,
  megawatts,
  quantity,
  raw,
  watts,
} from '../../../src/silicon/units/index.ts';

const whole: Draw = { perChip: watts(750), beside: 0, load: 1, idle: 0 };
const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('the power of a site', () => {
  it('is chips times their draw, with hosts beside and less at part load', () => {
    expect(raw(itPower(1000, whole))).toBe(750_000);
    expect(raw(itPower(1000, { ...whole, beside: 0.5 }))).toBe(1_125_000);
    // Half loaded and a fifth at idle: 0.2 + 0.8 / 2.
    expect(raw(drawPerChip({ ...whole, load: 0.5, idle: 0.2 }))).toBeCloseTo(450, 9);
  });

  it('is wholly idle power without load, and nothing of it matters at full load', () => {
    fc.assert(
      fc.property(share, (idle) => {
        expect(raw(drawPerChip({ ...whole, load: 0, idle }))).toBeCloseTo(750 * idle, 9);
        expect(raw(drawPerChip({ ...whole, idle }))).toBeCloseTo(750, 9);
      }),
    );
  });

  it('gives the chips back from the power, and the IT power back from that of the facility', () => {
    fc.assert(
      fc.property(positive(1e7), positive(5000), share, share, positive(2), (chips, perChip, load, idle, beside) => {
        const draw = { perChip: watts(perChip), beside, load, idle };
        expect(chipsForPower(itPower(chips, draw), draw) / chips).toBeCloseTo(1, 9);
        const power = itPower(chips, draw);
        expect(raw(itShare(facilityPower(power, 1 + beside), 1 + beside)) / raw(power)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('energy, water and carbon', () => {
  // LLaMA (arXiv 2302.13971), table 15: 82,432 GPU-hours at 400 W, PUE 1.1, 0.385 kg/kWh: 36 MWh, 14 tCO2e.
  it('of LLaMA 7B are those of its table', () => {
    const energy = energyOver(facilityPower(watts(400), 1.1), from('duration', 82_432, 'h'));
    expect(Math.round(magnitude(inUnit('energy', energy, 'MWh')))).toBe(36);
    const carbon = operationalCarbon(energy, gramsPerKilowattHour(385));
    expect(Math.round(magnitude(inUnit('carbon', carbon, 't')))).toBe(14);
  });

  it('use the IT energy for the water of the site, and that of the facility for its electricity', () => {
    const energy = energyOver(megawatts(1), from('duration', 1000, 'h'));
    expect(magnitude(inUnit('water', siteWater(energy, litresPerKilowattHour(0.15)), 'L'))).toBeCloseTo(150_000, 6);
    expect(magnitude(inUnit('water', sourceWater(energy, litresPerKilowattHour(3)), 'm³'))).toBeCloseTo(3000, 6);
  });

  it('give the IT power back from the water of a year', () => {
    const wue = litresPerKilowattHour(0.15);
    const flow = quantity('waterFlow', raw(siteWater(energyOver(megawatts(910), quantity('duration', 1)), wue)));
    expect(raw(itPowerForWater(flow, wue))).toBeCloseTo(910e6, 3);
  });

  it('spread what making the chips cost over their life', () => {
    const year = from('duration', 365, 'days');
    const life = from('duration', 4 * 365, 'days');
    expect(raw(embodiedCarbon(100, kilograms(200), year, life))).toBe(5000);
    expect(raw(embodiedCarbon(100, kilograms(200), life, life))).toBe(20_000);
  });

  it('count equivalents by peak', () => {
    // 686,000 H100 at 989.5 TFLOPS are as many Trainium2 at 667: 1.02 million.
    const [h100, trainium2] = [989.5, 667].map((peak) => from('computeRate', peak, 'TFLOPS'));
    expect(chipsForEquivalents(686_000, h100!, trainium2!)).toBeCloseTo(1_017_687, -2);
  });
});

describe('spans', () => {
  const span = fc
    .tuple(positive(1e6), positive(1e6), positive(1e6))
    .map((ends) => ends.sort((a, b) => a - b))
    .map(([low, value, high]) => ({ low: low!, value: value!, high: high! }));

  it('hold every product and quotient of what lies in them', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        for (const x of [a.low, a.value, a.high])
          for (const y of [b.low, b.value, b.high]) {
            const [product, quotient] = [times(a, b), over(a, b)];
            expect(x * y >= product.low && x * y <= product.high).toBe(true);
            expect(x / y >= quotient.low && x / y <= quotient.high).toBe(true);
          }
      }),
    );
  });
});

describe('two figures about one machine', () => {
  const about = (value: number, by: Figure['by'] = [], scale = 1): Figure => ({ low: value, high: value, scale, by });
  const assumed: Assumed = {
    draw: { low: 500, value: 750, high: 850 },
    pue: { low: 1.14, value: 1.15, high: 1.2 },
  };

  it('hold together where a value of each factor gives both', () => {
    // 910 MW for a million chips is 910 W each: above 850. For 1.2 million it is 758.
    expect(canHoldTogether(about(1e6), about(910e6, ['draw']), assumed)).toBe(false);
    expect(canHoldTogether(about(1.2e6), about(910e6, ['draw']), assumed)).toBe(true);
  });

  it('let a factor cancel that both depend on', () => {
    // By chips, 910 MW of IT and 1,300 MW of facility overlap widely; their quotient is no PUE in the range.
    expect(canHoldTogether(about(910e6, ['draw']), about(1092e6, ['draw', 'pue']), assumed)).toBe(true);
    expect(canHoldTogether(about(910e6, ['draw']), about(1300e6, ['draw', 'pue']), assumed)).toBe(false);
    expect(canHoldTogether(about(910e6, ['draw']), about(1300e6, ['draw', 'pue']), { pue: assumed.pue! })).toBe(false);
  });

  it('are left undecided where a factor is unknown', () => {
    expect(canHoldTogether(about(1e6), about(910e6, ['draw']), {})).toBeUndefined();
    expect(chipsOf(exactly(910e6), about(910e6, ['draw']), {})).toBeUndefined();
  });

  it('take a “more than” as no bound from above', () => {
    const least: Figure = { low: 500_000, high: Infinity, scale: 1, by: [] };
    expect(canHoldTogether(least, about(1e6), {})).toBe(true);
    expect(canHoldTogether(least, about(400_000), {})).toBe(false);
  });

  it('agree whichever is named first, and whenever one machine was made to have both', () => {
    const factors = fc.subarray(['draw', 'pue'] as const);
    fc.assert(
      fc.property(positive(1e7), share, share, factors, factors, (chips, x, y, by, other) => {
        const at = { draw: 500 + 350 * x, pue: 1.14 + 0.06 * y };
        const make = (list: Figure['by']) =>
          about(
            list.reduce((value, factor) => value * at[factor as 'draw' | 'pue'], chips),
            list,
          );
        expect(canHoldTogether(make(by), make(other), assumed)).toBe(true);
        expect(canHoldTogether(make(other), make(by), assumed)).toBe(true);
      }),
    );
  });

  it('mean as many chips as the factors leave', () => {
    expect(chipsOf(exactly(850e6), { scale: 1, by: ['draw'] }, assumed)).toEqual({
      low: 1e6,
      value: 850e6 / 750,
      high: 1.7e6,
    });
  });
});
