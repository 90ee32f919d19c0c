/** Prices of a class and a size: the ladder, the distance to x86, and what a step between generations costs. */
import { gainPerDollar, physicalCores, priceGap, upliftNeeded } from '../../silicon/scaling/cpu.ts';
import { from, onBasis, priceRatio, quantity, raw } from '../../silicon/units/index.ts';
import type { GravitonInputs } from './fields.ts';
import { beforeOf, claimedSpeed } from './generations.ts';
import { SIZES, type FamilyFact, type GenerationPreset, type GravitonFacts } from './types.ts';

/** A family at the chosen size. */
export interface Offer {
  readonly family: FamilyFact;
  /** As in `m8g.4xlarge`. */
  readonly name: string;
  readonly vcpu: number;
  readonly cores: number | undefined;
  /** USD an hour; absent where it is not sold, or not recorded on this basis. */
  readonly hourly: number | undefined;
}

/** Graviton of a generation and what it is compared with. */
export interface Rung {
  readonly generation: GenerationPreset;
  readonly offer: Offer;
  readonly siblings: readonly Offer[];
}

/** A step from one Graviton family to the next. */
export interface PriceStep {
  readonly to: Rung;
  readonly base: Rung;
  readonly relative: number | undefined;
  /** Speed claimed for the step, where it was claimed of these two. */
  readonly claimed: number | undefined;
}

export const perSecond = (hourly: number): number => raw(from('price', hourly, 'USD/h'));

function offerOf(family: FamilyFact, inputs: GravitonInputs, facts: GravitonFacts): Offer {
  const size = SIZES.indexOf(inputs.size);
  const vcpu = facts.vcpu[inputs.size];
  const { threads } = family;
  return {
    family,
    name: `${family.id}.${inputs.size}`,
    vcpu,
    // One vCPU of a core that runs two is half a core: it is sold so, and priced so.
    cores: threads && raw(physicalCores(quantity('count', vcpu), quantity('count', threads))),
    hourly: family[inputs.basis]?.[size] ?? undefined,
  };
}

const MAKERS = ['AWS', 'Intel', 'AMD'] as const;
/** By EC2 generation, Graviton first. */
const order = ({ generation, maker }: FamilyFact) => generation * MAKERS.length + MAKERS.indexOf(maker);

/** By family: siblings are the same for every size and basis. */
const known = new WeakMap<FamilyFact, readonly FamilyFact[]>();

/**
 * The families that Graviton is measured by: x86 of the same EC2 generation, or the newest before it; and for the
 * oldest of them, the generation before too, against which AWS made its claims of that time.
 */
function siblingsOf(family: FamilyFact, families: readonly FamilyFact[]): readonly FamilyFact[] {
  const siblings = known.get(family) ?? lookedUp(family, families);
  known.set(family, siblings);
  return siblings;
}

function lookedUp(family: FamilyFact, families: readonly FamilyFact[]): readonly FamilyFact[] {
  const x86 = families.filter(({ maker, class: of }) => maker !== 'AWS' && of === family.class);
  const generations = x86.map(({ generation }) => generation);
  const own = Math.min(family.generation, Math.max(...generations));
  const oldest = Math.min(...generations);
  return x86
    .filter(({ generation }) => generation === own || (generation === oldest && own === oldest + 1))
    .sort((a, b) => order(a) - order(b));
}

/** One rung for each chosen generation that has a family of this class. */
export function rungsOf(
  chosen: readonly GenerationPreset[],
  inputs: GravitonInputs,
  facts: GravitonFacts,
): readonly Rung[] {
  return chosen.flatMap((generation) => {
    const family = facts.families.find(
      ({ processor, class: of }) => processor === generation.id && of === inputs.class,
    );
    if (!family) return [];
    const siblings = siblingsOf(family, facts.families).map((other) => offerOf(other, inputs, facts));
    return [{ generation, offer: offerOf(family, inputs, facts), siblings }];
  });
}

/** Every offer once, by EC2 generation, Graviton first. */
export function offersOf(rungs: readonly Rung[]): readonly Offer[] {
  const all = new Map<string, Offer>();
  for (const { offer, siblings } of rungs) for (const one of [offer, ...siblings]) all.set(one.name, one);
  return [...all.values()].sort((a, b) => order(a.family) - order(b.family));
}

/** How many times the other price it is, both on the basis asked for. */
export function relativePrice(one: Offer, other: Offer, { basis }: GravitonInputs): number | undefined {
  if (one.hourly === undefined || other.hourly === undefined) return undefined;
  const [a, b] = [quantity('price', perSecond(one.hourly)), quantity('price', perSecond(other.hourly))];
  return basis === 'spot'
    ? priceRatio(onBasis('spot', a), onBasis('spot', b))
    : priceRatio(onBasis('on-demand', a), onBasis('on-demand', b));
}

/** Of the newest sibling of a maker. */
export function siblingBy(rung: Rung | undefined, maker: 'Intel' | 'AMD'): Offer | undefined {
  return rung?.siblings.findLast(({ family }) => family.maker === maker);
}

export function stepsOfPrice(rungs: readonly Rung[], inputs: GravitonInputs): readonly PriceStep[] {
  const chosen = rungs.map(({ generation }) => generation);
  return rungs.flatMap((to) => {
    const before = beforeOf(to.generation, chosen);
    const base = before && rungs.find(({ generation }) => generation.id === before.id);
    if (!base) return [];
    const told = to.generation.values.follows === base.generation.id;
    return [
      {
        to,
        base,
        relative: relativePrice(to.offer, base.offer, inputs),
        claimed: told ? claimedSpeed(to.generation) : undefined,
      },
    ];
  });
}

export function gapOf(relative: number | undefined): number | undefined {
  return relative === undefined ? undefined : raw(priceGap(quantity('ratio', relative)));
}

export function gainOf(speed: number | undefined, relative: number | undefined): number | undefined {
  if (speed === undefined || relative === undefined) return undefined;
  return raw(gainPerDollar(quantity('ratio', speed), quantity('ratio', relative)));
}

export function needed(relative: number | undefined, gain: number): number | undefined {
  if (relative === undefined) return undefined;
  return raw(upliftNeeded(quantity('ratio', relative), quantity('share', gain)));
}

/** The reader's own figures, as plain numbers. */
export function ownOf({ speed, value, workIntel, workAmd }: GravitonInputs) {
  return {
    speed: speed === undefined ? undefined : raw(speed),
    /** More work for each dollar, as a share. */
    value: value === undefined ? undefined : raw(value) - 1,
    work: {
      Intel: workIntel === undefined ? undefined : raw(workIntel),
      AMD: workAmd === undefined ? undefined : raw(workAmd),
    },
  };
}
