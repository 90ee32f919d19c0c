/** The goodput calculator, and the guide that walks with it. */
import type { RawInputs } from '../../src/calculators/evaluate.ts';
import { calculators } from '../../src/calculators/index.ts';
import { commandLine, outputsOf, Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculators.find(({ id }) => id === 'goodput')!;

for (const locale of ['en', 'fr'] as const) {
  test(`the job of a reader who knows their own failures is no illustration in ${locale}`, async ({ page }) => {
    const panel = await new Panel(page, which, locale).open();
    await panel.awake();
    const warning = panel.root.locator('.calc-checks .is-warning');
    await expect(warning.first()).toContainText(/illustration/i);
    const own = { rates: 'own', chipMtbf: '10000 h', instanceMtbf: '20000 h' };
    await panel.fill(own);
    await panel.shows(own);
    await expect(panel.root.locator('.calc-checks')).not.toContainText(/illustration/i);
    await panel.isSound();
  });

  test(`the guide in ${locale} holds a job that can be changed in place`, async ({ page }) => {
    await page.goto(`${locale === 'en' ? '' : '/fr'}/guides/surviving-failures/`);
    const panel = await new Panel(page, which, locale).awake();
    const goodput = panel.root.locator('[data-output="goodput"]');
    const expected = (typed: RawInputs) => {
      const { value } = outputsOf(commandLine(which, typed, locale))['goodput'] as { value: number };
      return String(value);
    };
    await expect(goodput).toHaveAttribute('data-value', expected({}));
    await panel.fill({ mode: 'blocking' });
    await expect(goodput).toHaveAttribute('data-value', expected({ mode: 'blocking' }));
    await panel.isSound();
  });
}

test('a seed that is typed gives another simulation of the same job, and a link that gives it again', async ({
  page,
}) => {
  const panel = await new Panel(page, which, 'en').open();
  await panel.awake();
  await panel.fill({ seed: '42' });
  await panel.shows({ seed: '42' });
  await expect.poll(() => new URL(page.url()).searchParams.get('seed')).toBe('42');
  await page.reload();
  await panel.shows({ seed: '42' });
});
