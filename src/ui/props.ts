/** What a calculator's island receives from its mount: plain JSON, serialised into the page. */
import type { Facts } from '../calculators/define.ts';
import type { RawInputs } from '../calculators/evaluate.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Locale } from '../silicon/units/index.ts';

/** An equation as a page shows it. */
export interface Formula {
  readonly name: string;
  readonly expression: string;
  /** MathML, made at build time; absent where a page has no room for it. */
  readonly math?: string;
}

export interface CalculatorProps {
  readonly locale: Locale;
  readonly facts: Facts;
  /** Messages that all calculators share, and this one's own. */
  readonly ui: Dictionary;
  readonly own: Dictionary;
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Record id → its page below `root`, for records that are not presets. */
  readonly pages: Readonly<Record<string, string>>;
  /** Base path with the locale: `/` or `/fr/`. */
  readonly root: string;
  /** Address of the calculator's own page. */
  readonly home: string;
  /** Unique on the page: begins the ids of the form. */
  readonly name: string;
  /** A scenario given by the page around it. */
  readonly given?: RawInputs;
  /** In prose: no address is written, and a link leads to the whole calculator. */
  readonly compact?: boolean;
  /** Alone in a frame of another page: the address is read and never written. */
  readonly embedded?: boolean;
}
