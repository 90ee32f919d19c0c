/** Every internal link arrives, at the very heading it names; nothing is fetched from another host. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkChecker, LinkState } from 'linkinator';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from '../../scripts/serve.ts';
import { base, dist, fileOf, pages, rows } from './site.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = siteServer(dist);
  await new Promise<void>((listening) => server.listen(0, listening));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('a crawl from the home pages finds no broken link', async () => {
  const result = await new LinkChecker().check({
    path: [`${origin}${base}`, `${origin}${base}fr/`],
    recurse: true,
    // Other people's sites are none of this test's business.
    linksToSkip: async (link) => !link.startsWith(origin),
  });
  const checked = result.links.filter(({ state }) => state !== LinkState.SKIPPED);
  expect(checked.length).toBeGreaterThan(4);
  const broken = checked.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ url, parent, status }) => `${status} ${url} on ${parent}`)).toEqual([]);

  // What no link leads to, no reader finds.
  const found = new Set(checked.map(({ url }) => decodeURI(new URL(url).pathname)));
  const lost = pages.filter(({ file, path }) => !/(^|\/)(404|embed)\b/.test(file) && !found.has(path));
  expect(lost.map(({ path }) => path)).toEqual([]);
}, 120_000);

const documents = new Map<string, HTMLElement>();
function documentOf(file: string): HTMLElement {
  const document = documents.get(file) ?? parse(readFileSync(file, 'utf8'));
  documents.set(file, document);
  return document;
}

describe.each(rows())('%s', (path, { document }) => {
  test('links to pages and headings that exist', () => {
    const lost: string[] = [];
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href')!;
      const { host, pathname, hash } = new URL(href, `http://site${path}`);
      if (host !== 'site') continue;
      const file = fileOf(pathname);
      const id = decodeURIComponent(hash.slice(1));
      const arrives = file && (!id || !file.endsWith('.html') || documentOf(file).getElementById(id));
      if (!arrives) lost.push(href);
    }
    expect(lost).toEqual([]);
  });
  test('fetches nothing from another host', () => {
    const asked = [
      ...document.querySelectorAll('[src]').map((element) => element.getAttribute('src')),
      ...document.querySelectorAll('[srcset]').map((element) => element.getAttribute('srcset')),
      ...document
        .querySelectorAll('link[href]')
        .filter((link) => !/\b(canonical|alternate|license|author)\b/.test(link.getAttribute('rel') ?? ''))
        .map((link) => link.getAttribute('href')),
    ];
    expect(asked.filter((address) => /^(https?:)?\/\//.test(address ?? ''))).toEqual([]);
  });
  test('has stylesheets that fetch nothing from another host', () => {
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const css = readFileSync(fileOf(link.getAttribute('href')!)!, 'utf8');
      expect(css).not.toMatch(/url\(\s*["']?(https?:)?\/\/|@import\s/);
    }
  });
});
