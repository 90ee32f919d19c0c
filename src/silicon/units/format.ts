import { factorOf, KINDS, type Kind } from './kinds.ts';
import { raw, type Quantity } from './quantity.ts';

export type Locale = 'en' | 'fr';

/** A number and its unit apart, so that a page can set the unit smaller than the number. */
export interface Formatted {
  readonly number: string;
  /** Localised unit; empty for a plain count. */
  readonly unit: string;
  /** Both, with the space (or none) that the locale wants. */
  readonly text: string;
}

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** Significant digits of every displayed number; prices keep six because they are printed to the cent and below. */
const SIGNIFICANT = 4;
const SIGNIFICANT_PRICE = 6;

/**
 * `value` as digits: rounded half away from zero to `digits` significant digits (integers below 10^15
 * keep all theirs when `whole`), grouped by thousands, trailing zeros dropped. Written by hand because
 * the first Intl formatter of a page costs 60 to 160 ms on a slow phone. Non-finite gives an en dash.
 */
export function formatNumber(
  value: number,
  locale: Locale = 'en',
  { digits = SIGNIFICANT, whole = false }: { digits?: number; whole?: boolean } = {},
): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const point = locale === 'fr' ? ',' : '.';
  const sign = value < 0 ? '−' : '';
  if (magnitude >= 1e15 || magnitude < 1e-6) {
    const [mantissa = '', exponent = '0'] = roundHalfAway(magnitude, digits).toExponential().split('e');
    const trimmed = mantissa.length > digits + 1 ? Number(mantissa).toPrecision(digits) : mantissa;
    return `${sign}${trimDecimals(trimmed).replace('.', point)} × 10^${Number(exponent)}`;
  }
  const rounded = whole && Number.isInteger(magnitude) ? magnitude : roundHalfAway(magnitude, digits);
  const decimals = Math.max(0, Math.min(12, digits - 1 - Math.floor(Math.log10(rounded))));
  const [integer = '0', fraction = ''] = trimDecimals(rounded.toFixed(decimals)).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, locale === 'fr' ? NARROW_NO_BREAK_SPACE : ',');
  return sign + grouped + (fraction && point + fraction);
}

/** Through the decimal text, so that 2.675 rounds as the reader sees it and not as binary holds it. */
function roundHalfAway(magnitude: number, digits: number): number {
  const exponent = Math.floor(Math.log10(magnitude)) - digits + 1;
  const shifted = Number(shiftDecimal(magnitude, -exponent));
  return Number(shiftDecimal(Math.round(shifted), exponent));
}

function shiftDecimal(value: number, places: number): string {
  const [mantissa, exponent = '0'] = value.toString().split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}

function trimDecimals(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A quantity as the locale writes it: `20.78 PFLOPS`, `2,9 To/s`, `$35.7608/h`. Without `unit` the
 * prefix is chosen so that the number lies between 1 and 1000; with one it is kept (`1,299 TFLOPS`).
 */
export function formatQuantity<K extends Kind>(
  kind: K,
  q: Quantity<K>,
  { locale = 'en', unit, binary = false }: { locale?: Locale; unit?: string; binary?: boolean } = {},
): Formatted {
  const value = raw(q);
  const wanted = unit !== undefined && factorOf(kind, unit) !== undefined ? unit : chooseUnit(kind, value, binary);
  const shown = locale === 'fr' ? inMilliards(kind, wanted) : wanted;
  const scaled = value / (factorOf(kind, shown) ?? 1);
  const whole = kind === 'count';
  const digits = kind === 'price' ? SIGNIFICANT_PRICE : SIGNIFICANT;
  const number = formatNumber(Number(scaled.toPrecision(15)), locale, { digits, whole });
  if (kind === 'money' || kind === 'price') return formatMoney(number, shown, locale);
  const symbol = inSingular(unitSymbol(kind, shown, locale), Math.abs(Number(scaled.toPrecision(SIGNIFICANT))), locale);
  const gap = symbol === '' || (locale === 'en' && symbol === '%') || symbol === '×' ? '' : NO_BREAK_SPACE;
  return { number, unit: symbol, text: number + gap + symbol };
}

function formatMoney(number: string, unit: string, locale: Locale): Formatted {
  const perHour = unit === 'USD/h' ? '/h' : unit === 'USD/s' ? '/s' : '';
  const multiple = unitWord(unit.replace(/USD.*/, ''), locale);
  if (locale === 'fr') {
    const suffix = `${multiple && multiple + NO_BREAK_SPACE}$${perHour}`;
    return { number, unit: suffix, text: number + NO_BREAK_SPACE + suffix };
  }
  const amount = number.startsWith('−') ? `−$${number.slice(1)}` : `$${number}`;
  return {
    number: amount,
    unit: `${multiple}${perHour}`,
    text: `${amount}${multiple && NO_BREAK_SPACE + multiple}${perHour}`,
  };
}

function chooseUnit(kind: Kind, value: number, binary: boolean): string {
  const scale: readonly string[] = KINDS[kind].scale;
  const steps = binary && kind === 'bytes' ? ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] : scale;
  let chosen = steps[0]!;
  for (const unit of steps) {
    // A value that rounds up to the next unit (999.96 GB) is shown in that unit.
    if (Math.abs(value) >= 0.99995 * factorOf(kind, unit)!) chosen = unit;
  }
  return chosen;
}

const FRENCH_FLOPS: Readonly<Record<string, string>> = {
  FLOPS: 'flops',
  kFLOPS: 'kiloflops',
  MFLOPS: 'mégaflops',
  GFLOPS: 'gigaflops',
  TFLOPS: 'téraflops',
  PFLOPS: 'pétaflops',
  EFLOPS: 'exaflops',
  ZFLOPS: 'zettaflops',
};

const FRENCH_UNITS: Readonly<Record<string, string>> = {
  days: 'jours',
  weeks: 'semaines',
  years: 'ans',
  'tokens/s': 'jetons/s',
  'Mtokens/s': 'M jetons/s',
  'Btokens/s': 'Md jetons/s',
  B: 'o',
  'm³/day': 'm³/jour',
  'ML/day': 'ML/jour',
  'ML/year': 'ML/an',
  'Mgal/day': 'Mgal/jour',
  'Mgal/year': 'Mgal/an',
  'sq ft': 'pi²',
};

/** The symbol of a unit in a locale: French bytes are octets (Go, Gio, To/s). */
export function unitSymbol(kind: Kind, unit: string, locale: Locale): string {
  if (isMultiple(kind)) return unitWord(unit, locale);
  if (locale !== 'fr') return unit;
  if (kind === 'computeRate') return FRENCH_FLOPS[unit] ?? unit;
  if (kind === 'bytes' && unit !== 'B') return unit.replace(/B$/, 'o');
  return FRENCH_UNITS[unit] ?? unit.replace(/B\/s$/, 'o/s').replace(/\/B$/, '/o').replace(/bps$/, 'bit/s');
}

const SINGULAR: Readonly<Record<string, string>> = {
  days: 'day',
  weeks: 'week',
  years: 'year',
  acres: 'acre',
  jours: 'jour',
  semaines: 'semaine',
  ans: 'an',
};

/** Units that are words follow their number: `1 year`, and in French everything below two, `1,5 an`. */
function inSingular(symbol: string, size: number, locale: Locale): string {
  return (locale === 'fr' ? size < 2 : size === 1) ? (SINGULAR[symbol] ?? symbol) : symbol;
}

function isMultiple(kind: Kind): boolean {
  return kind === 'parameters' || kind === 'tokens' || kind === 'count';
}

/** French readers say 15 000 milliards, since their billion is 10^12 and is read as 10^9 by everyone else. */
function inMilliards(kind: Kind, unit: string): string {
  if (kind === 'money') return unit === 'TUSD' ? 'BUSD' : unit;
  return isMultiple(kind) && (unit === 'T' || unit === 'Q') ? 'B' : unit;
}

function unitWord(multiple: string, locale: Locale): string {
  const words: Readonly<Record<string, readonly [en: string, fr: string]>> = {
    k: ['thousand', 'k'],
    M: ['million', 'M'],
    B: ['billion', 'Md'],
    T: ['trillion', ''],
    Q: ['quadrillion', ''],
  };
  return words[multiple]?.[locale === 'fr' ? 1 : 0] ?? '';
}
