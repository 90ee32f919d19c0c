/** Search, by keyboard alone. */
import { expect, test } from './fixtures.ts';

for (const { path, query, none } of [
  { path: '/', query: 'Trainium2', none: 'zzqqxxjj' },
  { path: '/fr/', query: 'Trainium2', none: 'zzqqxxjj' },
]) {
  test(`search of ${path} opens with a stroke, is walked with arrows and followed with Enter`, async ({ page }) => {
    await page.goto(path);
    const dialog = page.locator('#search');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('/');
    await expect(dialog).toBeVisible();
    const input = dialog.getByRole('searchbox');
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('');

    await page.keyboard.type(query);
    const hits = dialog.getByRole('listitem').getByRole('link');
    await expect(hits.first()).toBeVisible();
    await expect(dialog.getByRole('status')).toContainText(query);
    // A French reader is led to French pages.
    for (const href of await hits.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))) {
      expect(href.startsWith('/fr/')).toBe(path === '/fr/');
    }
    await page.keyboard.press('ArrowDown');
    await expect(hits.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(input).toBeFocused();

    await input.fill(none);
    await expect(dialog.getByRole('status')).toContainText(none);
    await expect(hits).toHaveCount(0);

    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(input).toBeFocused();
    await input.fill(query);
    await expect(hits.first()).toBeVisible();
    const target = await hits.first().getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === new URL(target!, url).pathname);
  });
}

test('the name of an EC2 family leads to its page', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('m8g');
  const hits = page.locator('#search').getByRole('listitem').getByRole('link');
  await expect(hits.first()).toHaveAttribute('href', /^\/instances\/graviton-general\//);
});

test('a stroke typed into a field is a stroke', async ({ page }) => {
  await page.goto('/calculators/roofline/');
  const field = page.locator('.calc input[type=text]').first();
  await field.click();
  await page.keyboard.press('/');
  await expect(field).toHaveValue(/\//);
  await expect(page.locator('#search')).toBeHidden();
});
