/** What becomes of the readings that an address or a reader asks for. */
import type { AnyDefinition, Facts } from '../../calculators/define.ts';
import { fieldsOf, type Inputs } from '../../calculators/evaluate.ts';
import { withPatches, type Alternative, type Patch } from '../../calculators/patch.ts';
import type { DisputedInput, PrintedValue, ReadingsFile } from './file.ts';

/** A reading in use, in place of the chosen one. */
export interface InUse {
  readonly id: string;
  readonly of: DisputedInput;
  readonly other: PrintedValue & Alternative;
}

export interface Asked {
  readonly inUse: readonly InUse[];
  /** Known, and changing nothing in this calculator: kept in the address. */
  readonly idle: readonly string[];
  /** Known nowhere, or no longer: left out. */
  readonly unknown: readonly string[];
  /** Of a number of which a later one is in use: left out. */
  readonly repeated: readonly string[];
}

/** The number that a reading is of: what stands before its publication. */
const numberOf = (id: string) => id.slice(0, id.indexOf('~'));

export function readAsked(file: ReadingsFile, ids: readonly string[]): Asked {
  const last = new Map(ids.map((id) => [numberOf(id), id]));
  const known = new Map(
    file.disputed.flatMap((of) => of.others.map((other) => [other.id, { id: other.id, of, other }] as const)),
  );
  const isKnown = (id: string) => known.has(id) || file.elsewhere.includes(id);
  const kept = ids.filter((id) => isKnown(id) && last.get(numberOf(id)) === id);
  return {
    inUse: kept.flatMap((id) => known.get(id) ?? []),
    idle: kept.filter((id) => !known.has(id)),
    unknown: ids.filter((id) => !isKnown(id)),
    repeated: ids.filter((id) => isKnown(id) && last.get(numberOf(id)) !== id),
  };
}

/** The facts with what is asked for put in. */
export function factsFor(facts: Facts, file: ReadingsFile, { inUse, idle }: Asked): Facts {
  const readings = [...inUse.map(({ id }) => id), ...idle];
  if (readings.length === 0) return facts;
  return withPatches(
    facts,
    readings,
    inUse.map(({ other }) => other),
    file.corrections,
  );
}

/** Whether a patch changes what this scenario is worked out from: a record that was picked, or what belongs to none. */
export function concerns(patch: Patch, definition: AnyDefinition, inputs: Inputs, facts: Facts): boolean {
  const picked = new Set(
    fieldsOf(definition).flatMap(([name, field]) => ('set' in field ? [inputs[name]].flat().map(String) : [])),
  );
  const records = new Set(Object.values(facts.presets).flatMap((set) => set.map(({ id }) => id)));
  return patch.some(([at]) => {
    const [first, set, index] = at;
    const id = first === 'presets' ? facts.presets[String(set)]?.[Number(index)]?.id : undefined;
    const named = id ?? at.find((key) => records.has(String(key)));
    return named === undefined || picked.has(String(named));
  });
}

/** The ids asked for with another choice for one number; `undefined` for the chosen reading. */
export function choose(ids: readonly string[], path: string, id: string | undefined): readonly string[] {
  const others = ids.filter((one) => numberOf(one) !== path);
  return id === undefined ? others : [...others, id];
}
