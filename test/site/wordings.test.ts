import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue, lookup, sourcedValues } from '../../src/silicon/specs/catalogue.ts';
import { sumOf } from '../../src/site/arithmetic.ts';
import { recordPage } from '../../src/site/page-links.ts';
import { hasValue, wordDate, wordPath, wordRecord, wordValue } from '../../src/site/wordings.ts';

describe('a path', () => {
  it('is called by what it holds, in both languages', () => {
    expect(wordPath('peak.fp8.dense', 'en')).toBe('Peak FP8, dense');
    expect(wordPath('peak.mxfp8.sparse', 'fr')).toBe('Crête MXFP8, creuse');
    expect(wordPath('sizes.4xlarge.price', 'en')).toBe('4xlarge, price');
    expect(wordPath('sizes.4xlarge.memory', 'fr')).toBe('4xlarge, mémoire');
    expect(wordPath('hbm.capacity', 'fr')).toBe('Capacité HBM');
  });

  it('has a name of its own in the messages, whichever value of a record it leads to', () => {
    const free = /^(peak|arrayPeak|claims|relative|values)\b/;
    const { chips, cores, systems, processors, prices, models, runs } = catalogue;
    const records: readonly object[] = [chips, cores, systems, processors, prices, models, runs].flat();
    const paths = new Set(records.flatMap((record) => sourcedValues(record).map(({ path }) => path)));
    const unnamed = [...paths].filter((path) => !free.test(path) && !Object.hasOwn(dictionary('fr', 'paths'), path));
    expect(unnamed).toEqual([]);
  });

  it('leads to a page and an anchor', () => {
    expect(recordPage('trainium2')).toBe('chips/trainium2/');
    expect(recordPage('trainium2.peak.fp8.dense')).toBe('chips/trainium2/#peak-fp8-dense');
    expect(recordPage('claim-trn2-speed.claimed')).toBe('claims/trainium/#claim-trn2-speed');
    expect(recordPage('m8g.sizes.4xlarge.price')).toBe('instances/graviton-general/#m8g-4xlarge');
    expect(recordPage('t4g')).toBe('instances/burstable-and-hpc/#t4g');
    expect(() => recordPage('trainium9')).toThrow('No record "trainium9"');
  });

  it('is known to hold a value or not', () => {
    expect(hasValue('trainium2.hbm.capacity')).toBe(true);
    expect(hasValue('trainium2.hbm')).toBe(false);
    expect(hasValue('trainium9.hbm.capacity')).toBe(false);
  });
});

describe('a value', () => {
  it('is written in the unit of its record, or in the one asked for', () => {
    expect(wordValue(lookup('trainium2.peak.fp8.dense'), 'en').text).toBe('1,299\u00a0TFLOPS');
    expect(wordValue(lookup('trainium2.hbm.bandwidth'), 'fr', { in: 'GB/s' }).text).toBe('2\u202f900\u00a0Go/s');
    expect(() => wordValue(lookup('trainium2.hbm.capacity'), 'en', { in: 'TFLOPS' })).toThrow('no unit of bytes');
  });

  it('spells a date out as far as it is known', () => {
    expect(wordDate('2024-12-03', 'en')).toBe('3 December 2024');
    expect(wordDate('2024-12', 'fr')).toBe('décembre 2024');
    expect(wordDate('2025-12-01', 'fr')).toBe('1er décembre 2025');
    expect(wordDate('2025-12-11', 'fr')).toBe('11 décembre 2025');
    expect(wordDate('2024', 'en')).toBe('2024');
  });

  it('belongs to a record with a name', () => {
    expect(wordRecord('trainium2')).toBe('Trainium2');
  });
});

describe('a sum over records', () => {
  const terms = { n: 64, p: 'trainium2.peak.fp8.dense' };

  it('is evaluated from the records and written out with its terms', () => {
    const sum = sumOf('n * p / 2', terms, 'computeRate', 'en', 'PFLOPS');
    expect(sum.value).toBe((64 * 1.299e15) / 2);
    expect(sum.result.text).toBe('41.57\u00a0PFLOPS');
    expect(sum.parts).toEqual([
      { text: '64', term: 'n' },
      { text: ' × ' },
      { text: '1,299\u00a0TFLOPS', path: 'trainium2.peak.fp8.dense', term: 'p' },
      { text: ' ÷ ' },
      { text: '2' },
    ]);
  });

  it('refuses a text and a path that leads nowhere', () => {
    expect(() => sumOf('a', { a: 'trainium2.announced' }, 'ratio', 'en')).toThrow('is a text and cannot stand');
    expect(() => sumOf('a', { a: 'trainium2.peak.fp7.dense' }, 'ratio', 'en')).toThrow('has no "fp7"');
  });
});
