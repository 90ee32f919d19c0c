/** The hardware, price, power and efficiency of a run: the preset, and what the reader puts in its place. */
import { raw, type PriceBasis, type Quantity } from '../../silicon/units/index.ts';
import type { Convention } from '../../silicon/scaling/training.ts';
import { paidPrice, priceOn, publishedPeak, type Format, type HardwarePreset } from '../hardware.ts';
import { evidenceFor, type Evidence } from './evidence.ts';
import { found, refuse, type Found } from '../found.ts';
import type { Efficiency, Machine, TrainingFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

export function hardwareOf(inputs: Given, facts: TrainingFacts): HardwarePreset | undefined {
  return facts.presets.hardware.find(({ id }) => id === inputs.hardware);
}

/** What published runs say for the hardware, format and convention chosen. */
export function defaultEfficiency(inputs: Given, facts: TrainingFacts): Evidence {
  const values = hardwareOf(inputs, facts)?.values;
  const chip = values?.chip ?? '';
  const family = facts.families[chip] ?? '';
  return evidenceFor(facts.runs, { chip, family }, String(inputs.format), inputs.convention as Convention);
}

interface HardwareInputs {
  readonly hardware: string;
  readonly format: Format;
  readonly peak: Quantity<'computeRate'> | undefined;
  readonly chipsPerUnit: Quantity<'count'> | undefined;
  readonly basis: PriceBasis;
  readonly price: Quantity<'price'> | undefined;
  readonly power: Quantity<'power'> | undefined;
  readonly powerEstimate: boolean;
  readonly pue: Quantity<'ratio'> | undefined;
}

/** The machine, or the field that is missing: a peak nobody publishes has to come from the reader. */
export function machineOf(inputs: HardwareInputs, facts: TrainingFacts): Found<Machine> {
  const preset = hardwareOf(inputs as unknown as Given, facts);
  if (!preset) return refuse('hardware', 'hardware-unknown');
  const { values } = preset;
  const published = publishedPeak(values.peak, inputs.format, 'dense');
  const peak = inputs.peak === undefined ? published : { rate: raw(inputs.peak), format: inputs.format };
  if (!peak) {
    return preset.id === 'custom'
      ? refuse('peak', 'peak-needed')
      : refuse('format', 'peak-not-published', { hardware: preset.label, format: inputs.format.toUpperCase() });
  }
  const chipsPerUnit = inputs.chipsPerUnit === undefined ? values.chips : raw(inputs.chipsPerUnit);
  const listed = inputs.price === undefined ? priceOn(values.prices, inputs.basis) : undefined;
  const price = paidPrice(inputs.price, listed);
  const power = inputs.power !== undefined ? raw(inputs.power) : inputs.powerEstimate ? values.power?.value : undefined;
  return found({
    label: preset.label,
    chip: values.chip,
    chipName: values.chipName,
    family: values.family,
    level: values.level,
    chipsPerUnit,
    instancesPerUnit: inputs.chipsPerUnit === undefined ? values.chips / values.chipsPerInstance : 1,
    peak: peak.rate,
    format: peak.format,
    peakFrom: inputs.peak === undefined ? `${values.chip}.peak.${peak.format}.dense` : 'reader',
    ...(price !== undefined && { price, priceFrom: listed ? `${listed.id}.price` : 'reader' }),
    ...(listed && { pricedOn: listed }),
    ...(power !== undefined && { power, powerFrom: inputs.power === undefined ? 'estimate' : 'reader' }),
    pue: inputs.pue === undefined ? 1 : raw(inputs.pue),
  });
}

interface EfficiencyInputs {
  readonly mfu: Quantity<'share'> | undefined;
  readonly mfuLow: Quantity<'share'> | undefined;
  readonly mfuHigh: Quantity<'share'> | undefined;
  readonly goodput: Quantity<'share'>;
  readonly goodputLow: Quantity<'share'> | undefined;
  readonly goodputHigh: Quantity<'share'> | undefined;
}

export interface EfficiencyRange {
  readonly low: Efficiency;
  readonly central: Efficiency;
  readonly high: Efficiency;
}

/**
 * Utilisation and goodput, each with its range. A utilisation of the reader's own has no range unless
 * they give one: the runs that others published say nothing about it.
 */
export function efficiencyOf(inputs: EfficiencyInputs, evidence: Evidence): Found<EfficiencyRange> {
  const own = inputs.mfu === undefined ? undefined : raw(inputs.mfu);
  const mfu = own ?? evidence.central;
  if (mfu === undefined) return refuse('mfu', 'mfu-needed');
  const low = inputs.mfuLow === undefined ? (own ?? evidence.low!) : raw(inputs.mfuLow);
  const high = inputs.mfuHigh === undefined ? (own ?? evidence.high!) : raw(inputs.mfuHigh);
  const goodput = raw(inputs.goodput);
  const goodputLow = inputs.goodputLow === undefined ? goodput : raw(inputs.goodputLow);
  const goodputHigh = inputs.goodputHigh === undefined ? goodput : raw(inputs.goodputHigh);
  const central = { kind: 'share', value: mfu } as const;
  if (mfu > 1) return refuse('mfu', 'mfu-above-peak', { mfu: central });
  if (low > mfu) return refuse('mfuLow', 'low-above-central', { central });
  if (high < mfu) return refuse('mfuHigh', 'high-below-central', { central });
  const centralGoodput = { kind: 'share', value: goodput } as const;
  if (goodputLow > goodput) return refuse('goodputLow', 'low-above-central', { central: centralGoodput });
  if (goodputHigh < goodput) return refuse('goodputHigh', 'high-below-central', { central: centralGoodput });
  return found({
    low: { mfu: low, goodput: goodputLow },
    central: { mfu, goodput },
    high: { mfu: high, goodput: goodputHigh },
  });
}
