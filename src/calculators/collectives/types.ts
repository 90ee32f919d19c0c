/** What the collectives calculator knows of the records, and what its parts hand to one another. */
import type { Side } from '../../silicon/scaling/collective-algorithms.ts';
import type { Facts, NoAnswer, Param, Preset } from '../define.ts';

/** One level of a machine's network, inside out. Rates are as printed, one way, for one link of a torus or one chip of a switch. */
export interface LevelFact {
  /** Messages `level.<id>` and `scope.<id>`. */
  readonly id: 'server' | 'third' | 'rack' | 'racks' | 'node' | 'network' | 'own';
  /** Chips, servers or machines that the level joins. */
  readonly devices: number;
  readonly sides?: readonly Side[];
  readonly rate: number;
  /** Path of the record value, or `reader`. */
  readonly rateFrom: string;
  /** Seconds for one step; absent where nobody publishes it. */
  readonly hop?: number;
  readonly hopFrom?: string;
  /** Share of the rate that large collectives reach, where somebody publishes one. */
  readonly efficiency?: number;
  readonly efficiencyFrom?: string;
}

/** Latency and bus bandwidth of an all-reduce, fitted by the size of the group. */
export interface FitFact {
  readonly group: number;
  readonly launch: number;
  readonly bus: number;
  /** Path of the record that holds both. */
  readonly from: string;
}

/** A check that the records themselves call for: `check.<message>`. */
export interface Doubt {
  readonly message: 'unstated' | 'switch-hop' | 'parts' | 'network-hop' | 'hop-range';
  readonly params?: Readonly<Record<string, Param>>;
  /** Page that the sentence leads to. */
  readonly record?: string;
}

export interface FabricFact {
  readonly chip: string;
  readonly chipName: string;
  readonly family: string;
  /** Chips of one machine. */
  readonly chips: number;
  /** Ranks of one chip: its logical cores, or 1. */
  readonly ranks: number;
  readonly levels: readonly LevelFact[];
  /** The network between machines, per chip. */
  readonly network?: Omit<LevelFact, 'devices' | 'sides'>;
  /** Buffer sizes at which the maker documents another algorithm. */
  readonly algorithms?: { readonly meshBelow: number; readonly ringAbove: number; readonly from: string };
  /** The maker documents hierarchical collectives across levels. */
  readonly hierarchical?: boolean;
  readonly fits?: readonly FitFact[];
  /** What a reader should be told of the records. */
  readonly doubts: readonly Doubt[];
}

export type FabricPreset = Preset & {
  readonly values: {
    readonly fabric?: FabricFact;
    /** Ids of the records, beside the machine's own, that its figures come from. */
    readonly records?: readonly string[];
  };
};

export interface CollectivesFacts extends Facts {
  readonly presets: { readonly fabrics: readonly FabricPreset[] };
}

/** A value or the reason why there is none. */
export type Found<T> = { readonly ok: true; readonly found: T } | NoAnswer;

export function found<T>(value: T): Found<T> {
  return { ok: true, found: value };
}

export function refuse(field: string, reason: string, params?: Readonly<Record<string, Param>>): NoAnswer {
  return { ok: false, field, reason, ...(params && { params }) };
}
