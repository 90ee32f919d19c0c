/**
 * What a calculator knows when another reading of a disputed number is chosen. Runs where the records are: at build
 * time, on the command line, in tests. A page is given the differences (`patch.ts`).
 */
import { disputes, withReadings, type Dispute } from '../silicon/specs/disputes.ts';
import type { Facts } from './define.ts';
import type { Registered } from './index.ts';
import { difference, withPatches, type Alternative, type Correction } from './patch.ts';

/** JSON as a page receives it, so that what is compared is what is shipped. */
function asJson(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts)) as Facts;
}

function madeWith({ make }: Registered, readings: readonly string[]): Facts {
  return withReadings(readings, () => asJson(make()));
}

/** The facts of a calculator with these readings in place of the chosen ones; `readings` in them says which. */
export function factsWith(which: Registered, readings: readonly string[]): Facts {
  return readings.length === 0 ? which.facts() : { ...madeWith(which, readings), readings };
}

/** A disputed number that a calculator reads, with those of its readings that change something there. */
export interface Disputed {
  readonly dispute: Dispute;
  readonly alternatives: readonly Alternative[];
}

export interface Readings {
  /** In the order of the records. */
  readonly disputed: readonly Disputed[];
  readonly corrections: readonly Correction[];
}

/** Whether one patch changes something at, above or below a place of the other. */
function overlap(a: Alternative, b: Alternative): boolean {
  const prefixes = ({ patch }: Alternative) =>
    patch.flatMap(([at]) => at.map((_, depth) => at.slice(0, depth + 1).join('\n')));
  const places = ({ patch }: Alternative) => patch.map(([at]) => at.join('\n'));
  const [inA, inB] = [new Set(places(a)), new Set(places(b))];
  return prefixes(a).some((place) => inB.has(place)) || prefixes(b).some((place) => inA.has(place));
}

interface Entry extends Alternative {
  /** Place of its number among the disputed ones. */
  readonly of: number;
}

/**
 * Readings that change the same places, and together something else than one after the other. A larger set is looked
 * at where a smaller one in it was such a case; a test compares what comes of it with the records.
 */
function correctionsOf(which: Registered, plain: Facts, disputed: readonly Disputed[]): Correction[] {
  const all: Entry[] = disputed.flatMap(({ alternatives }, of) => alternatives.map((one) => ({ ...one, of })));
  const found: Correction[] = [];
  const widened = (set: readonly Entry[]) =>
    all
      .filter((one) => set.every(({ of }) => of !== one.of) && set.some((member) => overlap(member, one)))
      .map((one) => [...set, one].sort((x, y) => x.of - y.of));
  const nextTo = (sets: readonly (readonly Entry[])[]) =>
    new Map(sets.flatMap(widened).map((set) => [set.map(({ id }) => id).join(), set])).values();
  for (let sets = [...nextTo(all.map((one) => [one]))]; sets.length > 0; sets = [...nextTo(sets)]) {
    sets = sets.filter((set) => {
      const ids = set.map(({ id }) => id);
      const patch = difference(withPatches(plain, ids, all, found), { ...madeWith(which, ids), readings: ids });
      if (patch.length > 0) found.push({ of: ids, patch });
      return patch.length > 0;
    });
  }
  return found;
}

const known = new WeakMap<Registered, Readings>();

/** The disputed numbers that a calculator reads, and what each of their readings changes; worked out once. */
export function readingsOf(which: Registered): Readings {
  const before = known.get(which);
  if (before) return before;
  const plain = asJson(which.facts());
  const disputed = disputes.flatMap((dispute) => {
    const alternatives = dispute.others.flatMap(({ id }) => {
      const patch = difference(plain, madeWith(which, [id]));
      return patch.length > 0 ? [{ id, patch }] : [];
    });
    return alternatives.length > 0 ? [{ dispute, alternatives }] : [];
  });
  const found = { disputed, corrections: correctionsOf(which, plain, disputed) };
  known.set(which, found);
  return found;
}
