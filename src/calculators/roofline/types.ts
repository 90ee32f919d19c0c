/** What the roofline knows of the records. */
import type { DecodeModel } from '../../silicon/scaling/roofline.ts';
import type { Facts, Preset } from '../define.ts';
import type { Peaks } from '../hardware.ts';

/** What the roofline needs of a chip; all per chip and in base units. */
export interface RooflineChip {
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  readonly peak: Peaks;
  readonly arrayPeak?: Peaks;
  readonly hbm?: number;
  readonly hbmBandwidth?: number;
  /** Other printed memory bandwidths. */
  readonly disputedBandwidth?: readonly number[];
  readonly scaleUp?: { readonly rate: number; readonly directionKnown: boolean };
  /** One way, of the largest system made of this chip, and that system's name. */
  readonly scaleOut?: { readonly rate: number; readonly system: string };
  /** Rows of a tensor array, and how it starts after idling. */
  readonly array?: { readonly rows: number; readonly throttle?: { readonly share: number; readonly ramp: number } };
}

export interface RooflineModel extends DecodeModel {
  readonly name: string;
  /** All parameters, which must fit in memory even when a step does not touch them. */
  readonly parameters: number;
}

export interface RooflineFacts extends Facts {
  readonly presets: {
    readonly chips: readonly (Preset & { readonly values: RooflineChip & Readonly<Record<string, unknown>> })[];
    readonly models: readonly (Preset & { readonly values: RooflineModel & Readonly<Record<string, unknown>> })[];
  };
}
