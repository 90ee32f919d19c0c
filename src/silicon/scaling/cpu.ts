/**
 * What a server processor is made of, and what a price makes of its speed.
 *
 * A derived peak is cores × clock × operations of a core in a cycle, as if every vector pipe issued a fused
 * multiply-add in every cycle: makers of server processors print no such number, and no program reaches it.
 *
 * All prices that are compared are on one basis, in one region; the callers see to it by `priceRatio`.
 *
 * Source: definitions and arithmetic. The worked examples are those of AWS's price list of July 2026.
 */
import { quantity, raw, scale, type Kind, type Quantity } from '../units/index.ts';

/** Peak of the vector units, in FLOP/s. Any inputs from zero up; an upper bound. */
export function vectorPeak(
  cores: Quantity<'count'>,
  clock: Quantity<'frequency'>,
  flopPerCycle: Quantity<'count'>,
): Quantity<'computeRate'> {
  return quantity('computeRate', raw(cores) * raw(clock) * raw(flopPerCycle));
}

/** An equal share for each core of what a socket has. `cores` is above zero; the share is not guaranteed to any core. */
export function shareOfCore<K extends Kind>(socket: Quantity<K>, cores: Quantity<'count'>): Quantity<K> {
  return scale(1 / raw(cores), socket);
}

/** What all cores of a socket have of something private to each. */
export function allCores<K extends Kind>(core: Quantity<K>, cores: Quantity<'count'>): Quantity<K> {
  return scale(raw(cores), core);
}

/** Physical cores behind some vCPUs: as many, or half where a core runs `threads` = 2 of them. `threads` is above zero. */
export function physicalCores(vcpu: Quantity<'count'>, threads: Quantity<'count'>): Quantity<'count'> {
  return quantity('count', raw(vcpu) / raw(threads));
}

/** How far a price lies from another, as a share of the other: below zero where it is cheaper. */
export function priceGap(relative: Quantity<'ratio'>): Quantity<'share'> {
  return quantity('share', raw(relative) - 1);
}

/**
 * Work for each dollar against what it is compared with: `speed` ÷ relative price − 1. `relative` is above zero.
 * Zero where speed and price rose alike.
 */
export function gainPerDollar(speed: Quantity<'ratio'>, relative: Quantity<'ratio'>): Quantity<'share'> {
  return quantity('share', raw(speed) / raw(relative) - 1);
}

/**
 * How much faster it must be for each dollar to do `gain` more work; with a gain of zero, to pay a higher price.
 * Below zero where a lower price already gives more than that.
 */
export function upliftNeeded(relative: Quantity<'ratio'>, gain: Quantity<'share'>): Quantity<'share'> {
  return quantity('share', (1 + raw(gain)) * raw(relative) - 1);
}

/** The difference in price that a claim of speed and a claim of work for each dollar imply together. `gain` is above −1. */
export function impliedPriceGap(speed: Quantity<'ratio'>, gain: Quantity<'share'>): Quantity<'share'> {
  return quantity('share', raw(speed) / (1 + raw(gain)) - 1);
}
