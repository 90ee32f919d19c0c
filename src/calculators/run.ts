/** Runs a calculator of the registry away from a page, for the command line, the data files and the tests. */
import { dictionary, type Area, type Dictionary } from '../i18n/index.ts';
import { equations } from '../silicon/scaling/equations.ts';
import type { Locale } from '../silicon/units/index.ts';
import { evaluate, type Evaluation, type InputError, type RawInputs } from './evaluate.ts';
import type { Registered } from './index.ts';
import { factsWith } from './readings-facts.ts';
import { report, type Formulas, type Report } from './report.ts';
import { errorText, type Wording } from './wording.ts';

const formulas: Formulas = equations;

/** The messages of a calculator in a language; none yet for one that is still being written. */
export function wordingOf({ id, messages }: Registered, locale: Locale): Wording {
  return {
    locale,
    ui: dictionary(locale, 'ui'),
    own: messages ?? (dictionary(locale, id as Area) as Dictionary | undefined) ?? {},
  };
}

export type Run =
  | { readonly ok: true; readonly report: Report; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly error: InputError; readonly message: string };

/** `readings` are ids of readings of disputed numbers to calculate with; throws for one that does not exist. */
export function run(which: Registered, typed: RawInputs, locale: Locale = 'en', readings: readonly string[] = []): Run {
  const { definition } = which;
  const facts = factsWith(which, readings);
  const wording = wordingOf(which, locale);
  const evaluation = evaluate(definition, typed, facts, locale);
  if (evaluation.ok) {
    return {
      ok: true,
      evaluation,
      report: report(definition, evaluation, evaluation.answer, facts, wording, formulas),
    };
  }
  const error = evaluation.errors[0]!;
  return { ok: false, error, message: errorText(wording, error, definition, facts) };
}
