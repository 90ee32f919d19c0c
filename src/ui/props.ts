/** What a calculator receives from its mount: plain JSON. */
import type { Facts } from '../calculators/define.ts';
import type { Drawn, RawInputs } from '../calculators/evaluate.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Locale } from '../silicon/units/index.ts';

/** An equation as a page shows it. */
export interface Formula {
  readonly name: string;
  readonly expression: string;
  /** MathML, made at build time; absent where a page has no room for it. */
  readonly math?: string;
}

/** The part of a calculator's props that all its mounts in a language share; fetched when it is reached for. */
export interface Shared {
  readonly facts: Facts;
  /** Messages that all calculators share, and this one's own. */
  readonly ui: Dictionary;
  readonly own: Dictionary;
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Record id → its page below `root`, for records that are not presets. */
  readonly pages: Readonly<Record<string, string>>;
  /** The disputed numbers that it reads: how many, and where their other readings are served. */
  readonly disputed?: { readonly count: number; readonly address: string };
  /** Of a heavy calculator: the default scenario worked out, so that a page begins with it without working. */
  readonly first?: First;
}

/** An evaluation as JSON has it. */
export type First = Omit<Drawn & { readonly ok: true }, 'hidden'> & { readonly hidden: readonly string[] };

/** The part that one mount has for itself; serialised into the page. */
export interface Own {
  readonly locale: Locale;
  /** Base path with the locale: `/` or `/fr/`. */
  readonly root: string;
  /** Address of the calculator's own page. */
  readonly home: string;
  /** Unique on the page: begins the ids of the form. */
  readonly name: string;
  /** A scenario given by the page around it. */
  readonly given?: RawInputs;
  /** Of a heavy calculator: the given scenario worked out. */
  readonly first?: First;
  /** In prose: no address is written, and a link leads to the whole calculator. */
  readonly compact?: boolean;
  /** Alone in a frame of another page: the address is read and never written. */
  readonly embedded?: boolean;
}

export type CalculatorProps = Own &
  Shared & {
    /** What is said beside a value in the steps, by its path in the records: that it is another reading. */
    readonly marks?: Readonly<Record<string, string>>;
  };

/** What an island is given: its own part, and where the shared part is served. */
export type MountProps = Own & { readonly shared: string };
