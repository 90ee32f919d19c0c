/**
 * `npm test`: every check and every test, in the order in which they fail fastest, with one closing
 * line that adds them all up. A static check counts as one test. Later suites run even when an
 * earlier one failed, except that nothing is tested in a site that did not build.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const RESULTS = join('test-results', 'suites');
const bin = (name: string): string => join('node_modules', '.bin', name);

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A command whose exit code is its verdict. */
async function check(command: string, ...args: string[]): Promise<Tally> {
  const passed = await run(command, args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A Vitest run, counted from its JSON report: a run that reports nothing has failed. */
async function vitest(name: string, ...args: string[]): Promise<Tally> {
  const report = join(RESULTS, `${name}.json`);
  const passed = await run(bin('vitest'), [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return tally(passed, () => {
    const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return {
      passed: result['numPassedTests'] ?? 0,
      failed: result['numFailedTests'] ?? 0,
      skipped: (result['numPendingTests'] ?? 0) + (result['numTodoTests'] ?? 0),
    };
  });
}

async function playwright(): Promise<Tally> {
  const report = join(RESULTS, 'browser.json');
  const chromium = await ensureChromium();
  const passed = await run(bin('playwright'), ['test', '--reporter=dot,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return tally(passed, () => {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> };
    return {
      passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
      failed: stats['unexpected'] ?? 0,
      skipped: stats['skipped'] ?? 0,
    };
  });
}

/** The counts of a report; one failure more when the runner failed although no test did (or none ran). */
function tally(passed: boolean, read: () => Tally): Tally {
  try {
    const counts = read();
    const broken = (!passed && counts.failed === 0) || counts.passed + counts.failed === 0;
    return broken ? { ...counts, failed: counts.failed + 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

rmSync(RESULTS, { recursive: true, force: true });
const rows: [string, Tally][] = [];
let built = true;

async function suite(name: string, work: () => Promise<Tally>): Promise<void> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  rows.push([`${name} (${((performance.now() - started) / 1000).toFixed(0)} s)`, counts]);
}

await suite('types', () => check(bin('astro'), 'check', '--minimumFailingSeverity', 'error'));
await suite('lint', () => check(bin('oxlint'), '--deny-warnings'));
await suite('format', () => check(bin('prettier'), '--check', '--log-level=warn', '.'));
await suite('dead code', () => check(bin('knip')));
await suite('import rules', () => check(bin('depcruise'), 'src', '--output-type', 'err'));
await suite('unit and evidence', () => vitest('unit', '--exclude', 'test/built/**'));
await suite('build', async () => {
  const counts = await check(bin('astro'), 'build');
  built = counts.failed === 0;
  return counts;
});
if (built) {
  await suite('built site', () => vitest('built', 'test/built'));
  await suite('browser', playwright);
}

console.log('\n── all suites');
let passed = 0;
let failed = 0;
let skipped = 0;
for (const [name, counts] of rows) {
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed`);
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
}
if (!built) console.log('✗ the site did not build, so it was not tested');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
