/** The card of a value: by mouse, keyboard and finger, and without script. */
import { devices } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PAGE = '/trainium2/';

test('opens on pointing and goes when the pointer does', async ({ page }) => {
  await page.goto(PAGE);
  const value = page.locator('main a.v').first();
  const card = page.locator((await value.getAttribute('href'))!);
  await expect(card).toBeHidden();
  await value.hover();
  await expect(card).toBeVisible();
  // A reader may move into the card to follow its links.
  await card.hover();
  await expect(card).toBeVisible();
  await expect(card.getByRole('link').last()).toBeVisible();
  await page.locator('h1').hover();
  await expect(card).toBeHidden();
});

test('opens on focus, is read after its value, and closes with Escape', async ({ page }) => {
  await page.goto(PAGE);
  const value = page.locator('main a.v').first();
  const card = page.locator((await value.getAttribute('href'))!);
  await page.locator('main').evaluate((main) => {
    main.tabIndex = -1;
    main.focus();
  });
  const isValue = () => value.evaluate((link) => link === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isValue()); presses += 1) await page.keyboard.press('Tab');
  expect(await isValue()).toBe(true);
  await expect(card).toBeVisible();
  // The value says that it has something to tell, and what follows it is the card.
  await expect(value).toHaveRole('link');
  await page.keyboard.press('Tab');
  expect(await card.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a click keeps it open', async ({ page }) => {
  await page.goto(PAGE);
  const value = page.locator('main a.v').first();
  const card = page.locator((await value.getAttribute('href'))!);
  await value.click();
  await expect(card).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.locator('h1').hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test.describe('on a phone', () => {
  const { viewport, hasTouch, isMobile, deviceScaleFactor } = devices['Pixel 7'];
  test.use({ viewport, hasTouch, isMobile, deviceScaleFactor });
  test('opens on a tap, inside the screen', async ({ page }) => {
    await page.goto(PAGE);
    const value = page.locator('main a.v').first();
    const card = page.locator((await value.getAttribute('href'))!);
    await value.tap();
    await expect(card).toBeVisible();
    await expect(card).toBeInViewport({ ratio: 1 });
    expect(new URL(page.url()).hash).toBe('');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the value leads to its card', async ({ page }) => {
    await page.goto(PAGE);
    const value = page.locator('main a.v').first();
    const card = page.locator((await value.getAttribute('href'))!);
    await expect(card).toBeHidden();
    await value.click();
    await expect(card).toBeVisible();
    await expect(card).not.toBeEmpty();
  });
});
