/** What a page fetches when somebody asks for other readings of the disputed numbers of a calculator. */
import type { Alternative, Correction } from '../../calculators/patch.ts';
import type { Dictionary } from '../../i18n/index.ts';
import type { Kind } from '../../silicon/units/index.ts';

/** A printed number, and the publication that prints it. */
export interface PrintedValue {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** A disputed number that the calculator reads. */
export interface DisputedInput {
  /** Where it stands in the records: the id of the disagreement, and the paths that steps may name it by. */
  readonly path: string;
  readonly paths: readonly string[];
  readonly label: string;
  readonly kind: Kind;
  readonly chosen: PrintedValue;
  readonly others: readonly (PrintedValue & Alternative)[];
  /** Path of what is said about it, below the locale. */
  readonly page: string;
}

export interface ReadingsFile {
  readonly words: Dictionary;
  readonly disputed: readonly DisputedInput[];
  readonly corrections: readonly Correction[];
  /** Readings of numbers that this calculator does not read, or not in a way that changes anything. */
  readonly elsewhere: readonly string[];
}
