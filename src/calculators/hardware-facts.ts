/** Fills the hardware shape of the calculators from the records: the one bridge between the two. */
import {
  catalogue,
  evidenceOf,
  type ChipRecord,
  type LinkRate,
  type PeakTable,
  type SystemRecord,
} from '../silicon/specs/catalogue.ts';
import { raw } from '../silicon/units/index.ts';
import type { Preset } from './define.ts';
import { FORMATS, type HardwarePreset, type HardwarePrice, type HardwareValues, type Peaks } from './hardware.ts';

function peaksOf(table: PeakTable | undefined): Peaks {
  const peaks: Record<string, { dense?: number; sparse?: number }> = {};
  for (const format of FORMATS) {
    const entry = table?.[format];
    if (!entry) continue;
    peaks[format] = {
      ...(entry.dense && { dense: raw(entry.dense.value) }),
      ...(entry.sparse && { sparse: raw(entry.sparse.value) }),
    };
  }
  return withoutRoundings(peaks);
}

/**
 * A maker that prints an exact MXFP8 rate on a chip's page and a rounded "FP8" in its news means one
 * thing: the rounded reading gives way, and FP8 is answered with the exact one.
 */
function withoutRoundings(peaks: Peaks): Peaks {
  const rounded = (plain: number | undefined, exact: number | undefined) =>
    plain !== undefined && exact !== undefined && plain !== exact && Math.abs(plain / exact - 1) < 0.005;
  const { fp8, fp4, ...rest } = peaks;
  return {
    ...rest,
    ...(fp8 && !rounded(fp8.dense, peaks.mxfp8?.dense) && { fp8 }),
    ...(fp4 && !rounded(fp4.dense, peaks.mxfp4?.dense) && { fp4 }),
  };
}

/** One way where the direction of the rate is known. */
function oneWayOf(rate: LinkRate | undefined): number | undefined {
  if (rate?.of === 'oneWay') return raw(rate.value);
  return rate?.of === 'bothWays' ? raw(rate.value) / 2 : undefined;
}

function scaleUpOf(chip: ChipRecord): HardwareValues['scaleUp'] {
  const { total, oneWay, name, domain } = chip.link ?? {};
  const rate = total && raw(total.value);
  const direction = oneWay ? raw(oneWay.value) : undefined;
  return {
    ...(direction !== undefined && { oneWay: direction }),
    ...(direction === undefined && total?.of === 'oneWay' && { oneWay: rate! }),
    ...(direction === undefined && total?.of === 'bothWays' && { oneWay: rate! / 2 }),
    ...(total?.of === 'bothWays' && { bothWays: rate! }),
    ...(total?.of === 'oneWay' && { bothWays: rate! * 2 }),
    ...(total?.of === 'unstatedWay' && { unstated: rate! }),
    record: `${chip.id}.link.${oneWay ? 'oneWay' : 'total'}`,
    ...(name && { name: name.text }),
    ...(domain && { domain: raw(domain.value) }),
  };
}

function runtimeOf({ cores }: ChipRecord): HardwareValues['runtimePerCore'] {
  const core = catalogue.cores.find(({ id }) => id === cores?.record);
  return core?.microcode && { bytes: raw(core.microcode.value), record: `${core.id}.microcode` };
}

function chipValues(chip: ChipRecord): HardwareValues {
  const { hbm, cores, power } = chip;
  const runtime = runtimeOf(chip);
  return {
    level: 'chip',
    chip: chip.id,
    chipName: chip.name,
    family: chip.family === 'trainium' || chip.family === 'inferentia' ? chip.id : chip.family,
    chips: 1,
    chipsPerInstance: 1,
    peak: peaksOf(chip.peak),
    ...(chip.arrayPeak && { arrayPeak: peaksOf(chip.arrayPeak) }),
    ...(hbm?.capacity && { hbm: raw(hbm.capacity.value) }),
    ...(hbm?.bandwidth && { hbmBandwidth: raw(hbm.bandwidth.value) }),
    ...(hbm?.bank && hbm.stacks && { bank: raw(hbm.bank.value), banks: raw(hbm.stacks.value) }),
    ...(cores && { physicalCores: raw(cores.physical.value) }),
    ...(cores?.defaultGrouping && { grouping: raw(cores.defaultGrouping.value) }),
    ...(runtime && { runtimePerCore: runtime }),
    ...(chip.link && { scaleUp: scaleUpOf(chip) }),
    ...(power && { power: { value: raw(power.value), kind: evidenceOf(power) } }),
    prices: [],
  };
}

/** Prices of a system, newest first within a basis. */
function pricesOf(system: string): HardwarePrice[] {
  return catalogue.prices
    .filter((price) => price.system === system)
    .map(({ id, basis, region, date, price }) => ({ id, basis, region, date, price: raw(price.value) }))
    .sort((a, b) => a.basis.localeCompare(b.basis) || b.date.localeCompare(a.date));
}

function systemValues(system: SystemRecord, chip: ChipRecord): HardwareValues {
  const chips = raw(system.chips.value);
  const servers = system.servers ? raw(system.servers.value) : 1;
  const { network, peak, hbm } = system;
  const scaleOut = network?.perChip
    ? raw(network.perChip.value)
    : network?.rate
      ? raw(network.rate.value) / chips
      : undefined;
  const wired = oneWayOf(system.link?.perChip);
  return {
    ...chipValues(chip),
    level: system.type,
    chips,
    chipsPerInstance: chips / servers,
    ...(scaleOut !== undefined && {
      scaleOut,
      scaleOutRecord: `${system.id}.network.${network?.perChip ? 'perChip' : 'rate'}`,
    }),
    // Not every size wires every link of its chip.
    ...(wired !== undefined && {
      scaleUp: { ...scaleUpOf(chip), oneWay: wired, bothWays: wired * 2, record: `${system.id}.link.perChip` },
    }),
    ...(system.power && { systemPower: { value: raw(system.power.value), kind: evidenceOf(system.power) } }),
    ...(chips === 1 && { scaleUp: undefined }),
    prices: pricesOf(system.id),
    published: {
      ...(peak && { peak: peaksOf(peak) }),
      ...(hbm?.capacity && { hbm: raw(hbm.capacity.value) }),
      ...(hbm?.bandwidth && { hbmBandwidth: raw(hbm.bandwidth.value) }),
      ...(network?.rate && { scaleOut: raw(network.rate.value) }),
    },
  };
}

const GROUPS = { trainium: 'AWS', inferentia: 'AWS', nvidia: 'NVIDIA', tpu: 'Google', instinct: 'AMD' } as const;

/**
 * Every chip, instance, UltraServer and rack that has at least one published peak, as presets.
 * Announced chips without absolute numbers are left out: nothing can be computed from a ratio alone.
 */
export function hardwarePresets(): HardwarePreset[] {
  const chips = catalogue.chips.filter((chip) => chip.status === 'available');
  const chipPresets = chips.map((chip) => ({
    id: chip.id,
    label: chip.name,
    group: `chips:${GROUPS[chip.family]}`,
    record: `chips/${chip.id}/`,
    ...(headlineSource(chip.peak) && { source: headlineSource(chip.peak)! }),
    values: chipValues(chip) as HardwarePreset['values'],
  }));
  const systemPresets = catalogue.systems.flatMap((system) => {
    const chip = chips.find(({ id }) => id === system.chip);
    if (!chip) return [];
    return [
      {
        id: system.id,
        label: system.name,
        group: `systems:${GROUPS[chip.family]}`,
        record: `systems/${system.id}/`,
        source: system.chips.source as string,
        values: systemValues(system, chip) as HardwarePreset['values'],
      },
    ];
  });
  return [...chipPresets, ...systemPresets];
}

function headlineSource(peaks: PeakTable): string | undefined {
  for (const format of ['fp8', 'mxfp8', 'bf16', 'fp16'] as const) {
    const reading = peaks[format]?.dense;
    if (reading) return reading.source;
  }
  return undefined;
}

/** The entry for a reader's own chip: every value comes from the fields. Its label is the field's `option.<field>.custom`. */
export const customHardware: Preset = { id: 'custom', label: '@custom', group: 'own', values: {} };
