/** From an x86 size to the Graviton size that takes its place. */
import type { FamilyFacts, MigrationFacts, SizeFacts } from './types.ts';

/** A size with its family, read out of the lean facts. */
export interface Size {
  readonly name: string;
  readonly family: FamilyFacts;
  readonly vcpu: number;
  readonly memory: number;
  /** USD an hour; undefined where none was found. */
  readonly price?: number;
}

interface Table {
  readonly byName: ReadonlyMap<string, Size>;
  /** Graviton families, the newest first. */
  readonly graviton: readonly {
    readonly family: FamilyFacts;
    readonly purpose: string;
    readonly sizes: readonly Size[];
  }[];
  /** What was looked up before: a bill names few sizes often. */
  readonly found: Map<string, Lookup>;
}

const tables = new WeakMap<MigrationFacts, Table>();

function sizesOf(family: FamilyFacts): Size[] {
  return family.sizes.split(' ').map((text) => {
    const [size = '', vcpu, memory, price] = text.split(':') as unknown as SizeFacts;
    const known = Number(price) > 0 && { price: Number(price) };
    return { name: `${family.id}.${size}`, family, vcpu: Number(vcpu), memory: Number(memory), ...known };
  });
}

function tableOf(facts: MigrationFacts): Table {
  const known = tables.get(facts);
  if (known) return known;
  const sizes = facts.families.flatMap(sizesOf);
  const graviton = facts.families
    .filter((family) => family.graviton)
    .toSorted((x, y) => y.generation - x.generation)
    .map((family) => ({ family, purpose: purposeOf(family), sizes: sizes.filter((size) => size.family === family) }));
  const made: Table = { byName: new Map(sizes.map((size) => [size.name, size])), graviton, found: new Map() };
  tables.set(facts, made);
  return made;
}

/** The size with this name; undefined where the records have none. */
export function sizeOf(facts: MigrationFacts, family: string, size: string): Size | undefined {
  return tableOf(facts).byName.get(`${family}.${size}`);
}

/**
 * What a family is for, whatever its processor: its letters, and what it adds to them: local disks, network, EBS, dense
 * storage, high clock. `m5dn` and `m6idn` are `m+dn`; `c7i-flex` and `c8g` are `c+`.
 */
export function purposeOf({ id, disk }: Pick<FamilyFacts, 'id' | 'disk'>): string {
  const [, letters = id, added = ''] = /^([a-z]+?)\d+([a-z]*)/.exec(id) ?? [];
  const kinds = new Set(added.replace(/^(?:i|a|g)/, ''));
  // Families for storage have disks by nature, and i3en has no sibling without its network.
  if (letters === 'i') for (const kind of ['d', 'n']) kinds.delete(kind);
  else if (disk) kinds.add('d');
  return `${letters}+${[...kinds].toSorted().join('')}`;
}

/** Sizes with a price that are not smaller, the nearest first; bare metal only for bare metal, and first for it. */
function fitting(sizes: readonly Size[], from: Size): Size[] {
  const isMetal = ({ name }: Size) => name.includes('.metal');
  return sizes
    .filter((one) => one.price !== undefined && one.vcpu >= from.vcpu && one.memory >= from.memory)
    .filter((one) => isMetal(from) || !isMetal(one))
    .toSorted((a, b) => Number(isMetal(b)) - Number(isMetal(a)) || a.vcpu - b.vcpu || a.memory - b.memory);
}

/** A Graviton size, and whether it is as large as the other in vCPU and memory. */
export interface Equivalent {
  readonly to: Size;
  readonly same: boolean;
}

export type Lookup =
  | { readonly ok: true; readonly equivalent: Equivalent }
  | { readonly ok: false; readonly reason: 'no-family' | 'no-price' };

/**
 * The Graviton size for an x86 one: of the families for the same purpose up to a generation, the newest that has a size
 * with as many vCPU, no less memory and a price; where none has, the nearest size that is not smaller in either.
 */
export function equivalentOf(facts: MigrationFacts, from: Size, newest: number): Lookup {
  const { found } = tableOf(facts);
  const key = `${newest} ${from.name}`;
  const known = found.get(key) ?? lookUp(facts, from, newest);
  found.set(key, known);
  return known;
}

function lookUp(facts: MigrationFacts, from: Size, newest: number): Lookup {
  const purpose = purposeOf(from.family);
  const siblings = tableOf(facts).graviton.filter((one) => one.purpose === purpose && one.family.generation <= newest);
  if (siblings.length === 0) return { ok: false, reason: 'no-family' };
  const candidates = siblings.flatMap(({ sizes }) => fitting(sizes, from));
  const to = candidates.find(({ vcpu }) => vcpu === from.vcpu) ?? candidates[0];
  if (to) return { ok: true, equivalent: { to, same: to.vcpu === from.vcpu && to.memory === from.memory } };
  return { ok: false, reason: 'no-price' };
}
