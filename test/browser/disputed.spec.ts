/** Another reading of a disputed number: chosen in the form, kept in the address, undone; and the pages that list them. */
import { expect } from '@playwright/test';
import { calculator } from '../../src/calculators/index.ts';
import { cli } from '../../src/cli.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { Panel } from './calculator.ts';
import { test } from './fixtures.ts';

const READING = 'trainium2.hbm.bandwidth~nki-trainium2';
const words = dictionary('en', 'disputed');

/** The exact value of an output on the command line, with readings or without. */
function ridge(...readings: string[]): string {
  const { out, err } = cli(['roofline', ...(readings.length > 0 ? [`--readings=${readings.join(',')}`] : [])]);
  expect(err).toBe('');
  return String(JSON.parse(out).outputs.ridge.value);
}

test('a reading is chosen, calculated with, kept by the address and a reload, and undone', async ({ page }) => {
  const which = calculator('roofline')!;
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  const shown = panel.root.locator('[data-output="ridge"]');
  await expect(shown).toHaveAttribute('data-value', ridge());
  const fetched: string[] = [];
  page.on('request', (request) => /readings\.json/.test(request.url()) && fetched.push(request.url()));

  const fold = panel.root.locator('.calc-disputed');
  expect(fetched).toEqual([]);
  await fold.locator('summary').first().click();
  const select = fold.getByLabel('Trainium2, HBM bandwidth', { exact: true });
  const top = () => select.evaluate((node) => node.getBoundingClientRect().y + scrollY);
  await select.scrollIntoViewIfNeeded();
  const before = await top();
  await select.selectOption(READING);
  await expect(shown).toHaveAttribute('data-value', ridge(READING));
  expect(await top()).toBe(before);
  const notice = panel.root.locator('.calc-readings');
  await expect(notice).toContainText('instead of');
  const query = () => new URL(page.url()).searchParams.get('readings');
  await expect.poll(query).toBe(READING);
  await panel.isSound();

  await page.reload();
  await expect(shown).toHaveAttribute('data-value', ridge(READING));
  await page.locator('.bar-button[hreflang=fr]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect.poll(query).toBe(READING);
  await expect(shown).toHaveAttribute('data-value', ridge(READING));
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(shown).toHaveAttribute('data-value', ridge(READING));
  await panel.root.locator('.calc-steps > summary').click();
  await expect(panel.root.locator('.calc-steps .calc-mark').first()).toBeVisible();

  await notice.getByRole('button', { name: words['panel.undo'] }).click();
  await expect(shown).toHaveAttribute('data-value', ridge());
  await expect.poll(query).toBeNull();
  await expect(notice).toHaveCount(0);
});

test('an address that asks for what is not there is answered, and says so', async ({ page }) => {
  const panel = new Panel(page, calculator('roofline')!, 'en');
  await panel.open(`?v=1&readings=nobody~nothing,${READING},trn2-48xlarge.storage.nvme~vantage-trn2`);
  const notice = panel.root.locator('.calc-readings');
  await expect(notice).toContainText('nobody~nothing');
  await expect(panel.root.locator('[data-output="ridge"]')).toHaveAttribute('data-value', ridge(READING));
  await expect(notice.locator('li')).toHaveCount(3);
  await panel.isSound();
});

test('a heavy calculator works out another reading away from the page', async ({ page }) => {
  const panel = new Panel(page, calculator('layout-planner')!, 'fr');
  await panel.open(`?v=1&readings=${READING}`);
  await expect(panel.root.locator('.calc-readings')).toContainText('au lieu de');
  const { out } = cli(['layout-planner', `--readings=${READING}`]);
  const { value } = JSON.parse(out).outputs.time ?? Object.values(JSON.parse(out).outputs)[0];
  const shown = panel.root.locator('.calc-headline [data-output]').first();
  await expect(shown).toHaveAttribute('data-value', String(value), { timeout: 30_000 });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the pages are whole, and lead to a calculator with the other value', async ({ page }) => {
    await page.goto('/disputed/');
    await expect(page.locator('main tbody tr').first()).toBeVisible();
    await page.getByRole('link', { name: 'Trainium2, HBM bandwidth', exact: true }).click();
    const entry = page.locator('#trainium2-hbm-bandwidth');
    await expect(entry).toBeVisible();
    await expect(entry.locator('.other')).not.toHaveCount(0);
    await expect(entry.locator(`a[href*="readings=${READING}"]`).first()).toBeVisible();
  });
});
