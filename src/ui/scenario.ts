/** The state of one calculator: what is typed, what it evaluates to, and the last result that was good. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnyDefinition } from '../calculators/define.ts';
import { evaluate, fieldsOf, type Drawn, type RawInputs, type RawValue } from '../calculators/evaluate.ts';
import { fromSearch, initialTexts, privateOf, toFragment, toSearch, withoutPrivate } from '../calculators/url-state.ts';
import type { CalculatorProps } from './props.ts';

type Good = Drawn & { readonly ok: true };

/** What is known of the inputs just now. */
export interface Evaluated {
  /** Not ok and without errors: it is not worked out yet. */
  readonly now: Drawn;
  /** Why the result shown is an older one, where that is no fault of an input; empty: not worth saying yet. */
  readonly note?: string;
  /** Stands above the result. */
  readonly aside?: ComponentChildren;
}

/** A hook that evaluates what is typed; the same one for as long as the calculator stands. */
export type UseEvaluation = (definition: AnyDefinition, typed: RawInputs, props: CalculatorProps) => Evaluated;

const useHere: UseEvaluation = (definition, typed, { facts, locale }) => ({
  now: useMemo(() => evaluate(definition, typed, facts, locale), [typed, facts]),
});

/** How long a reader may pause in a number before the address follows. */
const PAUSE = 300;

/** `ask` is told which readings of disputed numbers the address asks for. */
export function useScenario(
  definition: AnyDefinition,
  props: CalculatorProps,
  ask: (readings: readonly string[]) => void,
  useEvaluation: UseEvaluation = useHere,
) {
  const { facts, locale, given, compact, embedded, name } = props;
  const [typed, setTyped] = useState(() => initialTexts(definition, given, locale));
  const [otherVersion, setOtherVersion] = useState<string>();
  // Inert until scripts run, so that nobody types into a form that does not answer.
  const [live, setLive] = useState(false);
  const touched = useRef(false);
  // A key is painted first and computed with right after, so that typing never waits for charts.
  const [settled, setSettled] = useState(typed);
  useEffect(() => setSettled(typed), [typed]);
  const { now, note, aside } = useEvaluation(definition, settled, props);
  const last = useRef<Good>();
  if (now.ok) last.current = now;
  const good: Good = (last.current ??= defaultAnswer(definition, facts, locale));

  const change = (values: Readonly<Record<string, RawValue>>) => {
    touched.current = true;
    setTyped((before) => ({ ...before, ...values }));
  };

  useEffect(() => {
    const secret = privateOf(definition);
    const read = () => {
      const { pathname, search, hash } = location;
      const { typed: found, readings, otherVersion: other } = fromSearch(definition, search, locale, hash);
      touched.current = false;
      setOtherVersion(other);
      // An address does not hold what is private, so that one without it, of a place further down, takes nothing away.
      setTyped((before) => {
        const kept = Object.fromEntries(secret.map((field) => [field, before[field]]));
        return initialTexts(definition, { ...kept, ...found }, locale);
      });
      ask(readings);
      const open = withoutFields(secret, search);
      if (open !== search) history.replaceState(history.state, '', pathname + open + hash);
    };
    setLive(true);
    const early = typedEarly(definition, name, typed);
    if ((location.search || withoutPrivate(definition, location.hash) !== location.hash) && !compact) read();
    if (early) change(early);
    if (compact) return undefined;
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  useEffect(() => {
    if (!touched.current || compact || embedded || !now.ok) return undefined;
    const timer = setTimeout(() => {
      const { pathname, search, hash } = location;
      // A fragment that was opened stays while it is what stands in the form.
      const kept = hash === toFragment(definition, now) ? hash : withoutPrivate(definition, hash);
      history.replaceState(history.state, '', pathname + toSearch(definition, now, search) + kept);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [now]);

  const reset = () => {
    touched.current = true;
    setOtherVersion(undefined);
    setTyped(initialTexts(definition, given, locale));
    ask([]);
  };
  return { typed, now, good, note, aside, live, otherVersion, change, reset };
}

/** A query without some fields, whatever else stands in it. */
function withoutFields(names: readonly string[], search: string): string {
  const pairs = search.replace(/^\?/, '').split('&');
  const left = pairs.filter((pair) => !names.includes(pair.split('=')[0]!));
  return left.length === pairs.length ? search : left.length > 0 ? `?${left.join('&')}` : '';
}

/** What the form holds that the script did not put there: typed while it was on its way, or kept by the browser. */
function typedEarly(definition: AnyDefinition, name: string, typed: RawInputs): Record<string, RawValue> | undefined {
  const found: Record<string, RawValue> = {};
  for (const [field, { type }] of fieldsOf(definition)) {
    const control = document.getElementById(`${name}-${field}`);
    const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
    if (type === 'presets' || !kinds.some((kind) => control instanceof kind)) continue;
    const value = type === 'switch' ? (control as HTMLInputElement).checked : (control as HTMLInputElement).value;
    if (String(value) !== String(typed[field])) found[field] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The default scenario, which a definition answers by contract; a build fails where it does not. */
function defaultAnswer(
  definition: AnyDefinition,
  facts: CalculatorProps['facts'],
  locale: CalculatorProps['locale'],
): Good {
  const evaluation = evaluate(definition, {}, facts, locale);
  if (!evaluation.ok)
    throw new Error(`${definition.id}: the default scenario has no answer (${JSON.stringify(evaluation.errors)}).`);
  return evaluation;
}
