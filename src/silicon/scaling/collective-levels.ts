/**
 * Collectives over several levels of a network: chips in a server, servers in a rack, instances over EFA.
 *
 * Hierarchical: reduce-scatter inside, all-reduce of each device's share across, all-gather inside; the
 * phases one after another, or overlapped so that the busiest level decides. A flat ring instead passes every
 * device; each boundary is crossed by as many cards as there are devices behind it.
 *
 * Sources: Thakur, Rabenseifner and Gropp 2005; AWS Neuron documents on collectives between nodes; Bekman, ML Engineering,
 * on what leaves a node.
 */
import {
  fastest,
  flatCost,
  injection,
  passesOf,
  type Cost,
  type FlatAlgorithm,
  type Level,
  type Operation,
} from './collective-algorithms.ts';

export const LEVEL_ALGORITHMS = ['hierarchical', 'overlapped', 'flat-ring', 'direct', 'pipelined'] as const;
export type LevelAlgorithm = (typeof LEVEL_ALGORITHMS)[number];

/** What one level does in a collective over several. */
export interface Phase {
  readonly level: number;
  /** The flat algorithm that runs on the level. */
  readonly algorithm: FlatAlgorithm | 'flat-ring';
  /** Bytes of the buffer that are left when the collective reaches the level. */
  readonly bytes: number;
  readonly cost: Cost;
}

export interface LevelsCost {
  readonly steps: number;
  readonly latency: number;
  readonly transfer: number;
  /** Bytes that one device sends into the level that decides. */
  readonly sent: number;
  /** Index of the level that decides: the one whose links are busy longest. */
  readonly limit: number;
  readonly bound: Cost['bound'];
  readonly phases: readonly Phase[];
}

const productTo = (levels: readonly Level[], end: number) =>
  levels.slice(0, end).reduce((product, { devices }) => product * devices, 1);

function together(phases: readonly Phase[], overlap: boolean): LevelsCost {
  const busiest = phases.reduce((most, phase) => (phase.cost.transfer > most.cost.transfer ? phase : most), phases[0]!);
  const sum = (of: (cost: Cost) => number) => phases.reduce((total, { cost }) => total + of(cost), 0);
  return {
    steps: sum(({ steps }) => steps),
    latency: sum(({ latency }) => latency),
    transfer: overlap ? busiest.cost.transfer : sum(({ transfer }) => transfer),
    sent: busiest.cost.sent,
    limit: busiest.level,
    bound: busiest.cost.bound,
    phases,
  };
}

/** A scatter on the way out and a gather on the way back, of the same cost. */
function thereAndBack({ steps, latency, sent, transfer, bound }: Cost): Cost {
  return { steps: 2 * steps, latency: 2 * latency, sent: 2 * sent, transfer: 2 * transfer, bound };
}

/**
 * Each level with what is left of the buffer, by the flat algorithm that is fastest there. An all-reduce
 * takes place on the outermost level alone; those inside scatter before it and gather after it.
 */
function phasesOf(op: Operation, bytes: number, levels: readonly Level[]): Phase[] {
  const outer = levels.findLastIndex(({ devices }) => devices > 1);
  return levels.flatMap((level, i) => {
    const left = bytes / productTo(levels, i);
    const around = op === 'all-reduce' && i < outer;
    // A switch that adds does so on the way out and hands the sum round on the way back: the bytes of its all-reduce.
    const added = op === 'all-reduce' ? flatCost(op, 'in-switch', left, level) : undefined;
    if (added) return [{ level: i, algorithm: 'in-switch' as const, bytes: left, cost: added }];
    const best = fastest(around ? 'reduce-scatter' : op, left, level);
    if (!best) return [];
    const cost = around ? thereAndBack(best.cost) : best.cost;
    return [{ level: i, algorithm: best.algorithm, bytes: left, cost }];
  });
}

/** All ranks in one ring: every step waits for the slowest hop, and a boundary has the links of all devices behind it. */
function ringPhases(op: Operation, bytes: number, levels: readonly Level[]): Phase[] {
  const n = productTo(levels, levels.length);
  const ranks = levels[0]!.ranks;
  const steps = passesOf(op) * (n * ranks - 1);
  const sent = (passesOf(op) * (n - 1) * bytes) / n;
  const slowest = levels.reduce((most, { hop }, i) => (hop > levels[most]!.hop ? i : most), 0);
  return levels.map((level, i) => {
    const share = sent / productTo(levels, i);
    return {
      level: i,
      algorithm: 'flat-ring',
      bytes,
      cost: {
        steps: i === slowest ? steps : 0,
        latency: i === slowest ? steps * level.hop : 0,
        sent: share,
        transfer: share / injection(level),
        bound: 'injection',
      },
    };
  });
}

/** Pieces for devices outside a level leave over the level above: it carries what does not stay below. */
function directPhases(bytes: number, levels: readonly Level[]): Phase[] {
  const n = productTo(levels, levels.length);
  return levels.flatMap((level, i) => {
    const below = productTo(levels, i);
    const reach = (bytes * below * level.devices) / n;
    const cost = flatCost('all-to-all', 'direct', reach, level);
    return cost ? [{ level: i, algorithm: 'direct' as const, bytes: reach, cost }] : [];
  });
}

/**
 * The cost of `op` on `bytes` over `levels`, inside out, or undefined where the algorithm does not apply. A level of one
 * device takes no part.
 */
export function levelsCost(
  op: Operation,
  algorithm: LevelAlgorithm,
  bytes: number,
  levels: readonly Level[],
): LevelsCost | undefined {
  if (productTo(levels, levels.length) < 2) return undefined;
  const moves = op === 'all-reduce' || op === 'all-gather' || op === 'reduce-scatter';
  switch (algorithm) {
    case 'hierarchical':
    case 'overlapped':
      return moves ? together(phasesOf(op, bytes, levels), algorithm === 'overlapped') : undefined;
    case 'flat-ring':
      return moves ? together(ringPhases(op, bytes, levels), true) : undefined;
    case 'direct':
      if (op === 'point-to-point') return together(farthest(bytes, levels), true);
      return op === 'all-to-all' ? together(directPhases(bytes, levels), true) : undefined;
    case 'pipelined':
      return op === 'broadcast' ? together(streamed(bytes, levels), true) : undefined;
  }
}

/**
 * A message between the farthest devices crosses the outermost level that has several. Where that is a torus it
 * joins devices of the same place only, so the message crosses the levels inside as well; a switch outside has a port
 * for every device. The message streams: its first byte takes every step, its last one waits for the slowest link.
 */
function farthest(bytes: number, levels: readonly Level[]): Phase[] {
  const outer = levels.findLastIndex(({ devices }) => devices > 1);
  return levels.slice(0, outer + 1).flatMap((level, i) => {
    const crossed = i === outer || levels[outer]!.sides !== undefined;
    const cost = crossed ? flatCost('point-to-point', 'direct', bytes, level) : undefined;
    return cost ? [{ level: i, algorithm: 'direct' as const, bytes, cost }] : [];
  });
}

/** The stream passes every level at once; the slowest decides. Every device behind a boundary carries its share. */
function streamed(bytes: number, levels: readonly Level[]): Phase[] {
  return levels.flatMap((level, i) => {
    const share = bytes / productTo(levels, i);
    const best = fastest('broadcast', share, level);
    return best ? [{ level: i, algorithm: best.algorithm, bytes: share, cost: best.cost }] : [];
  });
}
