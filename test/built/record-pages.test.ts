/** The generated pages hold what the records hold: every value, its words, its source and who disagrees. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue, sourcedValues, sourceOf, type Sourced } from '../../src/silicon/specs/catalogue.ts';
import { wordEvent, wordSiteValue, wordUnpublished } from '../../src/site/record-words.ts';
import { wordDate } from '../../src/site/wordings.ts';
import { formatNumber } from '../../src/silicon/units/index.ts';
import { recordPage } from '../../src/site/page-links.ts';
import { base, pages } from './site.ts';

const LISTS = ['chips', 'cores', 'systems', 'processors', 'models', 'sites'] as const;
const LOCALES = ['en', 'fr'] as const;

const pageAt = (path: string) => pages.find((page) => page.path === base + path)?.document;
const prefix = (locale: string) => (locale === 'en' ? '' : `${locale}/`);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const decoded = (element: HTMLElement | null | undefined) => plain(element?.structuredText ?? element?.text ?? '');

/** The entry of a value: the block that holds its anchor. */
function entryOf(page: HTMLElement, path: string): HTMLElement | undefined {
  const anchor = page.getElementById(path.replaceAll('.', '-'));
  return (anchor?.closest('dl.values > div') ?? anchor?.closest('div')) as HTMLElement | undefined;
}

/** What an entry leaves out of a value, in words; empty when it is whole. */
function missing(entry: HTMLElement | undefined, value: Sourced, own = value.note): readonly string[] {
  if (!entry) return ['the entry'];
  const text = decoded(entry);
  const hrefs = entry.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
  const wanted = [value, ...(value.dissent ?? [])];
  return [
    // A date that the record states itself stands spelled out and is not quoted.
    ...wanted
      .filter((reading) => !('text' in reading && reading.text === reading.printed))
      .filter(({ printed }) => !text.includes(plain(printed)))
      .map(({ printed }) => `“${printed}”`),
    ...wanted
      .flatMap((reading) => [sourceOf(reading).url, `sources/#${reading.source}`])
      .filter(
        (address) => address !== undefined && !hrefs.some((href) => href.replaceAll('&amp;', '&').endsWith(address)),
      )
      .map((address) => `a link to ${address}`),
    ...[own, value.why, ...(value.dissent ?? []).map(({ note }) => note)]
      .filter((note) => note !== undefined && !text.includes(plain(note)))
      .map((note) => `the note ${note}`),
  ];
}

/** The note of a value as its page has it: that of a site in the language of the page. */
function noteOf(list: string, id: string, path: string, { note }: Sourced, locale: (typeof LOCALES)[number]) {
  return list === 'sites' && note ? wordSiteValue(id, path.replace('values.', ''), 'note', note, locale).text : note;
}

describe.each(LOCALES)('in %s', (locale) => {
  describe.each(LISTS)('a record of %s', (list) => {
    test.each(catalogue[list].map((record) => [record.id, record] as const))('%s has its page', (id, record) => {
      const page = pageAt(`${prefix(locale)}${list}/${id}/`);
      expect(page, 'the page').toBeDefined();
      const lost = sourcedValues(record).flatMap(({ path, value }) =>
        missing(entryOf(page!, path), value, noteOf(list, id, path, value, locale)).map(
          (what) => `${path} lacks ${what}`,
        ),
      );
      expect(lost).toEqual([]);
      if ('notPublished' in record) {
        const text = decoded(page!.querySelector('main'));
        for (const what of record.notPublished ?? []) expect(text).toContain(plain(wordUnpublished(what, locale).text));
      }
    });
  });

  test('each event stands in the timeline with its date, its words, its class and its sources', () => {
    const page = pageAt(`${prefix(locale)}timeline/`)!;
    const t = dictionary(locale, 'reference');
    for (const event of catalogue.events) {
      const entry = page.getElementById(event.id);
      const text = decoded(entry);
      expect(text, event.id).toContain(plain(wordEvent(event, locale).text));
      expect(text, event.id).toContain(plain(wordDate(event.date, locale)));
      expect(text, event.id).toContain(t[`disclosure.${event.disclosure}`]);
      expect(entry!.getAttribute('data-topic'), event.id).toBe(event.topics.join(' '));
      const hrefs = entry!.querySelectorAll('a').map((link) => link.getAttribute('href')?.replaceAll('&amp;', '&'));
      for (const source of [event.source, ...(event.also ?? [])]) {
        const { url } = sourceOf({ source, printed: '' });
        if (url) expect(hrefs, event.id).toContain(url);
      }
    }
  });

  test('each run stands in the table of runs with its speed, its share and its convention', () => {
    const page = pageAt(`${prefix(locale)}runs/`)!;
    const t = dictionary(locale, 'records');
    for (const { id, name, mfu, tokenRate, convention, note } of catalogue.runs) {
      const row = decoded(page.getElementById(id));
      expect(row, id).toContain(plain(name));
      for (const value of [mfu, tokenRate]) if (value) expect(row, id).toContain(plain(value.printed));
      if (mfu) expect(row, id).toContain(t[`convention.${convention ?? 'none'}`]);
      if (note) expect(row, id).toContain(plain(note));
    }
  });

  test('each EC2 family stands on its page with every size, and leads to what its values are from', () => {
    for (const { id, sizes } of catalogue.instances) {
      const [path = '', anchor = ''] = recordPage(id).split('#');
      const page = pageAt(`${prefix(locale)}${path}`);
      expect(decoded(page?.getElementById(anchor)), id).toBe(id);
      const hrefs = new Set(page!.querySelectorAll('main a').map((link) => link.getAttribute('href')));
      for (const [name, size] of Object.entries(sizes)) {
        const row = page!.getElementById(recordPage(`${id}.sizes.${name}.price`).split('#')[1]!);
        const cells = row?.querySelectorAll('th, td').map((cell) => plain(cell.text)) ?? [];
        expect(cells[0]).toBe(name);
        expect(cells).toContain(formatNumber(Number(size.vcpu.value), locale));
        const hourly = size.price && formatNumber(Number(size.price.value) * 3600, locale, { digits: 7 });
        expect(cells.at(-1), `${id}.${name}`).toBe(hourly ?? '–');
        for (const value of Object.values(size)) {
          expect(hrefs).toContain(`${base}${prefix(locale)}sources/#${value.source}`);
        }
      }
    }
  });

  test('the list of EC2 families leads to each of them', () => {
    const links = pageAt(`${prefix(locale)}instances/`)!
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href'));
    for (const { id } of catalogue.instances) expect(links).toContain(`${base}${prefix(locale)}${recordPage(id)}`);
  });

  test('the table of chips says where nothing is published, and multiplies nothing for an announced chip', () => {
    const page = pageAt(`${prefix(locale)}chips/`)!;
    const row = page.querySelectorAll('tr').find((line) => decoded(line).startsWith('Trainium4'));
    expect(decoded(row)).toContain(dictionary(locale, 'reference').notPublished);
    expect(decoded(row)).toContain('× Trainium3');
    expect(decoded(row)).not.toMatch(/FLOPS|flops|GiB|Gio|TB\/s|To\/s/);
  });

  test('an estimate is marked as one wherever it stands', () => {
    const { estimated } = dictionary(locale, 'reference');
    const power = entryOf(pageAt(`${prefix(locale)}chips/trainium2/`)!, 'power');
    expect(decoded(power)).toContain(estimated);
    const row = pageAt(`${prefix(locale)}chips/`)!
      .querySelectorAll('tr')
      .find((line) => decoded(line).startsWith('Trainium2'));
    expect(decoded(row)).toContain(estimated);
  });

  test('the data page leads to each file of records and to each frame', () => {
    const links = pageAt(`${prefix(locale)}data/`)!
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href'));
    for (const list of Object.keys(catalogue)) expect(links).toContain(`${base}data/${list}.json`);
    expect(links).toContain(`${base}${prefix(locale)}embed/scale-out/`);
  });
});
