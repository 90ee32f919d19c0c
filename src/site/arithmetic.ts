/** Sums over record values, done when the site is built and written out with the numbers put in. */
import { evaluateExpression } from '../silicon/scaling/expression.ts';
import { isQuantity, lookup, type ClaimRecord } from '../silicon/specs/catalogue.ts';
import { formatNumber, raw, type Formatted, type Kind, type Locale } from '../silicon/units/index.ts';
import { wordQuantity, wordValue } from './wordings.ts';

/** Names of a sum: each a record path or a plain number. */
export type Terms = Readonly<Record<string, string | number>>;

/** A piece of a sum as it is written out; `path` where it is a record value. */
export interface SumPart {
  readonly text: string;
  readonly path?: string;
}

export interface Sum {
  /** In base units of `kind`. */
  readonly value: number;
  readonly result: Formatted;
  /** The expression with the numbers put in, `64 × 1,299 TFLOPS`, in pieces, so that each number can be linked. */
  readonly parts: readonly SumPart[];
}

function quantityAt(path: string, expression: string) {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`"${path}" is a text and cannot stand in "${expression}".`);
  return value;
}

/** The value of `expression` over `terms`, shown as `kind`. Throws when a path or the arithmetic is wrong, which fails the build. */
export function sumOf(
  expression: string,
  terms: Terms,
  kind: Kind,
  locale: Locale,
  unit?: string,
  binary?: boolean,
): Sum {
  const numbers = Object.entries(terms).map(([name, term]) => [
    name,
    typeof term === 'number' ? term : raw(quantityAt(term, expression).value),
  ]);
  const value = evaluateExpression(expression, Object.fromEntries(numbers) as Record<string, number>);
  const parts = written(expression, terms, locale);
  return {
    value,
    result: wordQuantity(kind, value, locale, { in: unit, binary }),
    parts,
  };
}

const TOKENS = /[A-Za-z_]\w*|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[-+*/^(),]/g;
const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '-': ' − ', '+': ' + ' };

/** An expression as a reader writes it, with texts for names. */
function written(expression: string, terms: Terms, locale: Locale): SumPart[] {
  return (expression.match(TOKENS) ?? []).map((token) => {
    const term = Object.hasOwn(terms, token) ? terms[token] : undefined;
    if (typeof term === 'string') return { text: wordValue(quantityAt(term, expression), locale).text, path: term };
    if (term !== undefined) return { text: formatNumber(term, locale, { whole: true }) };
    if (/^\d/.test(token)) return { text: formatNumber(Number(token), locale, { whole: true }) };
    if (token === ',') return { text: locale === 'fr' ? ' ; ' : ', ' };
    return { text: SIGNS[token] ?? token };
  });
}

/** A claim's own sum; undefined for one that nothing published can check. */
export function recalculate({ check, claimed }: ClaimRecord, locale: Locale): Sum | undefined {
  return check && sumOf(check.expression, check.terms, claimed.of, locale, claimed.unit);
}
