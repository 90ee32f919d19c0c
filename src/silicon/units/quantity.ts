import type { Kind, UnitOf } from './kinds.ts';
import { KINDS } from './kinds.ts';

declare const kindOf: unique symbol;

/**
 * A number in the base unit of its kind. At run time it is a plain number; to the compiler it is
 * opaque, so that `+` between quantities, a bare number in place of a quantity, bytes in place of
 * FLOP/s, or one-way in place of both-ways bandwidth do not compile.
 */
export interface Quantity<K extends Kind> {
  readonly [kindOf]: K;
}

declare const unitOf: unique symbol;

/** A bare number read out in one unit. Two units never add: `add` takes quantities only. */
export interface Measure<U extends string> {
  readonly [unitOf]: U;
}

/** The quantity that is `value` base units of `kind`. Any number is taken; formulas guard their own domain. */
export function quantity<K extends Kind>(_kind: K, value: number): Quantity<K> {
  return value as unknown as Quantity<K>;
}

/** The number of base units in a quantity, for use inside a formula. */
export function raw(q: Quantity<Kind>): number {
  return q as unknown as number;
}

/** The quantity that is `value` × `unit` of `kind`, e.g. `from('bytes', 96, 'GiB')`. */
export function from<K extends Kind>(kind: K, value: number, unit: UnitOf<K>): Quantity<K> {
  return quantity(kind, value * (KINDS[kind].units as Record<string, number>)[unit]!);
}

/** The number of `unit` in a quantity of `kind`, tagged with that unit. */
export function inUnit<K extends Kind, U extends UnitOf<K>>(kind: K, q: Quantity<K>, unit: U): Measure<U> {
  return (raw(q) / (KINDS[kind].units as Record<string, number>)[unit]!) as unknown as Measure<U>;
}

/** The bare number of a measure, for printing. */
export function magnitude(m: Measure<string>): number {
  return m as unknown as number;
}

/** Every kind but prices, which `price.ts` adds and divides by basis. */
type Comparable = Exclude<Kind, 'price'>;

/** a + b, of one kind. */
export function add<K extends Comparable>(a: Quantity<K>, b: Quantity<NoInfer<K>>): Quantity<K> {
  return (raw(a) + raw(b)) as unknown as Quantity<K>;
}

/** a − b, of one kind. */
export function subtract<K extends Comparable>(a: Quantity<K>, b: Quantity<NoInfer<K>>): Quantity<K> {
  return (raw(a) - raw(b)) as unknown as Quantity<K>;
}

/** factor × q, of the kind of q. */
export function scale<K extends Kind>(factor: number, q: Quantity<K>): Quantity<K> {
  return (factor * raw(q)) as unknown as Quantity<K>;
}

/** a ÷ b of one kind: a plain number. Division by zero gives Infinity or NaN; the caller decides what that means. */
export function ratioOf<K extends Comparable>(a: Quantity<K>, b: Quantity<NoInfer<K>>): number {
  return raw(a) / raw(b);
}

/** One way from both ways added: half of it. The only bridge between the two kinds. */
export function halfOf(both: Quantity<'bothWays'>): Quantity<'oneWay'> {
  return (raw(both) / 2) as unknown as Quantity<'oneWay'>;
}

/** Both ways added from one way, for a link that is as fast in each direction. */
export function bothDirections(one: Quantity<'oneWay'>): Quantity<'bothWays'> {
  return (raw(one) * 2) as unknown as Quantity<'bothWays'>;
}
