/** The network between devices: the published one of a preset, or rates and a domain of the reader's own. */
import type { Fabric, Tier } from '../../silicon/scaling/fabric.ts';
import { raw, type Quantity } from '../../silicon/units/index.ts';
import type { Facts } from '../define.ts';
import type { Device } from '../device.ts';
import { groupable } from '../device.ts';
import { found, refuse, type Found } from '../found.ts';
import type { NetworkFact, StepFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

/** Tiers at published rates, counted in devices, and where each rate is from. */
export interface Network {
  readonly fabric: Fabric;
  readonly from: readonly string[];
  /** Devices of the largest domain with fast links; all of them where nothing lies beyond. */
  readonly domain: number;
}

const tier = (size: number, bandwidth: number): Tier => ({ size, bandwidth, launch: 0, hop: 0 });

/**
 * The published tiers in devices: a chip's rate is shared evenly by its devices. Grouped cores of a chip exchange
 * over its memory, in a tier of their own. Calibrations of chips whose cores cannot be grouped were fitted without one.
 */
function publishedTiers({ tiers, core }: NetworkFact, split: number): Network {
  const fabric = tiers.map(({ size, bandwidth }) => tier((size ?? Infinity) * split, bandwidth / split));
  const from = tiers.map((one) => one.from);
  const inner = core && split > 1;
  const finite = fabric.filter(({ size }) => Number.isFinite(size));
  return {
    fabric: inner ? [tier(split, core.bandwidth / split), ...fabric] : fabric,
    from: inner ? [core.from, ...from] : from,
    domain: finite.at(-1)?.size ?? split,
  };
}

/** Devices that one chip of the hardware chosen is. */
function splitOf(inputs: Given, facts: StepFacts): number | undefined {
  const values = facts.presets.hardware.find(({ id }) => id === inputs['hardware'])?.values;
  if (!values) return undefined;
  const cores = values.physicalCores ?? 1;
  if (groupable(values)) return cores / Number(inputs['grouping']);
  return values.bank === undefined ? 1 : cores;
}

/** The published network of the hardware chosen; undefined where no link of it is published. */
function published(inputs: Given, facts: StepFacts): Network | undefined {
  const fact = facts.networks[String(inputs['hardware'])];
  const split = splitOf(inputs, facts);
  return fact && split !== undefined ? publishedTiers(fact, split) : undefined;
}

/** The fast links beyond the chip: the first finite tier that is not the chip's own. */
function inside(network: Network, split: number): Tier | undefined {
  const finite = network.fabric.filter(({ size }) => Number.isFinite(size));
  return finite.find(({ size }) => size > split) ?? finite[0];
}

/** What a blank network field stands for. */
export function blankNetwork(part: 'inside' | 'outside' | 'domain') {
  return (inputs: Given, facts: Facts): number | undefined => {
    const known = published(inputs, facts as StepFacts);
    if (!known) return undefined;
    if (part === 'domain') return known.domain;
    if (part === 'outside') return known.fabric.find(({ size }) => !Number.isFinite(size))?.bandwidth;
    return inside(known, splitOf(inputs, facts as StepFacts)!)?.bandwidth;
  };
}

/**
 * The tiers inside a domain of `domain` devices. A rate of the reader's own stands for every link beyond the chip, whose
 * cores go on exchanging over its memory; without one the published tiers stay, and the outermost ends with the domain.
 */
function insideTiers(
  known: Network | undefined,
  split: number,
  rate: number | undefined,
  domain: number,
): Pick<Network, 'fabric' | 'from'> {
  const finite = (known?.fabric ?? []).filter(({ size }) => Number.isFinite(size));
  const reached = finite.findIndex(({ size }) => size >= domain);
  const outermost = reached < 0 ? finite.length - 1 : reached;
  const kept = rate === undefined ? outermost : finite.filter(({ size }) => size <= split && size < domain).length;
  return {
    fabric: [...finite.slice(0, kept), tier(domain, rate ?? finite[outermost]!.bandwidth)],
    from: [...(known?.from.slice(0, kept) ?? []), rate === undefined ? known!.from[outermost]! : 'reader'],
  };
}

export interface NetworkInputs {
  readonly insideBandwidth: Quantity<'oneWay'> | undefined;
  readonly outsideBandwidth: Quantity<'oneWay'> | undefined;
  readonly domain: Quantity<'count'> | undefined;
}

/**
 * The network of `devices` devices, the reader's own figures in place of the published ones; a figure that is needed
 * and neither published nor given is asked for.
 */
export function networkOf(
  inputs: NetworkInputs & { readonly hardware: string },
  device: Device,
  devices: number,
  facts: StepFacts,
): Found<Network> {
  const given = inputs as unknown as Given;
  const known = published(given, facts);
  const needed = { hardware: device.label };
  const typed = inputs.insideBandwidth !== undefined || inputs.domain !== undefined;
  const outside = inputs.outsideBandwidth && raw(inputs.outsideBandwidth);
  if (devices === 1 && !typed) return found(known ?? { fabric: [], from: [], domain: 1 });

  const rate = inputs.insideBandwidth && raw(inputs.insideBandwidth);
  const domain = inputs.domain ? raw(inputs.domain) : known?.domain;
  if (rate === undefined && !known) return refuse('insideBandwidth', 'links-not-published', needed);
  if (domain === undefined) return refuse('domain', 'domain-needed', needed);
  const { fabric: tiers, from } = insideTiers(known, device.devicesPerChip, rate, domain);
  if (devices <= domain) return found({ fabric: tiers, from, domain });
  const beyond = outside ?? known?.fabric.find(({ size }) => !Number.isFinite(size))?.bandwidth;
  if (beyond === undefined) return refuse('outsideBandwidth', 'network-not-published', { ...needed, domain });
  return found({
    fabric: [...tiers, tier(Infinity, beyond)],
    from: [...from, outside === undefined ? known!.from.at(-1)! : 'reader'],
    domain,
  });
}
