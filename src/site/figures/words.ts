/** What every figure needs: its texts in the page's locale, and record values as that locale writes them. */
import { dictionary } from '../../i18n/index.ts';
import { fill } from '../../i18n/fill.ts';
import { isQuantity, lookup } from '../../silicon/specs/catalogue.ts';
import { formatQuantity, raw, type Kind, type Locale, type Quantity } from '../../silicon/units/index.ts';
import type { figures } from '../../i18n/en/figures.ts';

type Params = Readonly<Record<string, string | number>>;

/** The tools of a figure for the locale of the page that draws it. */
export function figureWords(currentLocale: string | undefined) {
  const locale: Locale = currentLocale === 'fr' ? 'fr' : 'en';
  const texts = dictionary(locale, 'figures');
  return {
    locale,
    /** A text of the figures area with its parameters filled in. */
    say: (key: keyof typeof figures, params: Params = {}): string => fill(texts[key], params),
    /** A quantity as this locale writes it. */
    show: <K extends Kind>(kind: K, q: Quantity<K>, unit?: string): string =>
      formatQuantity(kind, q, { locale, ...(unit !== undefined && { unit }) }).text,
    /** The sourced quantity at a record path, in the unit it was printed in. */
    spec: (path: string, unit?: string): string => {
      const value = lookup(path);
      if (!isQuantity(value)) return value.text;
      return formatQuantity(value.of, value.value, { locale, unit: unit ?? value.unit }).text;
    },
    /** The same as a bare number in base units. */
    number: (path: string): number => {
      const value = lookup(path);
      if (!isQuantity(value)) throw new Error(`"${path}" is a text; a figure wanted a number.`);
      return raw(value.value);
    },
  };
}
