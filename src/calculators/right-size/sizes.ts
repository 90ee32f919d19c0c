/** The columns of the facts as sizes in base units, and which of them a reader means. Unpacked once. */
import { bandwidthShare, type Demand, type Size } from '../../silicon/scaling/right-size.ts';
import { from, quantity, raw, type Kind } from '../../silicon/units/index.ts';
import { isSpecialClass, type RightSizeInputs } from './fields.ts';
import type { FamilyFact, RightSizeFacts, SocketFact } from './types.ts';

/** A family with its sizes. */
export interface Family extends Pick<FamilyFact, 'id' | 'maker' | 'class' | 'generation' | 'vcpu' | 'processor'> {
  readonly sizes: readonly Size[];
  readonly socket: SocketFact | undefined;
  /** How many generations of its maker and letter are newer. */
  readonly age: number;
}

const unpacked = new WeakMap<RightSizeFacts, readonly Family[]>();

/** The letters that a family's name begins with: the line it belongs to. */
const lineOf = ({ id, maker }: FamilyFact) => `${maker} ${/^[a-z]+/.exec(id)?.[0] ?? id}`;

function baseOf(kind: Kind, value: number | null | undefined, unit: string): number | undefined {
  return value === undefined || value === null ? undefined : raw(from(kind, value, unit as never));
}

/** Without the keys that hold nothing. */
function present<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function sizesOf(family: FamilyFact, socket: SocketFact | undefined): Size[] {
  return family.size.map((name, index) => {
    const compute = family.v[index]!;
    // A vCPU of a Graviton is a core. Small HPC sizes are the whole machine with cores at rest: theirs is no equal share.
    const share =
      socket?.bandwidth === undefined || family.vcpu !== 'core' || family.class === 'hpc'
        ? undefined
        : raw(bandwidthShare(quantity('memoryBandwidth', socket.bandwidth), compute, socket.cores));
    return present({
      name,
      compute,
      memory: baseOf('bytes', family.m[index], 'GiB'),
      bandwidth: share,
      coreBandwidth: share === undefined ? undefined : share / compute,
      network: baseOf('oneWay', family.n?.[index], 'Gbps'),
      ebs: baseOf('oneWay', family.e?.[index], 'Gbps'),
      nvme: family.d === null ? undefined : (baseOf('bytes', family.d?.[index], 'GB') ?? 0),
      price: baseOf('price', family.p?.[index], 'USD/h'),
      metal: name.startsWith('metal') || undefined,
    } as { [K in keyof Size]: Size[K] | undefined }) as Size;
  });
}

function unpack(facts: RightSizeFacts): readonly Family[] {
  const lines = new Map<string, number[]>();
  for (const family of facts.families) {
    const line = lines.get(lineOf(family)) ?? [];
    if (!line.includes(family.generation)) lines.set(lineOf(family), [...line, family.generation]);
  }
  return facts.families.map((family) => {
    const { id, maker, class: kind, generation, vcpu, processor } = family;
    const socket = processor === undefined ? undefined : facts.sockets[processor];
    return {
      id,
      maker,
      class: kind,
      generation,
      ...(vcpu && { vcpu }),
      ...(processor !== undefined && { processor }),
      socket,
      sizes: sizesOf(family, socket),
      age: lines.get(lineOf(family))!.filter((one) => one > generation).length,
    };
  });
}

/** Every family, unpacked once for each set of facts. */
export function familiesOf(facts: RightSizeFacts): readonly Family[] {
  let made = unpacked.get(facts);
  if (!made) unpacked.set(facts, (made = unpack(facts)));
  return made;
}

const AGES = { newest: 0, two: 1, all: Infinity } as const;

/** Families that do not give their whole processor all the time, or are one machine at one price. */
export function isSpecial({ id, class: kind }: Pick<Family, 'id' | 'class'>): boolean {
  return kind === 'burstable' || kind === 'hpc' || isFlex({ id });
}

/** Flex families guarantee a part of the processor and give the rest most of the time. */
export function isFlex({ id }: Pick<Family, 'id'>): boolean {
  return id.endsWith('-flex');
}

/** The families that the reader's filters let through, without the sizes that they do not; none is left empty. */
export function wantedOf(inputs: RightSizeInputs, facts: RightSizeFacts): readonly Family[] {
  const makers = { AWS: inputs.graviton, Intel: inputs.intel, AMD: inputs.amd };
  return familiesOf(facts).flatMap((family) => {
    if (!makers[family.maker] || family.age > AGES[inputs.generations]) return [];
    if (inputs.class !== 'any' && family.class !== inputs.class) return [];
    // Who asks for a class of special families means them.
    if (!inputs.special && isSpecial(family) && !isSpecialClass(inputs.class)) return [];
    if (inputs.metal === 'too') return [family];
    const sizes = family.sizes.filter(({ metal }) => Boolean(metal) === (inputs.metal === 'only'));
    return sizes.length > 0 ? [{ ...family, sizes }] : [];
  });
}

/** vCPU in what is counted: the threads of a core where cores are; undefined where nobody says what a vCPU is. */
export function threadsOf({ vcpu }: Pick<Family, 'vcpu'>, inputs: RightSizeInputs): number | undefined {
  if (inputs.counting === 'vcpu') return 1;
  if (vcpu === undefined) return undefined;
  return vcpu === 'thread' ? raw(inputs.threads) : 1;
}

/** What is asked apart from compute, the same of every family. */
export function otherDemands(inputs: RightSizeInputs): Demand[] {
  const { bandwidth, memory, network, ebs, nvme } = inputs;
  const asked = {
    memory: raw(memory),
    [inputs.bandwidthAs === 'core' ? 'coreBandwidth' : 'bandwidth']: bandwidth && raw(bandwidth),
    network: network && raw(network),
    ebs: ebs && raw(ebs),
    nvme: nvme && raw(nvme),
  };
  return Object.entries(asked).flatMap(([need, amount]) =>
    amount === undefined || amount <= 0 ? [] : [{ need: need as Demand['need'], amount }],
  );
}
