/** What a definition's values, checks and refusals are called in a language. */
import { fill } from '../i18n/fill.ts';
import type { Dictionary } from '../i18n/index.ts';
import {
  factorOf,
  formatQuantity,
  KINDS,
  quantity,
  unitSymbol,
  type Kind,
  type Locale,
} from '../silicon/units/index.ts';
import type {
  AnyDefinition,
  Cell,
  Check,
  Facts,
  Field,
  Param,
  Preset,
  QuantityField,
  QuantityOutput,
  Step,
  Term,
  TextOutput,
} from './define.ts';
import type { InputError } from './evaluate.ts';
import { withinBounds } from './evaluate.ts';
import { typedQuantity } from './typed.ts';

/** The messages of one calculator in one language, and those that all share. */
export interface Wording {
  readonly locale: Locale;
  readonly ui: Dictionary;
  readonly own: Dictionary;
}

/** A message of the calculator; its key where there is none, so that a gap is seen and not blank. */
export function own(wording: Wording, key: string): string {
  return wording.own[key] ?? key;
}

export function ui(wording: Wording, key: string, params?: Readonly<Record<string, string | number>>): string {
  return fill(wording.ui[key] ?? key, params);
}

export function show(kind: Kind, value: number, locale: Locale, unit?: string, binary?: boolean) {
  return formatQuantity(kind, quantity(kind, value), { locale, ...(unit && { unit }), ...(binary && { binary }) });
}

/** A text that may be a message key (`@key`). */
export function text(wording: Wording, value: string): string {
  return value.startsWith('@') ? own(wording, value.slice(1)) : value;
}

export function term(wording: Wording, { kind, value, unit }: Term): string {
  return show(kind, value, wording.locale, unit).text;
}

function filled(wording: Wording, given: Readonly<Record<string, Param>> = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? term(wording, value)
        : typeof value === 'number'
          ? show('ratio', value, wording.locale).number
          : text(wording, value),
    ]),
  );
}

/** A text or message key with its parameters filled in. */
export function sentence(wording: Wording, value: string, given?: Readonly<Record<string, Param>>): string {
  return given ? fill(text(wording, value), filled(wording, given)) : text(wording, value);
}

export function checkText(wording: Wording, check: Check): string {
  return sentence(wording, `@check.${check.message}`, check.params);
}

/** A cell or a value of an output, as text; nothing published is said, and never a zero. */
export function cellText(wording: Wording, declared: QuantityOutput | TextOutput, value: Cell): string {
  if (value === undefined) return ui(wording, 'notPublished');
  if (typeof value === 'string') return text(wording, value);
  return declared.type === 'quantity'
    ? show(declared.kind, value, wording.locale, declared.unit, declared.binary).text
    : show('ratio', value, wording.locale).number;
}

export function presetLabel(wording: Wording, field: string, preset: Preset): string {
  return wording.own[`option.${field}.${preset.id}`] ?? text(wording, preset.label);
}

/** The heading of a preset's group: `chips:AWS` is the common message `presets.chips` with that name. */
export function groupLabel(wording: Wording, group: string): string {
  const [set = '', name] = group.split(':');
  if (name === undefined) return wording.own[`preset.${group}`] ?? text(wording, group);
  return ui(wording, `presets.${set}`, { name });
}

/** The units that a field takes, the one of a bare number first, in the language's spelling. */
export function unitsOf(field: QuantityField, locale: Locale): string[] {
  const scale: readonly string[] = KINDS[field.kind].scale;
  // Multiples are words (million, billion): by size they read better than with the field's own first.
  const multiples = scale.includes('');
  const units = (multiples ? scale : [field.unit, ...scale]).filter((unit) => unit !== '');
  return [...new Set(units.map((unit) => unitSymbol(field.kind, unit, locale)).filter((unit) => unit !== ''))];
}

/** Digits that a bound may have, and still be read. */
const READABLE = 6;

/** A bound, in the field's unit where that is short (at most 1,000 GiB), else in one that suits it: 1 ms for 0.0000167 min. */
function boundText({ locale }: Wording, { kind, unit }: QuantityField, value: number): string {
  const number = Number((value / (factorOf(kind, unit) ?? 1)).toPrecision(15));
  const digits = String(number);
  if (unit === '' || digits.includes('e') || digits.replace('.', '').length > READABLE) {
    return show(kind, value, locale).text;
  }
  // What is shown has four digits; of a short bound that has more, like 36525 days, none may go.
  const exact = Number(number.toPrecision(4)) === number;
  return exact ? show(kind, value, locale, unit).text : typedQuantity(kind, value, { unit, locale });
}

function accepted(wording: Wording, field: QuantityField): string {
  const bound = (value: number) => boundText(wording, field, value);
  const { min, above, max } = field;
  const values = {
    what: ui(wording, field.integer ? 'accept.whole' : 'accept.number'),
    ...(min !== undefined && { min: bound(min) }),
    ...(above !== undefined && { above: bound(above) }),
    ...(max !== undefined && { max: bound(max) }),
  };
  const low = above !== undefined ? 'above' : min !== undefined ? 'min' : undefined;
  if (low === 'above') return ui(wording, max === undefined ? 'accept.above' : 'accept.aboveTo', values);
  if (low === 'min') return ui(wording, max === undefined ? 'accept.from' : 'accept.between', values);
  return max === undefined ? values.what : ui(wording, 'accept.upTo', values);
}

const SECOND_EXAMPLES: Partial<Record<Kind, readonly [number, string]>> = {
  count: [1e5, 'k'],
  parameters: [7e10, 'B'],
  tokens: [15e12, 'T'],
};

/** A value that the field takes, in base units: its default, else one of its unit, else a bound. */
export function exampleValue(field: QuantityField): number {
  const one = (KINDS[field.kind].units as Record<string, number>)[field.unit] ?? 1;
  return field.default ?? (withinBounds(field, one) ? one : (field.min ?? field.max ?? one));
}

/** One or two entries that the field would take. */
function example(wording: Wording, field: QuantityField, facts: Facts): string {
  const typed = (value: number, unit: string) => typedQuantity(field.kind, value, { unit, locale: wording.locale });
  let first = field.default;
  try {
    first ??= field.blank?.({}, facts);
  } catch {
    // A blank's value may need inputs; one of the unit serves then.
  }
  const second = SECOND_EXAMPLES[field.kind];
  const examples = [typed(first ?? exampleValue(field), field.unit)];
  if (second && withinBounds(field, second[0])) examples.push(typed(...second));
  return list(wording, [...new Set(examples)]);
}

function list(wording: Wording, items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return ui(wording, 'listAnd', { list: items.slice(0, -1).join(', '), last: items.at(-1)! });
}

/** Options of a choice or ids of presets, shortened. */
function options(wording: Wording, field: Field, facts: Facts): string {
  const ids =
    field.type === 'choice'
      ? field.options
      : 'set' in field
        ? (facts.presets[field.set] ?? []).map(({ id }) => id)
        : [];
  return ids.length > 8 ? `${ids.slice(0, 8).join(', ')}, …` : list(wording, ids);
}

const counted = (count: number, { locale }: Wording) => new Intl.NumberFormat(locale).format(count);

/** What is wrong with a field and what it would take, in one sentence that names the field. */
export function errorText(wording: Wording, error: InputError, definition: AnyDefinition, facts: Facts): string {
  const given = filled(wording, error.params);
  const field = (definition.fields as Readonly<Record<string, Field>>)[error.field];
  const label = own(wording, `field.${error.field}`);
  if (error.own) {
    const said = fill(own(wording, `reason.${error.reason}`), given);
    return field && !said.includes(label) ? `${label}${wording.locale === 'fr' ? ' ' : ''}: ${said}` : said;
  }
  return ui(wording, `error.${error.reason}`, {
    ...given,
    field: label,
    ...(field?.type === 'quantity' && {
      accepted: accepted(wording, field),
      example: example(wording, field, facts),
      units: list(wording, unitsOf(field, wording.locale)) || ui(wording, 'accept.plain'),
    }),
    ...(field && { options: options(wording, field, facts) }),
    ...(field?.type === 'text' && {
      // Counts to the last one: rounded ones would contradict each other.
      found: counted(Number(error.params?.['found']), wording),
      length: counted(field.maxLength, wording),
      lines: counted(field.maxLines, wording),
    }),
    ...(field?.type === 'presets' && { min: field.min, max: field.max }),
  });
}

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+', '^': '^' };

/** The plain formula with the reader's numbers in it, in pieces: each number can be linked to the record it comes from. */
export function substitutedParts(
  wording: Wording,
  expression: string,
  values: Step['values'],
): { readonly text: string; readonly term?: Term }[] {
  const parts: { text: string; term?: Term }[] = [];
  const push = (more: string) => {
    const last = parts.at(-1);
    if (last && !last.term) last.text += more;
    else parts.push({ text: more });
  };
  const tokens = expression.match(/[\p{L}_][\p{L}\p{N}_]*|\d[\d.]*(?:[eE][-+]?\d+)?|[-+*/^(),]/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    const found = Object.hasOwn(values, token) ? values[token] : undefined;
    const before = tokens[index - 1];
    if (found) {
      // A power binds tighter than the product of a number and its unit.
      const shown = term(wording, found);
      const bracket = (tokens[index + 1] === '^' && /\D$/.test(shown)) || (found.value < 0 && before !== undefined);
      if (bracket) push('(');
      parts.push({ text: shown, term: found });
      if (bracket) push(')');
    } else if (token === '^') push('^');
    else if (token === '-' && (before === undefined || /^[(,*/^+-]$/.test(before))) push('−');
    else if (Object.hasOwn(SIGNS, token)) push(` ${SIGNS[token]} `);
    else if (token === ',') push(wording.locale === 'fr' ? ' ; ' : ', ');
    else push(token);
  }
  return parts;
}
