/** What is asked for. */
import { PRICE_BASES, type PriceBasis } from '../../silicon/units/index.ts';
import type { Facts, InputsOf } from '../define.ts';
import { type Format, FORMATS, type HardwarePreset, priceOn, publishedPeak } from '../hardware.ts';
import type { ScaleOutFacts } from './types.ts';

/** What can be typed over a preset: within these bounds every product and quotient stays finite. */
const MOST = 1e24;

export const isInteger = (inputs: Readonly<Record<string, unknown>>): boolean => inputs['format'] === 'int8';

export const isFloating = (inputs: Readonly<Record<string, unknown>>): boolean => !isInteger(inputs);

export function hardwareOf(id: unknown, facts: Facts): HardwarePreset | undefined {
  const found = facts.presets['hardware']?.find((preset) => preset.id === id);
  return found && found.id !== 'custom' ? (found as HardwarePreset) : undefined;
}

export function carrierOf(id: string, level: 'instance' | 'ultraserver', facts: Facts): HardwarePreset | undefined {
  const carriers = (facts as ScaleOutFacts).carriers[id];
  return carriers?.[level] === undefined ? undefined : hardwareOf(carriers[level], facts);
}

/** A chip has no network card of its own: the machine that carries it has. */
export function networked(hardware: HardwarePreset, facts: Facts): HardwarePreset | undefined {
  if (hardware.values.level !== 'chip') return hardware;
  return carrierOf(hardware.id, 'ultraserver', facts) ?? carrierOf(hardware.id, 'instance', facts);
}

/** The instance that is rented: the preset itself, or the one that carries the chip. */
export function rented(hardware: HardwarePreset, facts: Facts): HardwarePreset | undefined {
  return hardware.values.level === 'chip' ? carrierOf(hardware.id, 'instance', facts) : hardware;
}

const preset =
  (read: (hardware: HardwarePreset, inputs: Readonly<Record<string, unknown>>, facts: Facts) => number | undefined) =>
  (inputs: Readonly<Record<string, unknown>>, facts: Facts): number | undefined => {
    const hardware = hardwareOf(inputs['hardware'], facts);
    return hardware && read(hardware, inputs, facts);
  };

const presetPeak = preset(
  (hardware, inputs) =>
    publishedPeak(hardware.values.peak, inputs['format'] as Format, inputs['sparsity'] as 'dense' | 'sparse')?.rate,
);

export const fields = {
  hardware: { type: 'preset', group: 'what', set: 'hardware', default: 'trainium2' },
  count: { type: 'quantity', group: 'what', kind: 'count', unit: '', default: 64, min: 1, max: 1e9, integer: true },
  format: { type: 'choice', group: 'what', options: FORMATS, default: 'fp8' },
  sparsity: { type: 'choice', group: 'what', options: ['dense', 'sparse'], default: 'dense' },
  priceBasis: { type: 'choice', group: 'more', folded: true, options: PRICE_BASES, default: 'capacity-block' },
  lnc: { type: 'choice', group: 'more', folded: true, options: ['default', '1', '2'], default: 'default' },
  peak: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'computeRate',
    unit: 'TFLOPS',
    optional: true,
    min: 1,
    max: MOST,
    blank: presetPeak,
    when: isFloating,
  },
  operations: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'operationRate',
    unit: 'TOPS',
    optional: true,
    min: 1,
    max: MOST,
    blank: presetPeak,
    when: isInteger,
  },
  hbm: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'bytes',
    unit: 'GiB',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.hbm),
  },
  hbmBandwidth: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'memoryBandwidth',
    unit: 'TB/s',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.hbmBandwidth),
  },
  scaleUp: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'oneWay',
    unit: 'GB/s',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.scaleUp?.oneWay),
  },
  scaleOut: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'oneWay',
    unit: 'Gbps',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset((hardware, _, facts) => networked(hardware, facts)?.values.scaleOut),
  },
  cores: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'count',
    unit: '',
    optional: true,
    min: 1,
    max: 1e6,
    integer: true,
    blank: preset(({ values }) => values.physicalCores),
  },
  chipsPerUnit: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'count',
    unit: '',
    optional: true,
    min: 1,
    max: 1e6,
    integer: true,
    blank: preset(({ values }) => values.chips),
  },
  price: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'price',
    unit: 'USD/h',
    optional: true,
    above: 0,
    max: 1e9,
    blank: preset((hardware, inputs, facts) =>
      hardware.values.level === 'chip'
        ? undefined
        : priceOn(rented(hardware, facts)?.values.prices ?? [], inputs['priceBasis'] as PriceBasis)?.price,
    ),
  },
} as const;

export type Inputs = InputsOf<typeof fields>;
