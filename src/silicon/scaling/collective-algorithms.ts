/**
 * What a collective costs by each algorithm on one level of a network: a switch, or a torus of links.
 *
 * A cost is steps · latency + bytes / rate. `bytes` is the whole buffer, as in collectives.ts. Steps count
 * what happens one after another: what is routed through a torus takes one for each link to the farthest device. Several
 * ranks of one device (logical cores of a Trainium chip) share its links and lengthen only the algorithms that pass
 * through every rank.
 *
 * Sources: Thakur, Rabenseifner and Gropp 2005 (halving and doubling, recursive doubling); Bruck et al. 1997 (all-to-all);
 * Sanders, Speck and Träff 2009 (two trees); Patarasuk and Yuan 2009 (ring); Chan et al. 2007 (torus); AWS Neuron
 * documents on collectives (mesh, KangaRing, halving and doubling on a torus as a hypercube).
 */
import type { CollectiveOp } from './collectives.ts';

export const OPERATIONS = [
  'all-reduce',
  'all-gather',
  'reduce-scatter',
  'all-to-all',
  'broadcast',
  'point-to-point',
] as const;
export type Operation = CollectiveOp | 'broadcast';

/** Algorithms of one level. `in-switch` lets a switch add. `direct` sends every piece to where it goes; `pipelined` streams down a tree or a ring. */
export const FLAT_ALGORITHMS = [
  'ring',
  'kangaring',
  'halving-doubling',
  'recursive-doubling',
  'double-tree',
  'mesh',
  'mesh-one-step',
  'torus',
  'in-switch',
  'direct',
  'bruck',
  'pipelined',
] as const;
export type FlatAlgorithm = (typeof FLAT_ALGORITHMS)[number];

/** One side of a torus. A side that does not wrap is a line: half the bisection, one link in place of two. */
export interface Side {
  readonly length: number;
  readonly wraps: boolean;
}

/** A switch that adds what the devices send it, and hands the sum to all of them. */
export interface Reducing {
  /** Bytes a second that one device sends it, one way. */
  readonly rate: number;
  /** Seconds before the first byte. */
  readonly hop: number;
  /** Devices and bytes from which it is used. */
  readonly devices: number;
  readonly bytes: number;
}

/** Devices that are joined alike. Without sides it is a switch, and `rate` is what one device can inject. */
export interface Level {
  readonly devices: number;
  /** Bytes a second one way: of one link of a torus, or into the switch. */
  readonly rate: number;
  /** Seconds for one step. */
  readonly hop: number;
  /** Ranks of one device that take part; 1 when a device is one rank. */
  readonly ranks: number;
  readonly sides?: readonly Side[];
  readonly reducing?: Reducing;
}

/** What an algorithm costs on a level. */
export interface Cost {
  readonly steps: number;
  /** Seconds of steps, without a launch. */
  readonly latency: number;
  /** Bytes that one device sends. */
  readonly sent: number;
  /** Seconds that the fullest link is busy. */
  readonly transfer: number;
  /** `injection`: every link of a device is full. `bisection`: those in the middle of the torus are. */
  readonly bound: 'injection' | 'bisection';
}

/** Times around: an all-reduce scatters, then gathers. */
export function passesOf(op: Operation): 1 | 2 {
  return op === 'all-reduce' ? 2 : 1;
}

/**
 * Bus bandwidth over algorithm bandwidth: what makes the figure comparable with a link whatever the group.
 * 2(n − 1)/n for an all-reduce, (n − 1)/n for a gather, a scatter and an all-to-all, else 1. Source: NCCL tests.
 */
export function busFactor(op: Operation, devices: number): number {
  if (op === 'broadcast' || op === 'point-to-point') return 1;
  return (passesOf(op) * (devices - 1)) / devices;
}

/** Links that a device has along a side, of which each carries `rate` one way: 2 around a ring, 1 along a line or between two. */
export function sideLinks({ length, wraps }: Side): 0 | 1 | 2 {
  if (length < 2) return 0;
  return wraps && length > 2 ? 2 : 1;
}

/** Links over which one device sends at once. */
export function linksOf({ sides }: Level): number {
  return sides ? sides.reduce((sum, side) => sum + sideLinks(side), 0) : 1;
}

/** Bytes a second that one device sends over all its links. */
export function injection(level: Level): number {
  return linksOf(level) * level.rate;
}

/**
 * Share of an all-to-all buffer that one link in the middle of a side carries: the halves of the side
 * exchange ⌊X/2⌋·⌈X/2⌉/X of it, over one link or two. X/8 for an even ring, twice that for a line.
 */
export function middleShare(side: Side): number {
  const { length } = side;
  if (length < 2) return 0;
  return (Math.floor(length / 2) * Math.ceil(length / 2)) / length / sideLinks(side);
}

/** The side whose middle links are the fullest. */
export function fullestSide(sides: readonly Side[]): Side {
  return sides.reduce((fullest, side) => (middleShare(side) > middleShare(fullest) ? side : fullest), sides[0]!);
}

/** Links between two devices at the farthest along a side: ⌊X/2⌋ around a ring, X − 1 along a line. */
export function sideDistance({ length, wraps }: Side): number {
  return wraps ? Math.floor(length / 2) : length - 1;
}

/** Steps of a message to the farthest device: the links on the shortest way through a torus, one through a switch. */
export function farthestSteps({ sides }: Pick<Level, 'sides'>): number {
  return sides ? sides.reduce((sum, side) => sum + sideDistance(side), 0) : 1;
}

const isPower = (n: number) => Number.isInteger(Math.log2(n));

/**
 * Whether every pair of a halving is joined by a link of its own: any power of two on a switch; on a torus sides of
 * two, or of four that wrap, since a ring of four is a square of pairs.
 */
function halves({ devices, sides }: Level): boolean {
  if (!sides) return isPower(devices);
  return sides.every(({ length, wraps }) => length <= 2 || (length === 4 && wraps));
}

/**
 * Every device sends to every other, `times` one after another, each with `inside` more steps in the device. Over a torus
 * the pieces are routed: each time waits for the farthest, and links in the middle may fill before a device's own do.
 * Pieces leave one behind another without waiting, so that a switch takes one step whatever their number.
 */
function routed(
  level: Level,
  buffer: number,
  { times, inside }: { readonly times: number; readonly inside: number },
  sent: number,
): Cost {
  const steps = times * (farthestSteps(level) + inside);
  const own = sent / injection(level);
  const middle = level.sides ? (middleShare(fullestSide(level.sides)) * buffer) / level.rate : 0;
  return {
    steps,
    latency: steps * level.hop,
    sent,
    transfer: Math.max(own, middle),
    bound: middle > own ? 'bisection' : 'injection',
  };
}

/**
 * The cost of `op` on `bytes` by `algorithm`, or undefined where the algorithm does not apply: another operation, a
 * group that is no power of two for those that halve, a switch for those of a torus and the other way round.
 *
 * Ring and KangaRing run on as many cycles as the torus has, so that every link works, as AWS describes; so does
 * halving and doubling, with the order of axes rotated over parts of the buffer.
 */
export function flatCost(op: Operation, algorithm: FlatAlgorithm, bytes: number, level: Level): Cost | undefined {
  const { devices: n, hop, ranks, sides } = level;
  if (n < 2) return undefined;
  const passes = passesOf(op);
  const inside = ranks > 1 ? 1 : 0;
  const once = { times: 1, inside: 0 };
  const shared = (passes * (n - 1) * bytes) / n;
  const plain = (steps: number, sent: number): Cost => ({
    steps,
    latency: steps * hop,
    sent,
    transfer: sent / injection(level),
    bound: 'injection',
  });
  const reduces = op === 'all-reduce';
  const moves = reduces || op === 'all-gather' || op === 'reduce-scatter';
  switch (algorithm) {
    case 'ring':
      return moves ? plain(passes * (n * ranks - 1), shared) : undefined;
    case 'kangaring':
      return moves && sides && ranks > 1 ? plain(passes * ((n * ranks) / 2 - 1), shared) : undefined;
    case 'halving-doubling':
      return moves && halves(level) ? plain(passes * (Math.log2(n) + inside), shared) : undefined;
    case 'recursive-doubling':
      return reduces && halves(level) ? plain(Math.log2(n), Math.log2(n) * bytes) : undefined;
    case 'double-tree':
      return reduces && !sides ? plain(2 * Math.ceil(Math.log2(n)), 2 * bytes) : undefined;
    case 'mesh':
      return moves ? routed(level, passes * bytes, { times: passes, inside }, shared) : undefined;
    case 'mesh-one-step':
      return reduces ? routed(level, n * bytes, once, (n - 1) * bytes) : undefined;
    case 'torus':
      return moves && sides
        ? plain(passes * sides.reduce((sum, { length }) => sum + length - 1, 0), shared)
        : undefined;
    case 'in-switch': {
      const { reducing } = level;
      if (!reduces || !reducing || n < reducing.devices || bytes < reducing.bytes) return undefined;
      // Its own part of what the switch adds, and its share of the sum for all.
      const sent = ((n + 1) / n) * bytes;
      return { steps: 1, latency: reducing.hop, sent, transfer: sent / reducing.rate, bound: 'injection' };
    }
    case 'direct':
      if (op === 'point-to-point') return { ...plain(farthestSteps(level), bytes), transfer: bytes / level.rate };
      return op === 'all-to-all' ? routed(level, bytes, once, shared) : undefined;
    case 'bruck':
      return op === 'all-to-all' && !sides
        ? plain(Math.ceil(Math.log2(n)), (Math.ceil(Math.log2(n)) * bytes) / 2)
        : undefined;
    case 'pipelined':
      return op === 'broadcast'
        ? plain(sides ? sides.reduce((sum, { length }) => sum + length - 1, 0) : Math.ceil(Math.log2(n)), bytes)
        : undefined;
  }
}

/** The fastest flat algorithm for an operation, with its cost; undefined for a single device. */
export function fastest(
  op: Operation,
  bytes: number,
  level: Level,
): { readonly algorithm: FlatAlgorithm; readonly cost: Cost } | undefined {
  let best: { algorithm: FlatAlgorithm; cost: Cost } | undefined;
  for (const algorithm of FLAT_ALGORITHMS) {
    const cost = flatCost(op, algorithm, bytes, level);
    if (cost && (!best || cost.latency + cost.transfer < best.cost.latency + best.cost.transfer)) {
      best = { algorithm, cost };
    }
  }
  return best;
}

/**
 * The sides that `devices` take of a torus: whole sides first, then a part of the next, which is a line
 * unless it is whole. Undefined when they fill no such block.
 */
export function blockOf(sides: readonly Side[], devices: number): Side[] | undefined {
  const block: Side[] = [];
  let left = devices;
  for (const { length, wraps } of sides) {
    if (left === 1) break;
    const taken = left % length === 0 ? length : left;
    if (taken > length) return undefined;
    block.push({ length: taken, wraps: wraps && taken === length });
    left /= taken;
  }
  return left === 1 ? block : undefined;
}

/** The squarest torus of `dimensions` sides with `devices` devices; undefined when none has all sides above 1. */
export function squarest(devices: number, dimensions: number): Side[] | undefined {
  const lengths: number[] = [];
  let left = devices;
  for (let d = dimensions; d > 1; d--) {
    let length = Math.round(left ** (1 / d));
    while (length > 1 && left % length !== 0) length--;
    if (length < 2) return undefined;
    lengths.push(length);
    left /= length;
  }
  if (left < 2) return undefined;
  return [...lengths, left].map((length) => ({ length, wraps: true }));
}

/** A cost as a line over the message size: seconds for no bytes, and seconds for each byte. */
export interface Line {
  readonly start: number;
  readonly perByte: number;
}

/** Message size from which `later` is faster than `earlier`; undefined where it never is, or is from the start. */
export function crossover(earlier: Line, later: Line): number | undefined {
  const size = (later.start - earlier.start) / (earlier.perByte - later.perByte);
  return size > 0 && Number.isFinite(size) && later.start > earlier.start ? size : undefined;
}
