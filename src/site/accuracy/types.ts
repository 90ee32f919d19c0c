/** What the pages on accuracy are made of: a prediction beside the measurement of the same thing. */
import type { SourceId } from '../../silicon/specs/catalogue.ts';
import type { Kind } from '../../silicon/units/index.ts';

/** Calculators that predict something somebody has measured. */
export const JUDGED = [
  'training-time',
  'step-time',
  'collectives',
  'training-memory',
  'goodput',
  'site-power',
] as const;
export type Judged = (typeof JUDGED)[number];

/**
 * How the prediction stands to the measurement. `fitted`: constants were fitted to it. `held-out`: they were
 * fitted to measurements of its kind, it kept back. `carried-over`: constants of other measurements, unchanged.
 * `formula`: nothing is fitted. `not-calibrated`: nothing of its chip or stack was measured before. `arithmetic`: the
 * published figure is itself a product of the same inputs, so that it tests the arithmetic and nothing else.
 */
export const ROLES = ['fitted', 'held-out', 'carried-over', 'formula', 'not-calibrated', 'arithmetic'] as const;
export type Role = (typeof ROLES)[number];

/** Values in the base unit of `kind`. */
export interface Comparison {
  /** Unique: the calculator, a slash, and the row. */
  readonly id: string;
  /** The measurement. Several calculators may predict one. */
  readonly row: string;
  readonly calculator: Judged;
  /** Id of the set, which has a page. */
  readonly set: string;
  readonly name: string;
  readonly kind: Kind;
  readonly predicted: number;
  readonly measured: number;
  /** The band beside the prediction, where the calculator gives one. */
  readonly low?: number;
  readonly high?: number;
  readonly role: Role;
  readonly source: SourceId;
  /** Rows of one value are alternatives (layouts of one model on one machine) that a planner would rank. */
  readonly rivals?: string;
  readonly note?: string;
}

/** Why a calculator has no prediction for a measurement: message `reason.<reason>`. */
export type Reason = 'no-model' | 'no-rate' | 'no-peak' | 'no-failure-rate' | 'no-restart' | 'contested' | 'refused';

/** A measurement that a calculator could not be held against, listed so that none is dropped in silence. */
export interface Unpredicted {
  readonly row: string;
  readonly calculator: Judged;
  readonly set: string;
  readonly name: string;
  readonly reason: Reason;
}

/** A set of measurements. Remarks are those of its record, in English. */
export interface MeasuredSet {
  readonly id: string;
  /** In English; a message `set.<id>` goes before it, in each language. */
  readonly name: string;
  readonly kind: Kind;
  readonly sources: readonly SourceId[];
  /** Where in the first source. */
  readonly where?: string;
  /** English sentences of the record: selection, derivation, assumptions, remarks. */
  readonly remarks: readonly string[];
}

/** What a calculator brings to the pages: index.ts lists the functions that give it. */
export interface Provided {
  readonly sets: readonly MeasuredSet[];
  readonly comparisons: readonly Comparison[];
  readonly unpredicted: readonly Unpredicted[];
}
