/**
 * The networks of machines, from the records: level by level for the collectives calculator, and as tiers
 * for the calculators of training.
 */
import { linksOf, type Side } from '../silicon/scaling/collective-algorithms.ts';
import type { Fabric, Tier } from '../silicon/scaling/fabric.ts';
import {
  catalogue,
  lookup,
  type ChipRecord,
  type FabricRecord,
  type SystemRecord,
} from '../silicon/specs/catalogue.ts';
import { raw } from '../silicon/units/index.ts';
import type { Term } from './define.ts';
import type { Doubt, FabricFact, FabricPreset, FitFact, LevelFact } from './collectives/types.ts';

const value = (path: string) => {
  const found = lookup(path);
  if (!('value' in found)) throw new Error(`${path} is a text.`);
  return Number(found.value);
};
const fabric = (id: string): FabricRecord => catalogue.fabrics.find((one) => one.id === id)!;

function hopOf(id: string): Pick<LevelFact, 'hop' | 'hopFrom'> {
  const { hop } = fabric(id);
  return hop ? { hop: raw(hop.value), hopFrom: `${id}.hop` } : {};
}

function efficiencyOf(id: string): Pick<LevelFact, 'efficiency' | 'efficiencyFrom'> {
  const { efficiency } = fabric(id);
  return efficiency ? { efficiency: raw(efficiency.value), efficiencyFrom: `${id}.efficiency` } : {};
}

function sidesOf(id: string, names: readonly ('x' | 'y' | 'z')[]): Side[] {
  return names.map((name) => ({ length: value(`${id}.torus.${name}`), wraps: true }));
}

const product = (sides: readonly Side[]) => sides.reduce((all, { length }) => all * length, 1);

/** The torus of an instance; the rate of a link is a part of the chip's where the record of the link is of another size. */
function torusLevel(id: string, rate: number, rateFrom: string): LevelFact {
  const sides = sidesOf(id, ['x', 'y']);
  return { id: 'server', devices: product(sides), sides, rate, rateFrom, ...hopOf(id) };
}

function trn1Levels(system: SystemRecord): LevelFact[] {
  const link = value(`${system.id}.link.perChip`);
  const links = linksOf({ devices: 1, rate: 1, hop: 0, ranks: 1, sides: sidesOf('neuronlink-v2', ['x', 'y']) });
  const known = value('neuronlink-v2.neighbour');
  // Whether the figure of a chip adds both directions is what the record of its link was worked out with.
  const added = known > value('trn1-32xlarge.link.perChip') / 2 / links ? 1 : 2;
  const rate = link / added / links;
  return [torusLevel('neuronlink-v2', rate, rate === known ? 'neuronlink-v2.neighbour' : `${system.id}.link.perChip`)];
}

function trn2Levels(system: SystemRecord): LevelFact[] {
  const plane = torusLevel('neuronlink-v3', value('neuronlink-v3.neighbour'), 'neuronlink-v3.neighbour');
  if (system.type === 'instance') return [plane];
  const sides = sidesOf('neuronlink-v3', ['z']);
  return [
    plane,
    {
      id: 'third',
      devices: product(sides),
      sides,
      rate: value('neuronlink-v3.neighbourThird'),
      rateFrom: 'neuronlink-v3.neighbourThird',
      ...hopOf('neuronlink-v3'),
    },
  ];
}

function trn3Levels(system: SystemRecord): LevelFact[] {
  const chips = raw(system.chips.value);
  const servers = raw(system.servers!.value);
  const racks = system.link?.perChipBetweenRacks && system.racks ? raw(system.racks.value) : 1;
  const hop = hopOf('neuronlink-v4');
  const level = (id: LevelFact['id'], devices: number, part: string): LevelFact => ({
    id,
    devices,
    rate: value(`trainium3.link.${part}`),
    rateFrom: `trainium3.link.${part}`,
    ...hop,
  });
  return [
    level('server', chips / servers, 'inServer'),
    level('rack', servers / racks, 'acrossServers'),
    ...(racks > 1 ? [level('racks', racks, 'betweenRacks')] : []),
  ];
}

const NVLINKS: Readonly<Record<string, string>> = {
  'NVLink 3': 'nvlink-3',
  'NVLink 4': 'nvlink-4',
  'NVLink 5': 'nvlink-5',
};

function inSwitchOf(id: string): Pick<LevelFact, 'inSwitch'> {
  const { inSwitch } = fabric(id);
  if (!inSwitch) return {};
  const { devices, bytes, hop, share } = inSwitch;
  return {
    inSwitch: {
      devices: raw(devices.value),
      bytes: raw(bytes.value),
      hop: raw(hop.value),
      share: raw(share.value),
      from: `${id}.inSwitch`,
    },
  };
}

function nvidiaLevels(system: SystemRecord, chip: ChipRecord, nvlink: string): LevelFact[] {
  const rateFrom = `${chip.id}.link.oneWay`;
  const rate = value(rateFrom);
  return [
    { id: 'node', devices: raw(system.chips.value), rate, rateFrom, ...efficiencyOf(nvlink), ...inSwitchOf(nvlink) },
  ];
}

function fitsOf(id: string): FitFact[] {
  const { fitted = {}, floor } = fabric(id);
  return Object.entries(fitted).map(([name, { group, launch, bus }]) => ({
    group: raw(group.value),
    launch: raw(launch.value),
    bus: raw(bus.value),
    ...(floor && { floor: raw(floor.value), floorFrom: `${id}.floor` }),
    from: `${id}.fitted.${name}`,
  }));
}

/** Links on which no small message was fitted, and those whose launches stand in: the same library starts both. */
const LAUNCHES: Readonly<Record<string, { readonly fabric: string; readonly chip: string }>> = {
  'nvlink-5': { fabric: 'nvlink-4', chip: 'h100' },
};

/** What is fitted to the links themselves, or the launches that are carried over to them, without a rate. */
function launchesOf(id: string): Pick<FabricFact, 'fits' | 'launchesOf'> {
  const other = LAUNCHES[id];
  if (!other) return { fits: fitsOf(id) };
  const { name } = catalogue.chips.find((chip) => chip.id === other.chip)!;
  return { fits: fitsOf(other.fabric).map((fit) => ({ ...fit, bus: undefined })), launchesOf: name };
}

/** A step between nodes of GPUs. */
function exchangeOf(id: string): Pick<LevelFact, 'hop' | 'hopFrom'> {
  const { exchange } = fabric(id);
  return exchange ? { hop: raw(exchange.step.value), hopFrom: `${id}.exchange.step` } : {};
}

const EFA: Readonly<Record<string, string>> = { trn1: 'efa-v2', trn1n: 'efa-v2', trn3: 'efa-v4' };

function networkOf(
  system: SystemRecord,
  reached: Pick<LevelFact, 'efficiency' | 'efficiencyFrom' | 'hop' | 'hopFrom'>,
) {
  const { perChip, rate } = system.network ?? {};
  if (!perChip && !rate) return undefined;
  const chips = raw(system.chips.value);
  return {
    id: 'network' as const,
    rate: perChip ? raw(perChip.value) : raw(rate!.value) / chips,
    rateFrom: `${system.id}.network.${perChip ? 'perChip' : 'rate'}`,
    ...hopOf(EFA[system.family] ?? 'efa-v3'),
    ...reached,
  };
}

/** Logical cores of a chip: a rank each. */
function ranksOf({ cores }: ChipRecord): number {
  return cores ? raw(cores.physical.value) / (cores.defaultGrouping ? raw(cores.defaultGrouping.value) : 1) : 1;
}

const LINKS: Readonly<Record<string, string>> = {
  trainium1: 'neuronlink-v2',
  trainium2: 'neuronlink-v3',
  trainium3: 'neuronlink-v4',
};

/** What the records of a Trainium chip's links leave open. */
function doubtsOf({ id }: ChipRecord): Doubt[] {
  const link = LINKS[id]!;
  const record = `fabrics/${link}/`;
  const hop = (end: 'hopLow' | 'hopHigh'): Term => ({ kind: 'duration', value: value(`${link}.${end}`), unit: 'µs' });
  const range: Doubt = { message: 'hop-range', params: { low: hop('hopLow'), high: hop('hopHigh') }, record };
  if (id === 'trainium1') return [{ message: 'unstated', record }, range];
  if (id !== 'trainium3') return [range];
  const parts = ['inServer', 'acrossServers', 'betweenRacks'].reduce(
    (sum, part) => sum + value(`${id}.link.${part}`),
    0,
  );
  const params: Doubt['params'] = {
    parts: { kind: 'oneWay', value: parts, unit: 'GB/s' },
    total: { kind: 'bothWays', value: value(`${id}.link.total`), unit: 'TB/s' },
  };
  return [{ message: 'switch-hop', record }, range, { message: 'parts', params, record: `chips/${id}/#link-total` }];
}

/** Where the step between nodes of GPUs comes from. */
function networkDoubt({ hop = 0 }: Pick<LevelFact, 'hop'>): Doubt {
  return { message: 'network-hop', params: { hop: { kind: 'duration', value: hop } }, record: 'fabrics/efa-v3/' };
}

function fabricOf(system: SystemRecord, chip: ChipRecord): FabricFact | undefined {
  const shared = {
    chip: chip.id,
    chipName: chip.name,
    family: chip.family === 'trainium' ? chip.id : chip.family,
    chips: raw(system.chips.value),
  };
  if (chip.family === 'trainium') {
    const torus = chip.id === 'trainium1' ? 'neuronlink-v2' : chip.id === 'trainium2' ? 'neuronlink-v3' : undefined;
    const levels =
      chip.id === 'trainium1' ? trn1Levels(system) : chip.id === 'trainium2' ? trn2Levels(system) : trn3Levels(system);
    const network = networkOf(system, {});
    return {
      ...shared,
      ranks: ranksOf(chip),
      levels,
      ...(network && { network }),
      ...(torus && {
        algorithms: {
          meshBelow: value(`${torus}.algorithms.meshBelow`),
          ringAbove: value(`${torus}.algorithms.ringAbove`),
          from: `${torus}.algorithms`,
        },
      }),
      hierarchical: true,
      doubts: doubtsOf(chip),
    };
  }
  const nvlink = NVLINKS[chip.link?.name?.text ?? ''];
  if (!nvlink || !chip.link?.oneWay) return undefined;
  const network = networkOf(system, { ...efficiencyOf(nvlink), ...exchangeOf('efa-v3') });
  return {
    ...shared,
    ranks: 1,
    levels: nvidiaLevels(system, chip, nvlink),
    ...(network && { network }),
    ...launchesOf(nvlink),
    doubts: network ? [networkDoubt(network)] : [],
  };
}

const GROUPS = { trainium: 'AWS', inferentia: 'AWS', nvidia: 'NVIDIA', tpu: 'Google', instinct: 'AMD' } as const;

/** Ids of the records that the figures of a fabric are read from. */
function recordsOf({ levels, network, fits = [], algorithms }: FabricFact, system: string): string[] {
  const paths = [
    ...[...levels, ...(network ? [network] : [])].flatMap(({ rateFrom, hopFrom, efficiencyFrom }) => [
      rateFrom,
      hopFrom,
      efficiencyFrom,
    ]),
    ...fits.flatMap(({ from, floorFrom }) => [from, floorFrom]),
    ...levels.map(({ inSwitch }) => inSwitch?.from),
    algorithms?.from,
  ];
  const ids = paths.flatMap((path) => (path === undefined ? [] : [path.split('.')[0]!]));
  return [...new Set(ids)].filter((id) => id !== system);
}

/** Every instance and UltraServer of several chips whose links are published, as presets. */
export function fabricPresets(): FabricPreset[] {
  return catalogue.systems.flatMap((system) => {
    const chip = catalogue.chips.find(({ id }) => id === system.chip);
    // Inferentia2 has no network between machines and no torus; trn2u is a part of its UltraServer.
    if (!chip || chip.family === 'inferentia' || raw(system.chips.value) < 2 || system.id === 'trn2u-48xlarge')
      return [];
    const fact = fabricOf(system, chip);
    if (!fact) return [];
    return [
      {
        id: system.id,
        label: system.name,
        group: `systems:${GROUPS[chip.family]}`,
        record: `systems/${system.id}/`,
        values: { fabric: fact, records: recordsOf(fact, system.id) },
      },
    ];
  });
}

/** The fit for a group: the smallest that is not below it, else the largest. */
function fitFor(fits: readonly FitFact[], group: number): FitFact | undefined {
  return fits.find((fit) => fit.group >= group) ?? fits.at(-1);
}

/**
 * A machine's network as training sees it, in chips: a tier for each level inside the machine, and one without
 * bound for the network between machines. The rate is what one chip injects over all links of the level,
 * times the share that collectives are known to reach: by the fit for the whole node where there is one, by the
 * published rule where there is one, else all of it. Launches are those of the fits; elsewhere nobody
 * publishes one and it is 0. A step that nobody publishes is 0 as well.
 *
 * Undefined for a system without published links. A group that is smaller than a torus uses fewer of its links
 * than its tier has.
 */
export function fabricTiers(system: string): Fabric | undefined {
  const fact = fabricPresets().find(({ id }) => id === system)?.values.fabric;
  if (!fact) return undefined;
  let size = 1;
  const tiers: Tier[] = fact.levels.map(({ devices, sides, rate, hop = 0, efficiency = 1 }, i) => {
    const fit = i === 0 && !fact.launchesOf ? fitFor(fact.fits ?? [], devices) : undefined;
    const links = linksOf({ devices, rate, hop, ranks: 1, ...(sides && { sides }) });
    size *= devices;
    return { size, bandwidth: fit?.bus ?? links * rate * efficiency, launch: fit?.launch ?? 0, hop };
  });
  if (!fact.network) return tiers;
  const { rate, hop = 0, efficiency = 1 } = fact.network;
  return [...tiers, { size: Infinity, bandwidth: rate * efficiency, launch: tiers[0]!.launch, hop }];
}

/**
 * The same in logical cores: `cores` of them share the links of a chip. Inside a chip they exchange over its
 * memory: `inside` is what one core moves there in a second (the chip's DMA rate over its cores, say).
 */
export function inLogicalCores(tiers: Fabric, cores: number, inside: number): Fabric {
  const shared = tiers.map((tier) => ({ ...tier, size: tier.size * cores, bandwidth: tier.bandwidth / cores }));
  if (cores === 1) return shared;
  return [{ size: cores, bandwidth: inside, launch: shared[0]?.launch ?? 0, hop: shared[0]?.hop ?? 0 }, ...shared];
}

/** Logical cores of a chip and what one of them moves through the chip's DMA engines, B/s; undefined without a figure. */
export function coresOfChip(chip: string): { readonly cores: number; readonly inside: number } | undefined {
  const record = catalogue.chips.find(({ id }) => id === chip);
  if (!record?.cores || !record.dma?.bandwidth) return undefined;
  const cores = ranksOf(record);
  return { cores, inside: raw(record.dma.bandwidth.value) / cores };
}
