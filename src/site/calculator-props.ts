/** Everything that a calculator's island needs to know, worked out at build time. */
import { calculator, type Registered } from '../calculators/index.ts';
import type { Preset } from '../calculators/define.ts';
import { evaluate, fieldsOf, type Drawn, type RawInputs } from '../calculators/evaluate.ts';
import { wordingOf } from '../calculators/run.ts';
import { draw } from '../calculators/serve.ts';
import { errorText, type Wording } from '../calculators/wording.ts';
import type { Equation } from '../silicon/scaling/equation.ts';
import { equations as french, type EquationWords } from '../i18n/fr/equations.ts';
import { equations } from '../silicon/scaling/equations.ts';
import { find, type RecordList } from '../silicon/specs/catalogue.ts';
import type { Locale } from '../silicon/units/index.ts';
import type { First, Formula, MountProps, Shared } from '../ui/props.ts';
import { stash } from '../ui/stash.ts';
import { readingsFile } from './disputed/file.ts';
import { mathml } from './mathml.ts';
import { recordPage } from './page-links.ts';
import { addressOf } from './shell/address.ts';

/** Inputs as a page writes them: texts as typed in English, numbers, lists, switches. */
export type GivenInputs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Mount {
  readonly id: string;
  readonly locale: Locale;
  readonly inputs?: GivenInputs | undefined;
  readonly compact?: boolean | undefined;
  readonly embedded?: boolean | undefined;
}

/** Lists whose records have a page each; the others stand together on one. */
const SHARED_PAGES: readonly RecordList[] = ['prices', 'runs', 'collectives', 'failures', 'energies'];

function pageOf(id: string): string | undefined {
  const found = find(id);
  if (!found) return undefined;
  if (found.list === 'claims' || found.list === 'instances') return recordPage(id);
  return SHARED_PAGES.includes(found.list) ? `${found.list}/#${id}` : `${found.list}/${id}/`;
}

/** Pages of the records that steps may name and that are no presets themselves. */
function pagesOf(presets: readonly Preset[]): Record<string, string> {
  const ids = presets.flatMap(({ id, record, values }) => {
    const { chip, prices, records } = values as {
      chip?: unknown;
      prices?: readonly { id: string }[];
      records?: readonly string[];
    };
    return [
      record === undefined ? id : undefined,
      chip,
      ...(prices ?? []).map((price) => price.id),
      ...(records ?? []),
    ];
  });
  const pages: Record<string, string> = {};
  for (const id of ids) {
    const page = typeof id === 'string' ? pageOf(id) : undefined;
    if (page !== undefined && !presets.some((preset) => preset.id === id && preset.record)) pages[id as string] = page;
  }
  return pages;
}

/** Equations that a calculator can show: those it declares, or those met by trying each option in turn. */
function equationIds({ definition, facts }: Registered): readonly string[] {
  if (definition.equations) return definition.equations;
  const tries: RawInputs[] = [{}];
  for (const [name, field] of fieldsOf(definition)) {
    if (field.type === 'choice') tries.push(...field.options.map((option) => ({ [name]: option })));
    if (field.type === 'preset') tries.push(...(facts().presets[field.set] ?? []).map(({ id }) => ({ [name]: id })));
    if (field.type === 'switch') tries.push({ [name]: !field.default });
  }
  const met = tries.flatMap((typed) => evaluate(definition, typed, facts()).answer?.steps ?? []);
  return [...new Set(met.map(({ equation }) => equation))];
}

function formulasOf(which: Registered, locale: Locale): Record<string, Formula> {
  const all: Readonly<Record<string, Equation>> = equations;
  const words: Readonly<Record<string, EquationWords>> = locale === 'fr' ? french : {};
  return Object.fromEntries(
    equationIds(which).map((id) => {
      const equation = all[id];
      if (!equation) throw new Error(`The calculator ${which.id} names an equation “${id}” that does not exist.`);
      return [
        id,
        { name: words[id]?.name ?? equation.name, expression: equation.expression, math: mathml(equation.tex) },
      ];
    }),
  );
}

/** A scenario that a page shows, worked out; a build ends where it has no answer. */
function answered({ id, definition, facts }: Registered, typed: RawInputs, wording: Wording): Drawn & { ok: true } {
  const drawn = (definition.heavy ? draw : evaluate)(definition, typed, facts(), wording.locale);
  if (drawn.ok) return drawn;
  throw new Error(`<Calculator id="${id}">: ${errorText(wording, drawn.errors[0]!, definition, facts())}`);
}

/** What a page brings along of a heavy calculator's scenario, so that a browser need not work it out to begin with. */
function firstOf(which: Registered, { hidden, ...drawn }: Drawn & { ok: true }): { first?: First } {
  return which.definition.heavy ? { first: { ...drawn, hidden: [...hidden] } } : {};
}

/** How many disputed numbers a calculator reads, and where their other readings are served. */
function disputedIn(which: Registered, locale: Locale): NonNullable<Shared['disputed']> {
  const file = readingsFile(which, locale);
  const address = addressOf(`calculators/${which.id}/readings.json`, locale);
  return { count: file.disputed.length, address: `${address}?${digest(JSON.stringify(file))}` };
}

const cache = new Map<string, Shared>();

/** What every mount of a calculator in a language has in common. */
export function sharedProps(id: string, locale: Locale): Shared {
  const key = `${id}:${locale}`;
  const known = cache.get(key);
  if (known) return known;
  const which = registered(id);
  const wording = wordingOf(which, locale);
  const { ui, own } = wording;
  const facts = which.facts();
  const made = {
    facts,
    ui,
    own,
    formulas: formulasOf(which, locale),
    pages: pagesOf(Object.values(facts.presets).flat()),
    disputed: disputedIn(which, locale),
    ...firstOf(which, answered(which, {}, wording)),
  };
  cache.set(key, made);
  return made;
}

function registered(id: string): Registered {
  const which = calculator(id);
  if (!which) throw new Error(`There is no calculator “${id}”.`);
  return which;
}

/** What was given, as the reader would have typed it in the page's language. */
function typedInputs(inputs: GivenInputs, locale: Locale): RawInputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      if (typeof value === 'object' || typeof value === 'boolean') return [name, value];
      const text = String(value);
      return [name, locale === 'fr' && /^[\d.]+/.test(text) ? text.replace('.', ',') : text];
    }),
  );
}

/** What an island is given; the part that is shared is kept for the rendering that follows. */
export function calculatorProps({ id, locale, inputs, compact, embedded }: Mount): MountProps {
  const which = registered(id);
  const given = inputs && typedInputs(inputs, locale);
  const unknown = Object.keys(given ?? {}).find((name) => !Object.hasOwn(which.definition.fields as object, name));
  if (unknown !== undefined) throw new Error(`${id} has no field “${unknown}”.`);
  const common = sharedProps(id, locale);
  const drawn = given && answered(which, given, wordingOf(which, locale));
  // The digest keeps a page and what it was built with together in every cache.
  const shared = `${addressOf(`calculators/${id}/shared.json`, locale)}?${digest(JSON.stringify(common))}`;
  stash.set(shared, common);
  return {
    locale,
    shared,
    root: addressOf('', locale),
    home: addressOf(`calculators/${id}/`, locale),
    // Two scenarios of one calculator on a page have forms with different ids.
    name: given ? `${id}-${digest(JSON.stringify(given))}` : id,
    ...(given && { given }),
    // In prose there are no pictures.
    ...(drawn && firstOf(which, compact ? { ...drawn, charts: [] } : drawn)),
    ...(compact && { compact }),
    ...(embedded && { embedded }),
  };
}

function digest(text: string): string {
  let hash = 5381;
  for (const letter of text) hash = (hash * 33 + letter.codePointAt(0)!) >>> 0;
  return hash.toString(36);
}
