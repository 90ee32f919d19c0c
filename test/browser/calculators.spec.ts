/** Every calculator of the registry in every language, used as readers do and as they should not. */
import type { Locator } from '@playwright/test';
import type { Chart } from '../../src/calculators/define.ts';
import { evaluate, fieldsOf } from '../../src/calculators/evaluate.ts';
import { calculators } from '../../src/calculators/index.ts';
import { run } from '../../src/calculators/run.ts';
import { addressOf, commandLine, mounts, outputsOf, Panel } from './calculator.ts';
import { expect, test } from './fixtures.ts';
import { scenarios } from './scenarios.ts';

/** What no field takes. */
const GARBAGE = ['abc', '1e400', '-5', '∞', '💥', '<script>alert(1)</script>', 'x'.repeat(10_000), '9'.repeat(10_000)];
/** What some fields take and others refuse. */
const DOUBTFUL = ['0', '1e-300', '1e300', '0.5', '1,5', ' 7 ', '7 bananas', ''];

test('every calculator has scenarios, and they mean the same in every language', () => {
  expect(Object.keys(scenarios).sort()).toEqual(calculators.map(({ id }) => id).sort());
  for (const which of calculators) {
    expect(scenarios[which.id]!.length).toBeGreaterThanOrEqual(3);
    for (const { en, fr } of scenarios[which.id]!) {
      const numbers = (locale: 'en' | 'fr') =>
        Object.entries(outputsOf(commandLine(which, { en, fr }[locale], locale))).filter(
          ([, shown]) => typeof shown === 'object',
        );
      expect(numbers('fr')).toEqual(numbers('en'));
    }
  }
});

for (const { which, locale } of mounts) {
  const { id, definition } = which;
  const name = `${id} in ${locale}`;
  /** Whether it is the language in which this calculator goes through all of its journeys. */
  const own = (calculators.indexOf(which) % 2 === 0) === (locale === 'en');
  const search = (page: { url(): string }) => new URL(page.url()).search;

  test(`${name}: the page shows the default result of the command line, before and after its script`, async ({
    page,
  }) => {
    const panel = await new Panel(page, which, locale).open();
    await panel.shows({});
    await panel.isSound();
    await panel.awake();
    await panel.shows({});
    await panel.isSound();
    expect(search(page)).toBe('');
  });

  for (const [index, scenario] of (scenarios[id] ?? []).entries()) {
    // The numbers of both languages were compared above: each scenario is used in one of them.
    if ((index % 2 === 0) !== own) continue;
    const typed = scenario[locale];
    test(`${name}: scenario ${index + 1} gives the command line's numbers, a link and the same after a reload`, async ({
      page,
    }) => {
      const panel = await new Panel(page, which, locale).open();
      await panel.awake();
      await panel.fill(typed);
      await panel.shows(typed);
      await panel.isSound();

      const keys = () => [...new URL(page.url()).searchParams.keys()].sort();
      await expect.poll(keys).toEqual(['v', ...Object.keys(typed)].sort());
      const link = search(page);
      expect(new URLSearchParams(link).get('v')).toBe(String(definition.version));

      await page.reload();
      await panel.shows(typed);
      expect(search(page)).toBe(link);

      await page.goto(addressOf(which, locale === 'en' ? 'fr' : 'en'));
      await page.goBack();
      await panel.shows(typed);
      await page.goForward();
      await new Panel(page, which, locale === 'en' ? 'fr' : 'en').shows({});

      // The same link in the other language: other words, the same numbers.
      const other = locale === 'en' ? 'fr' : 'en';
      await new Panel(page, which, other).open(link);
      await new Panel(page, which, other).shows(scenario[other]);
    });
  }

  // Every field on a phone, where room is short; on a desk the first few, for the layout of two columns.
  for (const [width, height, most] of own
    ? [
        [1440, 900, 5],
        [390, 844, Infinity],
      ]
    : []) {
    test(`${name}: typing moves nothing at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width: width!, height: height! });
      const panel = await new Panel(page, which, locale).open();
      await panel.awake();
      const all = (await panel.fields()).filter(([, { type }]) => type === 'quantity');
      const open = all.filter(([, { folded }]) => !folded);
      // Where nothing is typed at first, what is folded away is.
      if (open.length === 0) await panel.unfold();
      const quantities = open.length > 0 ? open : all;
      expect(quantities.length).toBeGreaterThan(0);
      for (const [field] of quantities.slice(0, most)) {
        const control = panel.control(field);
        const good = await control.inputValue();
        await control.fill(good);
        const at = () =>
          control.evaluate((node) => {
            const box = node.getBoundingClientRect();
            const { scrollWidth } = document.documentElement;
            return { x: box.x, y: box.y + scrollY, size: [box.width, box.height], scrollWidth, scrolled: scrollY };
          });
        const { scrolled, ...before } = await at();
        for (const text of ['12', 'abc', '', 'x'.repeat(300), good]) {
          await control.fill(text);
          const { ok } = evaluate(definition, { [field]: text }, which.facts(), locale);
          if (ok) await expect(panel.root).not.toHaveClass(/is-stale/);
          else await expect(panel.root).toHaveClass(/is-stale/);
          const { scrolled: now, ...after } = await at();
          expect(after, `${field}: ${text.slice(0, 20)}`).toEqual(before);
          // The browser itself brings the caret into view, to a pixel.
          expect(Math.abs(now - scrolled), `${field}: ${text.slice(0, 20)}`).toBeLessThanOrEqual(1);
        }
      }
    });
  }

  // These type dozens of values each. They run in the page's other words as they do in its own, so that each calculator
  // goes through them in one language, every second one in French.
  if (!own) continue;

  test(`${name}: what cannot be used is said beside the field, and the last good result stays`, async ({ page }) => {
    test.slow();
    const panel = await new Panel(page, which, locale).open();
    await panel.awake();
    await panel.unfold();
    const quantities = (await panel.fields()).filter(([, { type }]) => type === 'quantity');
    expect(quantities.length).toBeGreaterThan(0);
    const facts = which.facts();
    const errors = async (field: string, message: Locator) => {
      const said = await message.innerText();
      expect(said, field).toContain(panel.label(field));
      expect(said.length, `the message of ${field} must be read at a glance`).toBeLessThan(400);
    };
    // The first field takes every text, the others every third in turn, and of many fields every second: what is
    // refused is asked of all of them in test/calculators.
    const asked = quantities.filter((_, at) => at < 6 || at % 2 === 0);
    const texts = [...GARBAGE, ...DOUBTFUL];
    for (const [index, [field]] of asked.entries()) {
      const control = panel.control(field);
      const good = await control.inputValue();
      const before = await panel.shown();
      const message = panel.message(field);
      for (const text of texts.filter((_, at) => index === 0 || at % 3 === index % 3)) {
        await control.fill(text);
        const { ok, errors: refused } = evaluate(definition, { [field]: text }, facts, locale);
        expect(ok && GARBAGE.includes(text), `${field} takes ${text}`).toBe(false);
        if (ok) {
          await expect(message).toBeEmpty();
          await panel.shows({ [field]: text });
        } else {
          const { field: blamed } = refused[0]!;
          const said = run(which, { [field]: text }, locale);
          await expect(panel.message(blamed)).toHaveText(said.ok ? '' : said.message);
          await errors(blamed, panel.message(blamed));
          await expect(panel.root).toHaveClass(/is-stale/);
          await expect(panel.root.locator('.calc-stale')).toHaveText(panel.word('lastGood'));
          await expect(control).toHaveValue(text);
          if (GARBAGE.includes(text)) {
            await expect(control).toHaveAttribute('aria-invalid', 'true');
            expect(await panel.shown(), `${field}: ${text.slice(0, 20)}`).toEqual(before);
          }
          // To read the whole panel is slow: once for each text, and once for each field.
          if (index === 0 || GARBAGE.indexOf(text) === index % 3) await panel.isSound();
        }
      }
      await control.fill(good);
      await expect(panel.root).not.toHaveClass(/is-stale/);
      await panel.shows({});
    }
    await expect.poll(() => search(page)).toBe('');
  });

  test(`${name}: addresses that make no sense break nothing and say what is wrong`, async ({ page }) => {
    const panel = new Panel(page, which, locale);
    const fields = fieldsOf(definition);
    const { hidden } = evaluate(definition, {}, which.facts(), locale);
    const shown = fields.filter(([field]) => !hidden.has(field));
    // One that takes a 7 beside the other defaults: a degree of parallelism may have to divide something.
    const [quantity] = shown.find(
      ([field, { type }]) => type === 'quantity' && evaluate(definition, { [field]: '7' }, which.facts(), locale).ok,
    )!;
    const bad = shown
      .filter(([, { type }]) => type !== 'switch' && type !== 'text')
      .map(([field, { type }]) => [field, type === 'quantity' ? '💥' : 'nope'] as const);
    expect(bad.length).toBeGreaterThan(2);

    await panel.open(
      `?v=${definition.version}&${bad.map(([field, text]) => `${field}=${encodeURIComponent(text)}`).join('&')}`,
    );
    for (const [field] of bad) {
      const { type } = fields.find(([one]) => one === field)![1];
      await expect(panel.message(field), `${field}, a ${type}`).toContainText(panel.label(field));
    }
    await expect(panel.root).toHaveClass(/is-stale/);
    await panel.isSound();

    await panel.open(`?v=999&${quantity}=7`);
    await expect(panel.root.locator('.calc-other')).toHaveText(panel.word('otherVersion', { version: '999' }));
    await panel.isSound();

    await panel.open(`?${quantity}=3&${quantity}=7`);
    await panel.shows({ [quantity]: '7' });

    const long = '9'.repeat(5000);
    for (const [query, says] of [
      [`?v=1&${quantity}=${long}`, true],
      [`?v=1&${quantity}=${'x'.repeat(5000)}`, true],
      [`?v=1&${quantity}=%E0%A4%A`, true],
      [`?v=1&${quantity}=%00`, true],
      [`?v=1&${quantity}=<img src=x onerror=alert(1)>`, true],
      ['?v=999', false],
      [`?v=${long}`, false],
      ['?&&=&=1&v&v=v=v', false],
      ['?__proto__=1&constructor=2&toString=3&hasOwnProperty=4', false],
      [`?${'a=b&'.repeat(500)}`, false],
    ] as const) {
      await panel.open(query);
      await expect(panel.root).toHaveAttribute('data-live', 'true');
      if (says) await expect(panel.message(quantity), query.slice(0, 60)).toContainText(panel.label(quantity));
      else await panel.shows({});
      await panel.isSound();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        query.slice(0, 60),
      ).toBeLessThanOrEqual(0);
    }
  });

  test(`${name}: the copies are the scenario`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const typed = scenarios[id]![1]![locale];
    const panel = await new Panel(page, which, locale).open();
    await panel.awake();
    await panel.fill(typed);
    await panel.shows(typed);
    const report = commandLine(which, typed, locale);
    const copy = async (key: string) => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await panel.root.getByRole('button', { name: panel.word(key), exact: true }).click();
      await expect(panel.root.locator('.calc-status')).toHaveText(panel.word('copied', { what: panel.word(key) }));
      return page.evaluate(() => navigator.clipboard.readText());
    };

    expect(JSON.parse(await copy('copyJson'))).toEqual(report);

    const rows = (await copy('copyCsv')).trimEnd().split('\r\n');
    const cells = rows.map((row) =>
      [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, 7).map(([, cell]) => cell!),
    );
    for (const row of cells) expect(row).toHaveLength(7);
    for (const [output, shown] of Object.entries(outputsOf(report))) {
      if (typeof shown === 'string') continue;
      const inCsv = output.replace(/\.(\d+)\./, (_, row: string) => `.${Number(row) + 1}.`);
      const row = cells.find(([part, of]) => part === 'output' && of === inCsv);
      expect(row?.[3], inCsv).toBe(shown.value === null ? '' : String(shown.value));
    }

    const link = await copy('copyLink');
    expect(new URL(link).origin).toBe(new URL(baseURL!).origin);
    const markdown = await copy('copyMarkdown');
    expect(markdown).toContain(`<${link}>`);
    const large = await panel.root.locator('.calc-headline [data-output]').first().innerText();
    expect(markdown.replace(/\s+/g, ' ')).toContain(large.replace(/\s+/g, ' '));
    expect(markdown).not.toMatch(/NaN|Infinity|undefined|\[object/);

    await page.goto(link);
    await panel.shows(typed);

    await panel.root.getByRole('button', { name: panel.word('reset'), exact: true }).click();
    await panel.shows({});
    await expect.poll(() => search(page)).toBe('');
  });

  test(`${name}: the keyboard alone reaches and changes everything`, async ({ page }) => {
    const panel = await new Panel(page, which, locale).open();
    const wanted = await panel.root
      .locator('.calc-form :is(input, select, textarea):visible:not(:disabled)')
      .evaluateAll((all) => all.map((one) => one.id));
    expect(wanted.length).toBeGreaterThan(2);
    const reached: string[] = [];
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    for (let presses = 0; presses < 250 && reached.at(-1) !== wanted.at(-1); presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (wanted.includes(now) && !reached.includes(now)) reached.push(now);
    }
    expect(reached).toEqual(wanted);
    await expect(panel.root).toHaveAttribute('data-live', 'true');

    const [choice] = (await panel.fields()).find(([, { type, folded }]) => type === 'choice' && !folded)!;
    const select = panel.control(choice);
    const first = await select.inputValue();
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await expect(select).not.toHaveValue(first);
    await panel.shows({ [choice]: await select.inputValue() });
    expect(await focused()).toBe(await select.getAttribute('id'));
    await page.keyboard.press('ArrowUp');
    await expect(select).toHaveValue(first);

    const steps = panel.root.locator('.calc-steps');
    await steps.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(steps.locator('li').first()).toBeVisible();
    await expect(steps.locator('math').first()).toBeVisible();

    const { inputs } = evaluate(definition, {}, which.facts(), locale);
    const charts = definition.charts?.(inputs, which.facts()) ?? [];
    // Bars are read as they stand.
    const takesFocus = (chart: Chart) => chart.type !== 'bars';
    expect(charts.length).toBeGreaterThan(0);
    const isStacked = (chart: Chart) => chart.type === 'stacked';
    await expect(panel.root.locator('.calc-chart svg[tabindex="0"]')).toHaveCount(charts.filter(takesFocus).length);
    const stacked = panel.root.locator('.calc-chart:has(.calc-part)');
    await expect(stacked).toHaveCount(charts.filter(isStacked).length);
    for (const place of await stacked.all()) {
      const whole = await place.locator('.calc-read').innerText();
      await place.locator('svg').focus();
      await page.keyboard.press('ArrowRight');
      await expect(place.locator('.calc-read')).not.toHaveText(whole);
      await page.keyboard.press('Escape');
    }
    for (const place of await panel.root.locator('.calc-chart:has(svg[tabindex="0"]):not(:has(.calc-part))').all()) {
      const read = place.locator('.calc-read');
      await place.locator('svg').focus();
      await page.keyboard.press('ArrowRight');
      await expect(read.locator('.num').first()).toHaveText(/\d/);
      const start = await read.innerText();
      await page.keyboard.press('ArrowRight');
      await expect(read).not.toHaveText(start);
      await page.keyboard.press('End');
      await expect(read.locator('.num').first()).toHaveText(/\d/);
      await page.keyboard.press('Home');
      await expect.poll(() => read.innerText()).toBe(start);
    }
  });
}
