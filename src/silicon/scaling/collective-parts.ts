/**
 * The time of a collective tier by tier, for readers who want to follow the sum that `collectiveTime` returns.
 * The same walk over the tiers; it allocates, so searches do not call it.
 */
import { groupInDomain, meetingTier } from './collectives.ts';
import type { Fabric } from './fabric.ts';

/** What one tier adds: `members` of the group meet in it, each for `below` devices that share the bytes inside. */
export interface TierPart {
  readonly members: number;
  readonly below: number;
  readonly bandwidth: number;
  readonly launch: number;
  readonly hop: number;
}

export interface CollectiveParts {
  /** Seconds before the first byte moves: the slowest tier that is used. */
  readonly launch: number;
  readonly tiers: readonly TierPart[];
}

/** The tiers that a gather, a scatter or an all-reduce crosses, from the inside out; none for a group of one. */
export function collectiveParts(group: number, fabric: Fabric, stride = 1): CollectiveParts {
  const tiers: TierPart[] = [];
  let launch = 0;
  let below = 1;
  for (const [index, { size, bandwidth, launch: start, hop }] of fabric.entries()) {
    if (below >= group) break;
    const span = index === fabric.length - 1 ? group : groupInDomain(size, group, stride);
    if (span <= below) continue;
    tiers.push({ members: span / below, below, bandwidth, launch: start, hop });
    launch = Math.max(launch, start);
    below = span;
  }
  return { launch, tiers };
}

/** The tier that an all-to-all keeps busy longest: it carries (span − below)/group of a device's bytes. */
export interface BusiestTier {
  readonly launch: number;
  readonly span: number;
  readonly below: number;
  readonly bandwidth: number;
}

/** The tier on which an all-to-all of `bytes` waits; undefined for a group of one or a fabric without tiers. */
export function busiestTier(bytes: number, group: number, fabric: Fabric, stride = 1): BusiestTier | undefined {
  let busiest: BusiestTier | undefined;
  let slowest = -1;
  for (const { members, below, bandwidth, launch: start, hop } of collectiveParts(group, fabric, stride).tiers) {
    const span = members * below;
    const launch = start + hop;
    const time = launch + ((span - below) / group) * (bytes / bandwidth);
    if (time > slowest) {
      slowest = time;
      busiest = { launch, span, below, bandwidth };
    }
  }
  return busiest;
}

/** The tier in which two devices `stride` apart meet, for a point to point. */
export function neighbourTier(fabric: Fabric, stride: number): { launch: number; bandwidth: number } | undefined {
  return fabric[meetingTier(fabric, stride)];
}
