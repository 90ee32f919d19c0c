/**
 * The calculators on the command line: `npm run -s calc -- <calculator> [--field value …]` prints one
 * JSON object. Exit code 0, or 2 with a sentence on stderr that names the field and what it takes.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { calculators as registry, type Registered } from './calculators/index.ts';
import type { Field, OutputDeclaration } from './calculators/define.ts';
import { fieldsOf, type RawInputs, type RawValue } from './calculators/evaluate.ts';
import { readingsOf } from './calculators/readings-facts.ts';
import { run, wordingOf } from './calculators/run.ts';
import { typedQuantity } from './calculators/typed.ts';
import { READINGS, readingIds } from './calculators/url-state.ts';
import { exampleValue, own, presetLabel } from './calculators/wording.ts';
import { disputes, readingOf, settle } from './silicon/specs/disputes.ts';
import { KINDS, raw, type Locale } from './silicon/units/index.ts';

const USAGE = `Usage: npm run -s calc -- <calculator> [--field value …] [--locale en|fr]

  npm run -s calc -- --list                   the calculators
  npm run -s calc -- --describe <calculator>  its fields with units, defaults and bounds, and its outputs
  npm run -s calc -- <calculator>             the default scenario
  npm run -s calc -- <calculator> --field 96GiB --other-field=70B --list-field a,b --switch --no-switch
  npm run -s calc -- <calculator> --readings a~b,c~d   other readings of disputed numbers; --describe lists those it takes
  npm run -s calc -- --batch FILE             one JSON scenario a line ({"calculator": …, "inputs": {…}}); - reads stdin

Prints one JSON object: calculator, inputs, outputs, checks, steps. Every quantity is {value, unit} in the SI
base unit of its kind. Exit code 2 and a sentence on stderr when an input cannot be used.
`;

/** A request that cannot be served; the message is for the reader. */
class Refusal extends Error {
  readonly field: string | null;
  constructor(message: string, field: string | null = null) {
    super(message);
    this.field = field;
  }
}

export interface CliResult {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

/** Edit distance between two names. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** ` Did you mean x?` when a known name is near what was typed. */
function suggestion(typed: string, known: readonly string[], prefix = ''): string {
  const lower = typed.slice(0, 64).toLowerCase();
  const ranked = known
    .map((name) => ({
      name,
      far: name.toLowerCase().includes(lower) && lower.length > 2 ? 0 : distance(lower, name.toLowerCase()),
    }))
    .sort((a, b) => a.far - b.far);
  const nearest = ranked[0];
  return nearest && nearest.far <= Math.max(2, lower.length / 3) ? ` Did you mean ${prefix}${nearest.name}?` : '';
}

function camel(name: string): string {
  return name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function named(id: string, calculators: readonly Registered[]): Registered {
  const found = calculators.find((one) => one.id === id || one.id === kebab(id));
  if (found) return found;
  const ids = calculators.map((one) => one.id);
  throw new Refusal(
    `There is no calculator “${id}”.${suggestion(id, ids)} The calculators are: ${ids.join(', ')}.`,
    'calculator',
  );
}

function fieldNamed(name: string, { id, definition }: Registered): [string, Field] {
  const fields = fieldsOf(definition);
  const found = fields.find(([known]) => known === name || known === camel(name));
  if (found) return found;
  const names = fields.map(([known]) => known);
  throw new Refusal(
    `${id} has no field “${name}”.${suggestion(camel(name), names)} Its fields are: ${names.join(', ')}.`,
    name,
  );
}

/** The value of a JSON input as a text that the field reads: a number, a text, a list, or {value, unit}. */
function fromJson(name: string, field: Field, value: unknown, locale: Locale): RawValue | undefined {
  const local = (text: string) => (locale === 'fr' ? text.replace('.', ',') : text);
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return local(String(value));
  if (Array.isArray(value)) return value.map(String);
  if (field.type === 'quantity' && typeof value === 'object' && 'value' in value) {
    const { value: number, unit } = value as { value: unknown; unit?: unknown };
    if (number === null) return undefined;
    if (unit === KINDS[field.kind].base && typeof number === 'number' && Number.isFinite(number)) {
      return typedQuantity(field.kind, number, { locale });
    }
    return local(`${String(number)} ${String(unit ?? '')}`.trim());
  }
  throw new Refusal(`${name}: give a number, a text such as "96 GiB", true or false, or a list of ids.`, name);
}

/** Readings that can be used together; anything else is a mistake that must not pass in silence. */
function usable(text: string): readonly string[] {
  const ids = readingIds(text);
  const { taken, unknown, repeated } = settle(ids);
  if (unknown.length > 0) {
    const known = disputes.flatMap(({ others }) => others.map(({ id }) => id));
    throw new Refusal(`--readings: there is no reading “${unknown[0]}”.${suggestion(unknown[0]!, known)}`, READINGS);
  }
  if (repeated.length > 0) {
    throw new Refusal(`--readings: “${repeated[0]}” and another one are of the same number; give one.`, READINGS);
  }
  return taken;
}

function answer(which: Registered, typed: RawInputs, locale: Locale, readings: string): unknown {
  const done = run(which, typed, locale, usable(readings));
  if (done.ok) {
    const unread = Object.keys(typed).find((name) => done.evaluation.hidden.has(name));
    if (unread === undefined) return done.report;
    throw new Refusal(`--${kebab(unread)}: it changes nothing beside these other inputs; leave it out.`, unread);
  }
  const { field, params } = done.error;
  const known = which.definition.fields[field] as Field | undefined;
  const ids =
    known?.type === 'choice'
      ? known.options
      : known && 'set' in known
        ? (which.facts().presets[known.set] ?? []).map(({ id }) => id)
        : [];
  const found = typeof params?.['found'] === 'string' ? params['found'] : '';
  throw new Refusal(`--${kebab(field)}: ${done.message}${found && suggestion(found, ids)}`, field);
}

/** `--field value`, `--field=value`, `--switch` and `--no-switch` as texts of the fields. */
function fromArguments(which: Registered, args: readonly string[]): RawInputs {
  const typed: Record<string, RawValue> = {};
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index]!;
    const match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg);
    if (!match) {
      throw new Refusal(`“${arg}” is not an option: give inputs as --field value. See --describe ${which.id}.`, null);
    }
    const negated = /^no-(.+)$/.exec(match[1]!)?.[1];
    const off =
      negated !== undefined &&
      fieldsOf(which.definition).some(([known, field]) => known === camel(negated) && field.type === 'switch');
    const [name, field] = fieldNamed(off ? negated : match[1]!, which);
    let value = match[2];
    if (value === undefined && !off) {
      const next = args[index + 1];
      const taken =
        next !== undefined &&
        !next.startsWith('--') &&
        (field.type !== 'switch' || /^(true|false|yes|no|on|off|0|1)$/i.test(next));
      if (taken) {
        value = next;
        index += 1;
      } else if (field.type !== 'switch') {
        throw new Refusal(`--${kebab(name)} needs a value, as in --${kebab(name)} ${exampleOf(field)}.`, name);
      }
    }
    if (Object.hasOwn(typed, name) && field.type !== 'presets') {
      throw new Refusal(`--${kebab(name)} is given twice; give it once.`, name);
    }
    if (off) typed[name] = false;
    else if (field.type === 'presets') typed[name] = [typed[name] ?? [], (value ?? '').split(',')].flat() as string[];
    else typed[name] = value ?? true;
  }
  return typed;
}

function exampleOf(field: Field): string {
  if (field.type === 'text') return `"${field.default.split('\n').slice(0, 2).at(-1)}"`;
  if (field.type !== 'quantity') return String(field.default);
  return typedQuantity(field.kind, exampleValue(field), { unit: field.unit, bare: true });
}

function describe(which: Registered, locale: Locale): unknown {
  const wording = wordingOf(which, locale);
  const facts = which.facts();
  return {
    calculator: which.id,
    version: which.definition.version,
    title: own(wording, 'title'),
    fields: fieldsOf(which.definition).map(([name, field]) => {
      const shared = {
        name,
        option: `--${kebab(name)}`,
        label: own(wording, `field.${name}`),
        ...(wording.own[`help.${name}`] && { help: wording.own[`help.${name}`] }),
        type: field.type,
        ...(field.when && { conditional: true }),
      };
      switch (field.type) {
        case 'quantity': {
          const unit = KINDS[field.kind].base;
          const quantity = (value: number | undefined) => (value === undefined ? undefined : { value, unit });
          return {
            ...shared,
            kind: field.kind,
            bareUnit: field.unit,
            units: Object.keys(KINDS[field.kind].units).filter((symbol) => symbol !== ''),
            default: quantity(field.default) ?? { value: null, unit },
            optional: field.optional ?? false,
            integer: field.integer ?? false,
            min: quantity(field.min),
            above: quantity(field.above),
            max: quantity(field.max),
          };
        }
        case 'choice':
          return {
            ...shared,
            default: field.default,
            options: field.options.map((id) => ({ id, label: own(wording, `option.${name}.${id}`) })),
          };
        case 'switch':
          return { ...shared, default: field.default };
        case 'text':
          return {
            ...shared,
            default: field.default,
            maxLength: field.maxLength,
            maxLines: field.maxLines,
            private: field.private ?? false,
          };
        default:
          return {
            ...shared,
            default: field.default,
            ...(field.type === 'presets' && { min: field.min, max: field.max }),
            presets: (facts.presets[field.set] ?? []).map((preset) => ({
              id: preset.id,
              label: presetLabel(wording, name, preset),
            })),
          };
      }
    }),
    readings: readingsOf(which).disputed.map(({ dispute, alternatives }) => {
      const { of, value } = dispute.chosen;
      const unit = KINDS[of].base;
      return {
        path: dispute.path,
        chosen: { value: raw(value), unit },
        others: alternatives.map(({ id }) => ({ id, value: readingOf(id)!.other.dissent.value, unit })),
      };
    }),
    outputs: Object.entries(which.definition.outputs as Readonly<Record<string, OutputDeclaration>>).map(
      ([name, declared]) => ({
        name,
        label: own(wording, `output.${name}`),
        type: declared.type,
        ...(declared.type === 'quantity' && {
          kind: declared.kind,
          unit: KINDS[declared.kind].base,
          headline: declared.headline ?? false,
          range: declared.range ?? false,
        }),
        ...(declared.type === 'table' && {
          columns: Object.entries(declared.columns).map(([column, { type, ...more }]) => ({
            name: column,
            label: own(wording, `column.${name}.${column}`),
            type,
            ...('kind' in more && { kind: more.kind, unit: KINDS[more.kind].base }),
          })),
        }),
      }),
    ),
  };
}

/** One line of a batch: `{calculator, inputs}`, or the inputs beside `calculator`. */
function scenario(
  line: string,
  fallback: string | undefined,
  calculators: readonly Registered[],
  locale: Locale,
): unknown {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    throw new Refusal('This line is not JSON; give one object such as {"calculator": "…", "inputs": {…}}.');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refusal('This line is not an object; give {"calculator": "…", "inputs": {…}}.');
  }
  const { calculator = fallback, inputs, readings = '', ...flat } = given as Record<string, unknown>;
  if (typeof calculator !== 'string') throw new Refusal('This line names no calculator.', 'calculator');
  if (inputs !== undefined && (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs))) {
    throw new Refusal('inputs: give an object of fields and values.', 'inputs');
  }
  if (typeof readings !== 'string' && !Array.isArray(readings)) {
    throw new Refusal('readings: give a list of ids.', READINGS);
  }
  const which = named(calculator, calculators);
  const typed: Record<string, RawValue> = {};
  for (const [name, value] of [...Object.entries(flat), ...Object.entries(inputs ?? {})]) {
    const [known, field] = fieldNamed(name, which);
    if (Object.hasOwn(typed, known)) throw new Refusal(`${known} is given twice; give it once.`, known);
    const text = fromJson(known, field, value, locale);
    if (text !== undefined) typed[known] = text;
  }
  return answer(which, typed, locale, String(readings));
}

function batch(
  file: string,
  fallback: string | undefined,
  calculators: readonly Registered[],
  locale: Locale,
): CliResult {
  let content: string;
  try {
    content = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Refusal(`--batch: “${file}” cannot be read; give a file with one JSON scenario a line, or - for stdin.`);
  }
  const refused: string[] = [];
  // Some editors begin a file with a byte-order mark, which is no JSON.
  const out = content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return JSON.stringify(scenario(line, fallback, calculators, locale));
      } catch (error) {
        const { field, message } = asRefusal(error);
        refused.push(`${file}:${index + 1}: ${field === null ? '' : `${field}: `}${message}`);
        return JSON.stringify({ error: { field, message } });
      }
    });
  return {
    code: refused.length > 0 ? 2 : 0,
    out: out.map((line) => `${line}\n`).join(''),
    err: refused.map((line) => `${line}\n`).join(''),
  };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(`Something unforeseen: ${error instanceof Error ? error.message : String(error)}`);
}

/** Takes `--name value` or `--name=value` out of the arguments. */
function take(args: string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (index < 0) return undefined;
  const [arg = ''] = args.splice(index, 1);
  if (arg.includes('=')) return arg.slice(arg.indexOf('=') + 1);
  return args[index] !== undefined && !args[index].startsWith('--') ? args.splice(index, 1)[0]! : '';
}

/** What is left when everything that was understood has been taken: ignoring it would hide a mistake. */
function nothingMore(args: readonly string[], after: string): void {
  if (args.length > 0) throw new Refusal(`“${args[0]}” means nothing after ${after}.`);
}

function json(value: unknown): CliResult {
  return { code: 0, out: `${JSON.stringify(value, null, 2)}\n`, err: '' };
}

/** The command as a function, for the tests. */
export function cli(argv: readonly string[], calculators: readonly Registered[] = registry): CliResult {
  try {
    const args = [...argv];
    const asked = take(args, 'locale') ?? 'en';
    if (asked !== 'en' && asked !== 'fr')
      throw new Refusal(`--locale: “${asked}” is not a language here; use en or fr.`);
    if (args.includes('--help') || args.includes('-h') || args.length === 0) {
      return args.length === 0 ? { code: 2, out: '', err: USAGE } : { code: 0, out: USAGE, err: '' };
    }
    if (args[0] === '--list') {
      nothingMore(args.slice(1), '--list');
      return json(
        calculators.map((which) => ({
          id: which.id,
          version: which.definition.version,
          title: own(wordingOf(which, asked), 'title'),
        })),
      );
    }
    const described = take(args, 'describe');
    if (described !== undefined) {
      const id = described || (args.shift() ?? '');
      nothingMore(args, '--describe');
      return json(describe(named(id, calculators), asked));
    }
    const file = take(args, 'batch');
    if (file !== undefined) {
      nothingMore(args.slice(1), '--batch');
      return batch(file, args[0] && named(args[0], calculators).id, calculators, asked);
    }
    const [id = '', ...rest] = args;
    const which = named(id, calculators);
    const readings = take(rest, READINGS) ?? '';
    return json(answer(which, fromArguments(which, rest), asked, readings));
  } catch (error) {
    return { code: 2, out: '', err: `${asRefusal(error).message}\n` };
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Whoever reads only the first lines, as `head` does, closes the pipe: no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { code, out, err } = cli(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}
