/**
 * Serves `dist/` as a host would: compressed, with the headers of `dist/_headers`, the page for unknown
 * addresses, and the base that the site was built for. `node scripts/serve.ts [--port 4321] [--dir dist]`
 */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import compression from 'compression';
import sirv from 'sirv';
import { site } from '../config/site.ts';

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a `_headers` file: a path, perhaps ending in `*`, and its headers indented below it. */
function headerRules(text: string): readonly Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules.map(({ path, headers }) => ({
    matches: path.endsWith('*') ? (asked) => asked.startsWith(path.slice(0, -1)) : (asked) => asked === path,
    headers,
  }));
}

/** Serves a built site below the base it was built for. */
export function siteServer(dir: string, base: string = site.base) {
  const prefix = base.replace(/\/$/, '');
  const rules = headerRules(readFileSync(join(dir, '_headers'), 'utf8'));
  const lost = {
    en: readFileSync(join(dir, '404.html')),
    fr: readFileSync(join(dir, 'fr', '404.html')),
  };
  // Files are looked up anew each time: the site may be built again while it is served.
  const files = sirv(dir, { dev: true, etag: true });
  const compress = compression() as unknown as (...handler: [...Parameters<RequestListener>, () => void]) => void;

  return createServer((request, response) => {
    // Not `new URL`: it throws at `//`, and a request must not end the server.
    const path = (request.url ?? '/').split('?')[0]!;
    for (const { matches, headers } of rules) {
      if (matches(path)) for (const [name, value] of headers) response.appendHeader(name, value);
    }
    if (prefix && (path === '/' || path === prefix)) {
      response.writeHead(302, { Location: `${prefix}/` }).end();
      return;
    }
    compress(request, response, () => {
      const notFound = () => {
        const page = lost[path.startsWith(`${prefix}/fr/`) ? 'fr' : 'en'];
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      };
      if (!path.startsWith(`${prefix}/`)) {
        notFound();
        return;
      }
      request.url = (request.url ?? '/').slice(prefix.length) || '/';
      files(request, response, notFound);
    });
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } });
  const server = siteServer(values.dir ?? 'dist');
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(Number(values.port ?? 4321), () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : values.port;
    console.log(`${site.title}: http://localhost:${port}${site.base}`);
  });
}
