/**
 * Collectives as training sees them: the time of one, over the tiers of a fabric. A latency and a bandwidth
 * term each, Hockney's model; rings inside a tier, hierarchical across tiers.
 *
 * `bytes` is always the whole buffer, never the shard: what every rank holds after an all-gather, before a
 * reduce-scatter, before and after an all-reduce, and what one rank sends to all, itself included, in an all-to-all.
 *
 * Sources: Hockney 1994 (latency and bandwidth); Patarasuk and Yuan 2009 (ring); Thakur, Rabenseifner and Gropp 2005
 * (reduce-scatter, then all-gather).
 */
import type { Fabric } from './fabric.ts';

export type CollectiveOp = 'all-reduce' | 'all-gather' | 'reduce-scatter' | 'all-to-all' | 'point-to-point';

/**
 * Devices of a group, `stride` apart, that one domain of `size` devices holds. A group that does not
 * fill its last domain is spread evenly over as many domains, so the answer need not be whole.
 */
export function groupInDomain(size: number, group: number, stride: number): number {
  const fitting = Math.floor(size / stride);
  if (fitting >= group) return group;
  return fitting <= 1 ? 1 : group / Math.ceil(group / fitting);
}

/** The innermost tier in which two devices `stride` apart meet. */
export function meetingTier(fabric: Fabric, stride: number): number {
  let tier = 0;
  while (tier < fabric.length - 1 && fabric[tier]!.size <= stride) tier++;
  return tier;
}

/**
 * Every device sends bytes/group to every other. What stays inside the tier below does not load a tier, so
 * a tier carries (span − span below)/group of a device's bytes; tiers work at once and the slowest counts.
 */
function allToAllTime(bytes: number, group: number, fabric: Fabric, stride: number): number {
  let slowest = 0;
  let below = 1;
  for (let i = 0; i < fabric.length; i++) {
    const { size, bandwidth, launch, hop } = fabric[i]!;
    const span = i === fabric.length - 1 ? group : groupInDomain(size, group, stride);
    if (span > below) {
      slowest = Math.max(slowest, launch + hop + ((span - below) / group) * (bytes / bandwidth));
      below = span;
    }
    if (below === group) break;
  }
  return slowest;
}

/**
 * Seconds that one collective of `bytes` takes among `group` devices, `stride` apart in the order of ranks.
 *
 * With n devices in one tier, a gather or a scatter takes launch + (n − 1)·hop + (n − 1)/n · bytes/bandwidth, an
 * all-reduce twice the hops and bytes. Across tiers bytes shrink by the devices inside: reduce-scatter inside, all-reduce
 * across with every device sending its own share, all-gather inside. There is one launch, that of the slowest tier used.
 * An all-to-all counts the tier that its bytes keep busy longest; a point to point is launch + bytes/bandwidth
 * of the tier in which neighbours of the group meet.
 *
 * Rises with bytes. A group of one, or no bytes, takes 0; a fabric without tiers takes forever. The
 * outermost tier holds whatever is left, whatever its size. Allocates nothing: it runs in searches.
 */
export function collectiveTime(op: CollectiveOp, bytes: number, group: number, fabric: Fabric, stride = 1): number {
  if (group <= 1 || bytes <= 0) return 0;
  if (fabric.length === 0) return Infinity;
  if (op === 'point-to-point') {
    const { launch, bandwidth } = fabric[meetingTier(fabric, stride)]!;
    return launch + bytes / bandwidth;
  }
  if (op === 'all-to-all') return allToAllTime(bytes, group, fabric, stride);
  const passes = op === 'all-reduce' ? 2 : 1;
  let start = 0;
  let moving = 0;
  let below = 1;
  for (let i = 0; i < fabric.length; i++) {
    const { size, bandwidth, launch, hop } = fabric[i]!;
    const span = i === fabric.length - 1 ? group : groupInDomain(size, group, stride);
    if (span > below) {
      const n = span / below;
      start = Math.max(start, launch);
      moving += passes * ((n - 1) * hop + ((n - 1) / n) * (bytes / below / bandwidth));
      below = span;
    }
    if (below === group) break;
  }
  return start + moving;
}
