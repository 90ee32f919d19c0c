/** What the goodput calculator knows of the records, and what its parts hand to one another. */
import type { Domain } from '../../silicon/scaling/reliability.ts';
import type { Facts, NoAnswer, Param, Preset } from '../define.ts';

/** An instance, an UltraServer or a rack; the reader's own has no chips. */
export type MachinePreset = Preset & {
  readonly values: {
    readonly chip: string;
    readonly chipName: string;
    /** Colour in charts. */
    readonly family: string;
    /** Whether AWS designed the chip: no failure rate is published for those. */
    readonly own: boolean;
    readonly chipsPerInstance?: number;
    readonly chipsPerUltraServer?: number;
  };
};

/** A published run or cluster, or the reader's own rates (`own`). Mean times between failures in seconds. */
export type RatesPreset = Preset & {
  readonly values: {
    readonly chip?: string;
    readonly chipName?: string;
    /** Chips that were watched together, where the source says it. */
    readonly chips?: number;
    /** Of one part; a domain that is missing was not told apart from the others, or not told at all. */
    readonly mtbf: { readonly [D in Domain]?: number };
    /** Failures a second of everything, for each chip: what the range is taken from. */
    readonly perChip?: number;
    /** The value of the record that all this is worked out from. */
    readonly path?: string;
  };
};

export type ModelPreset = Preset & { readonly values: { readonly parameters?: number } };

export interface GoodputFacts extends Facts {
  readonly presets: {
    readonly hardware: readonly MachinePreset[];
    readonly rates: readonly RatesPreset[];
    readonly models: readonly ModelPreset[];
  };
  /** Chips of Project Rainier, and the chip it is made of. */
  readonly rainier: { readonly chips: number; readonly chip: string };
}

/** A value or the reason why there is none. */
export type Found<T> = { readonly ok: true; readonly found: T } | NoAnswer;

export function found<T>(value: T): Found<T> {
  return { ok: true, found: value };
}

export function refuse(field: string, reason: string, params?: Readonly<Record<string, Param>>): NoAnswer {
  return { ok: false, field, reason, ...(params && { params }) };
}
