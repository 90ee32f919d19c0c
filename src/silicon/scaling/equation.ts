/**
 * What is said about a formula: how it is written, what its symbols mean, where it holds and who
 * published it. Worked steps are rendered from this, so that a page never shows another formula than
 * the one that ran; a test evaluates `expression` with each step's values and compares.
 */
export interface EquationSymbol {
  /** TeX of the symbol. */
  readonly tex: string;
  readonly meaning: string;
  /** SI base unit, empty for a plain number. */
  readonly unit: string;
}

export interface Equation {
  readonly name: string;
  /** The whole equation in TeX, left side included. */
  readonly tex: string;
  /**
   * Right side as plain arithmetic over the names in `symbols`: + - * / ^, parentheses, and the functions
   * min, max, ceil, floor, sqrt, log2, exp, expm1. All values are in SI base units.
   */
  readonly expression: string;
  /** Name of the left side; it is in `symbols` too. */
  readonly result: string;
  readonly symbols: Readonly<Record<string, EquationSymbol>>;
  /** Where the formula holds, and what it does outside. */
  readonly domain: string;
  readonly source: { readonly title: string; readonly url?: string };
}
