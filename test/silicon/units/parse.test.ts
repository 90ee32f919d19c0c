import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorOf, KINDS, parseQuantity, raw, type Kind, type Locale } from '../../../src/silicon/units/index.ts';

const value = (kind: Kind, text: string, locale: Locale = 'en', defaultUnit?: string) => {
  const parsed = parseQuantity(kind, text, { locale, ...(defaultUnit !== undefined && { defaultUnit }) });
  return parsed.ok ? raw(parsed.value) : parsed.reason;
};

describe('reading a quantity as people type it', () => {
  it.each<[Kind, string, number]>([
    ['memoryBandwidth', '2.9 TB/s', 2.9e12],
    ['bytes', '96 GiB', 96 * 2 ** 30],
    ['bytes', '96GB', 96e9],
    ['parameters', '70B', 70e9],
    ['tokens', '15T', 15e12],
    ['tokens', '15 trillion', 15e12],
    ['parameters', '405 billion', 405e9],
    ['count', '3e9', 3e9],
    ['count', '100k', 1e5],
    ['count', '1,000,000', 1e6],
    ['computeRate', '1.3 PFLOPS', 1.3e15],
    ['computeRate', '1,299 TFLOPS', 1.299e15],
    ['computeRate', '83.2 petaflops', 83.2e15],
    ['computeRate', '20.8 PFLOP/s', 20.8e15],
    ['oneWay', '3.2 Tbps', 4e11],
    ['oneWay', '800 Gb/s', 1e11],
    ['oneWay', '800 gbit/s', 1e11],
    ['oneWay', '200 Gbit/s', 2.5e10],
    ['money', '1 billion', 1e9],
    ['money', '$1.5 trillion', 1.5e12],
    ['computeRate', '1 299 TFLOPS', 1.299e15],
    ['duration', '90 days', 90 * 86_400],
    ['duration', '15 us', 15e-6],
    ['duration', '96 ns', 96e-9],
    ['money', '$5M', 5e6],
    ['share', '40%', 0.4],
    ['share', '40', 0.4],
    ['share', '0.4', 0.4],
    ['ratio', '4x', 4],
    ['water', '300 Mgal', 300e6 * 3.785411784],
    ['water', '300 million gallons', 300e6 * 3.785411784],
    ['water', '1.2 GL', 1.2e9],
    ['water', '5 m3', 5000],
    ['waterFlow', '1.58 MGD', (1.58e6 * 3.785411784) / 86_400],
    ['waterFlow', '365 ML/year', 1e6 / 86_400],
    ['waterIntensity', '0.12 L/kWh', 0.12 / 3.6e6],
    ['carbon', '137 tCO2e', 137e3],
    ['carbon', '3.95 Mt', 3.95e9],
    ['carbonIntensity', '413 g/kWh', 0.413 / 3.6e6],
    ['carbonIntensity', '0.385 kg CO2/kWh', 0.385 / 3.6e6],
    ['area', '1,200 acres', 1200 * 4046.8564224],
    ['area', '200,000 sq ft', 200_000 * 0.09290304],
    ['area', '12 ha', 12e4],
  ])('reads %s “%s”', (kind, text, expected) => {
    expect(value(kind, text, 'en', kind === 'share' ? '%' : undefined)).toBeCloseTo(expected, 12);
    expect(
      Math.abs((value(kind, text, 'en', kind === 'share' ? '%' : undefined) as number) / expected - 1),
    ).toBeLessThan(1e-12);
  });

  it('reads a price as hours or seconds say', () => {
    expect(value('price', '$35.76/h')).toBeCloseTo(35.76 / 3600, 12);
    expect(value('price', '35.76', 'en', 'USD/h')).toBeCloseTo(35.76 / 3600, 12);
    expect(value('price', '$35.76 per hour')).toBeCloseTo(35.76 / 3600, 12);
    expect(value('price', '35,76 $ par heure', 'fr')).toBeCloseTo(35.76 / 3600, 12);
  });

  it.each<[Kind, string, number]>([
    ['computeRate', '1,3 PFLOPS', 1.3e15],
    ['computeRate', '1,3 pétaflops', 1.3e15],
    ['memoryBandwidth', '2 517 To/s', 2.517e15],
    ['bytes', '96 Gio', 96 * 2 ** 30],
    ['tokens', '15 000 Md', 15e12],
    ['duration', '90 jours', 90 * 86_400],
    ['parameters', '70 milliards', 70e9],
    ['parameters', '1 billion', 1e12],
    ['money', '1 billion', 1e12],
    ['money', '1,5 milliard', 1.5e9],
    ['money', '10 millions $', 1e7],
    ['oneWay', '3,2 Tbit/s', 4e11],
    ['water', '1,5 ML', 1.5e6],
    ['waterFlow', '24 ML/jour', 24e6 / 86_400],
    ['area', '12,5 ha', 125_000],
    ['carbon', '2,5 kt', 2.5e6],
  ])('reads %s “%s” in French', (kind, text, expected) => {
    expect(value(kind, text, 'fr')).toBe(expected);
  });

  it.each<[Kind, string, string]>([
    ['count', '', 'empty'],
    ['count', 'garbage', 'not-a-number'],
    ['count', '💥', 'not-a-number'],
    ['count', '1e400', 'not-finite'],
    ['count', '1,2,3', 'grouping'],
    ['count', '1.2.3', 'grouping'],
    ['bytes', '5 TFLOPS', 'unknown-unit'],
    ['oneWay', '5 gb/s', 'ambiguous-unit'],
    ['bytes', '96 Gb', 'ambiguous-unit'],
    ['water', '5 ml', 'ambiguous-unit'],
    ['carbon', '5 L', 'unknown-unit'],
    ['count', '½', 'not-a-number'],
    ['count', '1/2', 'unknown-unit'],
    ['count', '--5', 'not-a-number'],
    ['computeRate', '1,3 PFLOPS', 'grouping'],
    ['count', 'Infinity', 'not-a-number'],
    ['count', 'NaN', 'not-a-number'],
  ])('refuses %s “%s”: %s', (kind, text, reason) => {
    expect(value(kind, text)).toBe(reason);
  });

  it('keeps decimal and binary units apart', () => {
    expect(value('bytes', '1 GB')).toBe(1e9);
    expect(value('bytes', '1 GiB')).toBe(2 ** 30);
  });

  it('reads every unit that it lists', () => {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      for (const unit of Object.keys(KINDS[kind].units)) {
        expect(value(kind, `3 ${unit}`.trim(), 'en', unit), `${kind} ${unit}`).toBe(3 * factorOf(kind, unit)!);
      }
    }
  });

  it('never throws and never gives a number that is not finite', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom<Locale>('en', 'fr'),
        (kind, text, locale) => {
          const parsed = parseQuantity(kind, text, { locale });
          expect(!parsed.ok || Number.isFinite(raw(parsed.value))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
