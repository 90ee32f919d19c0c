/**
 * A scenario as a query: only what differs from the defaults, in English notation with units whatever
 * the page's language, so that a link means the same for everybody who opens it. A private field is never in it: it
 * may be in the fragment, which browsers keep to themselves.
 */
import { parseQuantity, raw, type Locale } from '../silicon/units/index.ts';
import type { AnyDefinition, Field, Link } from './define.ts';
import { fieldsOf, type RawInputs, type RawValue, type ReadInputs } from './evaluate.ts';
import { typedQuantity } from './typed.ts';

/** Parameter that carries the definition's version; no field may have this name. */
export const VERSION = 'v';

/** Parameter that carries the readings of disputed numbers that stand in for the chosen ones; no field may have this name. */
export const READINGS = 'readings';

/** Ids out of a text as an address, a command or a batch has them: `a~b,c~d`. */
export function readingIds(text: string): readonly string[] {
  return [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== '');
}

function isDefault(field: Field, value: unknown): boolean {
  return field.type === 'presets' ? String(value) === String(field.default) : value === field.default;
}

function inQuery(field: Field, value: unknown, unit: string | undefined): string {
  if (field.type === 'quantity') {
    return value === undefined
      ? ''
      : typedQuantity(field.kind, value as number, { unit: unit ?? field.unit, bare: true });
  }
  return String(value);
}

function isPrivate(field: Field): boolean {
  return field.type === 'text' && field.private === true;
}

/** The fields that differ from the default scenario, in order: those that an address may hold, or those that it may not. */
function differingOf(definition: AnyDefinition, read: ReadInputs, which: 'open' | 'private'): [string, string][] {
  return fieldsOf(definition)
    .filter(([name, field]) => isPrivate(field) === (which === 'private') && !read.hidden.has(name))
    .filter(([name, field]) => !isDefault(field, read.inputs[name]))
    .map(([name, field]): [string, string] => [name, inQuery(field, read.inputs[name], read.units[name])]);
}

/** The parameters of a scenario, in the order of the fields; none for the default one, and none of a private field. */
function toParameters(definition: AnyDefinition, read: ReadInputs): [string, string][] {
  const differing = differingOf(definition, read, 'open');
  const { readings = [] } = read;
  const all = readings.length > 0 ? [...differing, [READINGS, readings.join(',')] as [string, string]] : differing;
  return all.length > 0 ? [[VERSION, String(definition.version)], ...all] : [];
}

/** Percent-encoding that leaves alone what a query may hold, so that links stay readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|2F|3A|24|40)/g, decodeURIComponent);
}

/** Names of the private fields that a link leaves out. */
export function leftOut(definition: AnyDefinition, read: ReadInputs): string[] {
  return differingOf(definition, read, 'private').map(([name]) => name);
}

/** The fragment that holds what a link leaves out, for a reader who asks for it; empty where there is nothing. */
export function toFragment(definition: AnyDefinition, read: ReadInputs): string {
  const pairs = differingOf(definition, read, 'private').map(([name, value]) => `${name}=${encode(value)}`);
  return pairs.length > 0 ? `#${pairs.join('&')}` : '';
}

/** `hash` unless it holds private fields: then it is left out. */
export function withoutPrivate(definition: AnyDefinition, hash: string): string {
  const names = new Set(pairsOf(hash).map(([name]) => name));
  return privateOf(definition).some((name) => names.has(name)) ? '' : hash;
}

/** Names of the fields that an address must not hold. */
export function privateOf(definition: AnyDefinition): string[] {
  return fieldsOf(definition).flatMap(([name, field]) => (isPrivate(field) ? [name] : []));
}

/** `search` with this calculator's parameters replaced and everybody else's left as they were. */
export function toSearch(definition: AnyDefinition, read: ReadInputs, search = ''): string {
  const ours = new Set([VERSION, READINGS, ...Object.keys(definition.fields)]);
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !ours.has(decode(pair.split('=')[0]!)));
  const pairs = toParameters(definition, read).map(([name, value]) => `${name}=${encode(value)}`);
  const query = [...others, ...pairs].join('&');
  return query && `?${query}`;
}

/** The address of a link, below `root`; to another calculator the readings come along. */
export function addressOf({ to, search = {} }: Link, root = '', readings: readonly string[] = []): string {
  const along = readings.length > 0 && to.startsWith('calculators/') ? [[READINGS, readings.join(',')] as const] : [];
  const query = [...Object.entries(search), ...along].map(([name, value]) => `${name}=${encode(value)}`);
  return root + to + (query.length > 0 ? `?${query.join('&')}` : '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Names and values of a query or a fragment. */
function pairsOf(part: string): [string, string][] {
  return part
    .replace(/^[?#]/, '')
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });
}

/** A scenario read from a query, as texts in the page's own language. */
export interface FromSearch {
  readonly typed: Record<string, RawValue>;
  /** Ids of readings as they are written, known here or not. */
  readonly readings: readonly string[];
  /** The version the link was made for, when it is not this one. */
  readonly otherVersion?: string;
}

/**
 * The texts of a query for the fields, and of a fragment for the private ones: a query that somebody wrote by hand may
 * hold those too, and the address is cleared of them once they are read. What cannot be read is kept as it stands, so that the form
 * shows it with the reason beside it and nothing is lost.
 */
export function fromSearch(definition: AnyDefinition, search: string, locale: Locale = 'en', hash = ''): FromSearch {
  const given = new Map(pairsOf(search));
  const hidden = new Set(privateOf(definition));
  for (const [name, value] of pairsOf(hash)) if (hidden.has(name)) given.set(name, value);
  const typed: Record<string, RawValue> = {};
  for (const [name, field] of fieldsOf(definition)) {
    const text = given.get(name);
    if (text !== undefined) typed[name] = localised(field, text, locale);
  }
  const version = given.get(VERSION);
  const other = version !== undefined && version !== String(definition.version) && Object.keys(typed).length > 0;
  return { typed, readings: readingIds(given.get(READINGS) ?? ''), ...(other && { otherVersion: version }) };
}

/** What a canonical text is called in the page's language; a text that cannot be read stays as it is. */
function localised(field: Field, text: string, locale: Locale): RawValue {
  if (field.type === 'presets') return text.split(',').filter((id) => id !== '');
  if (field.type !== 'quantity') return text;
  const parsed = parseQuantity(field.kind, text, { defaultUnit: field.unit });
  return parsed.ok ? typedQuantity(field.kind, raw(parsed.value), { unit: parsed.unit, locale }) : text;
}

/** What the form shows for the default scenario with some fields changed. */
export function initialTexts(
  definition: AnyDefinition,
  typed: RawInputs = {},
  locale: Locale = 'en',
): Record<string, RawValue> {
  const texts: Record<string, RawValue> = {};
  for (const [name, field] of fieldsOf(definition)) texts[name] = typed[name] ?? defaultText(field, locale);
  return texts;
}

function defaultText(field: Field, locale: Locale): RawValue {
  if (field.type !== 'quantity') return field.default;
  return field.default === undefined ? '' : typedQuantity(field.kind, field.default, { unit: field.unit, locale });
}
