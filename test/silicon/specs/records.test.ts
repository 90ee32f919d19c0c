import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, isQuantity, sourcedValues, type Source } from '../../../src/silicon/specs/catalogue.ts';
import { factorOf } from '../../../src/silicon/units/index.ts';

const SPECS = new URL('../../../src/silicon/specs/', import.meta.url);
const { events, sources, ...lists } = catalogue;
const { chips, collectives, cores, failures, models, processors, steps, systems } = lists;
const records = Object.values(lists).flat();
const values = records.flatMap((record) =>
  sourcedValues(record).map(({ path, value }) => ({ path: `${record.id}.${path}`, value })),
);
const publications: Readonly<Record<string, Source>> = sources;

describe('the records', () => {
  it('have an id of small letters, digits and hyphens', () => {
    for (const { id } of records) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
  it('have ids that are unique over all lists', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });
  it.each([
    ['chips', chips],
    ['cores', cores],
    ['systems', systems],
    ['processors', processors],
  ] as const)('of %s each lie in a file of their own name', (folder, list) => {
    const homeless = list.filter(({ id }) => !existsSync(new URL(`${folder}/${id}.ts`, SPECS)));
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });
  it('refer to records that exist', () => {
    const chipIds = new Set(chips.map(({ id }) => id));
    const coreIds = new Set(cores.map(({ id }) => id));
    const systemIds = new Set(systems.map(({ id }) => id));
    for (const core of cores) for (const chip of core.chips) expect(chipIds).toContain(chip);
    for (const chip of chips) if (chip.cores?.record) expect(coreIds).toContain(chip.cores.record);
    for (const chip of chips) if (chip.relative) expect(chipIds).toContain(chip.relative.to);
    for (const system of systems) expect(chipIds).toContain(system.chip);
    for (const failure of failures) expect(chipIds).toContain(failure.chip);
    const made = systems.filter(({ family, instance }) => instance && /^(inf|trn)/.test(family));
    for (const { instance } of made) expect(systemIds).toContain(instance);
  });
});

describe('the sources', () => {
  const cited = new Set<string>([
    ...values.flatMap(({ value }) => [value.source, ...(value.dissent ?? []).map(({ source }) => source)]),
    ...models.map(({ source }) => source),
    ...[...events, ...steps].flatMap(({ source, also = [] }) => [source, ...also]),
    ...collectives.map(({ source }) => source),
  ]);
  it('exist for every reading and every dissent', () => {
    expect([...cited].filter((id) => !Object.hasOwn(publications, id))).toEqual([]);
  });
  it('are each used', () => {
    expect(Object.keys(publications).filter((id) => !cited.has(id))).toEqual([]);
  });
  it('have an address, or a note that says why not', () => {
    const nowhere = Object.entries(publications).filter(
      ([, { url, note }]) => !/^https?:\/\//.test(url ?? '') && !note,
    );
    expect(nowhere.map(([id]) => id)).toEqual([]);
  });
  it('carry dates that can be sorted', () => {
    for (const { date = '2000', read } of Object.values(publications)) {
      expect(date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('a reading', () => {
  it('says what was printed', () => {
    expect(values.filter(({ value }) => value.printed.trim() === '').map(({ path }) => path)).toEqual([]);
  });
  it('that others contradict says why it won', () => {
    const silent = values.filter(({ value }) => value.dissent && !value.why?.trim());
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
  it('derived from others shows the sum in its note', () => {
    const silent = values.filter(({ value }) => value.kind === 'derived' && !value.note?.trim());
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
  it('that is a quantity is a finite number, not negative, in a unit of its kind', () => {
    for (const { path, value } of values) {
      if (!isQuantity(value)) continue;
      expect(Number.isFinite(Number(value.value)) && Number(value.value) >= 0, path).toBe(true);
      expect(factorOf(value.of, value.unit), path).toBeDefined();
    }
  });
});
