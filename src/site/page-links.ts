/**
 * From a path of the catalogue to the page and the anchor that show it. The one place that knows the
 * addresses of the generated pages.
 */
import { familyAddress } from '../calculators/right-size/page.ts';
import { find, type InstanceFamilyRecord, type RecordList, type SourceId } from '../silicon/specs/catalogue.ts';
import type { Locale } from '../silicon/units/index.ts';
import { addressOf } from './shell/address.ts';

/** Lists whose records have a page each; the records of the others are sections of one page. */
const OWN_PAGE: ReadonlySet<RecordList> = new Set([
  'chips',
  'cores',
  'systems',
  'processors',
  'models',
  'sites',
  'steps',
  'fabrics',
]);

/** Lists that stand on pages of another name. */
const FOLDERS: Readonly<Partial<Record<RecordList, string>>> = {
  steps: 'accuracy',
  calibrations: 'accuracy',
  migration: 'calculators/graviton-migration',
  peers: 'accuracy',
};

/** The id of an element that shows the value at a path below its record: `peak.fp8.dense` → `peak-fp8-dense`. */
export function anchorOf(pathBelow: string): string {
  return pathBelow.replaceAll('.', '-');
}

/** Page of a record or of one of its values, without base or locale: `chips/trainium2/#hbm-capacity`, `prices/#…`. */
export function recordPage(path: string): string {
  const [id = '', ...below] = path.split('.');
  const found = find(id);
  if (!found) throw new Error(`No record "${id}" to link to (asked for "${path}").`);
  // Claims are many: they stand on a page for each topic, in full. `claims/#id` leads to their line in the index.
  if ('topic' in found.record) return `claims/${found.record.topic}/#${id}`;
  if (found.list === 'instances') return instancePage(found.record as InstanceFamilyRecord, below);
  const folder = FOLDERS[found.list] ?? found.list;
  if (!OWN_PAGE.has(found.list)) return `${folder}/#${id}`;
  return `${folder}/${id}/${below.length > 0 ? `#${anchorOf(below.join('.'))}` : ''}`;
}

/** Families share a page with their class and maker; a size is a row there: `instances/graviton-general/#m8g-4xlarge`. */
function instancePage(family: InstanceFamilyRecord, [group, size]: readonly string[]): string {
  return familyAddress(family) + (group === 'sizes' && size !== undefined ? `-${size}` : '');
}

/** Link to a record (`trainium2`) or to one of its values (`trainium2.hbm.capacity`). */
export function recordLink(path: string, locale: Locale): string {
  return addressOf(recordPage(path), locale);
}

/** Link to what is said about a source. */
export function sourceLink(source: SourceId, locale: Locale): string {
  return addressOf(`sources/#${source}`, locale);
}
