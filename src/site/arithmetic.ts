/** Sums over record values, done when the site is built and written out with the numbers put in. */
import { evaluateExpression } from '../silicon/scaling/expression.ts';
import { isQuantity, lookup, type ClaimRecord } from '../silicon/specs/catalogue.ts';
import { formatNumber, raw, type Formatted, type Kind, type Locale } from '../silicon/units/index.ts';
import { wordQuantity, wordValue } from './wordings.ts';

/** Names of a sum: each a record path or a plain number. */
export type Terms = Readonly<Record<string, string | number>>;

export interface Sum {
  /** In base units of `kind`. */
  readonly value: number;
  readonly result: Formatted;
  /** The expression with the numbers put in: `64 × 1,299 TFLOPS`. */
  readonly arithmetic: string;
  /** The record paths that it used, in order. */
  readonly paths: readonly string[];
}

/** The value of `expression` over `terms`, shown as `kind`. Throws when a path or the arithmetic is wrong, which fails the build. */
export function sumOf(expression: string, terms: Terms, kind: Kind, locale: Locale, unit?: string): Sum {
  const numbers: Record<string, number> = {};
  const texts: Record<string, string> = {};
  const paths: string[] = [];
  for (const [name, term] of Object.entries(terms)) {
    if (typeof term === 'number') {
      numbers[name] = term;
      texts[name] = formatNumber(term, locale);
      continue;
    }
    const value = lookup(term);
    if (!isQuantity(value)) throw new Error(`"${term}" is a text and cannot stand in "${expression}".`);
    numbers[name] = raw(value.value);
    texts[name] = wordValue(value, locale).text;
    paths.push(term);
  }
  const value = evaluateExpression(expression, numbers);
  return {
    value,
    result: wordQuantity(kind, value, locale, { in: unit }),
    arithmetic: written(expression, texts, locale),
    paths,
  };
}

/** An expression as a reader writes it, with texts for names. */
function written(expression: string, texts: Readonly<Record<string, string>>, locale: Locale): string {
  return expression
    .replace(/[A-Za-z_]\w*/g, (name) => texts[name] ?? name)
    .replace(/(?<![\w.,\u202f\u00a0])\d+(?:\.\d+)?(?![\w.,\u202f\u00a0])/g, (digits) =>
      formatNumber(Number(digits), locale),
    )
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/\s+\/\s+/g, ' ÷ ')
    .replace(/\s+-\s+/g, ' − ');
}

/** A claim's own sum; undefined for one that nothing published can check. */
export function recalculate({ check, claimed }: ClaimRecord, locale: Locale): Sum | undefined {
  return check && sumOf(check.expression, check.terms, claimed.of, locale, claimed.unit);
}
