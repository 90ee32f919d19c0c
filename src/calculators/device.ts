/**
 * The device that holds one rank of a run: a GPU, a Trainium logical core. From a chip, an instance or an
 * UltraServer, the grouping of physical cores into logical ones and a number format come its peak, its
 * share of HBM and how many there are. The words are in src/i18n/<locale>/device.ts.
 */
import { raw } from '../silicon/units/index.ts';
import type { Facts, Fields, InputsOf } from './define.ts';
import { found, refuse, type Found } from './found.ts';
import { publishedPeak, type Format, type HardwarePreset, type HardwareValues } from './hardware.ts';

type Given = Readonly<Record<string, unknown>>;

/** Facts of a calculator that asks for a device. */
export interface DeviceFacts extends Facts {
  readonly presets: Facts['presets'] & { readonly hardware: readonly HardwarePreset[] };
}

export const DEVICE_FORMATS = [
  'bf16',
  'fp16',
  'fp8',
  'mxfp8',
  'fp4',
  'mxfp4',
  'tf32',
  'fp32',
] as const satisfies readonly Format[];

function chosen(inputs: Given, facts: Facts): HardwareValues | undefined {
  return (facts as DeviceFacts).presets.hardware.find(({ id }) => id === inputs['hardware'])?.values;
}

/**
 * Physical cores of one rank where the reader may choose: on chips whose cores share HBM banks, as on
 * Trainium2 and 3. Elsewhere with banks (Trainium1, Inferentia2) it is one core, and without it is the chip.
 */
export function groupable(values: HardwareValues | undefined): boolean {
  const { banks, physicalCores } = values ?? {};
  return banks !== undefined && physicalCores !== undefined && banks < physicalCores;
}

function coresPerDevice(values: HardwareValues, grouping: number): number {
  if (groupable(values)) return grouping;
  return values.bank === undefined ? (values.physicalCores ?? 1) : 1;
}

function devicesPerChip(values: HardwareValues, grouping: number): number {
  return (values.physicalCores ?? 1) / coresPerDevice(values, grouping);
}

/** One figure of the chip, shared evenly by its devices. */
function shareOf(inputs: Given, facts: Facts, figure: (values: HardwareValues) => number | undefined) {
  const values = chosen(inputs, facts);
  const whole = values && figure(values);
  return whole === undefined ? undefined : whole / devicesPerChip(values!, Number(inputs['grouping']));
}

const own = { type: 'quantity', group: 'hardware', folded: true, optional: true, above: 0 } as const;

/** The fields of a device and its memory alone; `hardware` starts at a preset of the calculator's choice. */
export function deviceMemoryFields(hardware: string) {
  return {
    hardware: { type: 'preset', group: 'hardware', set: 'hardware', default: hardware },
    grouping: {
      type: 'choice',
      group: 'hardware',
      options: ['2', '1'],
      default: '2',
      when: (inputs, facts) => groupable(chosen(inputs, facts)),
    },
    deviceMemory: {
      ...own,
      kind: 'bytes',
      unit: 'GiB',
      max: 1e18,
      blank: (inputs, facts) => shareOf(inputs, facts, ({ hbm }) => hbm),
    },
  } as const satisfies Fields;
}

/** The fields of a device, its rates among them. */
export function deviceFields(hardware: string) {
  return {
    ...deviceMemoryFields(hardware),
    format: { type: 'choice', group: 'hardware', options: DEVICE_FORMATS, default: 'bf16' },
    devicePeak: {
      ...own,
      kind: 'computeRate',
      unit: 'TFLOPS',
      max: 1e21,
      blank: (inputs, facts) =>
        shareOf(inputs, facts, ({ peak }) => publishedPeak(peak, inputs['format'] as Format, 'dense')?.rate),
    },
    deviceBandwidth: {
      ...own,
      kind: 'memoryBandwidth',
      unit: 'TB/s',
      max: 1e18,
      blank: (inputs, facts) => shareOf(inputs, facts, ({ hbmBandwidth }) => hbmBandwidth),
    },
  } as const satisfies Fields;
}

/** A calculator may leave the rates out: one of memory alone has no use for a peak. */
export type DeviceInputs = Pick<InputsOf<ReturnType<typeof deviceFields>>, 'hardware' | 'grouping'> &
  Partial<InputsOf<ReturnType<typeof deviceFields>>>;

/** What holds one rank. A figure that nobody publishes and the reader does not give is undefined. */
export interface Device {
  /** The preset it is part of. */
  readonly label: string;
  readonly chip: string;
  readonly chipName: string;
  /** Colour family in charts. */
  readonly family: string;
  readonly level: HardwareValues['level'];
  /** Physical cores of one device: 1 or 2 on Trainium; a GPU is one device whatever its cores. */
  readonly cores: number;
  readonly devicesPerChip: number;
  /** Chips of one instance or server, and of the whole preset. */
  readonly chipsPerInstance: number;
  readonly chips: number;
  /** FLOP/s of one device, dense, the format it is printed for, and the record or `reader`. */
  readonly peak?: { readonly rate: number; readonly format: Format; readonly from: string };
  /** Bytes of HBM for one device: its bank, or its part of it where devices share one. */
  readonly memory?: { readonly bytes: number; readonly from: string };
  /** Bytes of one bank and of the chip, as published, and devices that share a bank. */
  readonly bank?: { readonly bytes: number; readonly devices: number };
  readonly chipMemory?: number;
  /** Bytes a second of one device. */
  readonly bandwidth?: { readonly rate: number; readonly from: string };
}

/** One device of a preset, `grouping` physical cores each where that can be chosen. */
export function deviceIn(label: string, values: HardwareValues, grouping: number, format: Format): Device {
  const { chip, chipName, family, level, chips, chipsPerInstance, hbm, hbmBandwidth, bank, banks } = values;
  const split = devicesPerChip(values, grouping);
  const peak = publishedPeak(values.peak, format, 'dense');
  return {
    label,
    chip,
    chipName,
    family,
    level,
    chips,
    chipsPerInstance,
    cores: coresPerDevice(values, grouping),
    devicesPerChip: split,
    ...(peak && {
      peak: { rate: peak.rate / split, format: peak.format, from: `${chip}.peak.${peak.format}.dense` },
    }),
    ...(hbm !== undefined && { memory: { bytes: hbm / split, from: `${chip}.hbm.capacity` }, chipMemory: hbm }),
    ...(bank !== undefined && banks !== undefined && { bank: { bytes: bank, devices: split / banks } }),
    ...(hbmBandwidth !== undefined && {
      bandwidth: { rate: hbmBandwidth / split, from: `${chip}.hbm.bandwidth` },
    }),
  };
}

/**
 * The device that was chosen, the reader's own figures in place of the published ones. What the calculator
 * cannot do without it asks of the result: a missing peak or memory is not refused here.
 */
export function deviceOf(inputs: DeviceInputs, facts: DeviceFacts): Found<Device> {
  const preset = facts.presets.hardware.find(({ id }) => id === inputs.hardware);
  if (!preset) return refuse('hardware', 'hardware-unknown');
  const { devicePeak, deviceMemory, deviceBandwidth, format = 'bf16' } = inputs;
  return found({
    ...deviceIn(preset.label, preset.values, Number(inputs.grouping), format),
    ...(devicePeak !== undefined && { peak: { rate: raw(devicePeak), format, from: 'reader' } }),
    ...(deviceMemory !== undefined && { memory: { bytes: raw(deviceMemory), from: 'reader' } }),
    ...(deviceBandwidth !== undefined && { bandwidth: { rate: raw(deviceBandwidth), from: 'reader' } }),
  });
}

/** Hardware of the reader's own: one chip that is one device, and nothing known of it. */
export const ownHardware: HardwarePreset = {
  id: 'custom',
  label: '@option.hardware.custom',
  group: 'own',
  values: {
    level: 'instance',
    chip: 'custom',
    chipName: '@option.hardware.custom',
    family: 'custom',
    chips: 1,
    chipsPerInstance: 1,
    peak: {},
    prices: [],
  },
};
