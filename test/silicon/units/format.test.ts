import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNumber,
  formatQuantity,
  KINDS,
  parseQuantity,
  quantity,
  raw,
  type Kind,
  type Locale,
} from '../../../src/silicon/units/index.ts';

const text = (kind: Kind, value: number, options: { locale?: Locale; unit?: string; binary?: boolean } = {}) =>
  formatQuantity(kind, quantity(kind, value), options).text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('writing a quantity', () => {
  it('puts the sign of an amount before the dollar, in its number too', () => {
    const shown = formatQuantity('money', quantity('money', -1.5e6), { locale: 'en' });
    expect(shown.number).toBe('−$1.5');
    expect(shown.text.replace('\u00a0', ' ')).toBe('−$1.5 million');
  });

  it.each<[Kind, number, string, string]>([
    ['computeRate', 20.784e15, '20.78 PFLOPS', '20,78 pétaflops'],
    ['memoryBandwidth', 2.9e12, '2.9 TB/s', '2,9 To/s'],
    ['tokens', 15e12, '15 trillion', '15 000 Md'],
    ['parameters', 70.6e9, '70.6 billion', '70,6 Md'],
    ['count', 1_000_000, '1,000,000', '1 000 000'],
    ['share', 0.4, '40%', '40 %'],
    ['price', 35.7608 / 3600, '$35.7608/h', '35,7608 $/h'],
    ['money', 5e6, '$5 million', '5 M $'],
    ['money', 1.5e12, '$1.5 trillion', '1 500 Md $'],
    ['duration', 90 * 86_400, '90 days', '90 jours'],
    ['duration', 86_400, '1 day', '1 jour'],
    ['duration', 1.5 * 86_400, '1.5 days', '1,5 jour'],
    ['duration', 31_557_600, '1 year', '1 an'],
    ['duration', 2 * 31_557_600, '2 years', '2 ans'],
    ['intensity', 447.93, '447.9 FLOP/B', '447,9 FLOP/o'],
    ['power', 1.2e9, '1.2 GW', '1,2 GW'],
    ['water', 1.196e9, '1.196 GL', '1,196 GL'],
    ['water', 2500, '2.5 m³', '2,5 m³'],
    ['waterFlow', 1e6 / 86_400, '1 ML/day', '1 ML/jour'],
    ['waterIntensity', 0.15 / 3.6e6, '0.15 L/kWh', '0,15 L/kWh'],
    ['carbon', 3.95e9, '3.95 Mt', '3,95 Mt'],
    ['carbonIntensity', 0.413 / 3.6e6, '413 g/kWh', '413 g/kWh'],
    ['area', 4_856_000, '4.856 km²', '4,856 km²'],
  ])('writes %s %d', (kind, value, en, fr) => {
    expect(text(kind, value)).toBe(en);
    expect(text(kind, value, { locale: 'fr' })).toBe(fr);
  });

  it('keeps a unit that is asked for, and binary ones for capacities', () => {
    expect(text('computeRate', 1.299e15, { unit: 'TFLOPS' })).toBe('1,299 TFLOPS');
    expect(text('area', 4046.8564224, { unit: 'acres' })).toBe('1 acre');
    expect(text('area', 18_580.608, { unit: 'sq ft', locale: 'fr' })).toBe('200 000 pi²');
    expect(text('waterFlow', (1.58e6 * 3.785411784) / 86_400, { unit: 'Mgal/day' })).toBe('1.58 Mgal/day');
    expect(text('bytes', 96 * 2 ** 30, { binary: true })).toBe('96 GiB');
    expect(text('bytes', 96 * 2 ** 30)).toBe('103.1 GB');
    expect(text('bytes', 96 * 2 ** 30, { binary: true, locale: 'fr' })).toBe('96 Gio');
  });

  it('goes to the next unit when rounding would show a thousand', () => {
    expect(text('bytes', 999.96e9)).toBe('1 TB');
  });

  it('writes numbers beyond words as powers of ten, and what is no number as a dash', () => {
    expect(formatNumber(1.5e21)).toBe('1.5 × 10^21');
    expect(formatNumber(Number.NaN)).toBe('–');
    expect(formatNumber(-1234.5)).toBe('−1,235');
    expect(formatNumber(0)).toBe('0');
  });

  it('is read back to four digits, in both languages', () => {
    const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'share');
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.double({ min: 1e-3, max: 1e14, noNaN: true }),
        fc.constantFrom<Locale>('en', 'fr'),
        (kind, value, locale) => {
          const shown = formatQuantity(kind, quantity(kind, value), { locale });
          if (shown.text.includes('^')) return;
          const parsed = parseQuantity(kind, shown.text, { locale });
          expect(parsed.ok, `${kind} ${shown.text}`).toBe(true);
          if (parsed.ok) expect(Math.abs(raw(parsed.value) / value - 1)).toBeLessThan(6e-4);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
