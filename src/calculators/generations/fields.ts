/** What is asked for. */
import type { Facts, InputsOf } from '../define.ts';
import { FORMATS, type HardwarePreset, type HardwareValues } from '../hardware.ts';
import type { ProcessorPreset } from './types.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Within these bounds every ratio stays finite. */
const MOST = 1e24;

const hasOwn = (inputs: Loose): boolean => Array.isArray(inputs['systems']) && inputs['systems'].includes('custom');

const isInteger = (inputs: Loose): boolean => inputs['format'] === 'int8';

const isFloating = (inputs: Loose): boolean => !isInteger(inputs);

export function presetOf(id: string | undefined, facts: Facts): HardwarePreset | ProcessorPreset | undefined {
  if (id === undefined || id === 'custom') return undefined;
  return facts.presets['systems']?.find((preset) => preset.id === id) as HardwarePreset | ProcessorPreset | undefined;
}

export function isProcessor(preset: HardwarePreset | ProcessorPreset): preset is ProcessorPreset {
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

export const hasProcessor = (inputs: Loose, facts: Facts): boolean => processorsAmong(chosen(inputs), facts) > 0;

export const hasAccelerator = (inputs: Loose, facts: Facts): boolean =>
  processorsAmong(chosen(inputs), facts) < chosen(inputs).length;

export const hasPeak = (inputs: Loose, facts: Facts): boolean => isFloating(inputs) && hasAccelerator(inputs, facts);

export const hasOperations = (inputs: Loose, facts: Facts): boolean =>
  isInteger(inputs) && hasAccelerator(inputs, facts);

/** Whether the first two have more to compare than their memory. */
export const comparesPeaks = (inputs: Loose, facts: Facts): boolean =>
  processorsAmong(chosen(inputs).slice(0, 2), facts) === 0;

export interface Power {
  readonly value: number;
  readonly kind: string;
  readonly of: 'system' | 'chips';
}

/** Power of a whole preset: its own where somebody gives one, else that of its chips alone. */
export function powerOf(values: HardwareValues): Power | undefined {
  if (values.systemPower) return { ...values.systemPower, of: 'system' };
  return values.power && { value: values.power.value * values.chips, kind: values.power.kind, of: 'chips' };
}

const own = { type: 'quantity', group: 'own', optional: true, min: 1, max: MOST, when: hasOwn } as const;

export const fields = {
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

export type Inputs = InputsOf<typeof fields>;
