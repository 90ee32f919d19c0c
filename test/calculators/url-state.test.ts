import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, readInputs, type RawInputs } from '../../src/calculators/evaluate.ts';
import { typedQuantity } from '../../src/calculators/typed.ts';
import {
  addressOf,
  fromSearch,
  initialTexts,
  leftOut,
  toFragment,
  toSearch,
  withoutPrivate,
} from '../../src/calculators/url-state.ts';
import { factorOf, KINDS, parseQuantity, raw, type Kind, type Locale } from '../../src/silicon/units/index.ts';
import { sample, sampleFacts } from './sample.ts';

const search = (typed: RawInputs, before = '', locale: Locale = 'en') =>
  toSearch(sample, readInputs(sample, typed, sampleFacts, locale), before);

const kinds = Object.keys(KINDS) as Kind[];
const locales = fc.constantFrom<Locale>('en', 'fr');

describe('a typed quantity', () => {
  it('reads back as exactly the same value, in every unit and language', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...kinds)
          .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...Object.keys(KINDS[kind].units)))),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        locales,
        fc.boolean(),
        ([kind, unit], number, locale, bare) => {
          const value = number * factorOf(kind, unit)!;
          const text = typedQuantity(kind, value, { unit, locale, bare: bare && locale === 'en' });
          const parsed = parseQuantity(kind, text, {
            locale: bare ? (locale === 'en' ? 'en' : locale) : locale,
            defaultUnit: unit,
          });
          expect(parsed.ok && raw(parsed.value), text).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is short and readable', () => {
    expect(typedQuantity('computeRate', 1.3e15, { unit: 'PFLOPS', bare: true })).toBe('1.3PFLOPS');
    expect(typedQuantity('parameters', 70e9, { unit: 'B' })).toBe('70B');
    expect(typedQuantity('bytes', 96 * 2 ** 30, { unit: 'GiB' })).toBe('96 GiB');
    expect(typedQuantity('bytes', 96 * 2 ** 30, { unit: 'GiB', locale: 'fr' })).toBe('96 Gio');
    expect(typedQuantity('price', 35.7608 / 3600, { unit: 'USD/h' })).toBe('35.7608 USD/h');
    expect(typedQuantity('share', 0.4, { unit: '%', bare: true })).toBe('0.4');
    expect(typedQuantity('duration', 90 * 86_400, { unit: 'days', locale: 'fr' })).toBe('90 jours');
  });
});

describe('a link', () => {
  it('holds nothing for the default scenario', () => {
    expect(search({})).toBe('');
    expect(search({ chips: '64', tokens: '15T', others: ['alpha', 'beta'] })).toBe('');
  });

  it('holds what differs, with its unit, and the version', () => {
    expect(search({ chips: '128', peak: '1.3 PFLOPS', others: ['gamma', 'alpha'], detail: true })).toBe(
      '?v=1&chips=128&peak=1.3PFLOPS&others=gamma,alpha&detail=true',
    );
  });

  it('says the same whatever the language it was typed in', () => {
    expect(search({ peak: '1,3 pétaflops', tokens: '2 000 Md' }, '', 'fr')).toBe('?v=1&tokens=2000B&peak=1.3PFLOPS');
  });

  it('leaves the parameters of others alone', () => {
    expect(search({ chips: '8' }, '?utm_source=x&chips=9&v=1&q=a%20b')).toBe('?utm_source=x&q=a%20b&v=1&chips=8');
    expect(search({}, '?utm_source=x&chips=9&v=1')).toBe('?utm_source=x');
  });

  it('does not hold a field that is hidden', () => {
    expect(search({ lost: '20%' })).toBe('');
  });

  it('gives back the same scenario, in every language', () => {
    const quantity = fc.double({ min: 1e-3, max: 999_999, noNaN: true, noDefaultInfinity: true });
    const scenario = fc.record(
      {
        hardware: fc.constantFrom('alpha', 'beta', 'gamma'),
        chips: fc.integer({ min: 1, max: 1e6 }).map(String),
        tokens: quantity.map((n) => `${n} T`),
        perToken: fc.tuple(quantity, fc.constantFrom('GFLOP', 'TFLOP', 'MFLOP')).map(([n, unit]) => `${n} ${unit}`),
        peak: fc.tuple(quantity, fc.constantFrom('PFLOPS', 'TFLOPS')).map(([n, unit]) => `${n} ${unit}`),
        use: fc.double({ min: 0.001, max: 1, noNaN: true }).map((n) => `${n * 100}%`),
        goodput: fc.constantFrom('all', 'some'),
        lost: fc.double({ min: 0, max: 0.9, noNaN: true }).map((n) => `${n * 100}%`),
        others: fc.uniqueArray(fc.constantFrom('alpha', 'beta', 'gamma'), { minLength: 1, maxLength: 3 }),
        detail: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(scenario, locales, locales, (typed, writer, reader) => {
        const local = Object.fromEntries(
          Object.entries(typed).map(([name, value]) => [
            name,
            typeof value === 'string' && writer === 'fr' ? value.replace('.', ',') : value,
          ]),
        );
        const written = readInputs(sample, local, sampleFacts, writer);
        if (written.errors.length > 0) return;
        const link = toSearch(sample, written);
        const texts = initialTexts(sample, fromSearch(sample, link, reader).typed, reader);
        const back = readInputs(sample, texts, sampleFacts, reader);
        expect(back.errors).toEqual([]);
        expect(back.inputs).toEqual(written.inputs);
        expect(toSearch(sample, back)).toBe(link);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '?v=1&chips=banana',
    '?chips=1e400',
    '?hardware=delta',
    '?others=alpha,zeta',
    '?peak=%F0%9F%92%A5',
    '?chips=%',
    '?use=900%25',
  ])('keeps what it cannot use as typed, with a message: %s', (link) => {
    const { typed } = fromSearch(sample, link);
    const [name, value] = Object.entries(typed)[0]!;
    const done = evaluate(sample, initialTexts(sample, typed), sampleFacts);
    expect(done.ok).toBe(false);
    expect(done.ok || done.errors[0]!.field).toBe(name);
    expect(String(value).length).toBeGreaterThan(0);
  });

  it('says when it was made for another version', () => {
    expect(fromSearch(sample, '?v=9&chips=8')).toEqual({ typed: { chips: '8' }, readings: [], otherVersion: '9' });
    expect(fromSearch(sample, '?v=1&chips=8')).toEqual({ typed: { chips: '8' }, readings: [] });
    expect(fromSearch(sample, '?v=9')).toEqual({ typed: {}, readings: [] });
  });
});

describe('a private field', () => {
  const read = (typed: RawInputs) => readInputs(sample, typed, sampleFacts);

  it('is never in a query, and is named among what a link leaves out', () => {
    expect(search({ notes: 'secret', chips: '8' })).toBe('?v=1&chips=8');
    expect(search({ notes: 'secret' })).toBe('');
    expect(search({ notes: 'secret' }, '?notes=old&q=1')).toBe('?q=1');
    expect(leftOut(sample, read({ notes: 'secret' }))).toEqual(['notes']);
    expect(leftOut(sample, read({ chips: '8' }))).toEqual([]);
  });

  it('comes back from the fragment of a link that a reader asked for, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const written = read({ notes: text });
        const hash = toFragment(sample, written);
        const { typed } = fromSearch(sample, '', 'fr', hash);
        expect(readInputs(sample, typed, sampleFacts, 'fr').inputs['notes']).toEqual(written.inputs['notes']);
        expect(hash).toMatch(/^(#[^\s"<>#]+)?$/);
      }),
    );
  });

  it('is read from a query that somebody wrote by hand, and a fragment goes before it', () => {
    expect(fromSearch(sample, '?notes=a%0Ab').typed).toEqual({ notes: 'a\nb' });
    expect(fromSearch(sample, '?notes=a', 'en', '#notes=b').typed).toEqual({ notes: 'b' });
  });

  it('is taken out of a fragment, and a place on the page is not', () => {
    expect(withoutPrivate(sample, '#notes=secret')).toBe('');
    expect(withoutPrivate(sample, '#how-it-works')).toBe('#how-it-works');
    expect(withoutPrivate(sample, '')).toBe('');
  });

  it('alone may be in a fragment', () => {
    expect(fromSearch(sample, '', 'en', '#chips=8').typed).toEqual({});
  });
});

describe('a link to a calculator', () => {
  it('brings every text that it was given to its field, below any root', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (hardware, goodput) => {
        const address = addressOf(
          { label: 'Go', to: 'calculators/sample/', search: { hardware, goodput } },
          '/base/fr/',
        );
        const [path, query = ''] = address.split(/(?=\?)/);
        expect(path).toBe('/base/fr/calculators/sample/');
        expect(query).toMatch(/^\?[^\s"<>#]*$/);
        expect(fromSearch(sample, query).typed).toEqual({ hardware, goodput });
      }),
    );
  });

  it('has no query where it gives nothing', () => {
    expect(addressOf({ label: 'Go', to: 'chips/' })).toBe('chips/');
  });
});
