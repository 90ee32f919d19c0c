/** A bill is private: what the migration calculator does with one, and what it does not. */
import { calculators } from '../../src/calculators/index.ts';
import { own, ui } from '../../src/calculators/wording.ts';
import { wordingOf } from '../../src/calculators/run.ts';
import { Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculators.find(({ id }) => id === 'graviton-migration')!;
const BILL = 'm5.2xlarge 24\nc6i.xlarge 30\ng5.xlarge 2\nAcme-secret 7';

test('a pasted bill is answered with the network off, and is neither sent nor in the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await context.setOffline(true);
  await panel.set('bill', BILL);
  await panel.shows({ bill: BILL });
  const unmatched = panel.root.locator('tr', { hasText: 'Acme-secret 7' });
  await expect(unmatched).toContainText('Nothing that is known here.');
  await expect(panel.root.locator('tr', { hasText: 'g5.xlarge 2' })).toContainText('GPUs');
  await panel.root.getByRole('button', { name: 'CSV', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Acme-secret 7');
  await context.setOffline(false);
  // The address follows what else is typed, and only that; a browser may ask for its icon again when it changes.
  await panel.set('portable', '62.5%');
  await expect.poll(() => new URL(page.url()).search).toBe('?v=1&portable=0.625');
  expect(new URL(page.url()).hash).toBe('');
  expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);

  // It is kept nowhere, and a place further down on the page takes nothing away.
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
  ).not.toContain('Acme');
  await page.evaluate(() => {
    location.hash = '#the-month';
  });
  await expect(panel.control('bill')).toHaveValue(BILL);
  await panel.isSound();
});

test('a link leaves the bill out and says so; asked for, it goes behind the #, and comes back from there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const wording = wordingOf(which, 'fr');
  const fields = own(wording, 'field.bill');
  const panel = await new Panel(page, which, 'fr').open();
  await panel.awake();
  await panel.set('bill', BILL);
  await panel.shows({ bill: BILL });
  const copied = async (name: string) => {
    await panel.root.getByRole('button', { name, exact: true }).click();
    await expect(panel.root.locator('.calc-status')).toContainText(fields);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(panel.word('copyLink'))).not.toContain('Acme');
  const link = new URL(await copied(ui(wording, 'copyLinkWith', { fields })));
  expect(link.search).toBe('');
  expect(link.hash).toContain('Acme');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  await page.goto(link.href);
  await expect(panel.control('bill')).toHaveValue(BILL);
  await panel.shows({ bill: BILL });
  expect(requests.filter((url) => new URL(url).search.includes('Acme'))).toEqual([]);

  // A link that somebody wrote by hand is read, and the address is cleared of it.
  await panel.open('?v=1&target=g3&bill=m5.large%204');
  await expect(panel.control('bill')).toHaveValue('m5.large 4');
  await expect.poll(() => new URL(page.url()).search).toBe('?v=1&target=g3');
});
