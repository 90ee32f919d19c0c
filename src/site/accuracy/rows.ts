/** Makes comparisons of the plain rows in which a calculator without sets of its own gives them. */
import type { SourceId } from '../../silicon/specs/catalogue.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { Comparison, Judged, MeasuredSet, Provided, Role } from './types.ts';

/** A prediction beside a measurement, in base units. `group`: what is shown on one page, and its heading. */
export interface PlainRow {
  readonly id: string;
  readonly name: string;
  readonly predicted: number;
  readonly measured: number;
  readonly low?: number;
  readonly high?: number;
  readonly group: string;
  readonly role: Role;
  readonly source: SourceId;
  readonly note?: string;
}

/** `All-reduce, 8 × A100` → `all-reduce-8-a100`: the set's address below `accuracy/`. */
export function setId(group: string): string {
  return group
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The rows as sets by their groups, in the order in which the groups first come. Ids must be unique. */
export function providedRows(calculator: Judged, kind: Kind, rows: readonly PlainRow[]): Provided {
  const groups = Map.groupBy(rows, ({ group }) => group);
  const sets = [...groups].map(([group, members]): MeasuredSet => ({
    id: setId(group),
    name: group,
    kind,
    sources: [...new Set(members.map(({ source }) => source))],
    remarks: [],
  }));
  const comparisons = rows.map(({ id, group, ...row }): Comparison => ({
    ...row,
    id: `${calculator}/${id}`,
    row: id,
    calculator,
    set: setId(group),
    kind,
  }));
  return { sets, comparisons, unpredicted: [] };
}
