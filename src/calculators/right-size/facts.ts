/** What the right-size calculator needs of the records: every size, in columns, and the sockets of Graviton. */
import { catalogue, type InstanceFamilyRecord, type InstanceSize, type Source } from '../../silicon/specs/catalogue.ts';
import { inUnit, magnitude, raw, type Kind, type Quantity, type UnitOf } from '../../silicon/units/index.ts';
import type { FamilyFact, RightSizeFacts, SocketFact } from './types.ts';

/** The number as printed: floats of another base would be long, and must come back to the same. */
function plain<K extends Kind>(kind: K, { value }: { readonly value: Quantity<K> }, unit: UnitOf<K>): number {
  return Number(magnitude(inUnit(kind, value, unit)).toPrecision(12));
}

/** One value of every size; nothing where no size has it. */
function column(
  sizes: readonly InstanceSize[],
  of: (size: InstanceSize) => number | undefined,
): readonly (number | null)[] | undefined {
  const values = sizes.map((size) => of(size) ?? null);
  return values.every((value) => value === null) ? undefined : values;
}

/** The table of shapes lists the local disks of every size that has any: one that it leaves out has none. */
const listed = (sizes: readonly InstanceSize[]) =>
  sizes.every(({ vcpu }) => vcpu.source === 'karpenter-instance-types');

function familyFact({ id, maker, class: kind, generation, vcpu, processor, sizes }: InstanceFamilyRecord): FamilyFact {
  const all = Object.values(sizes);
  const n = column(all, ({ network }) => network && plain('oneWay', network, 'Gbps'));
  const e = column(all, ({ ebs }) => ebs && plain('oneWay', ebs, 'Gbps'));
  const d = column(all, ({ nvme }) => nvme && plain('bytes', nvme, 'GB'));
  const p = column(all, ({ price }) => price && plain('price', price, 'USD/h'));
  return {
    id,
    maker,
    class: kind,
    generation,
    ...(vcpu && { vcpu: vcpu.text as 'core' | 'thread' }),
    ...(processor !== undefined && { processor }),
    size: Object.keys(sizes),
    v: all.map((size) => raw(size.vcpu.value)),
    m: all.map(({ memory }) => plain('bytes', memory, 'GiB')),
    ...(n && { n }),
    ...(e && { e }),
    ...(d ? { d } : !listed(all) && { d: null }),
    ...(p && { p }),
  };
}

function sockets(): Record<string, SocketFact> {
  return Object.fromEntries(
    catalogue.processors.flatMap(({ id, name, cores, memory }) =>
      cores
        ? [
            [
              id,
              { name, cores: raw(cores.value), ...(memory?.bandwidth && { bandwidth: raw(memory.bandwidth.value) }) },
            ],
          ]
        : [],
    ),
  );
}

/** The day that most prices were in force. */
function priced(): string {
  const source: Source = catalogue.sources['karpenter-prices-2026-07'];
  return source.date ?? '';
}

export function rightSizeFacts(): RightSizeFacts {
  const families = catalogue.instances.map(familyFact);
  // Records that steps name, so that the page brings the addresses of their pages.
  const records = [...families.map(({ id }) => id), ...catalogue.processors.map(({ id }) => id)];
  const named = { id: 'records', label: '', values: { records } };
  return { presets: { records: [named] }, families, sockets: sockets(), priced: priced() };
}
