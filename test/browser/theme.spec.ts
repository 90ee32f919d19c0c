/** The theme: the system's until a reader chooses, and then theirs on every page. */
import { expect, test } from './fixtures.ts';

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';
  test(`a reader whose system is ${system} may choose ${other} for good`, async ({ page }) => {
    const root = page.locator('html');
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/');
    await expect(root).toHaveAttribute('data-theme', system);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await paper()).toBe(system);

    await page.locator('#theme-button').click();
    await expect(root).toHaveAttribute('data-theme', other);
    expect(await paper()).toBe(other);
    await page.reload();
    await expect(root).toHaveAttribute('data-theme', other);
    await page.goto('/fr/trainium2/');
    await expect(root).toHaveAttribute('data-theme', other);

    // Back to what the system wants: the page follows the system again.
    await page.locator('#theme-button').click();
    await expect(root).toHaveAttribute('data-theme', system);
    await page.emulateMedia({ colorScheme: other });
    await expect(root).toHaveAttribute('data-theme', other);
  });
}

test('storage that is refused breaks nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.locator('#theme-button').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
