/** EC2 families by the page that they stand on, and what the pages say of a size. */
import { familyPage } from '../calculators/right-size/page.ts';
import { bandwidthShare } from '../silicon/scaling/right-size.ts';
import {
  catalogue,
  type InstanceFamilyRecord,
  type InstanceSize,
  type ProcessorRecord,
  type SourcedQuantity,
  type SourceId,
} from '../silicon/specs/catalogue.ts';
import { formatNumber, inUnit, magnitude, raw, type Locale } from '../silicon/units/index.ts';

/** The pages, in the order in which the families are recorded: Graviton first. */
export const instancePages: readonly string[] = [...new Set(catalogue.instances.map(familyPage))].toSorted(
  (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
);

function rank(page: string): number {
  return ['graviton', 'intel', 'amd', 'burstable'].indexOf(page.split('-')[0]!);
}

export function familiesOn(page: string): readonly InstanceFamilyRecord[] {
  return catalogue.instances.filter((family) => familyPage(family) === page).toSorted(byAge);
}

/** The newest first. */
function byAge(a: InstanceFamilyRecord, b: InstanceFamilyRecord): number {
  return b.generation - a.generation || (a.id < b.id ? -1 : 1);
}

export function processorOf({ processor }: InstanceFamilyRecord): ProcessorRecord | undefined {
  return catalogue.processors.find(({ id }) => id === processor);
}

export const COLUMNS = ['vcpu', 'memory', 'network', 'ebs', 'nvme', 'price'] as const;
type Column = (typeof COLUMNS)[number];
/** The units that stand in the heads of the columns. */
const UNITS = { vcpu: '', memory: 'GiB', network: 'Gbps', ebs: 'Gbps', nvme: 'GB', price: 'USD/h' } as const;

/** A value as digits in the unit of its column; nothing where the tables have none. */
export function cellOf(size: InstanceSize, column: Column, locale: Locale): string | undefined {
  const reading: SourcedQuantity | undefined = size[column];
  if (!reading) return undefined;
  return formatNumber(magnitude(inUnit(reading.of, reading.value, UNITS[column] as never)), locale, {
    digits: 7,
    whole: true,
  });
}

/** The share of the socket's memory bandwidth in GB/s, as digits; nothing where the socket's is not published. */
export function bandwidthOf(family: InstanceFamilyRecord, size: InstanceSize, locale: Locale): string | undefined {
  const { cores, memory } = processorOf(family) ?? {};
  // Small HPC sizes are the whole machine with cores at rest: theirs is no equal share.
  if (!cores || !memory?.bandwidth || family.vcpu?.text !== 'core' || family.class === 'hpc') return undefined;
  const share = bandwidthShare(memory.bandwidth.value, raw(size.vcpu.value), raw(cores.value));
  return formatNumber(magnitude(inUnit('memoryBandwidth', share, 'GB/s')), locale, { digits: 6 });
}

/** The publications behind the values of a family's sizes, each once. */
export function sourcesOf({ sizes }: InstanceFamilyRecord): readonly SourceId[] {
  const readings = Object.values(sizes).flatMap((size) => COLUMNS.flatMap((column) => size[column] ?? []));
  return [...new Set(readings.map(({ source }) => source))];
}

/** The 4xlarge where there is one with a price, else the first size that has one. */
export function typical({ sizes }: InstanceFamilyRecord): readonly [string, InstanceSize] | undefined {
  const priced = Object.entries(sizes).filter(([, { price }]) => price);
  return priced.find(([size]) => size === '4xlarge') ?? priced[0];
}
