/** What the step-time calculator knows of the records, and what its parts hand to one another. */
import type { Stack } from '../../silicon/scaling/stack.ts';
import type { Formats } from '../../silicon/scaling/training-memory.ts';
import type { ArchitectureFacts } from '../architecture.ts';
import type { Preset } from '../define.ts';
import type { DeviceFacts } from '../device.ts';

/** The constants of a stack that are numbers; the others are its habits. */
export type Constant = Exclude<keyof Stack, Habit>;
export type Habit = 'fusedAttention' | 'causal' | 'dropout' | 'context';

/** A calibration as this calculator reads it: its constants, its habits, and how far they can be trusted. */
export interface Calibration {
  readonly constants: { readonly [C in Constant]: number };
  readonly habits: Pick<Stack, Habit>;
  readonly formats: Formats;
  /** Chips that it was fitted on or is offered for; none where it is for any. */
  readonly chips: readonly string[];
  /** Name of the calibration whose constants it takes over: nothing on these chips was measured. */
  readonly carriedFrom?: string;
  readonly band: { readonly low: number; readonly high: number };
  readonly leastWork: number;
}

/** A calibration, `auto` for the one that belongs to the hardware, or `custom` for constants of the reader's own. */
export type StackPreset = Preset & { readonly values: { readonly calibration?: Calibration } };

/** The network of a preset at published rates, in chips, from the inside out; a tier without a size has no end. */
export interface NetworkFact {
  readonly tiers: readonly { readonly size?: number; readonly bandwidth: number; readonly from: string }[];
  /** What one chip moves between its own cores, where these may be grouped. */
  readonly core?: { readonly bandwidth: number; readonly from: string };
}

export interface StepFacts extends DeviceFacts, ArchitectureFacts {
  readonly presets: DeviceFacts['presets'] & ArchitectureFacts['presets'] & { readonly stacks: readonly StackPreset[] };
  /** By id of the hardware preset; none where no link is published. */
  readonly networks: Readonly<Record<string, NetworkFact>>;
}
