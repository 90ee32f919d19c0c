/**
 * What a ratio between two systems is made of, and what a claim about efficiency says of their power.
 *
 * An efficiency is work for each joule: performance ÷ power. A maker that prints the ratio of two
 * performances and the ratio of two efficiencies has thereby printed the ratio of two powers, whether it
 * wanted to or not.
 *
 * Source: definitions; the claims they are used on are AWS's of December 2024 and December 2025.
 */
import { quantity, raw, scale, type Kind, type Quantity } from '../units/index.ts';

/** A ratio of two systems, split: `total` = `chips` × `perChip`. */
export interface Split {
  readonly total: Quantity<'ratio'>;
  readonly chips: Quantity<'ratio'>;
  readonly perChip: Quantity<'ratio'>;
}

/** How many times `base` is `value`. `base` is above zero. */
export function times<K extends Kind>(value: Quantity<K>, base: Quantity<NoInfer<K>>): Quantity<'ratio'> {
  return quantity('ratio', raw(value) / raw(base));
}

/** A system: its chips and what one of them has of some quantity. */
export interface Built<K extends Kind> {
  readonly chips: Quantity<'count'>;
  readonly perChip: Quantity<K>;
}

/** Splits the ratio of two systems' totals into more chips and better chips. All values are above zero. */
export function split<K extends Kind>(value: Built<K>, base: Built<NoInfer<K>>): Split {
  const chips = raw(value.chips) / raw(base.chips);
  const perChip = raw(value.perChip) / raw(base.perChip);
  return {
    total: quantity('ratio', chips * perChip),
    chips: quantity('ratio', chips),
    perChip: quantity('ratio', perChip),
  };
}

/** "40 % more efficient": the work for each joule is 1 + `gain` times what it was. `gain` is above −1. */
export function efficiencyOfGain(gain: Quantity<'share'>): Quantity<'ratio'> {
  return quantity('ratio', 1 + raw(gain));
}

/**
 * "40 % less energy for the same work": the work for each joule is 1 ÷ (1 − `saving`) times what it was.
 * `saving` is below 1; at 1 the work would cost no energy.
 */
export function efficiencyOfSaving(saving: Quantity<'share'>): Quantity<'ratio'> {
  return quantity('ratio', 1 / (1 - raw(saving)));
}

/** The power ratio that a performance ratio and an efficiency ratio imply. `efficiency` is above zero. */
export function impliedPowerRatio(performance: Quantity<'ratio'>, efficiency: Quantity<'ratio'>): Quantity<'ratio'> {
  return quantity('ratio', raw(performance) / raw(efficiency));
}

/** The power that a power ratio to a known system implies. */
export function impliedPower(ratio: Quantity<'ratio'>, base: Quantity<'power'>): Quantity<'power'> {
  return scale(raw(ratio), base);
}
