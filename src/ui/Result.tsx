/** What came out: the headline with its range, the other outputs, what to heed, and tables. */
import type { Answer, Cell, Facts, Link, QuantityOutput, Row, TableOutput, TextOutput } from '../calculators/define.ts';
import { headlines, type Declared } from '../calculators/headlines.ts';
import { isLink, isRange, isTable } from '../calculators/evaluate.ts';
import { addressOf } from '../calculators/url-state.ts';
import { cellText, checkText, own, sentence, show, ui, type Wording } from '../calculators/wording.ts';
import { Quantity } from './Quantity.tsx';

type Plain = QuantityOutput | TextOutput;

interface Parts {
  readonly outputs: Declared;
  readonly answer: Answer;
  readonly wording: Wording;
}

/** A number or a text of an output; data attributes let a test read the exact value out of the HTML. */
export function Value({
  id,
  declared,
  value,
  wording,
}: {
  id: string;
  declared: Plain;
  value: Cell;
  wording: Wording;
}) {
  if (typeof value !== 'number' || declared.type === 'text') {
    return (
      <span class={value === undefined ? 'calc-missing' : undefined} data-output={id} data-value={value ?? ''}>
        {cellText(wording, declared, value)}
      </span>
    );
  }
  const shown = show(declared.kind, value, wording.locale, declared.unit, declared.binary);
  const decimal = declared.binary ? show(declared.kind, value, wording.locale) : undefined;
  return (
    <span class="num" data-output={id} data-value={value}>
      <Quantity shown={shown} />
      {decimal && decimal.text !== shown.text && (
        <span class="calc-also">
          {' '}
          (<Quantity shown={decimal} />)
        </span>
      )}
    </span>
  );
}

function Output({
  id,
  declared,
  value,
  wording,
}: {
  id: string;
  declared: Plain;
  value: Answer['outputs'][string];
  wording: Wording;
}) {
  if (declared.type !== 'quantity' || value === undefined || !isRange(value)) {
    return <Value id={id} declared={declared} value={value as Cell} wording={wording} />;
  }
  const part = (number: number) => show(declared.kind, number, wording.locale, declared.unit, declared.binary).text;
  return (
    <>
      <Value id={id} declared={declared} value={value.value} wording={wording} />
      {value.low !== value.high && (
        <span class="calc-range num" data-low={value.low} data-high={value.high}>
          {ui(wording, 'range', { low: part(value.low), high: part(value.high) })}
        </span>
      )}
    </>
  );
}

/** Where the links of a table lead: below `root`, and out of the frame that the calculator may stand in. */
interface Place {
  readonly root: string;
  readonly embedded?: boolean;
  readonly facts: Facts;
}

function Leads({ id, link, wording, root, embedded, facts }: { id: string; link: Link; wording: Wording } & Place) {
  const path = addressOf(link, '', facts.readings);
  return (
    <a href={root + path} target={embedded ? '_top' : undefined} data-output={id} data-value={path}>
      {sentence(wording, link.label, link.params)}
    </a>
  );
}

/** Numbers stand to the right; a reader's own words break where they must. */
function classOf(column: TableOutput['columns'][string]): string | undefined {
  if (column.type === 'quantity') return 'is-number';
  return column.type === 'text' && column.verbatim ? 'is-verbatim' : undefined;
}

function Table({
  id,
  declared,
  rows,
  wording,
  place,
}: {
  id: string;
  declared: TableOutput;
  rows: readonly Row[];
  wording: Wording;
  place: Place;
}) {
  const columns = Object.entries(declared.columns);
  const label = own(wording, `output.${id}`);
  return (
    <div class="calc-rows">
      <p class="calc-caption" id={`${id}-caption`}>
        {label}
      </p>
      <section class="scroll" tabIndex={0} aria-label={label}>
        <table class="calc-table">
          <thead>
            <tr>
              {columns.map(([name, column]) => (
                <th key={name} scope="col" class={classOf(column)}>
                  {own(wording, `column.${id}.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map(([name, column], first) => {
                  const value = row[name];
                  const key = `${id}.${index}.${name}`;
                  const cell = isLink(value) ? (
                    <Leads id={key} link={value} wording={wording} {...place} />
                  ) : column.type === 'link' ? null : (
                    <Value id={key} declared={column} value={value} wording={wording} />
                  );
                  return first === 0 ? (
                    <th key={name} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={name} class={classOf(column)}>
                      {cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

export function Headline({ outputs, answer, wording }: Parts) {
  return (
    <>
      {headlines(outputs, answer).map(([id, declared]) =>
        declared.type === 'table' ? null : (
          <div class="calc-headline" key={id}>
            <span class="calc-label">{own(wording, `output.${id}`)}</span>
            <span class="calc-large">
              <Output id={id} declared={declared} value={answer.outputs[id]} wording={wording} />
            </span>
          </div>
        ),
      )}
    </>
  );
}

export function Outputs({ outputs, answer, wording }: Parts) {
  const large = new Set(headlines(outputs, answer).map(([id]) => id));
  const others = outputs.filter(([id, one]) => !large.has(id) && one.type !== 'table');
  if (others.length === 0) return null;
  return (
    <dl class="calc-outputs">
      {others.map(([id, declared]) => (
        <div key={id}>
          <dt>{own(wording, `output.${id}`)}</dt>
          <dd>
            <Output id={id} declared={declared as Plain} value={answer.outputs[id]} wording={wording} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Tables({ outputs, answer, wording, place }: Parts & { place: Place }) {
  return (
    <>
      {outputs.map(([id, declared]) => {
        const rows = answer.outputs[id];
        if (declared.type !== 'table' || rows === undefined || !isTable(rows) || rows.length === 0) return null;
        return <Table key={id} id={id} declared={declared} rows={rows} wording={wording} place={place} />;
      })}
    </>
  );
}

const SIGNS = { fine: '✓', note: 'i', warning: '!' } as const;

export function Checks({ answer, wording, root }: { answer: Answer; wording: Wording; root: string }) {
  if (answer.checks.length === 0) return null;
  return (
    <ul class="calc-checks" role="list">
      {answer.checks.map((check, index) => (
        <li key={index} class={`is-${check.level}`}>
          <span aria-hidden="true">{SIGNS[check.level]}</span>
          <span>
            {checkText(wording, check)}
            {check.record !== undefined && (
              <>
                {' '}
                <a href={root + check.record}>{ui(wording, 'record')}</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
