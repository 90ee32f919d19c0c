/** The pages of disputed numbers hold every reading with its source, and what they say of the calculators is true. */
import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { calculator } from '../../src/calculators/index.ts';
import { sourceOf } from '../../src/silicon/specs/catalogue.ts';
import { disputes, readingOf, textDisputes } from '../../src/silicon/specs/disputes.ts';
import { base, pages } from './site.ts';

const LOCALES = ['en', 'fr'] as const;
const prefix = (locale: string) => (locale === 'en' ? '' : `${locale}/`);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const pagesIn = (locale: string) =>
  pages.filter(({ path }) => path.startsWith(`${base}${prefix(locale)}disputed/`)).map(({ document }) => document);

describe.each(LOCALES)('in %s', (locale) => {
  const documents = pagesIn(locale);

  test.each(disputes.map((dispute) => [dispute.path, dispute] as const))('%s', (path, { chosen, others }) => {
    const anchor = path.replaceAll('.', '-');
    const found = documents.flatMap((page) => page.getElementById(anchor) ?? []);
    expect(found).toHaveLength(1);
    const entry = found[0]!;
    const text = plain(entry.structuredText);
    const hrefs = entry.querySelectorAll('a').map((link) => link.getAttribute('href')!.replaceAll('&amp;', '&'));
    for (const reading of [chosen, ...others.map(({ dissent }) => dissent)]) {
      expect(text).toContain(plain(reading.printed));
      const { url } = sourceOf(reading);
      if (url !== undefined) expect(hrefs).toContain(url);
      expect(hrefs.some((href) => href.endsWith(`sources/#${reading.source}`))).toBe(true);
    }
    expect(text).toContain(plain(chosen.why!));
    expect(entry.querySelectorAll('.other')).toHaveLength(others.length);
    // Each of them says what it would change, or that it changes nothing.
    const { nothing } = dictionary(locale, 'disputed');
    for (const other of entry.querySelectorAll('.other')) {
      const says = other.querySelectorAll('a[href*="readings="], a[href*="claims/"]').length;
      expect(says > 0).toBe(!other.text.includes(nothing));
    }
  });

  test('every text stands there too', () => {
    for (const { path } of textDisputes) {
      expect(documents.flatMap((page) => page.getElementById(path.replaceAll('.', '-')) ?? [])).toHaveLength(1);
    }
  });

  test('links open calculators with readings that exist and fields that they have', () => {
    const links = documents.flatMap((page) => page.querySelectorAll('main a[href*="readings="]'));
    expect(links.length).toBeGreaterThan(disputes.length);
    for (const link of links) {
      const address = new URL(link.getAttribute('href')!.replaceAll('&amp;', '&'), 'http://site');
      const [, id] = /calculators\/([^/]+)\//.exec(address.pathname)!;
      const { readings, v, ...scenario } = Object.fromEntries(address.searchParams);
      expect(readingOf(readings!)).toBeDefined();
      expect(v).toBe(String(calculator(id!)!.definition.version));
      expect(Object.keys(calculator(id!)!.definition.fields)).toEqual(expect.arrayContaining(Object.keys(scenario)));
    }
  });
});
