/** The machines that are counted, and what is known of one of them. */
import { chipsIn } from '../../silicon/scaling/scale-out.ts';
import { type Kind, quantity, raw } from '../../silicon/units/index.ts';
import type { NoAnswer, Term } from '../define.ts';
import { type Format, type HardwarePreset, publishedPeak } from '../hardware.ts';
import { carrierOf, hardwareOf, type Inputs, networked } from './fields.ts';
import type { ScaleOutFacts } from './types.ts';

/** A value that may be the reader's or a record's, or that nobody gives. */
export type Known = { readonly value: number; readonly from?: string } | undefined;

function known(own: unknown, recorded: number | undefined, from: string): Known {
  if (own !== undefined) return { value: own as number, from: 'reader' };
  return recorded === undefined ? undefined : { value: recorded, from };
}

/** Everything of one chip, and what is counted. */
export interface Fleet {
  readonly label: string;
  readonly family: string;
  readonly chip: string | undefined;
  readonly hardware: HardwarePreset | undefined;
  readonly level: 'chip' | 'instance' | 'ultraserver' | 'rack';
  readonly units: number;
  readonly perUnit: number;
  readonly chips: number;
  readonly peak: Known;
  /** The format that the peak is printed for, where it is not the one asked for. */
  readonly standIn: Format | undefined;
  readonly rateKind: 'computeRate' | 'operationRate';
  readonly hbm: Known;
  readonly hbmBandwidth: Known;
  readonly scaleUp: Known;
  readonly scaleOut: Known;
  readonly cores: Known;
  /** Physical cores in a logical one; undefined where the chip has no logical cores. */
  readonly grouping: number | undefined;
}

export function fleetOf(inputs: Inputs, facts: ScaleOutFacts): Fleet | NoAnswer {
  const hardware = hardwareOf(inputs.hardware, facts);
  const values = hardware?.values;
  const chip = values?.chip ?? 'custom';
  const integer = inputs.format === 'int8';
  const own = integer ? inputs.operations : inputs.peak;
  if (!hardware && inputs.hardware !== 'custom') return { ok: false, field: 'hardware', reason: 'unknown' };
  if (!hardware && own === undefined) {
    return { ok: false, field: integer ? 'operations' : 'peak', reason: 'needed' };
  }
  const published = values && publishedPeak(values.peak, inputs.format, inputs.sparsity);
  const perUnit = inputs.chipsPerUnit === undefined ? (values?.chips ?? 1) : raw(inputs.chipsPerUnit);
  const units = raw(inputs.count);
  if (!(units >= 1) || !(perUnit >= 1)) return { ok: false, field: 'count', reason: 'unknown' };
  const chips = raw(chipsIn(inputs.count, quantity('count', perUnit)));
  const network = hardware && networked(hardware, facts)?.values;
  const defaultGrouping = values?.grouping;
  return {
    label: hardware?.label ?? '@option.hardware.custom',
    family: values?.family ?? 'reader',
    chip: values?.chip,
    hardware,
    level: values?.level ?? 'chip',
    units,
    perUnit,
    chips,
    peak: known(own, published?.rate, `${chip}.peak.${published?.format ?? inputs.format}.${inputs.sparsity}`),
    standIn: own === undefined && published && published.format !== inputs.format ? published.format : undefined,
    rateKind: integer ? 'operationRate' : 'computeRate',
    hbm: known(inputs.hbm, values?.hbm, `${chip}.hbm.capacity`),
    hbmBandwidth: known(inputs.hbmBandwidth, values?.hbmBandwidth, `${chip}.hbm.bandwidth`),
    scaleUp: known(inputs.scaleUp, values?.scaleUp?.oneWay, values?.scaleUp?.record ?? ''),
    scaleOut: known(inputs.scaleOut, network?.scaleOut, network?.scaleOutRecord ?? ''),
    cores: known(inputs.cores, values?.physicalCores, `${chip}.cores.physical`),
    grouping:
      defaultGrouping === undefined || inputs.lnc === 'default' || defaultGrouping === 1
        ? defaultGrouping
        : Number(inputs.lnc),
  };
}

export interface Machine {
  readonly level: string;
  readonly name: string;
  readonly chips: number;
  readonly id: string;
  readonly hardware?: HardwarePreset;
}

/** The machines above the chip in the ladder, smallest first. */
export function machinesOf(fleet: Fleet, facts: ScaleOutFacts): Machine[] {
  const { hardware } = fleet;
  if (!hardware) {
    return fleet.perUnit > 1 ? [{ level: 'unit', name: fleet.label, chips: fleet.perUnit, id: 'custom' }] : [];
  }
  const instance = hardware.values.level === 'instance' ? hardware : carrierOf(hardware.id, 'instance', facts);
  const whole = ['ultraserver', 'rack'].includes(hardware.values.level)
    ? hardware
    : carrierOf(hardware.id, 'ultraserver', facts);
  const chipsOf = (machine: HardwarePreset) => (machine === hardware ? fleet.perUnit : machine.values.chips);
  const machines: Machine[] = [];
  if (instance) {
    const { label: name, id } = instance;
    machines.push({ level: 'instance', name, chips: chipsOf(instance), id, hardware: instance });
  } else if (whole && whole.values.chipsPerInstance < whole.values.chips) {
    machines.push({ level: 'server', name: whole.label, chips: whole.values.chipsPerInstance, id: whole.id });
  }
  if (whole) {
    const { label: name, id } = whole;
    machines.push({ level: whole.values.level, name, chips: chipsOf(whole), id, hardware: whole });
  }
  return machines;
}

export const EQUATIONS = {
  hbm: ['fleetMemory', 'bytes'],
  hbmBandwidth: ['fleetBandwidth', 'memoryBandwidth'],
  scaleUp: ['fleetScaleUp', 'oneWay'],
  scaleOut: ['fleetScaleOut', 'oneWay'],
} as const;

export function term(kind: Kind, value: number, from?: string): Term {
  return { kind, value, ...(from !== undefined && { from }) };
}
