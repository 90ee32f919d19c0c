/** What a reader does with a calculator, in a real browser. The roofline stands for all: they are one panel. */
import { expect, test, type Page } from '@playwright/test';
import { watch } from './watch.ts';

const PAGE = '/calculators/roofline/';
const field = (page: Page) => page.locator('#roofline-m');
const panel = (page: Page) => page.locator('[data-calculator=roofline]');
const headline = (page: Page) => page.locator('.calc-headline [data-output]').first();

async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await field(page).focus();
  await expect(panel(page)).toHaveAttribute('data-live', 'true');
}

test('a reader who only reads fetches no script of the calculator', async ({ page, baseURL }) => {
  const { troubles } = await watch(page, new URL(baseURL!).host);
  const scripts: string[] = [];
  page.on('request', (request) => request.url().endsWith('.js') && scripts.push(request.url()));
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  expect(scripts.filter((address) => /Island|preact/.test(address))).toEqual([]);
  expect(troubles).toEqual([]);
});

test('what is typed while the script is on its way is not lost', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(PAGE);
  await field(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('16');
  await expect(panel(page)).toHaveAttribute('data-live', 'true');
  await expect(field(page)).toHaveValue('16');
  await expect(page).toHaveURL(/\?v=\d+&m=16$/);
});

test('the address follows the scenario, opens it again and keeps what is not ours', async ({ page }) => {
  await open(page, `${PAGE}?utm_source=letter`);
  const before = await headline(page).getAttribute('data-value');
  await field(page).fill('16');
  await expect(headline(page)).not.toHaveAttribute('data-value', before!);
  const after = await headline(page).getAttribute('data-value');
  await expect(page).toHaveURL(/\?utm_source=letter&v=\d+&m=16$/);
  await page.reload();
  await expect(panel(page)).toHaveAttribute('data-live', 'true');
  await expect(headline(page)).toHaveAttribute('data-value', after!);
  await page.goto('/');
  await page.goBack();
  await expect(headline(page)).toHaveAttribute('data-value', after!);
});

for (const garbage of ['banana', '0', '-3', '1e400', '💥', '']) {
  test(`“${garbage}” gets a message beside the field, and the last good result stays and is marked`, async ({
    page,
  }) => {
    await open(page);
    const good = await headline(page).getAttribute('data-value');
    const box = await panel(page).boundingBox();
    await field(page).fill(garbage);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-field=m] .calc-error')).toContainText('whole number');
    await expect(page.locator('.calc-result > .calc-stale')).not.toBeEmpty();
    await expect(headline(page)).toHaveAttribute('data-value', good!);
    expect((await panel(page).boundingBox())!.height, 'nothing moves').toBe(box!.height);
    await field(page).fill('4096');
    await expect(page.locator('.calc-result > .calc-stale')).toBeEmpty();
  });
}

test('an address that makes no sense is kept as typed, with the default result', async ({ page }) => {
  await page.goto(`${PAGE}?v=99&m=1e400&format=fp2`);
  await expect(panel(page)).toHaveAttribute('data-live', 'true');
  await expect(field(page)).toHaveValue('1e400');
  await expect(page.locator('.calc-error:not(:empty)')).toHaveCount(2);
  await expect(page.locator('.calc-other')).toContainText('99');
});

test('the chart is read out by arrow keys, and its table is one press away', async ({ page }) => {
  await open(page);
  const chart = page.locator('.calc-chart svg').first();
  const read = page.locator('.calc-read').first();
  const idle = await read.innerText();
  // What draws charts is fetched once the form is live; until then a key goes to a picture.
  await expect(async () => {
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    expect(await read.innerText()).not.toBe(idle);
  }).toPass();
  const first = await read.innerText();
  await page.keyboard.press('End');
  await expect(read).not.toHaveText(first);
  await page.locator('.calc-chart summary').first().press('Enter');
  await expect.poll(() => page.locator('.calc-chart table tbody tr').count()).toBeGreaterThan(2);
});

test('a scenario is copied as a link and as JSON', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await field(page).fill('16');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toMatch(/\/calculators\/roofline\/\?v=\d+&m=16$/);
  await page.getByRole('button', { name: 'JSON' }).click();
  await expect.poll(clipboard).toMatch(/^\{\s*"calculator": "roofline"/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the default scenario is worked out and the form says that it is inert', async ({ page }) => {
    await page.goto(PAGE);
    await expect(headline(page)).toHaveAttribute('data-value', /^\d/);
    await expect(field(page)).toBeDisabled();
    await expect(page.locator('.calc-noscript')).toBeVisible();
  });
});
