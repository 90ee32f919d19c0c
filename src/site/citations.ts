import { catalogue, sourcedValues } from '../silicon/specs/catalogue.ts';

let counts: ReadonlyMap<string, number> | undefined;

function count(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const cite = (source: string): void => void found.set(source, (found.get(source) ?? 0) + 1);
  const { sources: _, events, ...lists } = catalogue;
  for (const records of Object.values(lists)) {
    for (const record of records) {
      if ('source' in record) cite(record.source);
      if ('also' in record) record.also?.forEach(cite);
      for (const { value } of sourcedValues(record)) {
        cite(value.source);
        for (const other of value.dissent ?? []) cite(other.source);
      }
    }
  }
  for (const { source, also } of events) [source, ...(also ?? [])].forEach(cite);
  return found;
}

/** How many readings, dissents, events and models rest on a source. */
export function citationsOf(source: string): number {
  counts ??= count();
  return counts.get(source) ?? 0;
}
