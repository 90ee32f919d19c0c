/**
 * Where publications print different things about one quantity: every such quantity with what was chosen and what else
 * is printed, and a door through which somebody can ask what would follow from another choice.
 *
 * A reading that lost has an id, `trainium2.hbm.bandwidth~nki-trainium2`: the path of the value, then the publication,
 * and `~2` behind it where that publication prints a second figure of the same thing.
 */
import { catalogue, isQuantity, sourcedValues, type AnyRecord, type RecordList, type Sourced } from './catalogue.ts';
import { quantity } from '../units/index.ts';
import type { Dissent, SourcedQuantity, SourcedText } from './record.ts';

interface Disagreement<S extends Sourced> {
  /** The first of `paths`: the id of the disagreement. */
  readonly path: string;
  /** Every path at which this one reading stands: one printed figure may cover four number formats. */
  readonly paths: readonly string[];
  readonly list: RecordList;
  readonly record: AnyRecord;
  /** The reading that was chosen. */
  readonly chosen: S;
}

/** A reading that lost, with the number it prints. */
export interface OtherReading {
  readonly id: string;
  readonly dissent: Dissent & { readonly value: number };
}

/** A quantity about which publications print several numbers. */
export interface Dispute extends Disagreement<SourcedQuantity> {
  readonly others: readonly OtherReading[];
}

/** A text (a date, a process) about which they differ; nothing is calculated with it. */
export type TextDispute = Disagreement<SourcedText>;

/** What `withReadings` cannot use: ids that name nothing, and all but the last where two belong to one quantity. */
export interface Settled {
  readonly taken: readonly string[];
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

function isDisputed(value: Sourced): boolean {
  return (value.dissent ?? []).length > 0;
}

function disagreements(): Disagreement<Sourced>[] {
  const { events: _events, sources: _sources, ...lists } = catalogue;
  const found = new Map<Sourced, Disagreement<Sourced> & { readonly paths: string[] }>();
  for (const [list, records] of Object.entries(lists) as [RecordList, readonly AnyRecord[]][]) {
    for (const record of records) {
      for (const { path: below, value } of sourcedValues(record)) {
        if (!isDisputed(value)) continue;
        const path = `${record.id}.${below}`;
        const known = found.get(value);
        if (known) known.paths.push(path);
        else found.set(value, { path, paths: [path], list, record, chosen: value });
      }
    }
  }
  return [...found.values()];
}

function othersOf(path: string, { dissent = [] }: SourcedQuantity): OtherReading[] {
  const seen = new Map<string, number>();
  return dissent.flatMap((one) => {
    const { value, source } = one;
    if (value === undefined) return [];
    const count = (seen.get(source) ?? 0) + 1;
    seen.set(source, count);
    return [{ id: `${path}~${source}${count > 1 ? `~${count}` : ''}`, dissent: { ...one, value } }];
  });
}

const all = disagreements();

/** Every disputed quantity, in the order of the records. */
export const disputes: readonly Dispute[] = all.flatMap((one) => {
  const { chosen } = one;
  if (!isQuantity(chosen)) return [];
  const others = othersOf(one.path, chosen);
  return others.length > 0 ? [{ ...one, chosen, others }] : [];
});

/** Every disputed text, in the order of the records. */
export const textDisputes: readonly TextDispute[] = all.flatMap((one) => {
  const { chosen } = one;
  return isQuantity(chosen) ? [] : [{ ...one, chosen }];
});

const byReading = new Map(disputes.flatMap((dispute) => dispute.others.map((other) => [other.id, { dispute, other }])));

/** The disputed quantity that a reading belongs to, and what it prints; undefined for an id that names nothing. */
export function readingOf(id: string): { readonly dispute: Dispute; readonly other: OtherReading } | undefined {
  return byReading.get(id);
}

/** Which of some ids can be used together. Of two readings of one quantity the later is taken. */
export function settle(ids: readonly string[]): Settled {
  const taken = new Map<Dispute, string>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const id of ids) {
    const found = byReading.get(id);
    if (!found) {
      unknown.push(id);
      continue;
    }
    const before = taken.get(found.dispute);
    if (before !== undefined && before !== id) repeated.push(before);
    taken.set(found.dispute, id);
  }
  return { taken: [...taken.values()], unknown, repeated };
}

/** The chosen reading as a dissent, for as long as another stands in its place. */
function asDissent({ value, of: _of, dissent: _dissent, why: _why, ...rest }: SourcedQuantity): Dissent {
  return { ...rest, value: Number(value) };
}

function put(target: SourcedQuantity, content: SourcedQuantity): void {
  const open = target as unknown as Record<string, unknown>;
  for (const key of Object.keys(open)) delete open[key];
  Object.assign(open, content);
}

/**
 * What `make` gives when these readings stand in the records in place of the chosen ones: value, unit, words, source
 * and kind of evidence. The chosen one is then among the dissents. The records are as before when it returns or
 * throws. `make` must do all of its reading before it returns: a promise, or something that reads later, is not for it.
 * Values that a record holds as worked out from others (kind `derived`) stay as they are. Throws for an unknown id.
 */
export function withReadings<T>(ids: readonly string[], make: () => T): T {
  const { taken, unknown } = settle(ids);
  if (unknown.length > 0) throw new Error(`No reading "${unknown[0]}".`);
  const kept = taken.map((id) => {
    const { dispute, other } = byReading.get(id)!;
    return { dispute, other, before: { ...dispute.chosen } };
  });
  try {
    for (const { dispute, other, before } of kept) {
      const { value, unit = before.unit, ...said } = other.dissent;
      put(dispute.chosen, {
        ...('disclosure' in before && { disclosure: before.disclosure }),
        ...said,
        of: before.of,
        value: quantity(before.of, value),
        unit,
        dissent: [
          asDissent(before),
          ...(before.dissent ?? []).filter((one) => one.value !== value || one.source !== said.source),
        ],
        why: before.why ?? '',
      });
    }
    return make();
  } finally {
    for (const { dispute, before } of kept.toReversed()) put(dispute.chosen, before);
  }
}
