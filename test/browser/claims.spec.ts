/** The claims: filtered as one types, linked to, and opened to other numbers. */
import { expect, test } from './fixtures.ts';

test('claims: a filter is an address, and an address is a filter', async ({ page }) => {
  await page.goto('/claims/');
  const form = page.getByRole('search', { name: /.*/ }).filter({ has: page.locator('select[name=verdict]') });
  const shown = page.locator('.said:visible');
  const all = await shown.count();
  await form.locator('select[name=verdict]').selectOption('fails');
  await form.locator('input[name=q]').fill('graviton');
  await expect.poll(() => page.url()).toContain('verdict=fails');
  const few = await shown.count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  await expect(form.locator('output')).toContainText(`${few} of ${all}`);

  // The same address brings the same list, and the claim it points at, whichever its verdict.
  await page.goto(`${page.url()}#claim-trn2-memory`);
  await page.reload();
  await expect(shown).toHaveCount(few + 1);
  await expect(page.locator('#claim-trn2-memory')).toBeInViewport();

  // However it is typed: a comma for a point, no space before the unit, the factor as it was printed.
  await form.getByRole('button').click();
  for (const [typed, id] of [
    ['83,2', 'claim-trn2-ultraserver-fp8'],
    ['96gb', 'claim-trn2-chip-memory'],
    ['4x', 'claim-trn2-bandwidth'],
    ['100000', 'claim-rainier-hundred-thousand'],
  ] as const) {
    await form.locator('input[name=q]').fill(typed);
    await expect(page.locator(`#${id}`)).toBeVisible();
    expect(await shown.count()).toBeLessThan(all / 2);
  }

  await form.getByRole('button').click();
  await expect(shown).toHaveCount(all);
  await expect.poll(() => page.url()).not.toContain('?');
});

test('claims: other numbers give another result, and the verdict follows', async ({ page }) => {
  await page.goto('/fr/claims/trainium/#claim-trn2-instance-fp8');
  const claim = page.locator('#claim-trn2-instance-fp8');
  const verdict = claim.locator('.verdict');
  const before = await verdict.textContent();
  const result = claim.locator('.sum strong');
  const sum = await result.textContent();
  await claim.locator('[data-change]').press('Enter');
  const peak = claim.getByRole('textbox').nth(1);
  await peak.fill('1287 téraflops');
  await expect(result).toContainText('20,59');
  await expect(verdict).not.toHaveText(before!);
  await peak.fill('beaucoup');
  await expect(result).toContainText('téraflops');
  await expect(peak).toHaveAttribute('aria-invalid', 'true');
  await claim.locator('.sum button').press('Enter');
  await expect(result).toHaveText(sum!);
  await expect(verdict).toHaveText(before!);
});
