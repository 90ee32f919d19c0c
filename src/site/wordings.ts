/** How values, paths and dates are worded on a page. Runs at build time only. */
import { fill } from '../i18n/fill.ts';
import { dictionary } from '../i18n/index.ts';
import { find, isQuantity, sourcedValues, type Dissent, type Sourced } from '../silicon/specs/catalogue.ts';
import { factorOf, formatQuantity, quantity, type Formatted, type Kind, type Locale } from '../silicon/units/index.ts';

/** Options of a shown quantity: another unit of its kind, or binary prefixes. */
export interface Shown {
  readonly in?: string | undefined;
  readonly binary?: boolean | undefined;
}

/** A sourced value in the locale: a quantity with its unit, a date spelled out, or the text itself. */
export function wordValue(value: Sourced, locale: Locale, { in: unit, binary }: Shown = {}): Formatted {
  if (!isQuantity(value)) {
    const text = isDate(value.text) ? wordDate(value.text, locale) : value.text;
    return { number: text, unit: '', text };
  }
  return wordQuantity(value.of, Number(value.value), locale, { in: unit ?? (binary ? undefined : value.unit), binary });
}

/** A bare number of base units in the locale. A unit that the kind does not have is refused. */
export function wordQuantity(kind: Kind, value: number, locale: Locale, { in: unit, binary }: Shown = {}): Formatted {
  if (unit !== undefined && factorOf(kind, unit) === undefined) throw new Error(`"${unit}" is no unit of ${kind}.`);
  return formatQuantity(kind, quantity(kind, value), { locale, unit, binary });
}

/** What a losing reading printed as a quantity of the same kind; its own words where it has no number. */
export function wordDissent(dissent: Dissent, value: Sourced, locale: Locale): string {
  if (!isQuantity(value) || dissent.value === undefined) return dissent.printed;
  return wordQuantity(value.of, dissent.value, locale, { in: dissent.unit ?? value.unit }).text;
}

/** Whether a text is a date as records write them: YYYY-MM or YYYY-MM-DD (a bare year reads as it stands). */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text);
}

/** `2024-12-03` → 3 December 2024, `2024-12` → December 2024; anything else as it stands. */
export function wordDate(date: string, locale: Locale): string {
  if (!isDate(date)) return date;
  const [year, month = 1, day] = date.split('-').map(Number);
  const worded = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year!, month - 1, day ?? 1));
  // French counts the first day of a month: le 1er décembre.
  return locale === 'fr' ? worded.replace(/^1 /, '1er ') : worded;
}

const FORMATS: Readonly<Record<string, string>> = {
  fp32: 'FP32',
  tf32: 'TF32',
  bf16: 'BF16',
  fp16: 'FP16',
  fp8: 'FP8',
  mxfp8: 'MXFP8',
  fp4: 'FP4',
  mxfp4: 'MXFP4',
  int8: 'INT8',
};

/** Name of a number format: `bf16` → BF16. */
export function wordFormat(format: string): string {
  return FORMATS[format] ?? format;
}

/** What the value at a path below its record is called: `peak.fp8.dense` → Peak FP8, dense. */
export function wordPath(pathBelow: string, locale: Locale, relativeTo?: string): string {
  const paths: Readonly<Record<string, string>> = dictionary(locale, 'paths');
  const texts = dictionary(locale, 'reference');
  const [group = '', second = '', third] = pathBelow.split('.');
  if (group === 'peak' || group === 'arrayPeak') {
    const density = third === 'sparse' ? texts.sparse : texts.dense;
    return fill(paths[group]!, { format: wordFormat(second), density });
  }
  if (group === 'claims') return fill(paths.claims!, { name: uncapitalised(humanised(second, paths)) });
  if (group === 'relative') return fill(paths.relative!, { name: humanised(second, paths), record: relativeTo ?? '' });
  if (group === 'sizes' && third !== undefined) return `${second}, ${uncapitalised(humanised(third, paths))}`;
  if (group === 'values') return humanised(second, paths);
  return paths[pathBelow] ?? humanised(pathBelow, paths);
}

/** What a row is called that takes the first of several values: `Peak FP8 / MXFP8, dense`. */
export function wordPaths(pathsBelow: readonly string[], locale: Locale): string {
  const peaks = pathsBelow.map((path) => /^peak\.(\w+)\.(\w+)$/.exec(path));
  const [first] = peaks;
  if (first && peaks.every((peak) => peak?.[2] === first[2])) {
    const format = peaks.map((peak) => wordFormat(peak![1]!)).join(' / ');
    const density = dictionary(locale, 'reference')[first[2] === 'sparse' ? 'sparse' : 'dense'];
    return fill(dictionary(locale, 'paths').peak, { format, density });
  }
  return pathsBelow.map((path) => wordPath(path, locale)).join(' / ');
}

/** `memoryBandwidth` → Memory bandwidth, unless the messages have a word for it. */
function humanised(name: string, paths: Readonly<Record<string, string>>): string {
  const known = paths[name];
  if (known) return known;
  const words = name
    .replace(/[.-]/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A record as readers call it: its name, what was said, or the id where it has neither. */
export function wordRecord(id: string): string {
  const record = find(id)?.record;
  if (!record) throw new Error(`No record "${id}".`);
  return 'name' in record ? record.name : 'said' in record ? record.said : 'system' in record ? record.system : id;
}

/** Whether the catalogue has a sourced value at this path. */
export function hasValue(path: string): boolean {
  const [id = '', ...below] = path.split('.');
  const record = find(id)?.record;
  return record !== undefined && sourcedValues(record).some((entry) => entry.path === below.join('.'));
}
