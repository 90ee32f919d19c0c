/** Buttons that put the scenario on the clipboard, and say so. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnyDefinition } from '../calculators/define.ts';
import type { Evaluation } from '../calculators/evaluate.ts';
import { leftOut, privateOf, toFragment, toSearch } from '../calculators/url-state.ts';
import { own, ui, type Wording } from '../calculators/wording.ts';
import type { CalculatorProps } from './props.ts';

const FORMATS = ['link', 'csv', 'json', 'markdown'] as const;
const LABELS = { link: 'copyLink', csv: 'copyCsv', json: 'copyJson', markdown: 'copyMarkdown' } as const;

interface Props {
  readonly definition: AnyDefinition;
  readonly good: Evaluation & { readonly ok: true };
  readonly props: CalculatorProps;
  readonly wording: Wording;
  readonly reset: () => void;
}

export function Copies({ definition, good, props, wording, reset }: Props) {
  const [status, setStatus] = useState('');
  const timer = useRef(0);
  const say = (message: string) => {
    setStatus(message);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setStatus(''), 4000);
  };
  // Who keeps a bill to a page may have cut the network by the time it is copied.
  useEffect(() => {
    if (privateOf(definition).length > 0) void import('./clipboard.ts').catch(() => undefined);
  }, [definition]);
  const secret = leftOut(definition, good)
    .map((field) => own(wording, `field.${field}`))
    .join(', ');
  const copy = async (format: (typeof FORMATS)[number], all = false) => {
    const { facts, formulas, home, root } = props;
    const whole = (address: string) => new URL(address, location.href).href;
    const link = whole(home + toSearch(definition, good) + (all ? toFragment(definition, good) : ''));
    const scenario = { definition, read: good, answer: good.answer, facts, wording, formulas, link, root: whole(root) };
    // Fetched on demand: few readers copy, and everybody would load it.
    const done = await import('./clipboard.ts').then(({ put }) => put(format, scenario)).catch(() => false);
    const what = ui(wording, LABELS[format]);
    if (!done) say(ui(wording, 'copyFailed'));
    else if (format !== 'link' || !secret) say(ui(wording, 'copied', { what }));
    else say(ui(wording, all ? 'copiedWith' : 'copiedWithout', { what, fields: secret }));
  };
  return (
    <div class="calc-copies scripted">
      <button type="button" class="button" onClick={() => void copy('link')}>
        {ui(wording, 'copyLink')}
      </button>
      {secret && (
        <button type="button" class="button" onClick={() => void copy('link', true)}>
          {ui(wording, 'copyLinkWith', { fields: secret })}
        </button>
      )}
      <span class="calc-formats" role="group" aria-label={ui(wording, 'copyAs')}>
        <span aria-hidden="true">{ui(wording, 'copyAs')}</span>
        {FORMATS.slice(1).map((format) => (
          <button key={format} type="button" class="button" onClick={() => void copy(format)}>
            {ui(wording, LABELS[format])}
          </button>
        ))}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => {
          reset();
          say(ui(wording, 'wasReset'));
        }}
      >
        {ui(wording, 'reset')}
      </button>
      <span class="calc-status" role="status">
        {status}
      </span>
    </div>
  );
}
