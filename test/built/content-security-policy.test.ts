/** The policy of every page covers what stands in it, and lets through nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineHashes } from '../../config/content-security-policy.ts';
import { base, dist, isEmbed, pages, rows } from './site.ts';

const headers = readFileSync(join(dist, '_headers'), 'utf8');

describe.each(rows())('%s', (_path, { html, document }) => {
  const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';

  test('states its policy ahead of all that the policy governs', () => {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/(?:^|; )worker-src 'self'(?:;|$)/);
    expect(html.slice(0, html.indexOf('content-security-policy'))).not.toMatch(/<(script|style|link)\b/);
  });
  test('has the hash of each inline script and style, in the page and in the header', () => {
    const { scripts, styles } = inlineHashes(html);
    for (const hash of [...scripts, ...styles]) {
      expect(policy).toContain(hash);
      expect(headers).toContain(hash);
    }
  });
  test('frees no script and no style element', () => {
    const strict = policy.replace("style-src-attr 'unsafe-inline'", '').replace("'wasm-unsafe-eval'", '');
    expect(strict).not.toMatch(/unsafe-|[ ;]\*|https?:/);
  });
  test('has no script in an attribute', () => {
    for (const element of document.querySelectorAll('*')) {
      expect(Object.keys(element.attributes).filter((name) => /^on[a-z]+$/.test(name))).toEqual([]);
      expect(element.getAttribute('href') ?? '').not.toMatch(/^javascript:/i);
    }
  });
});

test('a worker is governed by the header of its own file, which frees no more than a page', () => {
  const [, everywhere = ''] = /^\S*\/\*\n {2}Content-Security-Policy: (.*)$/m.exec(headers) ?? [];
  expect(everywhere).toMatch(/(?:^|; )worker-src 'self'; /);
  const scripts = /(?:^|; )script-src ([^;]*)/.exec(everywhere)![1]!.split(' ');
  expect(scripts.filter((one) => !one.startsWith("'sha256-"))).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

test('others may frame an embed and nothing else', () => {
  const rules = [...headers.matchAll(/^(\S+)\n {2}Content-Security-Policy: frame-ancestors 'self'/gm)].map(
    ([, path]) => path!,
  );
  const guarded = (path: string) =>
    rules.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));
  for (const page of pages) expect(guarded(page.path), page.path).toBe(!isEmbed(page));
  expect(rules).not.toContain(`${base}*`);
});
