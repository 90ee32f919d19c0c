/** What another reading would change, in the words and with the numbers of a language. */
import { calculator } from '../../calculators/index.ts';
import type { Preset } from '../../calculators/define.ts';
import { wordingOf } from '../../calculators/run.ts';
import { READINGS, VERSION } from '../../calculators/url-state.ts';
import { cellText, own, presetLabel } from '../../calculators/wording.ts';
import { fill } from '../../i18n/fill.ts';
import { dictionary } from '../../i18n/index.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { addressOf } from '../shell/address.ts';
import { wordQuantity } from '../wordings.ts';
import type { Effect, Result, TableEffect } from './effects.ts';

/** A share with its sign, `+3.4%`; nothing for one that is not finite. */
export function signed(share: number, locale: Locale): string {
  if (!Number.isFinite(share)) return '';
  const { text } = wordQuantity('share', Math.abs(share), locale, { in: '%' });
  return share < 0 ? `−${text}` : `+${text}`;
}

/** Below the tenth of a per cent, in words that do not pretend to more. */
export function approximately(share: number, locale: Locale): string {
  return signed(Number(share.toPrecision(2)), locale);
}

/** The address of a calculator with a scenario and a reading put in. */
export function readingLink(
  id: string,
  scenario: Readonly<Record<string, string>>,
  reading: string,
  locale: Locale,
): string {
  const { version } = calculator(id)!.definition;
  const query = Object.entries({ [VERSION]: String(version), ...scenario, [READINGS]: reading });
  return `${addressOf(`calculators/${id}/`, locale)}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

export interface WordedEffect {
  readonly href: string;
  readonly where: string;
  readonly what: string;
  readonly share: string;
}

/** One effect: the scenario with its link, `Time: 12 d → 11.8 d`, and by how much. */
export function wordEffect(effect: Effect, reading: string, locale: Locale): WordedEffect {
  const which = calculator(effect.calculator)!;
  const wording = wordingOf(which, locale);
  const t = dictionary(locale, 'disputed');
  const { declared, scenario } = effect;
  const cell = (value: Result) =>
    value === undefined ? t.noAnswer : declared.type === 'table' ? String(value) : cellText(wording, declared, value);
  const picked = Object.entries(scenario).map(([name, ids]) => {
    const field = which.definition.fields[name];
    const presets: readonly Preset[] = (field && 'set' in field && which.facts().presets[field.set]) || [];
    const [first] = ids.split(',');
    const preset = presets.find(({ id }) => id === first);
    return preset ? presetLabel(wording, name, preset) : ids;
  });
  return {
    href: readingLink(effect.calculator, scenario, reading, locale),
    where: fill(t.scenario, { calculator: own(wording, 'title'), scenario: picked.join(', ') || t.defaults }),
    what: fill(t.becomes, {
      output: own(wording, `output.${effect.output}`),
      before: cell(effect.before),
      after: cell(effect.after),
    }),
    share: approximately(effect.moves, locale),
  };
}

/** A table that another reading changes, with how many of its rows. */
export function wordTable(
  { calculator: id, output, changed, rows }: TableEffect,
  reading: string,
  locale: Locale,
): WordedEffect {
  const wording = wordingOf(calculator(id)!, locale);
  const t = dictionary(locale, 'disputed');
  return {
    href: readingLink(id, {}, reading, locale),
    where: fill(t.scenario, { calculator: own(wording, 'title'), scenario: t.defaults }),
    what: fill(t.rows, { output: own(wording, `output.${output}`), changed, rows }),
    share: '',
  };
}
