/**
 * A strict Content-Security-Policy for a static site. Astro writes a <meta> with the directives below and the hashes of
 * the scripts it made itself; it does not know Starlight's `is:inline` scripts nor ours, and lists every page's
 * scripts on every page. So once the pages are built, each page's policy is rewritten to hold the hashes of exactly
 * what stands in that page. The same policy, with the hashes of all pages, goes to `_headers`.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { parse } from 'node-html-parser';

type Policy = Exclude<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, boolean>;

const directives = [
  "default-src 'self'",
  "img-src 'self' data:",
  // Nothing from a blob or a data address: workers are files of ours, under the policy of their own headers.
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
] as const;
// Pagefind is WebAssembly. Its worker takes the policy of the header, not that of the page's <meta>.
const scripts = ["'self'", "'wasm-unsafe-eval'"] as const;

/** For `security.csp` of the Astro configuration. Only style attributes are free; scripts and <style> are hashed. */
export const policy: Policy = {
  directives: [...directives],
  scriptDirective: { resources: [...scripts] },
  styleDirective: {
    resources: [
      { resource: "'self'", kind: 'element' },
      { resource: "'unsafe-inline'", kind: 'attribute' },
    ],
  },
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policyText(scriptHashes: Iterable<string>, styleHashes: Iterable<string>): string {
  return [
    ...directives,
    ['script-src', ...scripts, ...scriptHashes].join(' '),
    ['style-src', "'self'", ...styleHashes].join(' '),
    ['style-src-elem', "'self'", ...styleHashes].join(' '),
    "style-src-attr 'unsafe-inline'",
  ].join('; ');
}

/** Hashes of what is inline in a page. Data blocks (JSON-LD, say) are not scripts and need none. */
export function inlineHashes(html: string): { readonly scripts: Set<string>; readonly styles: Set<string> } {
  const page = parse(html, { comment: true });
  const isScript = (type: string | undefined) => !type || type === 'module' || type === 'text/javascript';
  return {
    scripts: new Set(
      page
        .querySelectorAll('script')
        .filter((script) => !script.getAttribute('src') && isScript(script.getAttribute('type')))
        .map((script) => hash(script.rawText)),
    ),
    styles: new Set(page.querySelectorAll('style').map((style) => hash(style.rawText))),
  };
}

/** Astro writes the style of its islands beside the first of them, in the body, where HTML has no place for one. */
function stylesIntoHead(html: string): string {
  const end = html.indexOf('</head>');
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const styles = body.match(/<style>.*?<\/style>/gs) ?? [];
  return `${head}${styles.join('')}${body.replace(/<style>.*?<\/style>/gs, '')}`;
}

const metaTag = /<meta http-equiv="content-security-policy" content="[^"]*"\s*\/?>/i;

/** The paths that share a first folder, as `_headers` writes them, leaving out what anyone may frame. */
function framedBySelfOnly(pages: readonly string[]): string[] {
  const rules = new Set<string>();
  for (const page of pages) {
    const [, language = '', rest = ''] = /^(fr\/)?(.*)$/.exec(page) ?? [];
    if (rest.includes('/')) rules.add(`/${language}${rest.slice(0, rest.indexOf('/'))}/*`);
    else rules.add(`/${language}${rest === 'index.html' ? '' : rest}`);
  }
  return [...rules].filter((rule) => !/^\/(fr\/)?embed\//.test(rule)).sort();
}

export function contentSecurityPolicy(base: string): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages: string[] = [];
        const all = { scripts: new Set<string>(), styles: new Set<string>() };
        for await (const file of glob('**/*.html', { cwd: root })) pages.push(file.replaceAll('\\', '/'));
        for (const page of pages) {
          const html = stylesIntoHead(await readFile(join(root, page), 'utf8'));
          const found = inlineHashes(html);
          for (const one of found.scripts) all.scripts.add(one);
          for (const one of found.styles) all.styles.add(one);
          if (!metaTag.test(html)) throw new Error(`${page} has no Content-Security-Policy to complete`);
          const meta = `<meta http-equiv="content-security-policy" content="${policyText(found.scripts, found.styles)}">`;
          // In front of every script: a policy says nothing about what stands before it.
          const bare = html.replace(metaTag, '');
          await writeFile(
            join(root, page),
            bare.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta),
          );
        }

        // A second policy only narrows the first, so the frame rule is written for each folder that has it,
        // and not for all pages with an exception that hosts could not express.
        const prefix = base.replace(/\/$/, '');
        const lines = [
          '',
          '# Written by the build: the policy of every page, and who may frame which.',
          `${prefix}/*`,
          `  Content-Security-Policy: ${policyText([...all.scripts].sort(), [...all.styles].sort())}`,
          ...framedBySelfOnly(pages).flatMap((rule) => [
            `${prefix}${rule}`,
            "  Content-Security-Policy: frame-ancestors 'self'",
          ]),
          '',
        ];
        const headers = join(root, '_headers');
        await writeFile(headers, (await readFile(headers, 'utf8')).replaceAll('{base}', prefix) + lines.join('\n'));
        logger.info(`${pages.length} pages, ${all.scripts.size} inline scripts, ${all.styles.size} inline styles`);
      },
    },
  };
}
