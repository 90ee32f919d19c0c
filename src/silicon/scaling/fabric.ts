/**
 * The network as training sees it: tiers that nest. Devices of one tier's domain talk at its bandwidth;
 * a group that is larger than the domain also crosses the tier above.
 */

/** One tier, from the inside out. Rates are effective: what the stack reaches, or the published rate where nobody measured. */
export interface Tier {
  /** Devices in one domain of this tier; infinite for the outermost. */
  readonly size: number;
  /** Bytes a second, one way, that one device can send into this tier while all its neighbours do the same. */
  readonly bandwidth: number;
  /** Seconds before the first byte of a collective moves, whatever its group. */
  readonly launch: number;
  /** Seconds for each further step of a collective: a hop of a ring, a level of a tree. */
  readonly hop: number;
}

/** Tiers from the inside out; sizes rise. */
export type Fabric = readonly Tier[];
