/**
 * `npm run typing`: how long a key takes in each calculator of the built site with the processor slowed
 * four times, as the browser's own Event Timing reports it (steps of 8 ms). Prints the worst and the
 * median of 13 keys over three loads. A benchmark, not a test: the figure depends on what else runs.
 */
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { site } from '../config/site.ts';
import { calculators } from '../src/calculators/index.ts';
import { ensureChromium } from './chromium.ts';
import { siteServer } from './serve.ts';

const KEYS = '1234567890123';
const LOADS = 3;

const server = siteServer('dist').listen(0);
const address = `http://localhost:${(server.address() as AddressInfo).port}${site.base}`;
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });

async function keyTimes(id: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.goto(new URL(`calculators/${id}/`, address).href);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // A calculator may keep all its numbers folded away.
  for (const summary of await page.locator('astro-island form .calc-more > summary').all()) await summary.click();
  const field = page.locator('astro-island input[type="text"]:visible').first();
  await field.click();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await page.waitForTimeout(220);
  }
  const slow = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  await page.close();
  // Keys faster than the 16 ms that the browser reports are counted as 16.
  return [...slow, ...Array<number>(Math.max(0, KEYS.length - slow.length)).fill(16)];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

console.log('calculator         worst key ms (each load)   median key ms');
for (const { id } of calculators) {
  const loads: number[][] = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await keyTimes(id));
  const worst = loads.map((times) => Math.max(...times));
  console.log(`${id.padEnd(18)} ${worst.join(', ').padEnd(26)} ${median(loads.flat())}`);
}
await browser.close();
server.close();
