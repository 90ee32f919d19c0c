/** What a reader does with the collectives calculator beyond what all calculators are tested for. */
import type { RawInputs } from '../../src/calculators/evaluate.ts';
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculators.find(({ id }) => id === 'collectives')!;

/** Types what is new and expects the answer to everything typed so far. */
async function ask(panel: Panel, typed: RawInputs, before: RawInputs = {}): Promise<void> {
  await panel.fill(typed);
  await panel.shows({ ...before, ...typed });
}

test('a reader sets a torus against a switch, then crosses to other instances', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  await ask(panel, { op: 'all-to-all' });
  await expect(page.getByText('the links in the middle of the torus, in the server')).toBeVisible();
  await ask(panel, { machines: '4' }, { op: 'all-to-all' });
  await expect(page.getByText('the network between machines', { exact: true })).toBeVisible();
  await panel.isSound();
});

test('the list of measurements shows every point of a series when it is opened', async ({ page }) => {
  await page.goto('/collectives/');
  const series = page.locator('#nccl-p6-b200-4 ~ details').first();
  await series.locator('summary').click();
  await expect(series.locator('tbody tr')).toHaveCount(20);
});
