/**
 * The cheapest size that meets a list of needs, and, where none does, which need stands in the way.
 *
 * Needs are met by adding: n instances of a size have n times its cores, memory, network and so on. Only the bandwidth of
 * one core stays that of one core. What a size does not publish is neither taken as met nor as missed.
 *
 * All numbers are in base units (B, B/s, USD/s). Source: arithmetic.
 */
import { quantity, raw, scale, type Quantity } from '../units/index.ts';

export const NEEDS = ['compute', 'memory', 'bandwidth', 'coreBandwidth', 'network', 'ebs', 'nvme'] as const;
export type Need = (typeof NEEDS)[number];

/** What one instance of a size gives towards each need; a need that is absent is not published. `compute` counts vCPU. */
export interface Size extends Readonly<Partial<Record<Need, number>>> {
  readonly name: string;
  /** USD a second; absent where none is published. */
  readonly price?: number;
  /** Of two that cost the same, a machine without a hypervisor comes second. */
  readonly metal?: boolean;
}

/** So much of a need, above zero. */
export interface Demand {
  readonly need: Need;
  readonly amount: number;
}

/** What a family answers to the demands. `count` instances of `size`. */
export type Choice =
  | {
      readonly status: 'meets';
      readonly size: Size;
      readonly count: number;
      /** USD a second for all of them. */
      readonly price: number;
      /** The need that rules out what would be cheaper; absent when there is nothing cheaper in the family. */
      readonly binds?: Need;
      /** A fleet with less compute that meets the demands too, and whose price is not published. */
      readonly unpriced?: { readonly size: Size; readonly count: number };
    }
  /** Met, at a price that is not published. */
  | { readonly status: 'unpriced'; readonly size: Size; readonly count: number }
  /** Everything that is published is met by `size`; `need` is not published. */
  | { readonly status: 'unjudged'; readonly size: Size; readonly count: number; readonly need: Need }
  /** `size` comes nearest; of `need` it would have to give `ratio` times as much. */
  | { readonly status: 'fails'; readonly size: Size; readonly need: Need; readonly ratio: number };

/** A demand that is met but for a billionth is met: typed decimals are no exact numbers. */
const SLIVER = 1e-9;

/**
 * The memory bandwidth of an instance: the socket's, by its share of the socket's cores. More cores than one socket has
 * make more than one socket. `socketCores` is above zero.
 */
export function bandwidthShare(
  socket: Quantity<'memoryBandwidth'>,
  cores: number,
  socketCores: number,
): Quantity<'memoryBandwidth'> {
  return scale(cores / socketCores, socket);
}

/**
 * vCPU that do the work of `amount` Graviton ones (or cores): `threads` for each core where a vCPU is a thread and cores
 * are counted, else 1; `work` is what one of them does, as a multiple of a Graviton one, above zero.
 */
export function vcpuNeeded(amount: number, threads: number, work: number): number {
  return (amount * threads) / work;
}

/** Whole instances that together give `amount`, when one gives `gives` (above zero). */
export function instancesNeeded(amount: number, gives: number): number {
  return Math.max(1, Math.ceil((amount / gives) * (1 - SLIVER)));
}

/** What `time` costs at a price. */
export function costOf(price: number, time: Quantity<'duration'>): Quantity<'money'> {
  return quantity('money', price * raw(time));
}

/** How much less `price` is than `other` (above zero), as a share of it; negative when it is more. */
export function priceGap(price: number, other: number): Quantity<'share'> {
  return quantity('share', 1 - price / other);
}

/** What is left over of a need, as a share of it: `count` times `gives` over `amount` (above zero), less one. */
export function slack(amount: number, gives: number, count: number): Quantity<'share'> {
  return quantity('share', (count * gives) / amount - 1);
}

/** Instances beyond the first add to every need but the bandwidth of a core. */
const adds = (need: Need) => need !== 'coreBandwidth';

/**
 * Instances of a size that meet the demands: 0 when not even `most` do; undefined when all that is published would be
 * met and something is not published.
 */
export function countFor(size: Size, demands: readonly Demand[], most: number): number | undefined {
  let count = 1;
  let known = true;
  for (const { need, amount } of demands) {
    const gives = size[need];
    if (gives === undefined) known = false;
    else if (gives <= 0) return 0;
    else {
      const wanted = instancesNeeded(amount, gives);
      if (wanted > (adds(need) ? most : 1)) return 0;
      if (wanted > count) count = wanted;
    }
  }
  return known ? count : undefined;
}

/** The published need that `count` instances of a size are shortest of, and how many times as much it would take. */
function shortest(size: Size, demands: readonly Demand[], count: number): { need: Need; ratio: number } | undefined {
  let found: { need: Need; ratio: number } | undefined;
  for (const { need, amount } of demands) {
    const gives = size[need];
    if (gives === undefined) continue;
    const ratio = amount / (gives * (adds(need) ? count : 1));
    if (!found || ratio > found.ratio) found = { need, ratio };
  }
  return found;
}

/** Whether one fleet is to be had before another: cheaper, else fewer, else no bare metal, else more compute for the money. */
function before(a: Fleet, b: Fleet): boolean {
  if (Math.abs(a.price - b.price) > SLIVER * b.price) return a.price < b.price;
  if (a.count !== b.count) return a.count < b.count;
  if (Boolean(a.size.metal) !== Boolean(b.size.metal)) return !a.size.metal;
  return (a.size.compute ?? 0) > (b.size.compute ?? 0);
}

interface Fleet {
  readonly size: Size;
  readonly count: number;
  readonly price: number;
}

/** The first need whose rate is not published, of a size. */
function unpublished(size: Size, demands: readonly Demand[]): Need | undefined {
  return demands.find(({ need }) => size[need] === undefined)?.need;
}

/** Why nothing cheaper in the family does: what one instance fewer, or the next cheaper size, is shortest of or does not publish. */
function bindingOf({ size, count, price }: Fleet, sizes: readonly Size[], demands: readonly Demand[]) {
  if (count > 1) return shortest(size, demands, count)?.need;
  let next: Size | undefined;
  for (const one of sizes) {
    if (one.price === undefined || one.price >= price * (1 - SLIVER)) continue;
    if (!next || one.price > next.price!) next = one;
  }
  const short = next && shortest(next, demands, 1);
  // One that has enough of all that is published is ruled out by what is not.
  return next && short && short.ratio <= 1 + SLIVER ? (unpublished(next, demands) ?? short.need) : short?.need;
}

/**
 * The answer of a family with at least one size to demands: its cheapest fleet of at most `most` equal instances that
 * meets all of them; failing that, the reason why there is none.
 */
export function choose(sizes: readonly Size[], demands: readonly Demand[], most: number): Choice {
  let best: Fleet | undefined;
  let unpriced: { size: Size; count: number } | undefined;
  let unjudged: { size: Size; count: number; price: number } | undefined;
  for (const size of sizes) {
    const count = countFor(size, demands, most);
    if (count === undefined) {
      const known = demands.filter(({ need }) => size[need] !== undefined);
      const some = countFor(size, known, most) || 1;
      const fleet = { size, count: some, price: (size.price ?? Infinity) * some };
      if (!unjudged || before(fleet, unjudged)) unjudged = fleet;
    } else if (count > 0 && size.price === undefined) {
      const less = (size.compute ?? 0) * count < (unpriced?.size.compute ?? Infinity) * (unpriced?.count ?? 1);
      if (!unpriced || less) unpriced = { size, count };
    } else if (count > 0) {
      const fleet = { size, count, price: size.price! * count };
      if (!best || before(fleet, best)) best = fleet;
    }
  }
  if (best) {
    const binds = bindingOf(best, sizes, demands);
    const smaller =
      unpriced && (unpriced.size.compute ?? 0) * unpriced.count < (best.size.compute ?? 0) * best.count
        ? unpriced
        : undefined;
    return { status: 'meets', ...best, ...(binds && { binds }), ...(smaller && { unpriced: smaller }) };
  }
  if (unpriced) return { status: 'unpriced', ...unpriced };
  if (unjudged) {
    return {
      status: 'unjudged',
      size: unjudged.size,
      count: unjudged.count,
      need: unpublished(unjudged.size, demands)!,
    };
  }
  return nearest(sizes, demands, most);
}

/** Of sizes that all fail, the one that is least short, and of what. */
function nearest(sizes: readonly Size[], demands: readonly Demand[], most: number): Choice {
  let found: { size: Size; need: Need; ratio: number } | undefined;
  for (const size of sizes) {
    const short = shortest(size, demands, most);
    if (short && (!found || short.ratio < found.ratio)) found = { size, ...short };
  }
  const { size, need, ratio } = found!;
  return { status: 'fails', size, need, ratio };
}

/** A point of the front: the cheapest fleet for just so much of one need. */
export interface Cheapest {
  readonly amount: number;
  readonly price: number;
  readonly size: Size;
  readonly count: number;
}

/**
 * The least price over the amount of one need, the others being held: a point for each amount in `amounts`, where
 * anything meets it, and of a run of equal prices only the largest amount. From the largest amount down.
 */
export function front(
  sizes: readonly Size[],
  others: readonly Demand[],
  need: Need,
  amounts: readonly number[],
  most: number,
): Cheapest[] {
  const held = sizes.flatMap((size) => {
    const gives = size[need];
    const least = size.price === undefined || gives === undefined || gives <= 0 ? 0 : countFor(size, others, most);
    return least ? [{ size, gives: gives!, least, price: size.price! }] : [];
  });
  const points: Cheapest[] = [];
  for (const amount of amounts.toSorted((a, b) => b - a)) {
    let best: Cheapest | undefined;
    for (const { size, gives, least, price } of held) {
      const count = Math.max(least, instancesNeeded(amount, gives));
      if (count > (adds(need) ? most : 1)) continue;
      if (!best || price * count < best.price) best = { amount, price: price * count, size, count };
    }
    const last = points.at(-1);
    if (best && (!last || best.price < last.price * (1 - SLIVER))) points.push(best);
  }
  return points;
}
