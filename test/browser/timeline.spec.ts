/** The timeline narrows to a class and a topic, by keys alone, and says how much is left; its address brings the choice back. */
import { expect, test } from './fixtures.ts';

test('the timeline can be narrowed by keyboard, counts what is left, and is found again by its address', async ({
  page,
}) => {
  await page.goto('/fr/timeline/');
  const entries = page.locator('.events > li');
  const total = await entries.count();
  const known = page.locator('select[name=class]');
  const topic = page.locator('select[name=topic]');
  const status = page.locator('form [role=status]');
  await expect(status).toHaveText(`Entrées : ${total} sur ${total}`);

  await known.focus();
  await page.keyboard.type('est');
  await page.keyboard.press('Tab');
  await expect(topic).toBeFocused();
  const estimated = page.locator('.events > li[data-class=estimated]');
  await expect(entries.filter({ visible: true })).toHaveCount(await estimated.count());
  await page.keyboard.type('Project');
  await expect(page).toHaveURL(/\?class=estimated&topic=rainier$/);

  const left = page.locator('.events > li[data-class=estimated][data-topic~=rainier]');
  const count = await left.count();
  expect(count).toBeGreaterThan(1);
  await expect(entries.filter({ visible: true })).toHaveCount(count);
  await expect(status).toHaveText(`Entrées : ${count} sur ${total}`);
  // The drawing shows the same events, and no heading stands over nothing.
  await expect(page.locator('svg .mark:not([hidden])')).toHaveCount(count);
  await expect(page.locator('section[data-group]').filter({ visible: true }).first()).toContainText('2024');

  await expect(page.locator('.toc').getByRole('link', { name: '2015' })).toHaveCount(0);

  await page.reload();
  await expect(known).toHaveValue('estimated');
  await expect(entries.filter({ visible: true })).toHaveCount(count);
  await page.goto('/fr/timeline/?class=nonsense');
  await expect(known).toHaveValue('');
  await expect(entries.filter({ visible: true })).toHaveCount(total);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the timeline shows everything, and no choice that would do nothing', async ({ page }) => {
    await page.goto('/timeline/?class=estimated');
    await expect(page.locator('select[name=class]')).toBeHidden();
    await expect(page.locator('.events > li[data-class=reported]').first()).toBeVisible();
    await expect(page.locator('.events > li').filter({ visible: true })).toHaveCount(
      await page.locator('.events > li').count(),
    );
  });
});
