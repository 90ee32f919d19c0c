/** What the comparison knows of the records. */
import type { Facts, Preset } from '../define.ts';
import type { HardwarePreset } from '../hardware.ts';

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
