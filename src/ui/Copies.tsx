/** Buttons that put the scenario on the clipboard, and say so. */
import { useRef, useState } from 'preact/hooks';
import type { AnyDefinition } from '../calculators/define.ts';
import type { Evaluation } from '../calculators/evaluate.ts';
import { toSearch } from '../calculators/url-state.ts';
import { ui, type Wording } from '../calculators/wording.ts';
import type { CalculatorProps } from './props.ts';

const FORMATS = ['link', 'csv', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];
const LABELS = { link: 'copyLink', csv: 'copyCsv', json: 'copyJson', markdown: 'copyMarkdown' } as const;

/** Puts a text on the clipboard, also where the page may not use the newer way (a frame, plain HTTP). */
async function put(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = content;
    area.className = 'sr-only';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

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
  const content = async (format: Format): Promise<string> => {
    const link = new URL(props.home + toSearch(definition, good), location.href).href;
    if (format === 'link') return link;
    // Made on demand: few readers copy, and everybody would load it.
    const { toCsv, toJson, toMarkdown } = await import('../calculators/copies.ts');
    const { facts, formulas } = props;
    const root = new URL(props.root, location.href).href;
    const scenario = { definition, read: good, answer: good.answer, facts, wording, formulas, link, root };
    return { csv: toCsv, json: toJson, markdown: toMarkdown }[format](scenario);
  };
  const copy = async (format: Format) => {
    const done = await content(format).then(put, () => false);
    say(done ? ui(wording, 'copied', { what: ui(wording, LABELS[format]) }) : ui(wording, 'copyFailed'));
  };
  return (
    <div class="calc-copies scripted">
      <button type="button" class="button" onClick={() => void copy('link')}>
        {ui(wording, 'copyLink')}
      </button>
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
