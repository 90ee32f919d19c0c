/** How the disputed numbers are parted into pages, and where each of them stands. */
import { disputes, textDisputes, type Dispute, type TextDispute } from '../../silicon/specs/disputes.ts';
import { catalogue, type Sourced } from '../../silicon/specs/catalogue.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { wordPaths, wordRecord } from '../wordings.ts';

export const GROUPS = [
  'trainium1',
  'trainium2',
  'trainium3',
  'systems',
  'graviton',
  'rainier',
  'comparators',
  'others',
] as const;
export type GroupId = (typeof GROUPS)[number];

const awsChips: ReadonlySet<string> = new Set(
  catalogue.chips.filter(({ vendor }) => vendor === 'AWS').map(({ id }) => id),
);

/** The generation that a part of AWS's chips belongs to; Inferentia2 has the cores and the links of the first. */
function generationOf(id: string): GroupId {
  if (id === 'trainium2' || id.endsWith('-v3')) return 'trainium2';
  return id.startsWith('trainium3') || id.endsWith('-v4') ? 'trainium3' : 'trainium1';
}

function groupOf({ list, record }: Pick<Dispute | TextDispute, 'list' | 'record'>): GroupId {
  switch (list) {
    case 'chips':
      return awsChips.has(record.id) ? generationOf(record.id) : 'comparators';
    case 'cores':
      return generationOf(record.id);
    case 'fabrics':
      return record.id.startsWith('neuronlink') ? generationOf(record.id) : 'comparators';
    case 'systems':
      return 'chip' in record && awsChips.has(record.chip ?? '') ? 'systems' : 'comparators';
    case 'processors':
      return 'graviton';
    case 'sites':
      return 'rainier';
    default:
      return 'others';
  }
}

/** The disputed numbers of a page, in the order of the records. */
export function disputesOf(group: GroupId): readonly Dispute[] {
  return disputes.filter((dispute) => groupOf(dispute) === group);
}

export function textsOf(group: GroupId): readonly TextDispute[] {
  return textDisputes.filter((dispute) => groupOf(dispute) === group);
}

/** The anchor of a disputed value: its path with hyphens for dots. */
export function anchorOfDispute(path: string): string {
  return path.replaceAll('.', '-');
}

/** Where a disputed value stands, below the locale: `disputed/trainium2/#trainium2-hbm-bandwidth`. */
export function disputePage(dispute: Dispute | TextDispute): string {
  return `disputed/${groupOf(dispute)}/#${anchorOfDispute(dispute.path)}`;
}

const pages = new Map<Sourced, string>(
  [...disputes, ...textDisputes].map((one) => [one.chosen, disputePage(one)] as const),
);

/** The same for a value of a record; undefined where nobody prints another number or other words. */
export function disputePageOf(value: Sourced): string | undefined {
  return pages.get(value);
}

/** What a disputed value is called: `Trainium2, HBM bandwidth`. */
export function wordDispute({ record, paths }: Pick<Dispute, 'record' | 'paths'>, locale: Locale): string {
  const own = paths.filter((path) => path.startsWith(`${record.id}.`)).map((path) => path.slice(record.id.length + 1));
  return `${wordRecord(record.id)}, ${wordPaths(own, locale)}`;
}
