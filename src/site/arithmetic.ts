/** Sums over record values, done when the site is built and written out with the numbers put in. */
import { evaluateExpression } from '../silicon/scaling/expression.ts';
import { outcomeOf } from '../silicon/scaling/verdict.ts';
import { isQuantity, lookup, type Check, type ClaimRecord, type Verdict } from '../silicon/specs/catalogue.ts';
import { factorOf, formatNumber, raw, type Formatted, type Kind, type Locale } from '../silicon/units/index.ts';
import { wordQuantity, wordValue } from './wordings.ts';

/** Names of a sum: each a record path or a plain number. */
export type Terms = Readonly<Record<string, string | number>>;

/** A piece of a sum as it is written out; `path` where it is a record value. */
export interface SumPart {
  readonly text: string;
  readonly path?: string;
  /** Its name in the expression, where it has one. */
  readonly term?: string;
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

/** The sum itself, in base units. Throws when a path or the arithmetic is wrong. */
export function valueOf({ expression, terms }: Check): number {
  const numbers = Object.entries(terms).map(([name, term]) => [
    name,
    typeof term === 'number' ? term : raw(quantityAt(term, expression).value),
  ]);
  return evaluateExpression(expression, Object.fromEntries(numbers) as Record<string, number>);
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
  const value = valueOf({ expression, terms });
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
    if (typeof term === 'string')
      return { text: wordValue(quantityAt(term, expression), locale).text, path: term, term: token };
    if (term !== undefined) return { text: formatNumber(term, locale, { whole: true }), term: token };
    if (/^\d/.test(token)) return { text: formatNumber(Number(token), locale, { whole: true }) };
    if (token === ',') return { text: locale === 'fr' ? ' ; ' : ', ' };
    return { text: SIGNS[token] ?? token };
  });
}

/** A claim's own sum; undefined for one that nothing published can check. */
export function recalculate({ check, claimed }: ClaimRecord, locale: Locale): Sum | undefined {
  return check && sumOf(check.expression, check.terms, claimed.of, locale, claimed.unit);
}

/** The other sums of a claim, in order: with figures rounded on the way (without a reading), then those beside it. */
export function furtherSums(
  { claimed, rounded, beside = [] }: ClaimRecord,
  locale: Locale,
): readonly { readonly reading?: string; readonly at?: number; readonly sum: Sum }[] {
  const own = rounded ? [{ sum: sumOf(rounded.expression, rounded.terms, claimed.of, locale, claimed.unit) }] : [];
  return [
    ...own,
    ...beside.map(({ reading, expression, terms, of = claimed.of, unit = claimed.unit }, at) => ({
      reading,
      at,
      sum: sumOf(expression, terms, of, locale, unit),
    })),
  ];
}

/**
 * The verdict as it follows from the records: nothing where there is no sum; what the sum says where it is the
 * claim's; `holds-rounded` where it comes out with the figures on the way rounded; `holds-if` where it comes out, and
 * is the claim's under a condition only.
 */
export function verdictOf({ check, rounded, condition, claimed, least }: ClaimRecord): Verdict {
  if (!check) return 'unchecked';
  const unit = factorOf(claimed.of, claimed.unit);
  if (unit === undefined) throw new Error(`"${claimed.unit}" is no unit of ${claimed.of}.`);
  const said = raw(claimed.value) / unit;
  const weighed = (sum: Check) => outcomeOf({ said, sum: valueOf(sum) / unit, least });
  const plain = weighed(check);
  const outcome = plain === 'fails' && rounded && weighed(rounded) !== 'fails' ? 'holds-rounded' : plain;
  return condition !== undefined && outcome !== 'fails' ? 'holds-if' : outcome;
}
