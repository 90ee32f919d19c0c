/** One number whichever way it is asked for: formula, command line, island. For every calculator of the registry. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { evaluate, fieldsOf, isLink, isTable, type RawInputs } from '../../src/calculators/evaluate.ts';
import { calculators, type Registered } from '../../src/calculators/index.ts';
import type { ReportedOutput } from '../../src/calculators/report.ts';
import { wordingOf } from '../../src/calculators/run.ts';
import { schemaOf } from '../../src/calculators/schema.ts';
import { VERSION } from '../../src/calculators/url-state.ts';
import { cli } from '../../src/cli.ts';
import type { Equation } from '../../src/silicon/scaling/equation.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';
import { evaluateExpression } from '../../src/silicon/scaling/expression.ts';
import { Calculator } from '../../src/ui/Calculator.tsx';
import { registeredHeavy } from './heavy-sample.ts';
import { registered } from './sample.ts';

// A search over every option of a form takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const all: readonly Registered[] = [...calculators, registered, registeredHeavy];
const entries: Readonly<Record<string, Equation>> = equations;

/** The default scenario, and one for each option, switch and (some of the) records that can be chosen alone. */
function scenarios({ definition, facts }: Registered): RawInputs[] {
  const tries: RawInputs[] = [{}];
  for (const [name, field] of fieldsOf(definition)) {
    const presets = 'set' in field ? (facts().presets[field.set] ?? []).map(({ id }) => id) : [];
    if (field.type === 'choice') tries.push(...field.options.map((option) => ({ [name]: option })));
    if (field.type === 'switch') tries.push({ [name]: !field.default });
    if (field.type === 'preset') tries.push(...presets.map((id) => ({ [name]: id })));
    if (field.type === 'presets') tries.push({ [name]: presets.slice(-field.max) });
  }
  return tries;
}

const answered = (which: Registered) =>
  scenarios(which).filter((typed) => evaluate(which.definition, typed, which.facts()).ok);

function island(which: Registered, given: RawInputs, locale: 'en' | 'fr' = 'en'): string {
  const { ui, own } = wordingOf(which, locale);
  const props = {
    locale,
    ui,
    own,
    facts: which.facts(),
    formulas: entries,
    pages: {},
    root: '/',
    home: '/',
    name: 'x',
  };
  return renderToString(<Calculator definition={which.definition} {...props} given={given} />);
}

/** Every value that the HTML marks as an output. */
function printed(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/data-output="([^"]+)" data-value(?:="([^"]*)")?/g)].map(([, id, value]) => [id!, value ?? '']),
  );
}

function expected(outputs: Readonly<Record<string, ReportedOutput>>): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  const put = (id: string, cell: unknown) => {
    if (typeof cell !== 'object' || cell === null) return;
    if ('unit' in cell) flat.set(id, (cell as unknown as { value: unknown }).value);
    // As an attribute of the HTML.
    if ('path' in cell) flat.set(id, String(cell.path).replaceAll('&', '&amp;'));
  };
  for (const [id, value] of Object.entries(outputs)) {
    if (!Array.isArray(value)) put(id, value);
    else
      for (const [index, row] of value.entries())
        for (const [column, cell] of Object.entries(row)) put(`${id}.${index}.${column}`, cell);
  }
  return flat;
}

/** The command line refuses what a form hides, since nobody sees there that it is not read. */
function asArguments(typed: RawInputs, hidden: ReadonlySet<string>): string[] {
  const read = Object.entries(typed).filter(([name]) => !hidden.has(name));
  return read.map(([name, value]) => `--${name}=${String(value)}`);
}

describe.each(all.map((which) => [which.id, which] as const))('%s', (id, which) => {
  it('answers its default scenario', () => {
    const done = evaluate(which.definition, {}, which.facts());
    expect(done.errors).toEqual([]);
    expect(done.ok).toBe(true);
  });

  it('gives the same numbers from the formula, the command line and the island', () => {
    // Rendering is slow: every scenario on the command line, every seventh in the island.
    for (const [index, typed] of answered(which).entries()) {
      const done = evaluate(which.definition, typed, which.facts());
      const said = JSON.parse(cli([id, ...asArguments(typed, done.hidden)], all).out);
      for (const [name, value] of Object.entries(done.answer!.outputs)) {
        if (typeof value === 'number' && said.outputs[name]) expect(said.outputs[name].value, name).toBe(value);
      }
      if (index % 7 !== 0) continue;
      const html = printed(island(which, typed));
      for (const [name, value] of expected(said.outputs)) {
        expect(html.get(name), `${name} with ${JSON.stringify(typed)}`).toBe(value === null ? '' : String(value));
      }
    }
  });

  it('shows formulas that give the numbers beside them', () => {
    for (const typed of answered(which)) {
      const { answer } = evaluate(which.definition, typed, which.facts());
      for (const { equation, values, result } of answer!.steps) {
        const entry = entries[equation];
        expect(entry, `equation ${equation}`).toBeDefined();
        const terms = Object.fromEntries(Object.entries(values).map(([symbol, { value }]) => [symbol, value]));
        const sum = evaluateExpression(entry!.expression, terms);
        const far = Math.abs(sum - result.value) / Math.max(Math.abs(result.value), Number.MIN_VALUE);
        expect(
          sum === result.value || far < 1e-9,
          `${equation} ${JSON.stringify(typed)}: ${sum} is not ${result.value}`,
        ).toBe(true);
      }
    }
  });

  it('names every equation that it shows, where it names any', () => {
    const { equations: named } = which.definition;
    if (!named) return;
    for (const typed of answered(which)) {
      const { answer } = evaluate(which.definition, typed, which.facts());
      for (const { equation } of answer!.steps) expect(named).toContain(equation);
    }
  });

  it('links to places of this site, and to calculators that take what they are given', () => {
    for (const typed of answered(which)) {
      const { outputs } = evaluate(which.definition, typed, which.facts()).answer!;
      const links = Object.values(outputs).flatMap((value) =>
        value !== undefined && isTable(value) ? value.flatMap((row) => Object.values(row).filter(isLink)) : [],
      );
      for (const { to, search } of links) {
        expect(to).toMatch(/^[a-z][a-z0-9/-]*\/(?:#[a-z0-9-]+)?$/);
        const [, asked] = /^calculators\/([^/]+)\/$/.exec(to) ?? [];
        if (asked === undefined) continue;
        const found = all.find((one) => one.id === asked);
        expect(found, to).toBeDefined();
        const { definition, facts } = found!;
        expect(Object.keys(definition.fields)).toEqual(expect.arrayContaining(Object.keys(search ?? {})));
        expect(evaluate(definition, search ?? {}, facts()).errors, JSON.stringify(search)).toEqual([]);
      }
    }
  });

  it.each(['en', 'fr'] as const)('has words for everything it shows in %s', (locale) => {
    for (const [index, typed] of answered(which).entries()) {
      if (index % 9 !== 0) continue;
      const html = island(which, typed, locale);
      const visible = html.replace(/<[^>]*>/g, ' ');
      expect(visible).not.toMatch(
        /\b(?:field|option|output|column|check|reason|group|axis|series|help)\.[a-zA-Z]|@[a-z]+\.|\{\w+\}|NaN|undefined|Infinity|\[object/,
      );
    }
  });

  it('has no field with the name of the version', () => {
    expect(Object.keys(which.definition.fields)).not.toContain(VERSION);
  });

  it('has a schema that names every field and output', () => {
    const { properties } = schemaOf(which.definition, which.facts()) as {
      properties: Record<string, { properties: object }>;
    };
    expect(Object.keys(properties['inputs']!.properties)).toEqual(Object.keys(which.definition.fields));
    expect(Object.keys(properties['outputs']!.properties)).toEqual(Object.keys(which.definition.outputs));
  });

  it('refuses garbage in any field with a sentence, and never throws', () => {
    for (const [name, field] of fieldsOf(which.definition)) {
      for (const text of ['', 'garbage', '-1', '0', '1e400', '1e300', '💥', 'Infinity', '١٢']) {
        const done = cli([id, `--${name}=${text}`], all);
        expect(done.code === 0 || /\S.{8}/.test(done.err), `${name}=${text}`).toBe(true);
        expect(done.err + (done.code === 0 ? '' : done.out)).not.toMatch(
          /unforeseen|\n\s+at |NaN|undefined|field\.|reason\./,
        );
        if (field.type === 'quantity' && text === 'garbage' && !field.when) expect(done.code).toBe(2);
      }
    }
  });
});
