/** The pages on accuracy hold every prediction, every target and every peer; nothing is left out in silence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { comparisons, sets, unpredicted } from '../../src/site/accuracy/index.ts';
import { signedError } from '../../src/site/accuracy/statistics.ts';
import { targets } from '../../src/site/accuracy/targets.ts';
import { wordPercent } from '../../src/site/accuracy/words.ts';
import { base, dist, pages } from './site.ts';

const pageAt = (path: string) => pages.find((page) => page.path === base + path)?.document;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(['en', 'fr'] as const)('in %s', (locale) => {
  const prefix = locale === 'en' ? '' : `${locale}/`;

  test.each(sets.map(({ id }) => id))('the page of %s has a row for each of its measurements', (id) => {
    const page = pageAt(`${prefix}accuracy/${id}/`)!;
    const here = comparisons.filter(({ set }) => set === id);
    for (const one of here) {
      const row = plain(page.getElementById(one.row)?.structuredText ?? '');
      expect(row, one.id).toContain(plain(one.name));
      expect(row, one.id).toContain(plain(wordPercent(signedError(one), locale, { signed: true })));
    }
    expect(page.querySelectorAll('table.rows tbody tr')).toHaveLength(new Set(here.map(({ row }) => row)).size);
    const text = plain(page.querySelector('main')!.structuredText);
    for (const { name } of unpredicted.filter(({ set }) => set === id)) expect(text).toContain(plain(name));
  });

  test('the overview leads to each set and names each target, each other model and what is not predicted', () => {
    const page = pageAt(`${prefix}accuracy/`)!;
    const links = page.querySelectorAll('main table a').map((link) => link.getAttribute('href'));
    for (const { id } of sets) expect(links).toContain(`${base}${prefix}accuracy/${id}/`);
    const words: Readonly<Record<string, string>> = dictionary(locale, 'accuracy');
    for (const { id } of targets) {
      expect(plain(page.getElementById(`target-${id}`)!.structuredText)).toContain(plain(words[`target.${id}`]!));
    }
    for (const { id, error } of catalogue.peers) {
      expect(plain(page.getElementById(id)!.structuredText)).toContain(plain(error.printed));
    }
    const text = plain(page.querySelector('main')!.structuredText);
    for (const { name } of unpredicted) expect(text).toContain(plain(name));
  });
});

test('the data file has every comparison with its error', () => {
  const file = JSON.parse(readFileSync(join(dist, 'data/accuracy.json'), 'utf8')) as {
    comparisons: readonly { id: string; predicted: number; measured: number; error: number }[];
  };
  expect(file.comparisons.map(({ id }) => id)).toEqual(comparisons.map(({ id }) => id));
  for (const { id, predicted, measured, error } of file.comparisons) {
    expect(error, id).toBeCloseTo(predicted / measured - 1, 9);
  }
});
