/**
 * Every page of the built site: quiet, on its host, accessible in both themes, and no wider than the
 * windows it is read in. One page is loaded once and looked at in each theme and at each width; a worker
 * keeps one page for all that it tests, since there are hundreds.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { builtPages } from './pages.ts';
import { watch } from './watch.ts';

const pages = builtPages();

/** A trace costs as much as the page; what is found here is found again by opening the page. */
base.use({ trace: 'off' });

interface Reader {
  readonly page: Page;
  readonly troubles: string[];
}

const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ ...project.use, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const { troubles } = await watch(page, new URL(project.use.baseURL!).host);
      await use({ page, troubles });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

const only = { resultTypes: ['violations' as const] };

/** All rules of axe in the theme that the page has now; the first call on a page brings axe to it. */
async function violations(page: Page, theme: string): Promise<string[]> {
  const brought = await page.evaluate(() => 'axe' in window);
  const found: readonly Violation[] = brought
    ? await page.evaluate(async (options) => {
        const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
        return (await axe.run(options)).violations;
      }, only)
    : (await new AxeBuilder({ page }).options(only).setLegacyMode().analyze()).violations;
  return found.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Whether the text is darker than middle grey: whatever theme is asked for, this is the one that is shown. */
function inkIsDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.fillStyle = getComputedStyle(document.body).color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return red + green + blue < 384;
  });
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
  test(`${path} is quiet, stays on its host, passes axe in both themes and fits a phone`, async ({ reader }) => {
    const { page, troubles } = reader;
    troubles.length = 0;
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path, { waitUntil: 'load' });
    for (const theme of ['light', 'dark'] as const) {
      // The page follows the system by itself.
      await page.emulateMedia({ colorScheme: theme });
      await expect.poll(() => inkIsDark(page)).toBe(theme === 'light');
      expect(await violations(page, theme)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page), 'wider than a 360 px phone').toBeLessThanOrEqual(0);
    // 640 × 400 CSS pixels is what a 1280 × 800 window offers at 200 % zoom.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await overflow(page), 'wider than the window at 200 % zoom').toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
}
