/** On paper: the result, the picture and the formulas, and nothing to press. */
import { mounts, Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

for (const { which, locale } of mounts) {
  test(`${which.id} in ${locale} prints its result, chart and formulas whole`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    // A4 at 96 dpi, less margins.
    await page.setViewportSize({ width: 718, height: 1010 });
    const panel = await new Panel(page, which, locale).open();
    for (const shell of ['.site-header', '.site-nav', '.calc-copies', '.calc-bar']) {
      for (const one of await page.locator(shell).all()) await expect(one, shell).toBeHidden();
    }
    await expect(panel.root.locator('.calc-headline [data-output]').first()).toBeVisible();
    await expect(panel.root.locator('.calc-chart svg').first()).toBeVisible();
    await expect(panel.root.locator('.calc-sum b').first()).toBeVisible();

    const clipped = await page.evaluate(() => {
      const wide = document.documentElement.clientWidth;
      const beyond = (node: Element) => {
        const { right, width, height } = node.getBoundingClientRect();
        return width > 0 && height > 0 && right > wide + 1;
      };
      // Text cut off by its own box, or by the edge of the sheet.
      return [...document.querySelectorAll('main *')]
        .filter((node) => {
          if (node.closest('.sr-only, [popover]')) return false;
          const { overflowX } = getComputedStyle(node);
          const cut = overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1;
          return cut || (node.childElementCount === 0 && node.textContent?.trim() && beyond(node));
        })
        .map((node) => `${node.tagName}.${node.getAttribute('class')}: ${node.textContent?.trim().slice(0, 40)}`);
    });
    expect(clipped).toEqual([]);
  });
}

test('prose prints without its shell', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/trainium2/');
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.locator('.site-nav')).toBeHidden();
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main p').first()).toBeVisible();
});
