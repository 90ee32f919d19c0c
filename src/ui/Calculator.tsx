/**
 * A calculator made from its definition: the form, the result, the pictures, the worked steps and the
 * copies. It knows no particular calculator; one that deserves a picture of its own passes it as `view`.
 */
import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnyDefinition, Answer, Chart, Facts, Field as AnyField } from '../calculators/define.ts';
import { chartsFor, fieldsOf, outputsFor, type Inputs, type RawValue } from '../calculators/evaluate.ts';
import { headlines, type Declared } from '../calculators/headlines.ts';
import { toSearch } from '../calculators/url-state.ts';
import { cellText, errorText, own, ui, type Wording } from '../calculators/wording.ts';
import { Copies } from './Copies.tsx';
import { Field } from './Field.tsx';
import type { CalculatorProps } from './props.ts';
import { Checks, Headline, Outputs, Tables } from './Result.tsx';
import { useReadings } from './readings.ts';
import { useScenario, type UseEvaluation } from './scenario.ts';
import { Steps } from './Steps.tsx';

/** What a calculator's own picture is drawn from. */
export interface ViewProps {
  readonly inputs: Inputs;
  readonly answer: Answer;
  readonly charts: readonly Chart[];
  readonly facts: Facts;
  readonly wording: Wording;
  /** Puts values into fields as if they were typed, for a picture that the reader moves in; absent where one is only shown. */
  readonly change?: (values: Readonly<Record<string, RawValue>>) => void;
}

/** What an island says of its calculator. */
export interface OwnProps {
  readonly definition: AnyDefinition;
  /** What draws its charts; curves and bars where `Mounted` is given no other. */
  readonly view?: ComponentType<ViewProps>;
  /** How a heavy definition is evaluated (ui/heavy/); any other is evaluated where it stands. */
  readonly evaluation?: UseEvaluation;
}

type Entry = [string, AnyField];

function byGroup(fields: readonly Entry[]): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of fields) groups.set(entry[1].group, [...(groups.get(entry[1].group) ?? []), entry]);
  return [...groups];
}

/** The headline in a few words, for the bar that stays in view and for screen readers. */
function spoken(outputs: Declared, answer: Answer, wording: Wording): { label: string; value: string } {
  const [id, declared] = headlines(outputs, answer)[0] ?? [];
  if (id === undefined || declared === undefined || declared.type === 'table') return { label: '', value: '' };
  const value = answer.outputs[id];
  const cell = typeof value === 'object' && 'value' in value ? value.value : (value as string | number | undefined);
  return { label: own(wording, `output.${id}`), value: cellText(wording, declared, cell) };
}

export function Calculator(mounted: OwnProps & CalculatorProps) {
  const { facts, marks, ...readings } = useReadings(mounted);
  const props = { ...mounted, facts, ...(marks && { marks }) };
  const {
    definition,
    locale,
    ui: common,
    own: messages,
    name,
    compact,
    embedded,
    given,
    home,
    root,
    view: View,
    evaluation,
    disputed,
  } = props;
  const wording = useMemo<Wording>(() => ({ locale, ui: common, own: messages }), [locale]);
  const { typed, now, good, note, aside, live, otherVersion, change, reset } = useScenario(
    definition,
    props,
    readings.ask,
    evaluation,
  );
  const charts = useMemo(() => good.charts ?? chartsFor(definition, good.inputs, facts), [good]);
  const stale = now.ok ? '' : (note ?? ui(wording, 'lastGood'));
  const errors = new Map(now.errors.map((error) => [error.field, errorText(wording, error, definition, facts)]));
  const shown = fieldsOf(definition).filter(([field]) => !now.hidden.has(field));
  const folded = shown.filter(([, field]) => field.folded);
  const changed = folded.filter(([field, { default: normal }]) => String(good.inputs[field]) !== String(normal)).length;
  const [unfolded, setUnfolded] = useState(false);
  const more = useRef<HTMLDetailsElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    setUnfolded(more.current?.open ?? false);
    if (fold.current?.open) readings.open();
  }, []);
  const troubled = folded.some(([field]) => errors.has(field));
  const astray = [...errors].filter(([field]) => !shown.some(([one]) => one === field));
  const outputs = useMemo(() => outputsFor(definition, good.inputs, facts), [good]);
  const brief = spoken(outputs, good.answer, wording);
  const announced = useLate(now.ok ? `${brief.label}: ${brief.value}` : (note ?? ''), live);
  const groups = (fields: readonly Entry[]) =>
    byGroup(fields).map(([group, members]) => (
      <fieldset key={group} class="calc-group">
        <legend>{own(wording, `group.${group}`)}</legend>
        {members.map(([id, declared]) => (
          <Field
            key={id}
            name={id}
            field={declared}
            id={`${name}-${id}`}
            value={typed[id] ?? ''}
            error={errors.get(id)}
            inputs={now.inputs}
            facts={facts}
            wording={wording}
            root={root}
            change={(field, value) => change({ [field]: value })}
          />
        ))}
      </fieldset>
    ));
  // The same elements while the result is the same: a key then costs the form alone.
  const result = useMemo(
    () => (
      <>
        <Headline outputs={outputs} answer={good.answer} wording={wording} />
        <Outputs outputs={outputs} answer={good.answer} wording={wording} />
        <Checks answer={good.answer} wording={wording} root={root} />
      </>
    ),
    [good],
  );
  const picture = useMemo(
    () => (
      <>
        {!compact && (
          <div class="calc-picture">
            {View && (
              <View
                inputs={good.inputs}
                answer={good.answer}
                charts={charts}
                facts={facts}
                wording={wording}
                change={change}
              />
            )}
            <Tables outputs={outputs} answer={good.answer} wording={wording} place={props} />
          </div>
        )}
        <Steps steps={good.answer.steps} props={props} wording={wording} />
      </>
    ),
    [good],
  );
  const { tool, asked } = readings;
  const target = embedded ? '_top' : undefined;
  const pick = (path: string, id: string | undefined) => {
    if (tool) readings.ask(tool.choose(readings.ids, path, id));
    // The address follows what a reader changes, and this is such a change.
    change({});
  };
  const shownReadings = tool && asked && { file: tool.file, asked, locale, root, target, pick };
  return (
    <div
      class={`calc not-content${compact ? ' is-compact' : ''}${stale && ' is-stale'}`}
      data-calculator={definition.id}
      data-live={live || undefined}
    >
      <div class="calc-bar" aria-hidden="true">
        <span class="calc-bar-label">{brief.label}</span>
        <b class="num">{brief.value}</b>
        {stale && <span class="calc-bar-stale">{ui(wording, 'lastGoodShort')}</span>}
      </div>
      <div class="calc-columns">
        {/* Off: a browser that puts back what was typed puts it in other fields where fields have come and gone. */}
        <form class="calc-form" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <fieldset class="calc-inert" disabled={!live}>
            <legend class="sr-only">{ui(wording, 'inputs')}</legend>
            <noscript>
              <p class="calc-noscript">{ui(wording, given ? 'noScriptGiven' : 'noScript')}</p>
            </noscript>
            {otherVersion !== undefined && (
              <p class="calc-other" role="status">
                {ui(wording, 'otherVersion', { version: otherVersion })}
              </p>
            )}
            {groups(shown.filter(([, field]) => !field.folded))}
            {folded.length > 0 && (
              <details
                class="calc-more"
                ref={more}
                open={unfolded || troubled}
                onToggle={(event) => setUnfolded(event.currentTarget.open)}
              >
                <summary>{changed > 0 ? ui(wording, 'moreChanged', { count: changed }) : ui(wording, 'more')}</summary>
                {groups(folded)}
              </details>
            )}
            {disputed && disputed.count > 0 && !compact && (
              <details
                ref={fold}
                class="calc-disputed"
                onToggle={({ currentTarget }) => currentTarget.open && readings.open()}
              >
                <summary>{ui(wording, 'disputed', { count: disputed.count })}</summary>
                {tool && shownReadings ? (
                  <tool.Panel
                    {...shownReadings}
                    definition={definition}
                    facts={facts}
                    inputs={now.inputs}
                    name={name}
                  />
                ) : (
                  <p class="calc-help">
                    {readings.failed && ui(wording, 'disputedFailed')}{' '}
                    <a href={`${root}disputed/`}>{ui(wording, 'disputedAll')}</a>
                  </p>
                )}
              </details>
            )}
            {astray.map(([field, said]) => (
              <p key={field} class="calc-astray" aria-live="polite">
                {said}
              </p>
            ))}
          </fieldset>
        </form>
        {/* A landmark where it is the page's own result; in prose there may be several of one calculator. */}
        <section
          class="calc-result"
          role={compact ? 'group' : undefined}
          aria-label={`${own(wording, 'title')}: ${ui(wording, 'result')}`}
        >
          <p class="calc-stale">{stale}</p>
          {aside}
          {tool && shownReadings && <tool.Notice {...shownReadings} />}
          {!tool && readings.failed && readings.ids.length > 0 && (
            <p class="calc-other" role="status">
              {ui(wording, 'disputedFailed')}
            </p>
          )}
          {result}
        </section>
      </div>
      {picture}
      {compact || embedded ? (
        <p class="calc-open">
          <a href={home + toSearch(definition, good)} target={target}>
            {ui(wording, 'open')}
          </a>
        </p>
      ) : (
        <Copies definition={definition} good={good} props={props} wording={wording} reset={reset} />
      )}
      <p class="sr-only" role="status">
        {announced}
      </p>
    </div>
  );
}

/** A text a while after it last changed, so that a screen reader hears a result and not every key. */
function useLate(value: string, live: boolean): string {
  const [late, setLate] = useState('');
  const [first] = useState(value);
  useEffect(() => {
    if (!live || value === first) return undefined;
    const timer = setTimeout(() => setLate(value), 800);
    return () => clearTimeout(timer);
  }, [value, live]);
  return late;
}
