/** What scaling out knows of the records. */
import type { Facts, Preset } from '../define.ts';
import type { Format, HardwarePreset } from '../hardware.ts';

/** A statement about the peak of so many chips, for the scenarios that it speaks of. */
export interface ScaleClaim {
  readonly id: string;
  readonly by: string;
  readonly date: string;
  readonly chip: string;
  readonly chips: number;
  readonly format: Format;
  readonly sparsity: 'dense' | 'sparse';
  /** FLOP/s as claimed. */
  readonly claimed: number;
  /** Unit in which it was said. */
  readonly unit: string;
  readonly verdict: string;
}

/** A cluster of so many chips that somebody has spoken of: `check.landmark.<id>` says what was said. */
export interface Landmark {
  readonly id: 'rainier' | 'anthropic' | 'cluster2023';
  readonly chip: string;
  readonly chips: number;
  /** Page and anchor of the record that says so. */
  readonly record: string;
}

export interface ScaleOutFacts extends Facts {
  readonly presets: { readonly hardware: readonly (HardwarePreset | Preset)[] };
  /** For each preset, the machines that carry its chip: ids of presets. */
  readonly carriers: Readonly<Record<string, { readonly instance?: string; readonly ultraserver?: string }>>;
  readonly claims: readonly ScaleClaim[];
  readonly landmarks: readonly Landmark[];
  /** The largest cluster that anybody has announced, and the record that says so. */
  readonly largest?: { readonly chips: number; readonly record?: string };
}
