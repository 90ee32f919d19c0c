/**
 * The stacked bars of a calculator, as its `view`: what several wholes are made of, against a line that none may
 * pass. Segments are named where they are wide enough, read out under the pointer and by the arrow keys, with all
 * numbers in a table one press away. Only an island that draws them brings them along.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../calculators/define.ts';
import { own, sentence, show, text, ui, type Wording } from '../../calculators/wording.ts';
import type { ViewProps } from '../Calculator.tsx';
import { DataTable } from './DataTable.tsx';
import { useWidth } from './width.ts';

type Stacked = Extract<Chart, { type: 'stacked' }>;

const ROW = 58;
const TOP = 22;
const THICK = 26;
/** Width of a letter in a label, about. */
const LETTER = 6.9;

/** Where the reader looks: a bar, and one of its segments or all of them. */
interface Place {
  readonly bar: number;
  readonly part?: number;
}

const fill = (part: number) => `var(--part-${part + 1})`;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function StackedChart({ chart, wording }: { readonly chart: Stacked; readonly wording: Wording }) {
  const [place, width] = useWidth<HTMLElement>();
  const [at, setAt] = useState<Place>();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the script came.
  useEffect(() => setOpen(table.current?.open ?? false), []);
  const { kind, unit } = chart.value;
  const said = (value: number) => show(kind, value, wording.locale, unit).text;
  const parts = chart.parts.map((part) => text(wording, part));
  const bars = chart.bars.map((bar) => ({
    label: sentence(wording, bar.label, bar.params),
    values: bar.values,
    total: sum(bar.values),
  }));
  const most = Math.max(chart.limit?.at ?? 0, ...bars.map(({ total }) => total));
  // Measured before it is laid out, the width may be next to nothing.
  const room = Math.max(LETTER, width - 14 * LETTER);
  const x = (value: number) => (most > 0 ? (room * value) / most : 0);
  const height = TOP + bars.length * ROW;
  const before = (bar: number, part: number) => sum(bars[bar]!.values.slice(0, part));
  const title = own(wording, `axis.${chart.value.label}`);
  const limit = chart.limit && {
    at: x(chart.limit.at),
    label: `${text(wording, chart.limit.label)}: ${said(chart.limit.at)}`,
  };
  const read = at && bars[at.bar] ? at : { bar: 0 };
  const shown = bars[read.bar];
  const filled = (bar: number) => parts.flatMap((_, part) => (bars[bar]!.values[part]! > 0 ? [part] : []));

  const pointed = (px: number, py: number): Place | undefined => {
    const bar = Math.floor((py - TOP) / ROW);
    if (!bars[bar]) return undefined;
    const part = filled(bar).find((one) => px < x(before(bar, one) + bars[bar]!.values[one]!));
    return part === undefined ? { bar } : { bar, part };
  };
  const keys = (event: KeyboardEvent) => {
    const now = at ?? { bar: 0 };
    const along = filled(now.bar);
    const index = now.part === undefined ? -1 : along.indexOf(now.part);
    const part = (to: number) => ({ bar: now.bar, part: along[Math.min(Math.max(to, 0), along.length - 1)]! });
    const next = {
      ArrowRight: part(index + 1),
      ArrowLeft: part(index - 1),
      Home: part(0),
      End: part(along.length - 1),
      ArrowDown: { bar: Math.min(now.bar + 1, bars.length - 1) },
      ArrowUp: { bar: Math.max(now.bar - 1, 0) },
    }[event.key];
    if (event.key === 'Escape') setAt(undefined);
    if (!next) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <figure class="calc-chart" ref={place}>
      <figcaption class="calc-axis">{title}</figcaption>
      {/* A picture that takes the focus, so that arrow keys can read it out below. */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ height: `${height}px` }}
        data-drawn-for={width}
        role="img"
        tabindex={0}
        aria-label={`${title}. ${bars.map((bar) => `${bar.label}: ${said(bar.total)}`).join('. ')}. ${limit ? `${limit.label}. ` : ''}${ui(wording, 'chartHint')}`}
        onKeyDown={keys}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt(pointed(((event.clientX - box.left) / box.width) * width, event.clientY - box.top));
        }}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        {bars.map((bar, index) => (
          <g key={index} transform={`translate(0 ${TOP + index * ROW})`}>
            <text class="calc-bar-label" x="0" y="14">
              {bar.label}
            </text>
            {filled(index).map((part) => {
              const from = x(before(index, part));
              const wide = x(bar.values[part]!);
              const name = parts[part]!;
              return (
                <g key={part} class={at?.bar === index && at.part === part ? 'is-pointed' : undefined}>
                  <rect class="calc-part" x={from} y="21" width={wide} height={THICK} fill={fill(part)} />
                  {wide > name.length * LETTER + 10 && (
                    <text class="calc-part-label" x={from + 6} y={21 + THICK / 2 + 4}>
                      {name}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
        {limit && (
          <g class="calc-limit">
            <line x1={limit.at} x2={limit.at} y1={TOP - 6} y2={height} />
            <text class="calc-label" x={limit.at} y="12" text-anchor={limit.at > width / 2 ? 'end' : 'start'}>
              {limit.label}
            </text>
          </g>
        )}
        {bars.map((bar, index) => (
          <text
            key={index}
            class="calc-label calc-value"
            x={x(bar.total) + 7}
            y={TOP + index * ROW + 21 + THICK / 2 + 4}
          >
            {said(bar.total)}
          </text>
        ))}
        <line class="calc-zero" x1="0.5" x2="0.5" y1={TOP} y2={height} />
      </svg>
      <p class="calc-read" aria-live="polite">
        {shown && (
          <>
            <b>{shown.label}</b>
            {(read.part === undefined ? filled(read.bar) : [read.part]).map((part) => (
              <span key={part}>
                <i style={{ background: fill(part) }} />
                {parts[part]} <span class="num">{said(shown.values[part]!)}</span>{' '}
                <span class="num">({show('share', shown.values[part]! / shown.total, wording.locale).text})</span>
              </span>
            ))}
          </>
        )}
      </p>
      <DataTable
        wording={wording}
        place={table}
        open={open}
        setOpen={setOpen}
        head={
          open && (
            <>
              <th scope="col">{title}</th>
              {bars.map((bar, index) => (
                <th key={index} scope="col" class="is-number">
                  {bar.label}
                </th>
              ))}
            </>
          )
        }
        body={
          open &&
          parts.map((part, row) => (
            <tr key={row}>
              <th scope="row">{part}</th>
              {bars.map((bar, index) => (
                <td key={index} class="num is-number">
                  {said(bar.values[row]!)}
                </td>
              ))}
            </tr>
          ))
        }
      />
    </figure>
  );
}

export function StackedCharts({ charts, wording }: ViewProps) {
  return (
    <>
      {charts.map((chart, index) =>
        chart.type === 'stacked' ? <StackedChart key={index} chart={chart} wording={wording} /> : null,
      )}
    </>
  );
}
