/** The formulas that ran: as published, with the reader's numbers put in, and what came out. */
import type { Step } from '../calculators/define.ts';
import { show, substitutedParts, text, ui, type Wording } from '../calculators/wording.ts';
import { Quantity } from './Quantity.tsx';
import type { CalculatorProps, Formula } from './props.ts';

/** Where a value of a record is shown: `trainium2.peak.fp8.dense` is `chips/trainium2/#peak-fp8-dense`. */
function hrefOf(path: string | undefined, { root, pages, facts }: Pick<CalculatorProps, 'root' | 'pages' | 'facts'>) {
  const [id = '', ...below] = (path ?? '').split('.');
  if (below.length === 0) return undefined;
  const page =
    pages[id] ??
    Object.values(facts.presets)
      .flat()
      .find((preset) => preset.id === id)?.record;
  if (page === undefined) return undefined;
  return root + (page.includes('#') ? page : `${page}#${below.join('-')}`);
}

function One({
  step,
  formula,
  again,
  props,
  wording,
}: {
  step: Step;
  formula: Formula | undefined;
  /** Whether a step above has shown the same formula. */
  again: boolean;
  props: CalculatorProps;
  wording: Wording;
}) {
  const { equation, about, values, result } = step;
  return (
    <li>
      <p class="calc-step-name">
        {formula?.name ?? equation}
        {about !== undefined && `, ${ui(wording, 'stepOf', { about: text(wording, about) })}`}
      </p>
      {formula?.math && !again && <div class="calc-math" dangerouslySetInnerHTML={{ __html: formula.math }} />}
      <p class="calc-sum">
        {formula &&
          substitutedParts(wording, formula.expression, values).map((part, index) => {
            const from = part.term?.from;
            const href = hrefOf(from, props);
            const mark = from === undefined ? undefined : props.marks?.[from];
            return href === undefined ? (
              part.text
            ) : (
              <span key={index}>
                <a href={href}>{part.text}</a>
                {mark !== undefined && <em class="calc-mark"> {mark}</em>}
              </span>
            );
          })}
        {' = '}
        <b class="num">
          <Quantity shown={show(result.kind, result.value, wording.locale, result.unit)} />
        </b>
      </p>
    </li>
  );
}

export interface StepProps {
  readonly steps: readonly Step[];
  readonly props: CalculatorProps;
  readonly wording: Wording;
}

export function StepList({ steps, props, wording }: StepProps) {
  return (
    <ol>
      {steps.map((step, index) => (
        <One
          key={`${index} ${step.equation}`}
          step={step}
          formula={props.formulas[step.equation]}
          again={steps.findIndex(({ equation }) => equation === step.equation) < index}
          props={props}
          wording={wording}
        />
      ))}
    </ol>
  );
}
