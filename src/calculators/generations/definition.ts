/**
 * Generations: chips, systems and processors side by side, what a ratio between two of them is made of,
 * and what a claim about efficiency would mean for their power.
 */
import {
  efficiencyOfGain,
  efficiencyOfSaving,
  impliedPower,
  impliedPowerRatio,
  split,
  times,
} from '../../silicon/scaling/generations.ts';
import { fleetTotal } from '../../silicon/scaling/scale-out.ts';
import { quantity, raw, type Kind } from '../../silicon/units/index.ts';
import {
  defineCalculator,
  type Cell,
  type Chart,
  type Check,
  type Facts,
  type InputsOf,
  type NoAnswer,
  type Outcome,
  type Preset,
  type Row,
  type Step,
  type Term,
} from '../define.ts';
import { FORMATS, publishedPeak, type Format, type HardwarePreset, type HardwareValues } from '../hardware.ts';

/** A processor: values of one socket, in base units. */
export interface ProcessorValues {
  readonly level: 'processor';
  readonly family: string;
  readonly cores?: number;
  readonly clock?: number;
  readonly l2?: number;
  readonly l3?: number;
  readonly channels?: number;
  readonly memoryBandwidth?: number;
  readonly power?: { readonly value: number; readonly kind: string };
}

export type ProcessorPreset = Preset & { readonly values: ProcessorValues & Readonly<Record<string, unknown>> };

export interface GenerationsFacts extends Facts {
  readonly presets: { readonly systems: readonly (HardwarePreset | ProcessorPreset | Preset)[] };
}

type Loose = Readonly<Record<string, unknown>>;

/** Within these bounds every ratio stays finite. */
const MOST = 1e24;

const hasOwn = (inputs: Loose): boolean => Array.isArray(inputs['systems']) && inputs['systems'].includes('custom');
const isInteger = (inputs: Loose): boolean => inputs['format'] === 'int8';
const isFloating = (inputs: Loose): boolean => !isInteger(inputs);

function presetOf(id: string | undefined, facts: Facts): HardwarePreset | ProcessorPreset | undefined {
  if (id === undefined || id === 'custom') return undefined;
  return facts.presets['systems']?.find((preset) => preset.id === id) as HardwarePreset | ProcessorPreset | undefined;
}

function isProcessor(preset: HardwarePreset | ProcessorPreset): preset is ProcessorPreset {
  return preset.values.level === 'processor';
}

function chosen(inputs: Loose): readonly string[] {
  return Array.isArray(inputs['systems']) ? (inputs['systems'] as readonly string[]) : [];
}

function processorsAmong(ids: readonly string[], facts: Facts): number {
  return ids.filter((id) => {
    const preset = presetOf(id, facts);
    return preset !== undefined && isProcessor(preset);
  }).length;
}

const hasProcessor = (inputs: Loose, facts: Facts): boolean => processorsAmong(chosen(inputs), facts) > 0;
const hasAccelerator = (inputs: Loose, facts: Facts): boolean =>
  processorsAmong(chosen(inputs), facts) < chosen(inputs).length;
const hasPeak = (inputs: Loose, facts: Facts): boolean => isFloating(inputs) && hasAccelerator(inputs, facts);
const hasOperations = (inputs: Loose, facts: Facts): boolean => isInteger(inputs) && hasAccelerator(inputs, facts);
/** Whether the first two have more to compare than their memory. */
const comparesPeaks = (inputs: Loose, facts: Facts): boolean =>
  processorsAmong(chosen(inputs).slice(0, 2), facts) === 0;

interface Power {
  readonly value: number;
  readonly kind: string;
  readonly of: 'system' | 'chips';
}

/** Power of a whole preset: its own where somebody gives one, else that of its chips alone. */
function powerOf(values: HardwareValues): Power | undefined {
  if (values.systemPower) return { ...values.systemPower, of: 'system' };
  return values.power && { value: values.power.value * values.chips, kind: values.power.kind, of: 'chips' };
}

const own = { type: 'quantity', group: 'own', optional: true, min: 1, max: MOST, when: hasOwn } as const;

const fields = {
  systems: {
    type: 'presets',
    group: 'what',
    set: 'systems',
    default: ['trn2-ultraserver', 'trn3-gen2-ultraserver'],
    min: 2,
    max: 6,
  },
  format: { type: 'choice', group: 'what', options: FORMATS, default: 'fp8' },
  sparsity: { type: 'choice', group: 'what', options: ['dense', 'sparse'], default: 'dense' },
  ownChips: { ...own, kind: 'count', unit: '', integer: true, max: 1e9 },
  ownPeak: {
    ...own,
    kind: 'computeRate',
    unit: 'TFLOPS',
    when: (inputs: Loose) => hasOwn(inputs) && isFloating(inputs),
  },
  ownOperations: {
    ...own,
    kind: 'operationRate',
    unit: 'TOPS',
    when: (inputs: Loose) => hasOwn(inputs) && isInteger(inputs),
  },
  ownHbm: { ...own, kind: 'bytes', unit: 'GiB' },
  ownHbmBandwidth: { ...own, kind: 'memoryBandwidth', unit: 'TB/s' },
  ownScaleUp: { ...own, kind: 'oneWay', unit: 'GB/s' },
  ownScaleOut: { ...own, kind: 'oneWay', unit: 'Gbps' },
  ownPower: { ...own, kind: 'power', unit: 'W', max: 1e15 },
  efficiencyClaim: {
    type: 'quantity',
    group: 'power',
    folded: true,
    kind: 'share',
    unit: '%',
    default: 0.4,
    min: 0.001,
    max: 100,
  },
  perfPerWattClaim: {
    type: 'quantity',
    group: 'power',
    folded: true,
    kind: 'ratio',
    unit: '×',
    default: 4,
    min: 0.001,
    max: 1e6,
  },
  basePower: {
    type: 'quantity',
    group: 'power',
    folded: true,
    kind: 'power',
    unit: 'kW',
    optional: true,
    min: 1e-3,
    max: 1e15,
    blank: (inputs: Loose, facts: Facts) => {
      const first = presetOf(chosen(inputs)[0], facts);
      return first && !isProcessor(first) ? powerOf(first.values)?.value : undefined;
    },
  },
} as const;

type Inputs = InputsOf<typeof fields>;

const SHARED = ['peak', 'hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const;
type Shared = (typeof SHARED)[number];
type Each = { readonly value: number; readonly from?: string } | undefined;

/** One column of the comparison. `each` is what a chip has; a processor has a memory bandwidth only. */
interface Compared {
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

function processor({ id, label, record, values }: ProcessorPreset): Compared {
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

function comparedOf(inputs: Inputs, facts: GenerationsFacts): readonly Compared[] | NoAnswer {
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

function term(kind: Kind, value: number, from?: string): Term {
  return { kind, value, ...(from && { from }) };
}

function totalOf(one: Compared, name: Shared): number | undefined {
  const each = one.each[name];
  return each && raw(fleetTotal(quantity('count', one.chips), quantity('count', each.value)));
}

/** Why a cell holds no number; undefined where nobody publishes one. */
function missing(one: Compared, name: Shared): Cell {
  if (one.kind === 'processor' && name !== 'hbmBandwidth') return '@notMeaningful';
  if (name === 'scaleUp' && one.unstated) return '@unstated';
  return one.kind === 'own' && !one.each[name] ? '@notGiven' : undefined;
}

function ratioTo(one: Compared, base: Compared, name: Shared): number | undefined {
  const [value, before] = [totalOf(one, name), totalOf(base, name)];
  if (value === undefined || before === undefined) return undefined;
  return raw(times(quantity('count', value), quantity('count', before)));
}

function splitOf(one: Compared, base: Compared, name: Shared) {
  const [value, before] = [one.each[name], base.each[name]];
  if (!value || !before || one.kind === 'processor' || base.kind === 'processor') return undefined;
  const { total, chips, perChip } = split(
    { chips: quantity('count', one.chips), perChip: quantity('count', value.value) },
    { chips: quantity('count', base.chips), perChip: quantity('count', before.value) },
  );
  return { total: raw(total), chips: raw(chips), perChip: raw(perChip) };
}

/** `peak` under the name of its unit. */
function named(name: Shared, inputs: Inputs): string {
  return name === 'peak' && inputs.format === 'int8' ? 'operations' : name;
}

function kindOf(name: Shared, inputs: Inputs): Kind {
  if (name === 'peak') return inputs.format === 'int8' ? 'operationRate' : 'computeRate';
  return ({ hbm: 'bytes', hbmBandwidth: 'memoryBandwidth', scaleUp: 'oneWay', scaleOut: 'oneWay' } as const)[name];
}

function ratioStep(one: Compared, base: Compared, name: Shared, total: number, inputs: Inputs): Step {
  const chips = ({ kind, chips: n, id }: Compared) => term('count', n, kind === 'own' ? 'reader' : `${id}.chips`);
  const each = (of: Compared) => term(kindOf(name, inputs), of.each[name]!.value, of.each[name]!.from);
  return {
    equation: 'systemRatio',
    about: name === 'peak' ? one.label : `@output.${name}`,
    values: { n: chips(one), n0: chips(base), x: each(one), x0: each(base) },
    result: term('ratio', total),
  };
}

/** What each reading of the claims says of the power, given how much faster the second system is. */
function powerReadings(inputs: Inputs, performance: number, chips: number, base: Power | undefined) {
  const claim = raw(inputs.efficiencyClaim);
  const readings: readonly (readonly [string, number | undefined])[] = [
    ['gain', raw(efficiencyOfGain(inputs.efficiencyClaim))],
    ['saving', claim < 1 ? raw(efficiencyOfSaving(inputs.efficiencyClaim)) : undefined],
    ['perWatt', raw(inputs.perfPerWattClaim)],
  ];
  const rows: Row[] = [];
  const steps: Step[] = [];
  const ratios: Record<string, number> = {};
  for (const [id, efficiency] of readings) {
    const reading = `@reading.${id}`;
    if (efficiency === undefined) {
      const cell = '@impossible';
      rows.push({ reading, efficiency: cell, ratio: cell, power: cell, perChip: cell });
      continue;
    }
    const more = impliedPowerRatio(quantity('ratio', performance), quantity('ratio', efficiency));
    const watts = base && raw(impliedPower(more, quantity('power', base.value)));
    ratios[id] = raw(more);
    rows.push({ reading, efficiency, ratio: raw(more), power: watts, perChip: watts && watts / chips });
    if (id !== 'perWatt') {
      steps.push({
        equation: id === 'gain' ? 'gainEfficiency' : 'savingEfficiency',
        values: { s: term('share', claim, 'reader') },
        result: term('ratio', efficiency),
      });
    }
    steps.push({
      equation: 'impliedPowerRatio',
      about: reading,
      values: { R: term('ratio', performance), E: term('ratio', efficiency, id === 'perWatt' ? 'reader' : undefined) },
      result: term('ratio', raw(more)),
    });
    if (base && watts !== undefined) {
      const p0 = term('power', base.value, base.kind === 'reader' ? 'reader' : undefined);
      steps.push({
        equation: 'impliedPower',
        about: reading,
        values: { Q: term('ratio', raw(more)), p0 },
        result: term('power', watts),
      });
    }
  }
  return { rows, steps, ratios };
}

/** The fields start from what AWS said of Trn3 over Trn2; of any other pair that is an assumption. */
function claimChecks({ efficiencyClaim, perfPerWattClaim }: Inputs, base: Compared, second: Compared): Check[] {
  const asSaid =
    raw(efficiencyClaim) === fields.efficiencyClaim.default &&
    raw(perfPerWattClaim) === fields.perfPerWattClaim.default;
  if (!asSaid || (base.chip === 'trainium2' && second.chip === 'trainium3')) return [];
  return [{ level: 'note', message: 'claimsOfOthers', params: { system: second.label, base: base.label } }];
}

function powerChecks(
  inputs: Inputs,
  base: Compared,
  power: Power | undefined,
  ratios: Record<string, number>,
): Check[] {
  const { gain = 1, perWatt = 1 } = ratios;
  const apart = Math.max(gain, perWatt) / Math.min(gain, perWatt);
  const known: Check =
    power === undefined
      ? { level: 'note', message: 'noBasePower', params: { base: base.label } }
      : {
          level: 'note',
          message: power.of === 'system' ? 'basePower' : 'basePowerChips',
          params: { base: base.label, power: term('power', power.value), kind: `@evidence.${power.kind}` },
          ...(base.record !== undefined && { record: base.record }),
        };
  return [
    {
      level: apart > 1.005 ? 'note' : 'fine',
      message: apart > 1.005 ? 'powerDiffers' : 'powerAgrees',
      params: {
        claim: term('share', raw(inputs.efficiencyClaim)),
        perWatt: term('ratio', raw(inputs.perfPerWattClaim)),
        gainPower: term('ratio', gain),
        perWattPower: term('ratio', perWatt),
        apart: term('ratio', apart),
      },
    },
    ...(power?.kind === 'reader' ? [] : [known]),
  ];
}

function peakChecks(one: Compared, inputs: Inputs): Check[] {
  const asked = `@option.format.${inputs.format}`;
  if (one.kind === 'accelerator' && !one.each.peak) {
    return [
      {
        level: 'warning',
        message: 'peakNotPublished',
        params: { name: one.label, format: asked, sparsity: `@option.sparsity.${inputs.sparsity}` },
        ...(one.record !== undefined && { record: one.record }),
      },
    ];
  }
  if (one.standIn === undefined) return [];
  const params = { name: one.label, asked, printed: `@option.format.${one.standIn}` };
  return [{ level: 'note', message: 'standIn', params }];
}

function compute(inputs: Inputs, facts: GenerationsFacts): Outcome {
  const all = comparedOf(inputs, facts);
  if ('ok' in all) return all;
  const [base, second] = all as readonly [Compared, Compared, ...Compared[]];
  const others = all.slice(1);
  const processors = all.filter(({ kind }) => kind === 'processor');
  const steps: Step[] = [];
  const checks: Check[] = [];

  const splits = others.flatMap((one) =>
    SHARED.flatMap((name): Row[] => {
      const parts = splitOf(one, base, name);
      if (!parts) return [];
      if (one === second || name === 'peak') steps.push(ratioStep(one, base, name, parts.total, inputs));
      return [{ quantity: `@output.${named(name, inputs)}`, system: one.label, ...parts }];
    }),
  );

  const lead = splitOf(second, base, 'peak');
  let power: readonly Row[] = [];
  if (lead) {
    const ratios = (({ total, chips, perChip }) => ({
      total: term('ratio', total),
      chips: term('ratio', chips),
      perChip: term('ratio', perChip),
    }))(lead);
    checks.push({ level: 'fine', message: 'split', params: { system: second.label, base: base.label, ...ratios } });
    const basePower: Power | undefined =
      inputs.basePower === undefined ? base.power : { value: raw(inputs.basePower), kind: 'reader', of: 'system' };
    const read = powerReadings(inputs, lead.total, second.chips, basePower);
    power = read.rows;
    steps.push(...read.steps);
    checks.push(...claimChecks(inputs, base, second), ...powerChecks(inputs, base, basePower, read.ratios));
  }
  for (const one of all) checks.push(...peakChecks(one, inputs));
  if (processors.length > 0 && processors.length < all.length) checks.push({ level: 'note', message: 'onlyMemory' });

  const row = (one: Compared, cell: (name: Shared) => Cell): Row => ({
    system: one.label,
    ...Object.fromEntries(SHARED.map((name) => [named(name, inputs), cell(name)])),
  });
  return {
    ok: true,
    outputs: {
      ratio: lead?.total,
      chipsRatio: lead?.chips,
      perChipRatio: lead?.perChip,
      bandwidthRatio: ratioTo(second, base, 'hbmBandwidth'),
      quantities: all.map((one) => ({
        ...row(one, (name) => totalOf(one, name) ?? missing(one, name)),
        chips: one.kind === 'processor' ? '@notMeaningful' : one.chips,
        power: one.power?.value,
        powerKind: one.power ? `@${one.power.of}.${one.power.kind}` : '@notMeaningful',
      })),
      ratios: others.map((one) => ({
        ...row(one, (name) => ratioTo(one, base, name) ?? missing(one, name) ?? missing(base, name)),
        chips: [one, base].some(({ kind }) => kind === 'processor') ? '@notMeaningful' : one.chips / base.chips,
      })),
      split: splits,
      power,
      processors: processors.map(({ label, processor: values }) => ({
        system: label,
        cores: values?.cores,
        clock: values?.clock,
        l2: values?.l2,
        l3: values?.l3,
        channels: values?.channels,
        memoryBandwidth: values?.memoryBandwidth,
      })),
    },
    checks,
    steps,
  };
}

/** One set of bars for each quantity that anybody among them publishes. */
function charts(inputs: Inputs, facts: GenerationsFacts): readonly Chart[] {
  const all = comparedOf(inputs, facts);
  if ('ok' in all) return [];
  return SHARED.flatMap((name): Chart[] => {
    const shown = all.filter(({ kind }) => kind !== 'processor' || name === 'hbmBandwidth');
    const bars = shown.map((one) => ({ label: one.label, colour: one.family, value: totalOf(one, name) }));
    if (bars.every(({ value }) => value === undefined)) return [];
    return [{ type: 'bars', value: { label: named(name, inputs), kind: kindOf(name, inputs), scale: 'linear' }, bars }];
  });
}

const ratio = { type: 'quantity', kind: 'ratio' } as const;
const text = { type: 'text' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const bandwidth = { type: 'quantity', kind: 'memoryBandwidth' } as const;
const oneWay = { type: 'quantity', kind: 'oneWay', when: hasAccelerator } as const;
const binary = { type: 'quantity', kind: 'bytes', binary: true } as const;
const watts = { type: 'quantity', kind: 'power' } as const;

export const generations = defineCalculator<GenerationsFacts>()({
  id: 'generations',
  version: 1,
  fields,
  outputs: {
    ratio: { ...ratio, headline: true, when: comparesPeaks },
    chipsRatio: { ...ratio, when: comparesPeaks },
    perChipRatio: { ...ratio, when: comparesPeaks },
    bandwidthRatio: ratio,
    quantities: {
      type: 'table',
      columns: {
        system: text,
        chips: { ...count, when: hasAccelerator },
        peak: { type: 'quantity', kind: 'computeRate', when: hasPeak },
        operations: { type: 'quantity', kind: 'operationRate', when: hasOperations },
        hbm: { ...binary, when: hasAccelerator },
        hbmBandwidth: bandwidth,
        scaleUp: oneWay,
        scaleOut: oneWay,
        power: watts,
        powerKind: text,
      },
    },
    ratios: {
      type: 'table',
      columns: {
        system: text,
        chips: { ...ratio, when: hasAccelerator },
        peak: { ...ratio, when: hasPeak },
        operations: { ...ratio, when: hasOperations },
        hbm: { ...ratio, when: hasAccelerator },
        hbmBandwidth: ratio,
        scaleUp: { ...ratio, when: hasAccelerator },
        scaleOut: { ...ratio, when: hasAccelerator },
      },
    },
    split: {
      type: 'table',
      columns: { quantity: text, system: text, total: ratio, chips: ratio, perChip: ratio },
    },
    power: {
      type: 'table',
      columns: { reading: text, efficiency: ratio, ratio, power: watts, perChip: watts },
    },
    processors: {
      type: 'table',
      when: hasProcessor,
      columns: {
        system: text,
        cores: count,
        clock: { type: 'quantity', kind: 'frequency' },
        l2: binary,
        l3: binary,
        channels: count,
        memoryBandwidth: bandwidth,
      },
    },
  },
  equations: ['systemRatio', 'gainEfficiency', 'savingEfficiency', 'impliedPowerRatio', 'impliedPower'],
  compute,
  charts,
});
