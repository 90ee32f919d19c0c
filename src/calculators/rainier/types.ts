/** What the calculator of Project Rainier knows of the records, and what its parts hand to one another. */
import type { Side } from '../../silicon/scaling/collective-algorithms.ts';
import type { Domain } from '../../silicon/scaling/reliability.ts';
import type { Facts, Preset } from '../define.ts';
import type { Peaks } from '../hardware.ts';

/** The steps of the ladder, from the inside out. `own` stands where its number of chips belongs. */
export const STEPS = [
  'core',
  'logical',
  'chip',
  'server',
  'ultraserver',
  'building',
  'cluster',
  'fleet',
  'own',
] as const;
export type StepId = (typeof STEPS)[number];

/** One level of links inside an UltraServer, inside out; rates one way, of a link of a torus or a chip of a switch. */
export interface LinkLevel {
  readonly devices: number;
  readonly sides?: readonly Side[];
  readonly rate: number;
  readonly rateFrom: string;
  readonly hop: number;
}

/** An UltraServer, what it is made of, and the network that joins several. */
export interface MachineValues {
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  readonly cores: number;
  /** Physical cores of a logical one. */
  readonly grouping: number;
  readonly chipsPerServer: number;
  readonly chips: number;
  readonly peak: Peaks;
  readonly hbm: number;
  readonly hbmBandwidth: number;
  readonly levels: readonly LinkLevel[];
  readonly network: { readonly rate: number; readonly rateFrom: string; readonly hop: number };
  /** Logical cores of a chip: ranks that share its links. */
  readonly ranks: number;
  /** W of one UltraServer, an estimate; its maker publishes none. */
  readonly power?: { readonly value: number; readonly from: string };
  /** Ids of the other records that its figures come from. */
  readonly records: readonly string[];
}

export type MachinePreset = Preset & { readonly values: MachineValues & Readonly<Record<string, unknown>> };

/** A published run or cluster whose stops were counted, or the reader's own rates. Seconds, and failures a second. */
export type RatesPreset = Preset & {
  readonly values: {
    readonly chipName?: string;
    readonly mtbf: { readonly [D in Domain]?: number };
    readonly perChip?: number;
    readonly path?: string;
  };
};

/** Parameters in all, and those one token uses. */
export type ModelPreset = Preset & { readonly values: { readonly total?: number; readonly active?: number } };

/** A number of the site's record, and its path. */
export interface SiteCount {
  readonly count: number;
  readonly from: string;
}

export interface RainierFacts extends Facts {
  readonly presets: {
    readonly machines: readonly MachinePreset[];
    readonly rates: readonly RatesPreset[];
    readonly models: readonly ModelPreset[];
  };
  readonly site: {
    /** The chip that the counts are of. */
    readonly chip: string;
    readonly chips: SiteCount;
    readonly fleet: SiteCount;
    readonly buildings: SiteCount;
    readonly buildingsLater: SiteCount;
  };
}

/** One step of the ladder. A core is a part of a chip, so that `chips` is below 1. */
export interface Rung {
  readonly step: StepId;
  readonly chips: number;
  readonly cores: number;
  /** Chips as a multiple of those of the step before; none for the first. */
  readonly factor?: number;
  /** How the number of its chips is known. */
  readonly known: 'published' | 'estimate' | 'disclosed' | 'reader' | 'whatIf';
}
