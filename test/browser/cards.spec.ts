import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtPages, DIST } from './pages.ts';

/** A page of prose with two values, and so two cards. */
const path = builtPages().find(
  (page) =>
    page.endsWith('/') && (readFileSync(join(DIST, page, 'index.html'), 'utf8').match(/class="v"/g) ?? []).length > 1,
);

test.describe('the card of a value', () => {
  test.skip(path === undefined, 'no page has two values');

  test('opens on pointing, stays under the pointer, and closes when it leaves', async ({ page }) => {
    await page.goto(path!);
    const value = page.locator('a.v').first();
    const card = page.locator(`[id="${(await value.getAttribute('href'))!.slice(1)}"]`);
    await expect(card).toBeHidden();
    await value.hover();
    await expect(card).toBeVisible();
    await card.hover();
    await page.waitForTimeout(400);
    await expect(card).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(card).toBeHidden();
  });

  test('opens on keyboard focus, is next in the order of focus, and closes on Escape', async ({ page }) => {
    await page.goto(path!);
    const value = page.locator('a.v').first();
    const card = page.locator(`[id="${(await value.getAttribute('href'))!.slice(1)}"]`);
    // Focus that comes from the keyboard: one step back, one step on.
    await value.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card.locator('a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  test('opens on a tap and lies within the screen of a phone', async ({ browser, baseURL }) => {
    const phone = await browser.newContext({
      baseURL: baseURL!,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    });
    const page = await phone.newPage();
    await page.goto(path!);
    const value = page.locator('a.v').first();
    const card = page.locator(`[id="${(await value.getAttribute('href'))!.slice(1)}"]`);
    await value.tap();
    await expect(card).toBeVisible();
    await expect(card).toBeInViewport({ ratio: 1 });
    expect(new URL(page.url()).hash).toBe('');
    await phone.close();
  });

  test('is reached without script through the link', async ({ browser, baseURL }) => {
    const plain = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(path!);
    const value = page.locator('a.v').first();
    const card = page.locator(`[id="${(await value.getAttribute('href'))!.slice(1)}"]`);
    await expect(card).toBeHidden();
    await value.click();
    await expect(card).toBeVisible();
    await plain.close();
  });
});
