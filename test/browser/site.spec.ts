import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { watch } from './watch.ts';

const pages = builtPages();

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}

/** Pixels by which the page itself (not a scroll region inside it) is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('the built site has pages to test', () => {
  expect(pages).toContain('/');
  expect(pages).toContain('/fr/');
});

for (const path of pages) {
  test(`${path} is quiet, stays on its host, passes axe in both themes and fits a phone`, async ({ page, baseURL }) => {
    const { troubles } = await watch(page, new URL(baseURL!).host);
    await page.goto(path, { waitUntil: 'load' });
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${theme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      expect(found).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page), 'wider than a 360 px phone').toBeLessThanOrEqual(0);
    // 640 × 400 CSS pixels is what a 1280 × 800 window offers at 200 % zoom.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await overflow(page), 'wider than the window at 200 % zoom').toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
}
