/** One number: what the formula gives, what the command line prints and what the built page holds, to the last digit. */
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { evaluate, isRange, isTable, outputsFor } from '../../src/calculators/evaluate.ts';
import { calculators } from '../../src/calculators/index.ts';
import { cli } from '../../src/cli.ts';
import { base, fileOf } from './site.ts';

/** Exact numbers of the outputs, by the names that the page gives them; nothing where nothing is published. */
type Numbers = Record<string, number | null>;

function byFormula(which: (typeof calculators)[number]): Numbers {
  const { definition, facts } = which;
  const { answer, inputs } = evaluate(definition, {}, facts());
  const numbers: Numbers = {};
  for (const [id, declared] of outputsFor(definition, inputs, facts())) {
    const value = answer!.outputs[id];
    if (declared.type === 'table') {
      if (value === undefined || !isTable(value)) continue;
      for (const [index, row] of value.entries())
        for (const [column, { type }] of Object.entries(declared.columns))
          if (type === 'quantity' && typeof row[column] !== 'string')
            numbers[`${id}.${index}.${column}`] = (row[column] as number | undefined) ?? null;
    } else if (declared.type === 'quantity' && typeof value !== 'string') {
      numbers[id] = value !== undefined && isRange(value) ? value.value : ((value as number | undefined) ?? null);
    }
  }
  return numbers;
}

function byCommand(id: string, locale: string): Numbers {
  const { out, err } = cli([id, '--locale', locale]);
  expect(err).toBe('');
  const numbers: Numbers = {};
  const put = (name: string, cell: unknown) => {
    if (typeof cell === 'object' && cell !== null && 'unit' in cell)
      numbers[name] = (cell as unknown as { value: number | null }).value;
  };
  const { outputs } = JSON.parse(out) as { outputs: Record<string, unknown> };
  for (const [name, value] of Object.entries(outputs)) {
    if (!Array.isArray(value)) put(name, value);
    else
      for (const [index, row] of value.entries())
        for (const [column, cell] of Object.entries(row as object)) put(`${name}.${index}.${column}`, cell);
  }
  return numbers;
}

function byPage(address: string, names: readonly string[]): Numbers {
  const document = parse(readFileSync(fileOf(address)!, 'utf8'));
  const numbers: Numbers = {};
  for (const shown of document.querySelectorAll('.calc [data-output]')) {
    const name = shown.getAttribute('data-output')!;
    const value = shown.getAttribute('data-value') ?? '';
    if (names.includes(name)) numbers[name] = value === '' ? null : Number(value);
  }
  return numbers;
}

describe.each(calculators.map((which) => [which.id, which] as const))('%s', (id, which) => {
  const formula = byFormula(which);
  test('has numbers to compare', () => {
    const known = Object.values(formula).filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(5);
  });
  test.each(['en', 'fr'])('says on the command line in %s what the formula gives', (locale) => {
    expect(byCommand(id, locale)).toEqual(formula);
  });
  test.each([
    `${base}calculators/${id}/`,
    `${base}fr/calculators/${id}/`,
    `${base}embed/${id}/`,
    `${base}fr/embed/${id}/`,
  ])('says on %s what the formula gives', (address) => {
    expect(fileOf(address), `${address} is not built`).toBeDefined();
    expect(byPage(address, Object.keys(formula))).toEqual(formula);
  });
});
