/**
 * Lighthouse, mobile, of the built site: `npm run lighthouse [-- path …]`. Serves `dist/`, looks at each page three
 * times with the system's Chromium, and prints the medians. It builds nothing, and Lighthouse itself comes by
 * npx: what measures now and then is no dependency of everyone who reads or tests the site.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { site } from '../config/site.ts';
import { ensureChromium } from './chromium.ts';
import { siteServer } from './serve.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 3;
const PAGES = [
  '',
  'trainium2/',
  'calculators/roofline/',
  'calculators/training-time/',
  'chips/trainium2/',
  'fr/trainium2/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = [
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
] as const;

type Category = (typeof CATEGORIES)[number];
type Audit = (typeof AUDITS)[number];
type Measures = Readonly<Record<Category | Audit, number>>;

interface LighthouseReport {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<Category, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<Audit, { readonly numericValue?: number }>>;
}

/** One run of Lighthouse with its default settings: a phone on a slow network. */
async function measure(url: string, chromium: string, report: string): Promise<Measures> {
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chromium } },
  );
  const { runtimeError, categories, audits } = JSON.parse(readFileSync(report, 'utf8')) as LighthouseReport;
  if (runtimeError) throw new Error(runtimeError.message);
  return Object.fromEntries([
    ...CATEGORIES.map((id) => [id, 100 * (categories[id].score ?? Number.NaN)]),
    ...AUDITS.map((id) => [id, audits[id].numericValue ?? Number.NaN]),
  ]) as Measures;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

if (!existsSync(join('dist', 'index.html'))) {
  console.error('There is no dist/index.html: run "npm run build" first.');
  process.exit(1);
}
const asked = process.argv.slice(2).map((path) => path.replace(/^\//, ''));
const chromium = await ensureChromium();
const server = siteServer('dist').listen(0);
const { port } = server.address() as AddressInfo;
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const rows: Record<string, Record<string, string | number>> = {};
try {
  for (const page of asked.length > 0 ? asked : PAGES) {
    const runs: Measures[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      const address = `http://localhost:${port}${site.base}${page}`;
      // Now and then Lighthouse loses its own trace; that says nothing about the page, so it is asked once more.
      const once = () => measure(address, chromium, join(folder, 'report.json'));
      runs.push(await once().catch(once));
    }
    const of = (id: Category | Audit) => median(runs.map((one) => one[id]));
    rows[`/${page}`] = {
      performance: of('performance'),
      accessibility: of('accessibility'),
      'best practices': of('best-practices'),
      SEO: of('seo'),
      'LCP, s': (of('largest-contentful-paint') / 1000).toFixed(2),
      'TBT, ms': Math.round(of('total-blocking-time')),
      CLS: of('cumulative-layout-shift').toFixed(3),
      KB: (of('total-byte-weight') / 1000).toFixed(1),
    };
    console.log(`/${page}: ${JSON.stringify(rows[`/${page}`])}`);
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(`\n${LIGHTHOUSE}, mobile, median of ${RUNS} runs`);
console.table(rows);
