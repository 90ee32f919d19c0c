/** What the site calculator knows of the records, and what its parts hand to one another. */
import type { Factor } from '../../silicon/scaling/site-energy.ts';
import type { Facts, Preset } from '../define.ts';

/** A power on record, W for each chip. */
export interface PowerFact {
  /** Name of what it was given for: a chip, or a server or UltraServer with its hosts. */
  readonly of: string;
  readonly watts: number;
  /** Class of the figure: primary, secondary, estimate. */
  readonly kind: string;
  /** Whether hosts and network are in it. */
  readonly whole: boolean;
  /** Id of the system it belongs to, or of the chip. */
  readonly id: string;
  /** Path of the reading. */
  readonly from: string;
}

/** What chips are bought and stand in: the largest system made of them. */
export interface HolderFact {
  readonly name: string;
  readonly chips: number;
  readonly racks?: number;
}

export interface ChipFact {
  readonly name: string;
  /** Dense peaks, FLOP/s. */
  readonly bf16?: number;
  readonly fp8?: number;
  readonly powers: readonly PowerFact[];
  readonly holder?: HolderFact;
}

export type MachinePreset = Preset & {
  readonly values: {
    readonly chip: string;
    readonly family: string;
    readonly chips: number;
    /** The preset itself, where it is a machine of several chips. */
    readonly holder?: HolderFact;
  };
};

/** A ratio or an intensity that a reader can choose, in base units, and where it is on record. */
export type RatePreset = Preset & { readonly values: { readonly value?: number; readonly from?: string } };

/** How a public figure is meant: about, at least, at most (“nearly”). */
export type Bound = 'about' | 'least' | 'most';

export interface FigureFact {
  readonly id: string;
  /** What it is a figure of. */
  readonly of: 'chips' | 'it' | 'facility' | 'rate' | 'equivalents' | 'water';
  readonly value: number;
  readonly bound: Bound;
  /** As printed, in the language of the source. */
  readonly said: string;
  readonly by: readonly Factor[];
}

/** Peaks of one chip by the way in which exaflops may have been counted. */
export interface RainierFact {
  readonly chip: string;
  readonly peaks: { readonly fp8: number; readonly sparse: number; readonly bf16: number };
  readonly h100: { readonly fp8: number; readonly bf16: number };
  readonly figures: readonly FigureFact[];
  readonly capital: { readonly cost: number; readonly power: number };
  readonly buildings: { readonly count: number; readonly area: number };
}

export interface SiteFacts extends Facts {
  readonly presets: {
    readonly hardware: readonly MachinePreset[];
    readonly pues: readonly RatePreset[];
    readonly wues: readonly RatePreset[];
    readonly grids: readonly RatePreset[];
  };
  readonly chips: Readonly<Record<string, ChipFact>>;
  readonly rainier: RainierFact;
}
