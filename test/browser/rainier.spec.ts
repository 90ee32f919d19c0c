/** The ladder from a core to the campus: travelled by button, by key and by link. */
import { calculators } from '../../src/calculators/index.ts';
import { wordingOf } from '../../src/calculators/run.ts';
import { own } from '../../src/calculators/wording.ts';
import { Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';

const which = calculators.find(({ id }) => id === 'rainier')!;
const name = (step: string) => own(wordingOf(which, 'en'), `option.step.${step}`);

test('a reader travels in and out, and a link leads to where they stand', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  const [place, inwards] = [panel.root.locator('.ladder-name'), panel.root.locator('.ladder-in')];
  await expect(place).toHaveText(name('cluster'));
  // The first press brings the script, and is not lost.
  await inwards.click();
  await expect(place).toHaveText(name('building'));
  await inwards.click();
  await expect(place).toHaveText(name('ultraserver'));
  await panel.shows({ step: 'ultraserver' });
  const picture = panel.root.locator('.calc-ladder svg');
  await picture.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText(name('server'));
  await page.keyboard.press('End');
  await expect(place).toHaveText(name('fleet'));
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(name('fleet'));
  await expect(panel.root.locator('.calc-ladder [aria-live]')).toContainText(name('fleet'));
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('fleet');
  await page.reload();
  await expect(place).toHaveText(name('fleet'));
  await panel.isSound();
});

test('a reader who comes by keyboard stays on the picture as it is drawn anew', async ({ page }) => {
  const panel = await new Panel(page, which, 'en').open();
  const picture = panel.root.locator('.calc-ladder svg');
  // The focus brings the script, and with it a new picture.
  const drawn = page.waitForResponse((response) => response.url().includes('/Views.'));
  await picture.focus();
  await drawn;
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect(panel.root.locator('.ladder-name')).toHaveText(name('core'), { timeout: 200 });
  }).toPass();
  await expect(picture).toBeFocused();
});

test('who wants no motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const panel = await new Panel(page, which, 'en').open();
  await panel.root.locator('.ladder-in').click();
  await expect(panel.root.locator('.ladder-name')).toHaveText(name('building'));
  await panel.root.locator('.ladder-in').click();
  const drawn = panel.root.locator('.calc-ladder svg .is-in');
  await expect(drawn).toBeVisible();
  await expect(drawn).toHaveCSS('animation-name', 'none');
});
