/**
 * Bisection: what two halves of a machine can send each other at once, one way. Unlike the sum over all chips it says how
 * fast something can cross the whole. Rates are bytes a second, one way; counts are whole and at least 1.
 */
import { sideLinks, type Side } from './collective-algorithms.ts';

/** One level of a machine, inside out: `devices` of the level below, joined by links of a torus or by a switch. */
export interface BisectedLevel {
  readonly devices: number;
  /** Of one link of a torus, or of one chip into the switch. */
  readonly rate: number;
  readonly sides?: readonly Side[];
}

/** A straight cut through the middle. */
export interface Cut {
  /** Index of the level that is cut. */
  readonly level: number;
  /** Links or chips that send across. */
  readonly ways: number;
  readonly rate: number;
  /** ways × rate. */
  readonly bandwidth: number;
}

/** Links across the middle of one side of a torus of `chips` chips: one or two for each row of chips along it. */
export function cutLinks(chips: number, side: Side): number {
  return (chips / side.length) * sideLinks(side);
}

/** Chips that send across the middle of a switch: the smaller half of its devices, each of `inside` chips. */
export function cutChips(devices: number, inside: number): number {
  return Math.floor(devices / 2) * inside;
}

/**
 * The narrowest straight cut through a machine of these levels: across each side of each torus, and through each switch,
 * taken to be non-blocking. Undefined for a single chip. Slanted cuts are not looked at; in a torus none is narrower.
 */
export function bisection(levels: readonly BisectedLevel[]): Cut | undefined {
  const chips = levels.reduce((all, { devices }) => all * devices, 1);
  let narrowest: Cut | undefined;
  for (const [level, { devices, rate, sides }] of levels.entries()) {
    const across = sides
      ? sides.filter(({ length }) => length > 1).map((side) => cutLinks(chips, side))
      : devices > 1
        ? [cutChips(devices, chips / devices)]
        : [];
    for (const ways of across) {
      const bandwidth = ways * rate;
      if (!narrowest || bandwidth < narrowest.bandwidth) narrowest = { level, ways, rate, bandwidth };
    }
  }
  return narrowest;
}

/**
 * What two halves of `machines` machines can send each other over the network between them: every card of one half, over
 * `oversubscription` (1: non-blocking). 0 for a single machine.
 */
export function networkBisection(machines: number, chipsEach: number, rate: number, oversubscription: number): number {
  return (cutChips(machines, chipsEach) * rate) / oversubscription;
}

/**
 * Tokens that one chip must have in a step for sharded data parallelism (ZeRO-3) to wait for its peak and not for its
 * link: w·P/(2β). Three times the weights cross the link in a step, 6 operations a weight and token are worked.
 */
export function tokenFloor(bytesPerWeight: number, peak: number, rate: number): number {
  return (bytesPerWeight * peak) / (2 * rate);
}
