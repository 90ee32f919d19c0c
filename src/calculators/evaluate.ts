/**
 * From what was typed to an answer, never throwing. Every entry point (island, page, command line,
 * tests) goes through here, so that they cannot differ.
 */
import { parseQuantity, raw, type Locale } from '../silicon/units/index.ts';
import type {
  AnyDefinition,
  Answer,
  Chart,
  Control,
  Facts,
  Field,
  Fields,
  Link,
  OutputDeclaration,
  OutputValue,
  Param,
  QuantityField,
  Range,
  Row,
  TextField,
} from './define.ts';

/** What was typed or picked for one field. */
export type RawValue = string | boolean | readonly string[];
export type RawInputs = Readonly<Record<string, RawValue | undefined>>;

/** Why a field was refused. `own`: the reason is worded in the calculator's messages, else in the common ones. */
export interface InputError {
  readonly field: string;
  readonly reason: string;
  readonly own?: boolean;
  readonly params?: Readonly<Record<string, Param>>;
}

export type Inputs = Readonly<Record<string, unknown>>;

export interface ReadInputs {
  /** A value for every field: the default where the field is hidden or was refused. */
  readonly inputs: Inputs;
  readonly errors: readonly InputError[];
  /** Fields that do not matter with these inputs. */
  readonly hidden: ReadonlySet<string>;
  /** Unit in which each quantity was typed. */
  readonly units: Readonly<Record<string, string>>;
  /** Readings of disputed numbers that the facts held in place of the chosen ones. */
  readonly readings?: readonly string[];
}

export type Evaluation = ReadInputs &
  ({ readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly answer?: undefined });

/** An evaluation with its pictures, where both were worked out together: away from the page, or ahead of it. */
export type Drawn = Evaluation & { readonly charts?: readonly Chart[] };

type Entry =
  | { readonly ok: true; readonly value: unknown; readonly unit?: string }
  | { readonly ok: false; readonly reason: string; readonly found: string };

/** The fields of a definition by name. */
export function fieldsOf(definition: AnyDefinition): [string, Field][] {
  return Object.entries(definition.fields as Fields);
}

function refuse(reason: string, found: unknown): Entry {
  return { ok: false, reason, found: String(found) };
}

/** Text with plain line ends; refused where it is longer than anybody can mean. */
function readText({ maxLength, maxLines }: TextField, typed: RawValue): Entry {
  const text = String(typed).replaceAll(/\r\n?/g, '\n');
  if (text.length > maxLength) return refuse('too-long', text.length);
  const lines = text.split('\n').length;
  return lines > maxLines ? refuse('too-many-lines', lines) : { ok: true, value: text };
}

export function withinBounds({ min, above, max }: QuantityField, value: number): boolean {
  return (
    (min === undefined || value >= min) && (above === undefined || value > above) && (max === undefined || value <= max)
  );
}

function readQuantity(field: QuantityField, typed: RawValue, locale: Locale): Entry {
  const text = String(typed);
  if (text.trim() === '') return field.optional ? { ok: true, value: undefined } : refuse('empty', '');
  const parsed = parseQuantity(field.kind, text, { locale, defaultUnit: field.unit });
  if (!parsed.ok) return refuse(parsed.reason, parsed.found);
  const value = raw(parsed.value);
  if (!withinBounds(field, value)) return refuse('out-of-bounds', text.trim());
  if (field.integer && !Number.isInteger(value)) return refuse('not-whole', text.trim());
  return { ok: true, value: parsed.value, unit: parsed.unit };
}

const YES = ['true', '1', 'yes', 'on'];
const NO = ['false', '0', 'no', 'off', ''];

function readField(field: Field, typed: RawValue, facts: Facts, locale: Locale): Entry {
  switch (field.type) {
    case 'quantity':
      return readQuantity(field, typed, locale);
    case 'choice': {
      const option = String(typed).trim();
      return field.options.includes(option) ? { ok: true, value: option } : refuse('unknown-option', option);
    }
    case 'text':
      return readText(field, typed);
    case 'preset': {
      const id = String(typed).trim();
      return facts.presets[field.set]?.some((preset) => preset.id === id)
        ? { ok: true, value: id }
        : refuse('unknown-preset', id);
    }
    case 'presets': {
      const list = typeof typed === 'string' ? typed.split(',') : Array.isArray(typed) ? (typed as string[]) : [];
      const ids = [...new Set(list.map((id) => String(id).trim()).filter((id) => id !== ''))];
      const known = facts.presets[field.set] ?? [];
      const unknown = ids.find((id) => !known.some((preset) => preset.id === id));
      if (unknown !== undefined) return refuse('unknown-preset', unknown);
      if (ids.length < field.min) return refuse('too-few', ids.length);
      return ids.length > field.max ? refuse('too-many', ids.length) : { ok: true, value: ids };
    }
    case 'switch': {
      const word = String(typed).trim().toLowerCase();
      if (YES.includes(word)) return { ok: true, value: true };
      return NO.includes(word) ? { ok: true, value: false } : refuse('not-a-switch', word);
    }
  }
}

/** Whether a field matters with these inputs; a condition that throws hides nothing. */
function matters(field: Field, inputs: Inputs, facts: Facts): boolean {
  try {
    return field.when?.(inputs, facts) ?? true;
  } catch {
    return true;
  }
}

/** Reads every field that matters; one that was not given has its default. `when` sees the fields above it settled. */
export function readInputs(
  definition: AnyDefinition,
  typed: RawInputs,
  facts: Facts,
  locale: Locale = 'en',
): ReadInputs {
  const inputs: Record<string, unknown> = {};
  const units: Record<string, string> = {};
  const refused = new Map<string, InputError>();
  const hidden = new Set<string>();
  for (const [name, field] of fieldsOf(definition)) {
    const given = typed[name];
    const entry = given === undefined ? undefined : readField(field, given, facts, locale);
    inputs[name] = entry?.ok ? entry.value : field.default;
    if (entry?.ok && entry.unit !== undefined) units[name] = entry.unit;
    if (entry && !entry.ok) refused.set(name, { field: name, reason: entry.reason, params: { found: entry.found } });
  }
  for (const [name, field] of fieldsOf(definition)) {
    if (matters(field, inputs, facts)) continue;
    hidden.add(name);
    refused.delete(name);
    inputs[name] = field.default;
  }
  const { readings = [] } = facts;
  return { inputs, errors: [...refused.values()], hidden, units, ...(readings.length > 0 && { readings }) };
}

/** What a blank field stands for, guarded like everything else a definition computes. */
export function blankValue(
  blank: ((inputs: Inputs, facts: Facts) => number | undefined) | undefined,
  inputs: Inputs,
  facts: Facts,
): number | undefined {
  try {
    const value = blank?.(inputs, facts);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRange(value: OutputValue): value is Range {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isTable(value: OutputValue): value is readonly Row[] {
  return Array.isArray(value);
}

export function isLink(cell: Row[string]): cell is Link {
  return typeof cell === 'object';
}

function sound(value: OutputValue): boolean {
  const cell = (one: Row[string]) => typeof one !== 'number' || Number.isFinite(one);
  if (isTable(value)) return value.every((row) => Object.values(row).every(cell));
  return isRange(value) ? [value.low, value.value, value.high].every(cell) : cell(value);
}

/** The outputs, and of tables the columns, that mean anything with these inputs. */
export function outputsFor(definition: AnyDefinition, inputs: Inputs, facts: Facts): [string, OutputDeclaration][] {
  const means = ({ when }: Pick<OutputDeclaration, 'when'>) => {
    try {
      return when?.(inputs, facts) ?? true;
    } catch {
      return true;
    }
  };
  const all = Object.entries(definition.outputs as Readonly<Record<string, OutputDeclaration>>);
  return all
    .filter(([, declared]) => means(declared))
    .map(([id, declared]) => {
      if (declared.type !== 'table') return [id, declared];
      const columns = Object.entries(declared.columns).filter(([, column]) => means(column));
      return [id, { ...declared, columns: Object.fromEntries(columns) }];
    });
}

/** The answer to what was typed, or why there is none. */
export function evaluate(
  definition: AnyDefinition,
  typed: RawInputs,
  facts: Facts,
  locale: Locale = 'en',
  control?: Control,
): Evaluation {
  const read = readInputs(definition, typed, facts, locale);
  const fail = (error: InputError): Evaluation => ({ ...read, ok: false, errors: [error] });
  if (read.errors.length > 0) return { ...read, ok: false };
  // A failure that names no field is laid to the first one that is not at its default.
  const shown = fieldsOf(definition).filter(([name]) => !read.hidden.has(name));
  const changed = shown.find(([name, field]) => String(read.inputs[name]) !== String(field.default));
  const first = (changed ?? shown[0])?.[0] ?? '';
  try {
    const outcome = definition.compute(read.inputs, facts, control);
    if (!outcome.ok) {
      const { field, reason, params } = outcome;
      return fail({ field, reason, own: true, ...(params && { params }) });
    }
    const unsound = Object.entries(outcome.outputs).find(([, value]) => !sound(value));
    return unsound
      ? fail({ field: first, reason: 'no-number', params: { output: unsound[0] } })
      : { ...read, ok: true, answer: outcome };
  } catch {
    return fail({ field: first, reason: 'failed' });
  }
}

/** The pictures for inputs as read, guarded like everything else a definition computes. */
export function chartsFor(
  definition: AnyDefinition,
  inputs: Inputs,
  facts: Facts,
  control?: Control,
): readonly Chart[] {
  try {
    return definition.charts?.(inputs, facts, control) ?? [];
  } catch {
    return [];
  }
}
