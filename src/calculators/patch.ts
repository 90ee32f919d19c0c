/**
 * What another reading changes in a calculator's facts, as a list of places and values: small enough to be fetched by
 * a page, and put in there without the records.
 */

/** A place by its keys from the top, and what stands there instead; without a second entry nothing does. */
export type Change = readonly [at: readonly (string | number)[], value?: unknown];
export type Patch = readonly Change[];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sameShape(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return false;
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  return !Array.isArray(before) || before.length === (after as unknown as readonly unknown[]).length;
}

/** The changes that turn one JSON value into another. Lists of another length are changed as a whole. */
export function difference(before: unknown, after: unknown, at: readonly (string | number)[] = []): Patch {
  if (before === after) return [];
  if (!sameShape(before, after)) return [after === undefined ? [at] : [at, after]];
  const [old, now] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const own = (of: Readonly<Record<string, unknown>>, key: string) => (Object.hasOwn(of, key) ? of[key] : undefined);
  return keys.flatMap((key) =>
    difference(own(old, key), own(now, key), [...at, Array.isArray(before) ? Number(key) : key]),
  );
}

/** A copy of a JSON value with the changes put in, in order; what is not changed is shared with it. */
export function patched<T>(value: T, patch: Patch): T {
  const copies = new Map<string, Record<string | number, unknown>>();
  let top: unknown = value;
  const copy = (node: unknown, where: string): Record<string | number, unknown> => {
    const known = copies.get(where);
    if (known) return known;
    const made = (Array.isArray(node) ? [...(node as unknown[])] : { ...(node as object) }) as Record<string, unknown>;
    copies.set(where, made);
    return made;
  };
  for (const [at, ...rest] of patch) {
    const last = at.at(-1);
    if (last === undefined) {
      top = rest[0];
      continue;
    }
    let where = '';
    let node = copy(top, where);
    top = node;
    for (const key of at.slice(0, -1)) {
      where += `\n${key}`;
      const below = copy(node[key], where);
      node[key] = below;
      node = below;
    }
    if (rest.length === 0) delete node[last];
    else {
      node[last] = rest[0];
      for (const known of copies.keys()) if (known.startsWith(`${where}\n${last}`)) copies.delete(known);
    }
  }
  return top as T;
}

/** A reading that lost, as a page receives it: what it prints, and what it changes there. */
export interface Alternative {
  readonly id: string;
  readonly patch: Patch;
}

/** What some readings change together beyond what fewer of them change. */
export interface Correction {
  readonly of: readonly string[];
  readonly patch: Patch;
}

/** The facts with some readings in place of the chosen ones. Ids without a patch change nothing here. */
export function withPatches<F extends object>(
  facts: F,
  readings: readonly string[],
  alternatives: readonly Alternative[],
  corrections: readonly Correction[],
): F & { readonly readings: readonly string[] } {
  const changes = [
    ...alternatives.filter(({ id }) => readings.includes(id)),
    // From few to many: each says what is left to change after those before it.
    ...corrections.filter(({ of }) => of.every((id) => readings.includes(id))),
  ];
  return {
    ...patched(
      facts,
      changes.flatMap(({ patch }) => patch),
    ),
    readings,
  };
}
