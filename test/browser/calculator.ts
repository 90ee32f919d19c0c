/** A calculator as a reader meets it in a page, and the same scenario on the command line. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Field } from '../../src/calculators/define.ts';
import { fieldsOf, type RawInputs } from '../../src/calculators/evaluate.ts';
import { calculators, type Registered } from '../../src/calculators/index.ts';
import type { Report } from '../../src/calculators/report.ts';
import { wordingOf } from '../../src/calculators/run.ts';
import { own, ui } from '../../src/calculators/wording.ts';
import { cli } from '../../src/cli.ts';
import type { Locale } from '../../src/silicon/units/index.ts';

export const locales: readonly Locale[] = ['en', 'fr'];

/** Every calculator in every language. */
export const mounts = calculators.flatMap((which) => locales.map((locale) => ({ which, locale })));

export function addressOf({ id }: Registered, locale: Locale, search = ''): string {
  return `/${locale === 'en' ? '' : 'fr/'}calculators/${id}/${search}`;
}

/** What the command line prints for a scenario typed in a language. */
export function commandLine({ id }: Registered, typed: RawInputs, locale: Locale): Report {
  const args = Object.entries(typed).map(([name, value]) => `--${name}=${String(value)}`);
  const { code, out, err } = cli([id, ...args, '--locale', locale]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
}

/** What a page shows of an output: exact numbers, or the words of a text. */
type Shown = Record<string, string | { value: number | null; low?: number; high?: number }>;

/** The outputs of a report, named as the page names them. */
export function outputsOf({ outputs }: Report): Shown {
  const shown: Shown = {};
  const put = (id: string, cell: unknown) => {
    if (cell === null) return;
    if (typeof cell === 'string') {
      shown[id] = cell;
      return;
    }
    // A link is there with its words.
    if ('text' in (cell as object)) {
      shown[id] = (cell as { text: string }).text;
      return;
    }
    const { value, low, high } = cell as { value: number | null; low?: number; high?: number };
    // A range of no width is a number.
    shown[id] = low === undefined || high === undefined || low === high ? { value } : { value, low, high };
  };
  for (const [id, value] of Object.entries(outputs)) {
    if (!Array.isArray(value)) put(id, value);
    else
      for (const [index, row] of value.entries())
        for (const [column, cell] of Object.entries(row as object)) put(`${id}.${index}.${column}`, cell);
  }
  return shown;
}

/** The calculator of a page, driven as a reader would. */
export class Panel {
  readonly page: Page;
  readonly which: Registered;
  readonly locale: Locale;
  readonly root: Locator;

  /** `frame`: where the panel is, when it is not the page itself. */
  constructor(page: Page, which: Registered, locale: Locale, frame: Page | Frame = page) {
    this.page = page;
    this.which = which;
    this.locale = locale;
    this.root = frame.locator(`.calc[data-calculator="${which.id}"]`);
  }

  async open(search = ''): Promise<this> {
    await this.page.goto(addressOf(this.which, this.locale, search));
    return this;
  }

  /** Brings the script, as reaching for the panel does. */
  async awake(): Promise<this> {
    await this.root.hover({ position: { x: 5, y: 5 } });
    await expect(this.root).toHaveAttribute('data-live', 'true');
    return this;
  }

  word(key: string, params?: Record<string, string | number>): string {
    return ui(wordingOf(this.which, this.locale), key, params);
  }

  label(field: string): string {
    return own(wordingOf(this.which, this.locale), `field.${field}`);
  }

  /** The fields that can be seen now, in order, folded ones too. */
  async fields(): Promise<[string, Field][]> {
    const names = await this.root
      .locator('[data-field]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-field')));
    return fieldsOf(this.which.definition).filter(([name]) => names.includes(name));
  }

  async unfold(): Promise<void> {
    const more = this.root.locator('details.calc-more');
    if ((await more.count()) > 0 && (await more.getAttribute('open')) === null) await more.locator('> summary').click();
  }

  place(field: string): Locator {
    return this.root.locator(`[data-field="${field}"]`);
  }

  control(field: string): Locator {
    return this.root.locator(`[id="${this.which.id}-${field}"]`);
  }

  message(field: string): Locator {
    return this.place(field).locator('.calc-error');
  }

  /** Types, chooses or ticks. */
  async set(name: string, value: string | boolean | readonly string[]): Promise<void> {
    const field = fieldsOf(this.which.definition).find(([one]) => one === name)![1];
    if (field.folded) await this.unfold();
    const control = this.control(name);
    switch (field.type) {
      case 'quantity':
      case 'text':
        await control.fill(String(value));
        break;
      case 'switch':
        await control.setChecked(Boolean(value));
        break;
      case 'presets': {
        const wanted = value as readonly string[];
        const chosen = field.default.filter((id) => wanted.includes(id));
        const remove = this.place(name).locator('.calc-token button');
        // New ones first: the field asks for a least number.
        for (const id of wanted.filter((one) => !chosen.includes(one))) {
          await control.selectOption(id);
          await this.place(name).locator('.calc-add button').click();
        }
        for (const index of field.default.keys().toArray().toReversed()) {
          if (!chosen.includes(field.default[index]!)) await remove.nth(index).click();
        }
        await expect(remove).toHaveCount(wanted.length);
        break;
      }
      default:
        await control.selectOption(String(value));
    }
  }

  async fill(typed: RawInputs): Promise<void> {
    for (const [name, value] of Object.entries(typed)) await this.set(name, value!);
  }

  /** What stands in each control. */
  texts(): Promise<Record<string, string | boolean>> {
    return this.root.locator('[data-field]').evaluateAll((all) =>
      Object.fromEntries(
        all.map((place) => {
          const tokens = [...place.querySelectorAll('.calc-token')].map((token) => token.textContent);
          const control = place.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
            'input, select, textarea',
          )!;
          const value =
            tokens.length > 0
              ? tokens.join()
              : control instanceof HTMLInputElement && control.type === 'checkbox'
                ? control.checked
                : control.value;
          return [place.getAttribute('data-field')!, value];
        }),
      ),
    );
  }

  /** Every output with the exact number behind it, or its words. */
  shown(): Promise<Shown> {
    return this.root.locator('[data-output]').evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => {
          const text = one.getAttribute('data-value') ?? '';
          const value = text === '' ? null : Number(text);
          if (Number.isNaN(value) || (value !== null && !one.classList.contains('num'))) {
            return [one.getAttribute('data-output')!, one.textContent];
          }
          const range = one.parentElement?.querySelector<HTMLElement>(':scope > .calc-range');
          const more = range && { low: Number(range.dataset['low']), high: Number(range.dataset['high']) };
          return [one.getAttribute('data-output')!, { value, ...more }];
        }),
      ),
    );
  }

  /** The page shows what the command line prints, to the last digit. */
  async shows(typed: RawInputs): Promise<void> {
    const expected = outputsOf(commandLine(this.which, typed, this.locale));
    expect(Object.keys(expected).length).toBeGreaterThan(3);
    // An answer is there some 20 ms after a key: asking soon again is what makes hundreds of these quick.
    await expect.poll(() => this.shown(), { intervals: [15, 30, 60, 120, 250, 500] }).toEqual(expected);
    await expect(this.root).not.toHaveClass(/is-stale/);
  }

  /** Nothing that a reader can see looks like a program's own words, or is an empty number. */
  async isSound(): Promise<void> {
    const text = await this.root.innerText();
    expect(text).not.toMatch(/NaN|Infinity|undefined|null\b|\[object|@[a-z]+\.|\{\w+\}/);
    const blank = await this.root
      .locator('[data-output]')
      .evaluateAll((all) => all.filter((one) => one.textContent?.trim() === '').map((one) => one.outerHTML));
    expect(blank).toEqual([]);
    const drawn = await this.root
      .locator('svg.calc-chart, .calc-chart svg')
      .evaluateAll((all) => all.map((one) => one.outerHTML).join(''));
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
  }
}
