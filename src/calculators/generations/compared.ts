/** Each system that is compared, in one shape. */
import { split, times } from '../../silicon/scaling/generations.ts';
import { fleetTotal } from '../../silicon/scaling/scale-out.ts';
import { type Kind, quantity, raw } from '../../silicon/units/index.ts';
import type { Cell, NoAnswer, Step, Term } from '../define.ts';
import { type Format, type HardwarePreset, publishedPeak } from '../hardware.ts';
import { type Inputs, isProcessor, type Power, powerOf, presetOf } from './fields.ts';
import type { GenerationsFacts, ProcessorPreset, ProcessorValues } from './types.ts';

export const SHARED = ['peak', 'hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const;

export type Shared = (typeof SHARED)[number];

type Each = { readonly value: number; readonly from?: string } | undefined;

/** One column of the comparison. `each` is what a chip has; a processor has a memory bandwidth only. */
export interface Compared {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly kind: 'accelerator' | 'processor' | 'own';
  /** Id of the chip record it is made of, where it has one. */
  readonly chip?: string;
  readonly chips: number;
  readonly each: { readonly [S in Shared]?: Each };
  readonly unstated?: boolean;
  /** The format that the peak is printed for, where it is not the one asked for. */
  readonly standIn?: Format | undefined;
  readonly power: Power | undefined;
  readonly processor?: ProcessorValues;
  readonly record?: string | undefined;
}

function accelerator(preset: HardwarePreset, inputs: Inputs): Compared {
  const { values } = preset;
  const published = publishedPeak(values.peak, inputs.format, inputs.sparsity);
  const of = (value: number | undefined, from = ''): Each => (value === undefined ? undefined : { value, from });
  return {
    id: preset.id,
    label: preset.label,
    family: values.family,
    kind: 'accelerator',
    chip: values.chip,
    chips: values.chips,
    each: {
      peak: of(published?.rate, `${values.chip}.peak.${published?.format}.${inputs.sparsity}`),
      hbm: of(values.hbm, `${values.chip}.hbm.capacity`),
      hbmBandwidth: of(values.hbmBandwidth, `${values.chip}.hbm.bandwidth`),
      scaleUp: of(values.scaleUp?.oneWay, values.scaleUp?.record),
      scaleOut: of(values.scaleOut, values.scaleOutRecord),
    },
    unstated: values.scaleUp?.oneWay === undefined && values.scaleUp?.unstated !== undefined,
    standIn: published && published.format !== inputs.format ? published.format : undefined,
    power: powerOf(values),
    record: preset.record,
  };
}

export function processor({ id, label, record, values }: ProcessorPreset): Compared {
  const { memoryBandwidth, power } = values;
  return {
    id,
    label,
    family: values.family,
    kind: 'processor',
    chips: 1,
    each: {
      hbmBandwidth:
        memoryBandwidth === undefined ? undefined : { value: memoryBandwidth, from: `${id}.memory.bandwidth` },
    },
    power: power && { ...power, of: 'system' },
    processor: values,
    record,
  };
}

function yours(inputs: Inputs): Compared {
  const typed = (value: unknown): Each =>
    value === undefined ? undefined : { value: value as number, from: 'reader' };
  const chips = inputs.ownChips === undefined ? 1 : raw(inputs.ownChips);
  return {
    id: 'custom',
    label: '@option.systems.custom',
    family: 'reader',
    kind: 'own',
    chips,
    each: {
      peak: typed(inputs.format === 'int8' ? inputs.ownOperations : inputs.ownPeak),
      hbm: typed(inputs.ownHbm),
      hbmBandwidth: typed(inputs.ownHbmBandwidth),
      scaleUp: typed(inputs.ownScaleUp),
      scaleOut: typed(inputs.ownScaleOut),
    },
    power: inputs.ownPower && { value: raw(inputs.ownPower) * chips, kind: 'reader', of: 'chips' },
  };
}

export function comparedOf(inputs: Inputs, facts: GenerationsFacts): readonly Compared[] | NoAnswer {
  const all: Compared[] = [];
  for (const id of inputs.systems) {
    const preset = presetOf(id, facts);
    if (id === 'custom') all.push(yours(inputs));
    else if (!preset) return { ok: false, field: 'systems', reason: 'unknown' };
    else all.push(isProcessor(preset) ? processor(preset) : accelerator(preset, inputs));
  }
  if (all.some(({ kind, each }) => kind === 'own' && !each.peak)) {
    return { ok: false, field: inputs.format === 'int8' ? 'ownOperations' : 'ownPeak', reason: 'needed' };
  }
  return all.length < 2 ? { ok: false, field: 'systems', reason: 'unknown' } : all;
}

export function term(kind: Kind, value: number, from?: string): Term {
  return { kind, value, ...(from && { from }) };
}

export function totalOf(one: Compared, name: Shared): number | undefined {
  const each = one.each[name];
  return each && raw(fleetTotal(quantity('count', one.chips), quantity('count', each.value)));
}

/** Why a cell holds no number; undefined where nobody publishes one. */
export function missing(one: Compared, name: Shared): Cell {
  if (one.kind === 'processor' && name !== 'hbmBandwidth') return '@notMeaningful';
  if (name === 'scaleUp' && one.unstated) return '@unstated';
  return one.kind === 'own' && !one.each[name] ? '@notGiven' : undefined;
}

export function ratioTo(one: Compared, base: Compared, name: Shared): number | undefined {
  const [value, before] = [totalOf(one, name), totalOf(base, name)];
  if (value === undefined || before === undefined) return undefined;
  return raw(times(quantity('count', value), quantity('count', before)));
}

export function splitOf(one: Compared, base: Compared, name: Shared) {
  const [value, before] = [one.each[name], base.each[name]];
  if (!value || !before || one.kind === 'processor' || base.kind === 'processor') return undefined;
  const { total, chips, perChip } = split(
    { chips: quantity('count', one.chips), perChip: quantity('count', value.value) },
    { chips: quantity('count', base.chips), perChip: quantity('count', before.value) },
  );
  return { total: raw(total), chips: raw(chips), perChip: raw(perChip) };
}

/** `peak` under the name of its unit. */
export function named(name: Shared, inputs: Inputs): string {
  return name === 'peak' && inputs.format === 'int8' ? 'operations' : name;
}

export function kindOf(name: Shared, inputs: Inputs): Kind {
  if (name === 'peak') return inputs.format === 'int8' ? 'operationRate' : 'computeRate';
  return ({ hbm: 'bytes', hbmBandwidth: 'memoryBandwidth', scaleUp: 'oneWay', scaleOut: 'oneWay' } as const)[name];
}

export function ratioStep(one: Compared, base: Compared, name: Shared, total: number, inputs: Inputs): Step {
  const chips = ({ kind, chips: n, id }: Compared) => term('count', n, kind === 'own' ? 'reader' : `${id}.chips`);
  const each = (of: Compared) => term(kindOf(name, inputs), of.each[name]!.value, of.each[name]!.from);
  return {
    equation: 'systemRatio',
    about: name === 'peak' ? one.label : `@output.${name}`,
    values: { n: chips(one), n0: chips(base), x: each(one), x0: each(base) },
    result: term('ratio', total),
  };
}
