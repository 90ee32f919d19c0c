/**
 * The only door out of the records. Everything that needs a fact asks here: by list, by id, or by
 * path (`trainium2.hbm.capacity`), which is also what prose writes in `<Spec of="…" />`.
 */
import { calibrations } from './calibrations/index.ts';
import { chips } from './chips/index.ts';
import { claims } from './claims/index.ts';
import { collectives } from './collectives/index.ts';
import { cores } from './cores/index.ts';
import { energies } from './energies/index.ts';
import { events, type EventId } from './events/index.ts';
import { failures } from './failures/index.ts';
import { fabrics } from './fabrics/index.ts';
import { instances } from './instances/index.ts';
import { migration } from './migration/index.ts';
import { models } from './models/index.ts';
import { peers } from './peers/index.ts';
import { prices } from './prices/index.ts';
import { processors } from './processors/index.ts';
import type { Evidence, Provenance, Source, SourcedQuantity, SourcedText } from './record.ts';
import { runs } from './runs/index.ts';
import { sites } from './sites/index.ts';
import { sources, type SourceId } from './sources/index.ts';
import { steps } from './steps/index.ts';
import { systems } from './systems/index.ts';

export const catalogue = {
  calibrations,
  chips,
  claims,
  collectives,
  cores,
  energies,
  events,
  fabrics,
  failures,
  instances,
  migration,
  models,
  peers,
  prices,
  processors,
  runs,
  sites,
  sources,
  steps,
  systems,
};

export type { EventId, SourceId };
export { stackOf, type CalibratedStack } from './calibrations/stack.ts';
export { measuredSteps, type MeasuredStep } from './steps/rows.ts';
export type * from './record.ts';

/** Any value that carries a provenance. */
export type Sourced = SourcedQuantity | SourcedText;

/** Whether a node of a record is a sourced value (and not a group of them). */
export function isSourced(node: unknown): node is Sourced {
  return (
    typeof node === 'object' &&
    node !== null &&
    'printed' in node &&
    'source' in node &&
    ('value' in node || 'text' in node)
  );
}

/** Whether a sourced value is a quantity (and not a text). */
export function isQuantity(value: Sourced): value is SourcedQuantity {
  return 'value' in value;
}

const recordLists = {
  chips,
  cores,
  systems,
  processors,
  instances,
  migration,
  prices,
  models,
  runs,
  steps,
  calibrations,
  peers,
  collectives,
  fabrics,
  failures,
  energies,
  claims,
  sites,
} as const;

export type RecordList = keyof typeof recordLists;
export type AnyRecord = (typeof recordLists)[RecordList][number];

const byId = new Map<string, { list: RecordList; record: AnyRecord }>();
for (const [list, records] of Object.entries(recordLists) as [RecordList, readonly AnyRecord[]][]) {
  for (const record of records) {
    if (byId.has(record.id)) throw new Error(`Two records have the id "${record.id}": ids are unique over all lists.`);
    byId.set(record.id, { list, record });
  }
}

/** The record with this id and the list it is in; undefined when there is none. */
export function find(id: string): { list: RecordList; record: AnyRecord } | undefined {
  return byId.get(id);
}

/**
 * The sourced value at a path such as `trainium2.peak.fp8.dense`: a record id, then property names.
 * Throws with the nearest existing names when there is none, so that a typo in prose fails the build.
 */
export function lookup(path: string): Sourced {
  const [id = '', ...keys] = path.split('.');
  const found = byId.get(id);
  if (!found) throw new Error(`No record "${id}" (asked for "${path}").`);
  let node: unknown = found.record;
  for (const [depth, key] of keys.entries()) {
    const here = node as Record<string, unknown>;
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key) || here[key] === undefined) {
      const at = [id, ...keys.slice(0, depth)].join('.');
      throw new Error(`"${path}": "${at}" has no "${key}"; it has ${Object.keys(here ?? {}).join(', ')}.`);
    }
    node = here[key];
  }
  if (!isSourced(node)) throw new Error(`"${path}" is a group, not a sourced value.`);
  return node;
}

/** Every sourced value of a record with its path below the record: `peak.fp8.dense`. */
export function sourcedValues(record: object, below: readonly string[] = []): { path: string; value: Sourced }[] {
  return Object.entries(record).flatMap(([key, node]: [string, unknown]) => {
    const path = [...below, key];
    if (isSourced(node)) return [{ path: path.join('.'), value: node }];
    return typeof node === 'object' && node !== null && !Array.isArray(node) ? sourcedValues(node, path) : [];
  });
}

/** The publication behind a reading. */
export function sourceOf({ source }: Provenance): Source {
  return sources[source];
}

/** How good a reading is: its own kind where it states one, else that of its source. */
export function evidenceOf(reading: Provenance): Evidence {
  return reading.kind ?? sources[reading.source].kind;
}
