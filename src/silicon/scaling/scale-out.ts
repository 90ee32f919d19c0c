/**
 * Multiplying one chip up to a cluster and dividing it down to a core. Everything here is a peak: what
 * the parts could do together if nothing ever waited.
 *
 * A total is exact multiplication of what is published of one chip. Makers round a server's total
 * first and multiply that (64 Trainium2 are 83.136 PFLOPS; AWS prints 4 × 20.8 = 83.2), so a total may
 * differ from a printed one in the third digit.
 *
 * Source: AWS Neuron documentation, Trainium2 and Trainium3 architecture pages and their UltraServer
 * pages, whose totals these functions give back.
 */
import { quantity, raw, scale, scalePrice, type Basis, type Kind, type Price, type Quantity } from '../units/index.ts';

/** Chips in `units` instances, UltraServers or racks of `chipsPerUnit`. Both at least one. */
export function chipsIn(units: Quantity<'count'>, chipsPerUnit: Quantity<'count'>): Quantity<'count'> {
  return quantity('count', raw(units) * raw(chipsPerUnit));
}

/** What `chips` chips have together of anything that adds up: peak, memory, bandwidth, network, power. */
export function fleetTotal<K extends Kind>(chips: Quantity<'count'>, perChip: Quantity<K>): Quantity<K> {
  return scale(raw(chips), perChip);
}

/**
 * Whole machines that hold `chips` chips when each holds `chipsPerMachine`: rounded up, since a part of a
 * machine cannot be had. `chipsPerMachine` is at least one.
 */
export function machinesFor(chips: Quantity<'count'>, chipsPerMachine: Quantity<'count'>): Quantity<'count'> {
  return quantity('count', Math.ceil(raw(chips) / raw(chipsPerMachine)));
}

/**
 * One core's part of what a chip has: the chip's value ÷ physical cores × `grouped`, the physical cores that
 * work as one (1 for a physical core, the LNC setting for a logical one). `cores` is at least one. It is an
 * equal share, not a measurement: a core can reach its neighbours' memory.
 */
export function coreShare<K extends Kind>(
  perChip: Quantity<K>,
  cores: Quantity<'count'>,
  grouped: Quantity<'count'>,
): Quantity<K> {
  return scale(raw(grouped) / raw(cores), perChip);
}

/** What `machines` machines cost for as long as they run, at one price each: m·p, on the basis of that price. */
export function fleetPrice<B extends Basis>(machines: Quantity<'count'>, each: Price<B>): Price<B> {
  return scalePrice(raw(machines), each);
}

/** How a computed total stands to a printed one: `same` to the last bit but nine, `rounded` within half a per cent. */
export type Agreement = 'same' | 'rounded' | 'different';

/** Compares a total with the one its maker prints. `printed` is above zero. */
export function agreement<K extends Kind>(computed: Quantity<K>, printed: Quantity<NoInfer<K>>): Agreement {
  const off = Math.abs(raw(computed) / raw(printed) - 1);
  return off < 1e-9 ? 'same' : off <= 0.005 ? 'rounded' : 'different';
}
