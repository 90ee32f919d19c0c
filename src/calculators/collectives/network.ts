/** The network that a group runs on: the preset's levels or the reader's own, and the part of them that the group takes. */
import { blockOf, linksOf, type Level, type Side } from '../../silicon/scaling/collective-algorithms.ts';
import type { CollectivesFacts, FabricFact, FitFact, LevelFact } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

export function fabricOf(inputs: Given, facts: CollectivesFacts): FabricFact | undefined {
  return facts.presets.fabrics.find(({ id }) => id === inputs['fabric'])?.values.fabric;
}

const number = (value: unknown) => (value === undefined ? undefined : Number(value));

/** The reader's own switch or torus; its rate is 0 until one is given. */
function ownLevel(inputs: Given): LevelFact {
  const sides: Side[] = ['sideX', 'sideY', 'sideZ']
    .map((name) => ({ length: Number(inputs[name]), wraps: inputs['wraps'] !== false }))
    .filter(({ length }) => length > 1);
  const torus = inputs['fabric'] === 'custom-torus';
  const devices = torus ? sides.reduce((product, { length }) => product * length, 1) : Number(inputs['devices']);
  return { id: 'own', devices, ...(torus && { sides }), rate: 0, rateFrom: 'reader' };
}

/** Every level of the machines chosen, the network between them last; undefined where they have none and there are several. */
export function levelsOf(inputs: Given, facts: CollectivesFacts): readonly LevelFact[] | undefined {
  const fabric = fabricOf(inputs, facts);
  const own = inputs['fabric'] === 'custom-switch' || inputs['fabric'] === 'custom-torus';
  if (!fabric && !own) return undefined;
  const machines = Number(inputs['machines']);
  const inside = fabric ? fabric.levels : [ownLevel(inputs)];
  if (machines <= 1) return inside;
  if (fabric && !fabric.network) return undefined;
  const network: LevelFact = fabric
    ? { ...fabric.network!, devices: machines }
    : { id: 'network', devices: machines, rate: 0, rateFrom: 'reader' };
  return [...inside, network];
}

/** The levels with the reader's own figures in place of the records'. */
export function withOwn(levels: readonly LevelFact[], inputs: Given): LevelFact[] {
  const own = (level: LevelFact, rate?: number, hop?: number): LevelFact => ({
    ...level,
    ...(rate !== undefined && { rate, rateFrom: 'reader' }),
    ...(hop !== undefined && { hop, hopFrom: 'reader' }),
  });
  return levels.map((level, i) =>
    level.id === 'network'
      ? own(level, number(inputs['networkBandwidth']), number(inputs['networkHop']))
      : i === 0
        ? own(level, number(inputs['bandwidth']), number(inputs['hop']))
        : own(level, undefined, number(inputs['hop'])),
  );
}

export interface Fit {
  readonly launch: number;
  /** Share of what a device injects that the fitted bus bandwidth is. */
  readonly efficiency: number;
  readonly fact: FitFact;
}

/** Constants fitted for a group of this size in a node: those of the smallest group that is not below it, else of the largest. */
export function fitFor(inputs: Given, facts: CollectivesFacts): Fit | undefined {
  const fabric = fabricOf(inputs, facts);
  const level = fabric?.levels[0];
  if (!fabric?.fits?.length || !level) return undefined;
  const group = Math.min(number(inputs['chips']) ?? level.devices, level.devices);
  const fact = fabric.fits.find((fit) => fit.group >= group) ?? fabric.fits.at(-1)!;
  return { launch: fact.launch, efficiency: fact.bus / level.rate, fact };
}

/** One level as the group uses it. */
export interface Used {
  readonly fact: LevelFact;
  readonly level: Level;
  /** Links of a device that the whole level has; more than the group's own where it takes a part. */
  readonly links: number;
  /** The group fills no block of the torus and runs along a line through it. */
  readonly line?: boolean;
  readonly efficiency: number;
  /** Path of the record that the share comes from, or `reader`; none where the whole rate counts. */
  readonly efficiencyFrom?: string;
}

/** How many devices of each level a group takes, from the inside out; undefined where it splits a level unevenly. */
export function split(levels: readonly LevelFact[], group: number): number[] | undefined {
  const taken: number[] = [];
  let left = group;
  for (const [i, { devices }] of levels.entries()) {
    if (left <= devices) {
      taken.push(left, ...levels.slice(i + 1).map(() => 1));
      return taken;
    }
    if (left % devices !== 0) return undefined;
    taken.push(devices);
    left /= devices;
  }
  return left === 1 ? taken : undefined;
}

/** The level with `devices` of its own. */
export function usedLevel(
  fact: LevelFact,
  devices: number,
  ranks: number,
  { efficiency, efficiencyFrom }: Pick<Used, 'efficiency' | 'efficiencyFrom'>,
): Used {
  const block = fact.sides && devices > 1 ? blockOf(fact.sides, devices) : undefined;
  const sides = fact.sides && devices > 1 ? (block ?? [{ length: devices, wraps: false }]) : undefined;
  const whole = { devices, rate: 1, hop: 0, ranks, ...(fact.sides && { sides: fact.sides }) };
  return {
    fact,
    level: { devices, rate: fact.rate * efficiency, hop: fact.hop ?? 0, ranks, ...(sides && { sides }) },
    links: linksOf(whole),
    ...(fact.sides && devices > 1 && !block && { line: true }),
    efficiency,
    ...(efficiencyFrom !== undefined && { efficiencyFrom }),
  };
}
