/**
 * What another reading of a disputed number would change: each calculator that reads it is evaluated with the chosen
 * value and with the other, and the headlines are compared. Nothing here is typed; a build works it out.
 */
import type { AnyDefinition, Facts, OutputDeclaration, OutputValue } from '../../calculators/define.ts';
import {
  evaluate,
  fieldsOf,
  isRange,
  isTable,
  outputsFor,
  type Evaluation,
  type RawInputs,
} from '../../calculators/evaluate.ts';
import { headlines } from '../../calculators/headlines.ts';
import { calculators, type Registered } from '../../calculators/index.ts';
import { withPatches, type Alternative } from '../../calculators/patch.ts';
import { readingsOf } from '../../calculators/readings-facts.ts';
import { evaluateExpression } from '../../silicon/scaling/expression.ts';
import { catalogue, isQuantity, lookup, type ClaimRecord } from '../../silicon/specs/catalogue.ts';
import { withReadings } from '../../silicon/specs/disputes.ts';
import { raw } from '../../silicon/units/index.ts';

/** A result as it stands in an answer: a number in base units, a text, or none where there is no answer. */
export type Result = number | string | undefined;

/** A result of a scenario that another reading moves. */
export interface Effect {
  readonly calculator: string;
  /** What differs from the default scenario: a record that was picked, or nothing. */
  readonly scenario: Readonly<Record<string, string>>;
  readonly output: string;
  readonly declared: OutputDeclaration;
  readonly headline: boolean;
  readonly before: Result;
  readonly after: Result;
  /** How far it moves, as a share of what it was: infinite where a number turns into a text or into no answer. */
  readonly moves: number;
}

/** What a reading changes in one calculator. */
export interface InCalculator {
  readonly calculator: string;
  readonly effects: readonly Effect[];
  readonly tables: readonly TableEffect[];
}

/** A table of the default scenario in which another reading changes rows. */
export interface TableEffect {
  readonly calculator: string;
  readonly output: string;
  /** Rows that read otherwise, appear or go, and the rows of the longer of the two tables. */
  readonly changed: number;
  readonly rows: number;
}

function scalar(value: OutputValue | undefined): Result {
  if (value === undefined || isTable(value)) return undefined;
  return isRange(value) ? value.value : value;
}

interface Shown {
  readonly declared: OutputDeclaration;
  readonly headline: boolean;
  readonly value: Result;
}

/** The results of an answer that are no tables, headlines first. */
function resultsOf(definition: AnyDefinition, evaluation: Evaluation, facts: Facts): Map<string, Shown> {
  if (!evaluation.ok) return new Map();
  const { answer, inputs } = evaluation;
  const outputs = outputsFor(definition, inputs, facts);
  const large = new Set(headlines(outputs, answer).map(([id]) => id));
  const shown = outputs.flatMap(([id, declared]): [string, Shown][] => {
    const value = answer.outputs[id];
    if (declared.type === 'table') return [];
    return [[id, { declared, headline: large.has(id), value: scalar(value) }]];
  });
  return new Map(shown.sort(([, one], [, other]) => Number(other.headline) - Number(one.headline)));
}

function moved(before: Result, after: Result): number {
  if (before === after) return 0;
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return Infinity;
  return after / before - 1;
}

const unchanged = new WeakMap<Registered, Map<string, Evaluation>>();

/** A scenario with the chosen readings, worked out once however many readings are compared with it. */
function usual(which: Registered, scenario: RawInputs): Evaluation {
  const known = unchanged.get(which) ?? new Map<string, Evaluation>();
  unchanged.set(which, known);
  const key = JSON.stringify(scenario);
  const made = known.get(key) ?? evaluate(which.definition, scenario, which.facts());
  known.set(key, made);
  return made;
}

/** The default scenario, and one for each record that the patch touches, picked where one record is picked. */
function scenariosFor({ definition, facts }: Registered, { patch }: Alternative): Record<string, string>[] {
  const { presets } = facts();
  const touched = new Set(
    patch.flatMap(([at]) => {
      const [first, set, index] = at;
      const id = first === 'presets' ? presets[String(set)]?.[Number(index)]?.id : undefined;
      return id === undefined ? at.map(String) : [id];
    }),
  );
  // A search takes seconds: it is done for the scenario that its page opens with.
  if (definition.heavy) return [{}];
  const picked = fieldsOf(definition).flatMap(([name, field]) => {
    if (field.type !== 'preset' && field.type !== 'presets') return [];
    const usually: readonly string[] = [field.default].flat();
    return (presets[field.set] ?? [])
      .filter(({ id }) => touched.has(id) && String(field.default) !== id)
      .map(({ id }) => {
        // A comparison needs others beside the record.
        const beside = field.type === 'presets' ? usually.filter((one) => one !== id).slice(0, field.min - 1) : [];
        return { [name]: [id, ...beside].join(',') };
      });
  });
  return [{}, ...picked];
}

function effectsIn(which: Registered, alternative: Alternative): Effect[] {
  const { definition, facts } = which;
  const other = withPatches(facts(), [alternative.id], [alternative], []);
  return scenariosFor(which, alternative).flatMap((scenario) => {
    const before = usual(which, scenario);
    if (!before.ok) return [];
    const after = resultsOf(definition, evaluate(definition, scenario, other), other);
    return [...resultsOf(definition, before, facts())].flatMap(([output, { value, ...how }]) => {
      const now = after.get(output)?.value;
      const moves = moved(value, now);
      // What is the same in all the digits that anybody could print is the same.
      if (Math.abs(moves) < 1e-9) return [];
      return [{ calculator: which.id, scenario, output, ...how, before: value, after: now, moves }];
    });
  });
}

/** The tables of the scenario that a page opens with, as far as a reading changes them. */
function tablesIn(which: Registered, alternative: Alternative): TableEffect[] {
  const { definition, facts } = which;
  const other = withPatches(facts(), [alternative.id], [alternative], []);
  const [before, after] = [usual(which, {}), evaluate(definition, {}, other)];
  if (!before.ok || !after.ok) return [];
  const rowsOf = ({ outputs }: typeof before.answer, output: string): string[] => {
    const table = outputs[output];
    return table !== undefined && isTable(table) ? table.map((row) => JSON.stringify(row)) : [];
  };
  return outputsFor(definition, before.inputs, facts()).flatMap(([output]) => {
    const [old, now] = [rowsOf(before.answer, output), rowsOf(after.answer, output)];
    const rows = Math.max(old.length, now.length);
    const changed = rows - old.filter((row, at) => row === now[at]).length;
    return changed > 0 ? [{ calculator: which.id, output, changed, rows }] : [];
  });
}

const worked = new Map<string, readonly InCalculator[]>();

/** The calculators that a reading changes something in, each with the results that move there; worked out once. */
export function effectsOf(reading: string): readonly InCalculator[] {
  const known = worked.get(reading);
  if (known) return known;
  const found = calculators.flatMap((which) => {
    const alternative = readingsOf(which)
      .disputed.flatMap(({ alternatives }) => alternatives)
      .find(({ id }) => id === reading);
    if (!alternative) return [];
    const tables = tablesIn(which, alternative);
    return [{ calculator: which.id, effects: effectsIn(which, alternative), tables }];
  });
  worked.set(reading, found);
  return found;
}

/** The largest finite share by which a headline moves with a reading; 0 where none does. */
export function largestMove(reading: string): number {
  const moves = effectsOf(reading).flatMap(({ effects }) =>
    effects.filter(({ headline }) => headline).map((effect) => Math.abs(effect.moves)),
  );
  return Math.max(0, ...moves.filter(Number.isFinite));
}

/** A claim whose sum another reading changes. */
export interface MovedClaim {
  readonly claim: ClaimRecord;
  /** In base units of what was claimed. */
  readonly before: number;
  readonly after: number;
}

function sumOfClaim({ check }: ClaimRecord): number | undefined {
  if (!check) return undefined;
  const terms = Object.entries(check.terms).map(([name, term]) => {
    if (typeof term === 'number') return [name, term] as const;
    const value = lookup(term);
    return [name, isQuantity(value) ? raw(value.value) : NaN] as const;
  });
  return evaluateExpression(check.expression, Object.fromEntries(terms));
}

/** The claims whose sum comes out otherwise with a reading. */
export function claimsMovedBy(reading: string): readonly MovedClaim[] {
  const usualSums = catalogue.claims.map(sumOfClaim);
  const sums = withReadings([reading], () => catalogue.claims.map(sumOfClaim));
  return catalogue.claims.flatMap((claim, index) => {
    const [before, after] = [usualSums[index], sums[index]];
    return before !== undefined && after !== undefined && before !== after ? [{ claim, before, after }] : [];
  });
}
