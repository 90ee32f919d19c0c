/**
 * A quantity as a text that can be typed back: full precision, no grouping, in the unit asked for.
 * What `parseQuantity` makes of the text in the same locale is exactly the value (a test says so).
 */
import { factorOf, KINDS, parseQuantity, raw, unitSymbol, type Kind, type Locale } from '../silicon/units/index.ts';

export interface TypedOptions {
  /** Unit of the text; the base unit is used where this one would lose a digit. */
  readonly unit?: string;
  readonly locale?: Locale;
  /** For addresses: English, no space, and no sign that has to be percent-encoded. */
  readonly bare?: boolean;
}

function reads(kind: Kind, text: string, value: number, locale: Locale): boolean {
  const parsed = parseQuantity(kind, text, { locale });
  return parsed.ok && raw(parsed.value) === value;
}

export function typedQuantity(
  kind: Kind,
  value: number,
  { unit, locale = 'en', bare = false }: TypedOptions = {},
): string {
  const local = (text: string) => (locale === 'fr' ? text.replace('.', ',') : text);
  // A share of at most 1 reads back from its fraction, which needs no percent sign in an address.
  if (kind === 'share' && bare && Math.abs(value) <= 1) return String(value);
  const units = [unit, ...Object.keys(KINDS[kind].units).filter((name) => factorOf(kind, name) === 1), ''];
  for (const name of units) {
    const factor = name === undefined ? undefined : factorOf(kind, name);
    if (name === undefined || factor === undefined) continue;
    const scaled = value / factor;
    const spellings = locale === 'fr' ? [unitSymbol(kind, name, locale), name] : [name];
    for (const digits of [String(Number(scaled.toPrecision(15))), String(scaled), scaled.toPrecision(17)]) {
      for (const symbol of spellings) {
        const short = symbol === '' || kind === 'count' || kind === 'parameters' || kind === 'tokens';
        const spelled = bare ? (symbol === '×' ? '' : symbol.replace('µ', 'u')) : symbol;
        const gap = bare || (short && locale === 'en') || (symbol === '%' && locale === 'en') ? '' : ' ';
        const text = (local(digits) + gap + spelled).trim();
        if (reads(kind, text, value, locale)) return text;
      }
    }
  }
  return local(String(value));
}
