/** What the calculator of Graviton generations takes from the records. */
import {
  catalogue,
  type InstanceFamilyRecord,
  type ProcessorRecord,
  type RandomAccess,
  type SourcedQuantity,
} from '../../silicon/specs/catalogue.ts';
import { inUnit, raw } from '../../silicon/units/index.ts';
import {
  SIZES,
  type Class,
  type ClaimFact,
  type FamilyFact,
  type GenerationPreset,
  type GravitonFacts,
  type MeasuredFact,
  type Size,
} from './types.ts';

const { instances, prices, processors } = catalogue;

/** The plain families of the three classes: no local disks, no faster network. */
const PLAIN = /^(?:[mcr]5|[mcr][678][ia]|[mcr][6789]g)$/;

const value = (name: string, reading: SourcedQuantity | undefined) => (reading ? { [name]: raw(reading.value) } : {});

function claimFact([name, claim]: [string, SourcedQuantity]): ClaimFact {
  const upTo = /\bup to\b/i.test(`${claim.printed}. ${claim.note ?? ''}`);
  return { name, claimed: raw(claim.value), upTo };
}

/** A rate of every size of a family, where all that both generations have in common is recorded. */
function ratesOf(processor: string, rate: 'network' | 'ebs'): readonly (number | null)[] | undefined {
  const family = instances.find(({ processor: of, id }) => of === processor && PLAIN.test(id) && id.startsWith('c'));
  return family && SIZES.map((size) => (family.sizes[size]?.[rate] ? raw(family.sizes[size][rate].value) : null));
}

/** Rates of the sizes are claimed of one generation only; others need not travel. */
function rates({ id }: ProcessorRecord) {
  const compared = processors.flatMap(({ id: of, follows, claims }) => (claims?.ebsBandwidth ? [of, follows] : []));
  if (!compared.includes(id)) return {};
  const [network, ebs] = [ratesOf(id, 'network'), ratesOf(id, 'ebs')];
  return { ...(network && { network }), ...(ebs && { ebs }) };
}

function generationPreset(record: ProcessorRecord): GenerationPreset {
  const { id, name, follows, cores, sockets, clock, cache, simd, memory, claims } = record;
  return {
    id,
    label: name,
    record: `processors/${id}/`,
    ...(cores && { source: cores.source }),
    values: {
      ...(follows !== undefined && { follows }),
      ...value('cores', cores),
      ...value('sockets', sockets),
      ...value('clock', clock),
      ...value('l1i', cache?.l1i),
      ...value('l1d', cache?.l1d),
      ...value('l2', cache?.l2),
      ...value('l2Total', cache?.l2Total),
      ...value('l3', cache?.l3),
      ...value('flopPerCycle', simd?.flopPerCycle),
      ...(memory?.type && { memory: memory.type.text }),
      ...value('channels', memory?.channels),
      ...value('bandwidth', memory?.bandwidth),
      claims: Object.entries(claims ?? {}).map(claimFact),
      ...rates(record),
    },
  };
}

function spotOf(family: string): readonly (number | null)[] | undefined {
  const found = SIZES.map((size) => {
    const spot = prices.find(({ system, basis }) => basis === 'spot' && system === `${family}.${size}`);
    return spot ? hourly(spot.price) : null;
  });
  return found.some((price) => price !== null) ? found : undefined;
}

const THREADS: Readonly<Record<string, 1 | 2>> = { core: 1, thread: 2 };

/** As printed: the digits of a price in USD an hour, without what its base unit adds to them. */
function hourly(price: SourcedQuantity<'price'>): number {
  return Number(Number(inUnit('price', price.value, 'USD/h')).toPrecision(12));
}

function familyFact(record: InstanceFamilyRecord): FamilyFact {
  const { id, maker, processor, generation, vcpu, sizes, cpu } = record;
  const clock = cpu?.clock ?? processors.find((one) => one.id === processor)?.clock;
  const threads = vcpu && THREADS[vcpu.text];
  const spot = spotOf(id);
  return {
    id,
    class: id[0] as Class,
    generation,
    maker,
    ...(processor !== undefined && { processor }),
    ...value('clock', clock),
    ...(threads && { threads }),
    'on-demand': SIZES.map((size) => {
      const price = sizes[size]?.price;
      return price ? hourly(price) : null;
    }),
    ...(spot && { spot }),
  };
}

function measuredFact(
  about: Pick<MeasuredFact, 'label' | 'generation'>,
  measured: RandomAccess | undefined,
): MeasuredFact[] {
  if (!measured) return [];
  const { latency, bandwidth, misses } = measured;
  return [{ ...about, ...value('latency', latency), ...value('bandwidth', bandwidth), ...value('misses', misses) }];
}

export function gravitonFacts(): GravitonFacts {
  const families = instances.filter(({ id }) => PLAIN.test(id));
  const vcpu = Object.fromEntries(
    SIZES.map((size) => {
      const sold = families.find(({ sizes }) => sizes[size])!;
      return [size, raw(sold.sizes[size]!.vcpu.value)];
    }),
  ) as Record<Size, number>;
  const listed = (basis: string) => prices.find((price) => price.basis === basis && /^m\d/.test(price.system))!;
  return {
    presets: { generations: processors.map(generationPreset) },
    families: families.map(familyFact),
    vcpu,
    measured: [
      ...processors.flatMap(({ id, name, measured }) => measuredFact({ label: name, generation: id }, measured)),
      ...instances.flatMap(({ id, maker, measured }) => measuredFact({ label: `${maker} (${id})` }, measured)),
    ],
    dates: { 'on-demand': listed('on-demand').date, spot: listed('spot').date },
    region: listed('on-demand').region,
  };
}
