/** The step-time calculator: what a reader sees of a layout, and where it leads. */
import { calculator } from '../../src/calculators/index.ts';
import { Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculator('step-time')!;

test('a layout shows its parts as bars, its curves, and where the memory goes', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  await expect(panel.root.locator('figure')).toHaveCount(3);
  await expect(panel.root.getByText('as predicted').first()).toBeVisible();

  // A plain pipeline waits more: the bubble grows, and a note says so.
  await panel.set('interleave', '1');
  await panel.shows({ interleave: '1' });
  await expect(panel.root.getByText('is the bubble of 4 stages')).toBeVisible();

  const link = panel.root.locator('a[href*="calculators/training-memory/"]');
  await expect(link).toHaveAttribute('href', /tensor=16&pipeline=4&data=256/);
  await expect(link).toHaveAttribute('href', /interleave=1/);
});

test('an impossible layout is refused in words beside its field, and the last result stays', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  const before = await panel.shown();
  await panel.set('tensor', '7');
  await expect(panel.message('tensor')).toContainText('64 query heads');
  expect(await panel.shown()).toEqual(before);
});

test('constants of the calibration stand in the empty fields, and an own one warns', async ({ page }) => {
  const panel = await new Panel(page, which, 'fr').open();
  await panel.awake();
  await panel.unfold();
  await expect(panel.control('matmulShare')).toHaveAttribute('placeholder', /%/);
  await panel.set('matmulShare', '40 %');
  await expect(panel.root.getByText('aucune mesure ne soutient')).toBeVisible();
});
