/** What is asked, and what every algorithm that applies to it costs. */
import {
  FLAT_ALGORITHMS,
  busFactor,
  flatCost,
  injection,
  linksOf,
  squarest,
  type Cost,
  type FlatAlgorithm,
  type Level,
  type Operation,
} from '../../silicon/scaling/collective-algorithms.ts';
import {
  LEVEL_ALGORITHMS,
  levelsCost,
  type LevelAlgorithm,
  type LevelsCost,
} from '../../silicon/scaling/collective-levels.ts';
import { raw } from '../../silicon/units/index.ts';
import type { CollectivesInputs } from './fields.ts';
import { fabricOf, fitFor, levelsOf, split, usedLevel, withOwn, type Fit, type Used } from './network.ts';
import {
  found,
  refuse,
  type CollectivesFacts,
  type FabricFact,
  type FitFact,
  type Found,
  type LevelFact,
} from './types.ts';

export type Algorithm = FlatAlgorithm | LevelAlgorithm;

/** A collective on a network, before an algorithm is chosen. */
export interface Setting {
  readonly op: Operation;
  readonly group: number;
  readonly launch: number;
  readonly launchFrom?: string;
  /** What no collective goes below, with the path of its record; none beside a launch of the reader's own. */
  readonly floor?: number;
  readonly floorFrom?: string;
  /** Levels with more than one device, inside out. */
  readonly used: readonly Used[];
  readonly fabric?: FabricFact;
  readonly fit?: Fit;
  /** The reader gave the share of the rate himself. */
  readonly ownEfficiency: boolean;
}

export interface Candidate {
  readonly algorithm: Algorithm;
  readonly steps: number;
  /** Launch and steps. */
  readonly start: number;
  /** The same, or what the floor leaves beside the transfer where that is more. */
  readonly latency: number;
  readonly transfer: number;
  readonly time: number;
  readonly sent: number;
  readonly bound: Cost['bound'];
  /** Index among the levels used. */
  readonly limit: number;
  readonly levels?: LevelsCost;
  readonly flat?: Cost;
}

/** Share of the rate: the reader's, the fitted one, the published one, or all of it. */
function shareOf(
  { efficiency, efficiencyFrom }: LevelFact,
  given: number | undefined,
  fit: Fit | undefined,
): Pick<Used, 'efficiency' | 'efficiencyFrom'> {
  if (given !== undefined) return { efficiency: given, efficiencyFrom: 'reader' };
  if (fit?.efficiency !== undefined) return { efficiency: fit.efficiency, efficiencyFrom: `${fit.fact.from}.bus` };
  return { efficiency: efficiency ?? 1, ...(efficiencyFrom !== undefined && { efficiencyFrom }) };
}

/** The setting that the inputs describe, or the first field that keeps it from being one. */
export function settingOf(inputs: CollectivesInputs, facts: CollectivesFacts): Found<Setting> {
  const published = levelsOf(inputs, facts);
  if (!published) return refuse('machines', 'no-network');
  const levels = withOwn(published, inputs);
  const missing = levels.find(({ rate }) => !(rate > 0));
  if (missing) return refuse(missing.id === 'network' ? 'networkBandwidth' : 'bandwidth', 'needed');
  const whole = levels.reduce((product, { devices }) => product * devices, 1);
  if (whole < 2) return refuse(inputs.fabric === 'custom-torus' ? 'sideX' : 'devices', 'alone');
  const group = inputs.chips === undefined ? whole : raw(inputs.chips);
  if (group > whole) return refuse('chips', 'too-many', { whole: { kind: 'count', value: whole } });
  const taken = split(levels, group);
  if (!taken) return refuse('chips', 'uneven', { inside: { kind: 'count', value: levels[0]!.devices } });

  const fabric = fabricOf(inputs, facts);
  const fit = fitFor(inputs, facts);
  const given = inputs.efficiency && raw(inputs.efficiency);
  const ranks = inputs.ranks === undefined ? (fabric?.ranks ?? 1) : raw(inputs.ranks);
  const used = levels
    .map((fact, i) => {
      // Ranks of a chip lengthen the ring inside a machine; across, each has a group of its own.
      return usedLevel(fact, taken[i]!, i === 0 ? ranks : 1, shareOf(fact, given, i === 0 ? fit : undefined));
    })
    .filter(({ level }) => level.devices > 1);
  const launch = inputs.launch === undefined ? (fit?.launch ?? 0) : raw(inputs.launch);
  const launchFrom = inputs.launch !== undefined ? 'reader' : fit ? `${fit.fact.from}.launch` : undefined;
  return found({
    op: inputs.op,
    group,
    launch,
    ...(launchFrom !== undefined && { launchFrom }),
    ...(inputs.launch === undefined && fit?.fact.floor !== undefined && floorOf(fit.fact)),
    used,
    ...(fabric && { fabric }),
    ...(fit && { fit }),
    ownEfficiency: given !== undefined,
  });
}

const floorOf = ({ floor, floorFrom }: FitFact) => ({ floor: floor!, floorFrom: floorFrom! });

const single = ({ used }: Setting) => used.length === 1;

function candidate(setting: Setting, algorithm: Algorithm, bytes: number): Candidate | undefined {
  const { op, launch, floor = 0, used } = setting;
  const priced = (cost: Cost | LevelsCost, limit: number) => {
    const start = launch + cost.latency;
    const latency = Math.max(start, floor - cost.transfer);
    return {
      algorithm,
      steps: cost.steps,
      start,
      latency,
      transfer: cost.transfer,
      time: latency + cost.transfer,
      sent: cost.sent,
      bound: cost.bound,
      limit,
    };
  };
  if (single(setting)) {
    const flat = (FLAT_ALGORITHMS as readonly string[]).includes(algorithm)
      ? flatCost(op, algorithm as FlatAlgorithm, bytes, used[0]!.level)
      : undefined;
    return flat && { ...priced(flat, 0), flat };
  }
  const levels = (LEVEL_ALGORITHMS as readonly string[]).includes(algorithm)
    ? levelsCost(
        op,
        algorithm as LevelAlgorithm,
        bytes,
        used.map(({ level }) => level),
      )
    : undefined;
  return levels && { ...priced(levels, levels.limit), levels };
}

/** Every algorithm that applies, in the order of the list. */
export function candidatesOf(setting: Setting, bytes: number): Candidate[] {
  return (single(setting) ? FLAT_ALGORITHMS : LEVEL_ALGORITHMS).flatMap((algorithm) => {
    const one = candidate(setting, algorithm, bytes);
    return one ? [one] : [];
  });
}

/** The algorithm that AWS documents for this size, or that NCCL is seen to take, where one applies. */
export function documented(setting: Setting, bytes: number): Algorithm | undefined {
  const { op, fabric } = setting;
  if (op !== 'all-reduce' && op !== 'all-gather' && op !== 'reduce-scatter') return undefined;
  if (single(setting) && candidate(setting, 'in-switch', bytes)) return 'in-switch';
  if (!single(setting)) return fabric?.hierarchical ? 'hierarchical' : undefined;
  if (!fabric?.algorithms) return undefined;
  const { meshBelow, ringAbove } = fabric.algorithms;
  const wanted: readonly Algorithm[] =
    bytes < meshBelow
      ? ['mesh']
      : bytes <= ringAbove
        ? ['halving-doubling', 'kangaring', 'ring']
        : ['kangaring', 'ring'];
  return wanted.find((algorithm) => candidate(setting, algorithm, bytes) !== undefined);
}

/** The documented algorithm, else the fastest. */
export function chosen(setting: Setting, candidates: readonly Candidate[], bytes: number): Candidate {
  const said = documented(setting, bytes);
  const fastest = candidates.reduce((best, one) => (one.time < best.time ? one : best), candidates[0]!);
  return candidates.find(({ algorithm }) => algorithm === said) ?? fastest;
}

/** Time by algorithm or, for `auto`, by the one that would be chosen for the size. */
export function timeOf(setting: Setting, algorithm: Algorithm | 'auto', bytes: number): number | undefined {
  if (algorithm !== 'auto') return candidate(setting, algorithm, bytes)?.time;
  return chosen(setting, candidatesOf(setting, bytes), bytes).time;
}

/** The bandwidth that the time of a collective stands for on a link, whatever the size of the group. */
export function busBandwidth({ op, group }: Setting, bytes: number, time: number): number {
  return (busFactor(op, group) * bytes) / time;
}

/** One shape of network with the same devices and the same rate of a device. */
export interface Shape {
  readonly shape: 'switch' | 'torus1' | 'torus2' | 'torus3';
  readonly level: Level;
  readonly best: Cost;
  readonly time: number;
}

/**
 * The same message on a switch, a ring, and the squarest tori of the same group, each giving a device as much to inject
 * as the innermost level does; each by the fastest of its algorithms.
 */
export function shapesOf({ op, group, launch, used }: Setting, bytes: number): Shape[] {
  const inner = used[0]!.level;
  const rate = injection(inner);
  const of = (shape: Shape['shape'], dimensions: number): Shape[] => {
    const sides = dimensions > 0 ? squarest(group, dimensions) : undefined;
    if (dimensions > 0 && !sides) return [];
    const bare = { devices: group, rate, hop: inner.hop, ranks: 1, ...(sides && { sides }) };
    const level = { ...bare, rate: rate / linksOf(bare) };
    const costs = FLAT_ALGORITHMS.flatMap((algorithm) => flatCost(op, algorithm, bytes, level) ?? []);
    const best = costs.reduce((least, cost) =>
      cost.latency + cost.transfer < least.latency + least.transfer ? cost : least,
    );
    return [{ shape, level, best, time: launch + best.latency + best.transfer }];
  };
  return [...of('switch', 0), ...of('torus1', 1), ...of('torus2', 2), ...of('torus3', 3)];
}
