/** What a reader does with the collectives calculator beyond what all calculators are tested for. */
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculators.find(({ id }) => id === 'collectives')!;

test('a reader sets a torus against a switch, then crosses to other instances', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  await panel.fill({ op: 'all-to-all' });
  await panel.shows({ op: 'all-to-all' });
  await expect(page.getByText('the links in the middle of the torus, in the server')).toBeVisible();
  await panel.fill({ machines: '4' });
  await panel.shows({ op: 'all-to-all', machines: '4' });
  await expect(page.getByText('the network between machines', { exact: true })).toBeVisible();
  await panel.isSound();
});

test('the list of measurements shows every point of a series when it is opened', async ({ page }) => {
  await page.goto('/collectives/');
  const series = page.locator('#nccl-p6-b200-4 ~ details').first();
  await series.locator('summary').click();
  await expect(series.locator('tbody tr')).toHaveCount(20);
});
