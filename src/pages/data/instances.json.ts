import { catalogue, type InstanceFamilyRecord, type SourcedQuantity } from '../../silicon/specs/catalogue.ts';
import { magnitude, inUnit } from '../../silicon/units/index.ts';
import { dataFile } from '../../site/data-file.ts';

const COLUMNS = ['vcpu', 'memory', 'network', 'ebs', 'nvme', 'price'] as const;
const UNITS = { vcpu: '', memory: 'GiB', network: 'Gbps', ebs: 'Gbps', nvme: 'GB', price: 'USD/h' } as const;

/** A value in the unit of its column, as printed. */
function plain(column: (typeof COLUMNS)[number], reading: SourcedQuantity | undefined): number | null {
  if (!reading) return null;
  return Number(magnitude(inUnit(reading.of, reading.value, UNITS[column] as never)).toPrecision(12));
}

/** A family with a row for each size; where its values are from stands once. */
function file({ sizes, vcpu, ...about }: InstanceFamilyRecord) {
  const all = Object.values(sizes).flatMap((size) => COLUMNS.flatMap((column) => size[column] ?? []));
  return {
    ...about,
    ...(vcpu && { vcpu }),
    sources: [...new Set(all.map(({ source }) => source))],
    sizes: Object.entries(sizes).map(([size, values]) => [
      size,
      ...COLUMNS.map((column) => plain(column, values[column])),
    ]),
  };
}

/** Every EC2 size without accelerators, in rows. `null`: not in the table that was read. */
export const GET = dataFile(() => ({
  columns: ['size', ...COLUMNS],
  in: UNITS,
  basis: 'price on demand, Linux, shared tenancy, us-east-1; network sustained, one way; EBS at most',
  instances: catalogue.instances.map(file),
}));
