/** The layout planner searches in a worker: what a reader sees of that, and what happens where there is none. */
import { expect, test as unwatched, type Page } from '@playwright/test';
import { calculator } from '../../src/calculators/index.ts';
import { locales, Panel } from './calculator.ts';
import { test } from './fixtures.ts';
import { scenarios } from './scenarios.ts';

const ID = 'layout-planner';
const WORKER = /\/_astro\/worker[^/]*\.js$/;

function panelOf(page: Page, locale: 'en' | 'fr' = 'en'): Panel {
  return new Panel(page, calculator(ID)!, locale);
}
const typed = (index: number, locale: 'en' | 'fr' = 'en') => scenarios[ID]![index]![locale];

/** Keeps workers from starting until the returned function is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(WORKER, async (route) => {
    await held;
    // The page may have ended the worker that asked.
    await route.continue().catch(() => {});
  });
  return release;
}

const progress = (panel: Panel) => panel.root.getByRole('progressbar');
const button = (panel: Panel, word: 'cancel' | 'compute') =>
  panel.root.getByRole('button', { name: panel.word(word), exact: true });

test('a worker of our own comes with the first change, and nothing of it before', async ({ page, baseURL }) => {
  const workers: string[] = [];
  const scripts: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  page.on('request', (request) => WORKER.test(request.url()) && scripts.push(request.url()));
  const panel = await panelOf(page).open();
  await panel.awake();
  await panel.shows({});
  expect([workers, scripts]).toEqual([[], []]);
  await panel.fill(typed(0));
  await panel.shows(typed(0));
  expect(workers.length).toBeGreaterThan(0);
  for (const address of workers) {
    expect(new URL(address).origin).toBe(new URL(baseURL!).origin);
    expect(address).toMatch(WORKER);
  }
});

test('a scenario in the address is worked out in the worker too', async ({ page }) => {
  const panel = await panelOf(page).open();
  await panel.awake();
  await panel.fill(typed(1));
  await panel.shows(typed(1));
  await expect.poll(() => new URL(page.url()).search).not.toBe('');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.reload();
  await panel.shows(typed(1));
  expect(workers).toHaveLength(1);
});

for (const locale of locales) {
  test(`what takes a while says so, is stopped and taken up again, in ${locale}`, async ({ page }) => {
    const release = await hold(page);
    const panel = await panelOf(page, locale).open();
    await panel.awake();
    const before = await panel.shown();
    const place = () =>
      panel.root
        .locator('.calc-headline')
        .first()
        .evaluate((node: HTMLElement) => {
          return node.getBoundingClientRect().top - node.closest('.calc-result')!.getBoundingClientRect().top;
        });
    const still = await place();
    await panel.fill(typed(0, locale));

    await expect(progress(panel)).toBeVisible();
    await expect(panel.root).toHaveClass(/is-stale/);
    await expect(panel.root.locator('.calc-result > .calc-stale')).toHaveText(panel.word('working'));
    expect(await panel.shown()).toEqual(before);
    expect(await place(), 'nothing moves').toBe(still);
    await panel.isSound();

    await button(panel, 'cancel').focus();
    await page.keyboard.press('Enter');
    await expect(progress(panel)).toHaveCount(0);
    await expect(panel.root.locator('.calc-result > .calc-stale')).toHaveText(panel.word('stopped'));
    expect(await panel.shown()).toEqual(before);
    expect(new URL(page.url()).search).toBe('');

    // The same button says Compute now, and has kept the focus.
    await expect(button(panel, 'compute')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(progress(panel)).toBeVisible();
    release();
    await panel.shows(typed(0, locale));
    await expect(progress(panel)).toHaveCount(0);
    await expect(panel.root.locator('.calc-result > .calc-stale')).toBeEmpty();
    expect(await place(), 'nothing moves').toBe(still);
  });
}

test('the last of several changes is the one that counts', async ({ page }) => {
  const release = await hold(page);
  const panel = await panelOf(page).open();
  await panel.awake();
  await panel.fill(typed(0));
  await expect(progress(panel)).toBeVisible();
  await panel.root.getByRole('button', { name: panel.word('reset'), exact: true }).click();
  await expect(progress(panel)).toHaveCount(0);
  await panel.shows({});
  await panel.fill(typed(1));
  release();
  await panel.shows(typed(1));
});

test('typing goes on while it works', async ({ page }) => {
  await hold(page);
  const panel = await panelOf(page).open();
  await panel.awake();
  const [field] = (await panel.fields()).find(([, { type, folded }]) => type === 'quantity' && !folded)!;
  const control = panel.control(field);
  await control.fill('');
  await control.pressSequentially('12', { delay: 250 });
  await expect(control).toHaveValue('12');
  await control.fill('nonsense');
  await expect(panel.message(field)).toContainText(panel.label(field));
  await expect(panel.root.locator('.calc-result > .calc-stale')).toHaveText(panel.word('lastGood'));
  await expect(progress(panel)).toHaveCount(0);
});

test('an embed works in a worker as well', async ({ page }) => {
  await page.goto(`/embed/${ID}/`);
  const panel = await panelOf(page).awake();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await panel.fill(typed(0));
  await panel.shows(typed(0));
  expect(workers.length).toBeGreaterThan(0);
});

test('in a browser without workers it computes in the page', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  const panel = await panelOf(page).open();
  await panel.awake();
  await panel.fill(typed(0));
  await panel.shows(typed(0));
});

// The browser itself complains on its console about a file that does not arrive.
unwatched('where the worker does not arrive it computes in the page', async ({ page }) => {
  await page.route(WORKER, (route) => route.abort());
  const panel = await panelOf(page).open();
  await panel.awake();
  await panel.fill(typed(0));
  await panel.shows(typed(0));
  await expect(progress(panel)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the default search is worked out, and its rows lead on', async ({ page }) => {
    const panel = await panelOf(page).open();
    await panel.shows({});
    await panel.root.locator('.calc-table a[data-output]').first().click();
    await expect(page.locator('.calc').first()).toBeVisible();
    await expect(page.locator('.calc').first()).not.toHaveAttribute('data-calculator', ID);
  });
});

test('a row leads to another calculator, which takes what the row holds', async ({ page }) => {
  const panel = await panelOf(page).open();
  const links = panel.root.locator('.calc-table a[data-output]');
  expect(await links.count()).toBeGreaterThan(0);
  const address = await links.first().getAttribute('href');
  await links.first().click();
  await expect(page).toHaveURL((url) => url.pathname + url.search === address);
  const other = page.locator('.calc').first();
  await expect(other).toHaveAttribute('data-live', 'true');
  await expect(other).not.toHaveAttribute('data-calculator', ID);
  await expect(other).not.toHaveClass(/is-stale/);
  await expect(other.locator('.calc-error:not(:empty), .calc-astray, .calc-other')).toHaveCount(0);
});
