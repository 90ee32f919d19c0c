/** An embed in somebody else's page: it works, tells its height, and nothing else of the site may be framed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { commandLine, mounts, outputsOf, Panel } from './calculator.ts';
import { scenarios } from './scenarios.ts';

/** The origin of a page that frames whatever its query names. */
const test = base.extend<object, { elsewhere: string }>({
  elsewhere: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured, and this one needs none
    async ({}, use) => {
      const server: Server = createServer((request, response) => {
        const framed = new URL(request.url ?? '/', 'http://x').searchParams.get('frame') ?? '';
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>elsewhere</title>
          <iframe src="${framed}" style="width: 100%; height: 300px; border: 0"></iframe>
          <script>
            addEventListener('message', ({ data }) => {
              if (data?.type === 'silicon:height') document.querySelector('iframe').style.height = data.height + 'px';
            });
          </script>`);
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      server.close();
    },
    { scope: 'worker' },
  ],
});

for (const { which, locale } of mounts) {
  const path = `${locale === 'en' ? '' : '/fr'}/embed/${which.id}/`;
  test(`${path} works in a frame of another origin and is as high as its content`, async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => troubles.push(message.text()));
    await page.goto(`${elsewhere}?frame=${baseURL}${path}`);
    const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await frame.waitForURL((url) => url.pathname === path);
    const panel = new Panel(page, which, locale, frame);
    await panel.shows({});
    const fits = async () => {
      const { inner, outer } = {
        inner: await frame.evaluate(() => document.documentElement.offsetHeight),
        outer: (await page.locator('iframe').boundingBox())!.height,
      };
      return Math.abs(inner - outer) < 2 && inner > 300;
    };
    await expect.poll(fits).toBe(true);

    const typed = scenarios[which.id]![0]![locale];
    await panel.awake();
    await panel.fill(typed);
    await panel.shows(typed);
    await expect.poll(fits).toBe(true);
    const low = (await page.locator('iframe').boundingBox())!.height;
    await panel.root.locator('.calc-steps summary').click();
    await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBeGreaterThan(low);
    await expect.poll(fits).toBe(true);
    // The address of a frame is not the reader's, so it stays; the link leads to the scenario.
    expect(new URL(frame.url()).search).toBe('');
    const home = await panel.root.locator('.calc-open a').getAttribute('href');
    expect(troubles).toEqual([]);
    await page.goto(new URL(home!, baseURL).href);
    await expect
      .poll(() => new Panel(page, which, locale).shown())
      .toEqual(outputsOf(commandLine(which, typed, locale)));
  });
}

for (const path of ['/', '/calculators/roofline/', '/fr/trainium2/']) {
  test(`${path} may not be framed by another origin`, async ({ page, baseURL, elsewhere }) => {
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`${elsewhere}?frame=${baseURL}${path}`);
    await refused;
    await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
  });
}
