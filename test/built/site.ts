/** The built site as the tests read it: its pages, parsed, and what each of them makes a browser fetch. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { site } from '../../config/site.ts';

export const dist = process.env['DIST'] ?? 'dist';

/** The base that internal addresses start with, with one slash at its end. */
export const base = site.base.replace(/\/?$/, '/');

export interface Page {
  /** Relative to the built folder: `trainium2/index.html`. */
  readonly file: string;
  /** What a reader asks for: `/trainium2/`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

function readPage(file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8');
  return { file, html, path: base + file.replace(/index\.html$/, ''), document: parse(html, { comment: true }) };
}

if (!existsSync(join(dist, 'index.html'))) throw new Error(`There is no built site in ${dist}: npm run build`);

export const pages: readonly Page[] = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('pagefind/'))
  .sort()
  .map(readPage);

/** Rows for `describe.each`: the path names the suite. */
export const rows = (some: readonly Page[] = pages) => some.map((page) => [page.path, page] as const);

export const isEmbed = ({ file }: Page): boolean => /^(fr\/)?embed\//.test(file);

/** The file behind an internal address, or nothing where there is none. */
export function fileOf(address: string): string | undefined {
  const path = decodeURI(address.replace(/[?#].*$/, ''));
  if (!path.startsWith(base)) return undefined;
  const file = join(dist, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) ? file : undefined;
}

const weights = new Map<string, number>();

/** Bytes after brotli at its best, as a host sends what it compressed ahead of time. */
export function weight(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const bytes = brotliCompressSync(readFileSync(file), { params }).length;
  weights.set(file, bytes);
  return bytes;
}

/** A module with all that it imports statically; what it imports on demand is not fetched before interaction. */
function moduleGraph(address: string, seen: Set<string>): void {
  if (seen.has(address)) return;
  const file = fileOf(address);
  if (!file) throw new Error(`${address} is asked for and is not there`);
  seen.add(address);
  const code = readFileSync(file, 'utf8');
  for (const [, specifier] of code.matchAll(/(?:\bimport|\bfrom)\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g)) {
    moduleGraph(new URL(specifier!, `http://site${address}`).pathname, seen);
  }
}

/** The workers that some modules may start. */
function workersOf(modules: Iterable<string>): string[] {
  return [...modules].flatMap((address) =>
    [...readFileSync(fileOf(address)!, 'utf8').matchAll(/new Worker\(new URL\(["'`]([^"'`]+)["'`]/g)].map(
      ([, specifier]) => new URL(specifier!, `http://site${address}`).pathname,
    ),
  );
}

interface Load {
  readonly requests: readonly string[];
  /** Compressed bytes of everything, and of the scripts in it: files and what is inline. */
  readonly total: number;
  readonly script: number;
  /** Compressed bytes of the scripts that come when a calculator is reached for; the most of any on the page. */
  readonly touched: number;
  /** The workers that come when a heavy calculator is worked with, and the compressed bytes of the largest. */
  readonly workers: readonly string[];
  readonly worked: number;
}

/** What a browser fetches for a page before anybody touches it: HTML, styles, icon, scripts, islands, their renderer. */
export function load({ file, document }: Page): Load {
  const others = new Set<string>();
  for (const link of document.querySelectorAll('link[href]')) {
    if (/\b(stylesheet|icon|preload)\b/.test(link.getAttribute('rel') ?? '')) others.add(link.getAttribute('href')!);
  }
  for (const media of document.querySelectorAll('img[src], iframe[src], video[src], source[src]')) {
    const address = media.getAttribute('src')!;
    if (!address.startsWith('data:') && media.getAttribute('loading') !== 'lazy') others.add(address);
  }

  const scripts = new Set<string>();
  const entries = [
    ...document.querySelectorAll('script[src]').map((script) => script.getAttribute('src')),
    ...document.querySelectorAll('link[rel=modulepreload]').map((link) => link.getAttribute('href')),
    ...document
      // An island with `client:touch` is fetched when somebody touches it.
      .querySelectorAll('astro-island:not([client=touch])')
      .flatMap((island) =>
        ['component-url', 'renderer-url', 'before-hydration-url'].map((name) => island.getAttribute(name)),
      ),
  ];
  for (const entry of entries) if (entry) moduleGraph(entry, scripts);

  const sum = (addresses: Iterable<string>) => {
    let bytes = 0;
    for (const address of addresses) {
      const found = fileOf(address);
      if (!found) throw new Error(`${file} asks for ${address}, which is not there`);
      bytes += weight(found);
    }
    return bytes;
  };
  // Each island fetches its own when it is reached for, and no other's.
  const reached = document.querySelectorAll('astro-island[client=touch]').map((island) => {
    const graph = new Set<string>();
    for (const name of ['component-url', 'renderer-url']) moduleGraph(island.getAttribute(name)!, graph);
    return graph;
  });
  const workers = reached.flatMap((graph) => workersOf(graph));
  const inline = document.querySelectorAll('script:not([src])').map((script) => script.rawText);
  const external = sum(scripts);
  return {
    requests: [file, ...others, ...scripts],
    total: weight(join(dist, file)) + sum(others) + external,
    // Inline scripts are in the weight of the HTML already; as script they count by what they weigh alone.
    touched: Math.max(0, ...reached.map(sum)),
    workers,
    worked: Math.max(0, ...workers.map((worker) => sum([worker]))),
    script: external + (inline.length > 0 ? brotliCompressSync(inline.join('\n')).length : 0),
  };
}
