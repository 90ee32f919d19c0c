/** How the values of a record are put in order on its page. */
import { catalogue, find, sourcedValues, type Sourced } from '../../silicon/specs/catalogue.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { anchorOf } from '../page-links.ts';
import { wordPath, wordRecord } from '../wordings.ts';

/** One reading, with every path of the record that it stands for: one printed figure may cover four number formats. */
export interface Row {
  readonly names: readonly { readonly anchor: string; readonly name: string }[];
  readonly value: Sourced;
}

export const SECTIONS = ['overview', 'compute', 'arrays', 'memory', 'links', 'host', 'ratios', 'claims'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** By the first name of a path; what is not listed is make-up. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  peak: 'compute',
  vectorPeak: 'compute',
  scalarPeak: 'compute',
  sparsityPatterns: 'compute',
  throttle: 'compute',
  simd: 'compute',
  arrayPeak: 'arrays',
  hbm: 'memory',
  sram: 'memory',
  sbuf: 'memory',
  psum: 'memory',
  microcode: 'memory',
  cache: 'memory',
  measured: 'memory',
  memory: 'memory',
  dma: 'memory',
  link: 'links',
  network: 'links',
  pcie: 'links',
  host: 'host',
  storage: 'host',
  relative: 'ratios',
  claims: 'claims',
};

function relativeTo(record: object): string | undefined {
  const to = 'relative' in record && (record.relative as { to?: string } | undefined)?.to;
  return to ? wordRecord(to) : undefined;
}

/** The rows of some values of a record; values that are one and the same reading share a row. */
export function rowsOf(
  record: object,
  locale: Locale,
  wanted: (entry: { path: string; value: Sourced }) => boolean = () => true,
): readonly Row[] {
  const rows = new Map<Sourced, { anchor: string; name: string }[]>();
  for (const { path, value } of sourcedValues(record).filter(wanted)) {
    const names = rows.get(value) ?? [];
    rows.set(value, names);
    // The heading of their section says what claims are made against.
    const named = path.replace(/^claims\./, 'values.');
    names.push({ anchor: anchorOf(path), name: wordPath(named, locale, relativeTo(record)) });
  }
  return [...rows].map(([value, names]) => ({ names, value }));
}

/** The values of a record by section, empty sections left out. */
export function sectionsOf(
  record: object,
  locale: Locale,
): readonly { readonly id: SectionId; readonly rows: readonly Row[] }[] {
  return SECTIONS.map((id) => ({
    id,
    rows: rowsOf(record, locale, ({ path }) => (SECTION_OF[path.split('.')[0]!] ?? 'overview') === id),
  })).filter(({ rows }) => rows.length > 0);
}

/** The records before and after this one in its list. */
export function neighboursOf(id: string): {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
} {
  const list = catalogue[find(id)!.list];
  const at = list.findIndex((record) => record.id === id);
  return { before: list[at - 1]?.id, after: list[at + 1]?.id };
}
