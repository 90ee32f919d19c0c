/** Without script every page can be read, and every calculator shows its default scenario worked out. */
import { test, expect } from '@playwright/test';
import { mounts, Panel } from './calculator.ts';

test.use({ javaScriptEnabled: false });

for (const { which, locale } of mounts) {
  test(`${which.id} in ${locale} shows its default result, chart and steps`, async ({ page }) => {
    const panel = await new Panel(page, which, locale).open();
    // Locators read the page without a script of its own.
    const outputs = panel.root.locator('[data-output]');
    expect(await outputs.count()).toBeGreaterThan(3);
    await expect(panel.root.locator('.calc-headline [data-output]').first()).toHaveText(/\d/);
    await expect(panel.root.locator('.calc-chart svg').first()).toBeVisible();
    await expect(panel.root.locator('.calc-chart svg text').first()).not.toBeEmpty();
    await expect(panel.root.locator('.calc-noscript')).toBeVisible();
    await expect(panel.root.locator('.calc-noscript')).toHaveText(panel.word('noScript'));
    // A form that cannot answer does not take entries, and buttons that cannot act are not shown.
    const controls = panel.root.locator('.calc-form :is(input, select)');
    expect(await controls.count()).toBeGreaterThan(2);
    for (const control of await controls.all()) await expect(control).toBeDisabled();
    await expect(panel.root.locator('.calc-copies')).toBeHidden();
    const steps = panel.root.locator('.calc-steps');
    await expect(steps.locator('li').first()).toBeHidden();
    await steps.locator('summary').click();
    await expect(steps.locator('math').first()).toBeVisible();
    await expect(steps.locator('.calc-sum b').first()).toHaveText(/\d/);
  });
}

for (const [path, button] of [
  ['/trainium2/', 'Menu'],
  ['/fr/trainium2/', 'Menu'],
] as const) {
  test(`${path} can be read, and its menu opens on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main p').first()).toBeVisible();
    await expect(page.locator('.scripted').first()).toBeHidden();
    const menu = page.locator('#site-nav');
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(menu).toBeVisible();
    await menu.getByRole('link').nth(1).click();
    await expect(page).not.toHaveURL(new RegExp(`${path}$`));
    await expect(page.locator('main h1')).toBeVisible();
  });
}
