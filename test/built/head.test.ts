/** What search engines, other sites and screen readers are told of a page. */
import { describe, expect, test } from 'vitest';
import { site } from '../../config/site.ts';
import { fileOf, isEmbed, pages, rows } from './site.ts';

const isNotFound = (file: string) => /(^|\/)404\b/.test(file);
const ordinary = pages.filter((page) => !isEmbed(page) && !isNotFound(page.file));
const own = (address = '') => decodeURI(address.replace(site.url.replace(/\/$/, ''), ''));

describe.each(rows())('%s', (_path, page) => {
  const { file, document } = page;
  test('says its language, its title and what it is about', () => {
    expect(document.querySelector('html')?.getAttribute('lang')).toBe(file.startsWith('fr/') ? 'fr' : 'en');
    expect(document.querySelectorAll('head > title')).toHaveLength(1);
    expect(document.querySelector('head > title')?.text.trim()).not.toBe('');
    // An embed is a part of somebody else's page, found through that page.
    if (isEmbed(page)) return;
    const description = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    expect(description.length).toBeGreaterThan(20);
  });
  test('has one heading of the first rank and one main part', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('main')).toHaveLength(1);
  });
});

describe.each(rows(ordinary))('%s', (path, { document }) => {
  test('names its own address and its twin in each language', () => {
    expect(own(document.querySelector('link[rel=canonical]')?.getAttribute('href'))).toBe(path);
    const twins = document.querySelectorAll('link[rel=alternate][hreflang]');
    expect(twins.map((twin) => twin.getAttribute('hreflang')).sort()).toEqual(['en', 'fr', 'x-default']);
    for (const twin of twins) expect(fileOf(own(twin.getAttribute('href'))), twin.toString()).toBeDefined();
  });
  test('has a card for those who share it', () => {
    for (const property of ['og:title', 'og:type', 'og:url', 'og:locale', 'og:description', 'og:site_name']) {
      expect(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content'), property).toBeTruthy();
    }
  });
  test('lets a reader skip the menu', () => {
    const target = document.querySelector('a.sl-skip-link')?.getAttribute('href') ?? '';
    expect(document.getElementById(target.slice(1))).not.toBeNull();
  });
});

test.each(['en', 'fr'])('no two pages of %s have the same title', (language) => {
  const titles = ordinary
    .filter(({ file }) => file.startsWith('fr/') === (language === 'fr'))
    .map(({ document }) => document.querySelector('title')?.text);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
