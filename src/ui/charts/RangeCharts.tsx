/**
 * Ranges of one quantity under each other on a common axis, as a calculator's `view`: where they overlap they can be true
 * together. A range is read out under the pointer and by the arrow keys, with all numbers in a table one press away. Only
 * an island that draws them brings them along.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../calculators/define.ts';
import { own, show, text, ui, type Wording } from '../../calculators/wording.ts';
import type { ViewProps } from '../Calculator.tsx';
import { DataTable } from './DataTable.tsx';
import { axisWords, LETTER, makeScale, thinned } from './axes.tsx';
import { colour } from './colours.ts';
import { useWidth } from './width.ts';

type Ranges = Extract<Chart, { type: 'ranges' }>;

const ROW = 40;
const TOP = 24;
const BOTTOM = 44;
const THICK = 10;

function RangeChart({ chart, wording }: { readonly chart: Ranges; readonly wording: Wording }) {
  const [place, width] = useWidth<HTMLElement>();
  const [at, setAt] = useState<number>();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the script came.
  useEffect(() => setOpen(table.current?.open ?? false), []);
  const { kind, unit } = chart.value;
  const said = (value: number) => show(kind, value, wording.locale, unit).text;
  const title = own(wording, `axis.${chart.value.label}`);
  const bars = chart.bars.map((bar) => ({
    ...bar,
    name: `${bar.key}. ${text(wording, bar.label)}`,
    end: bar.open ? ui(wording, 'chartOpen') : said(bar.high),
  }));
  const values = [...bars.flatMap(({ low, high }) => [low, high]), ...(chart.limit ? [chart.limit.at] : [])];
  const x = makeScale(chart.value, values, [8, Math.max(width - 10, 9)], Math.max(2, Math.floor(width / 110)));
  const words = axisWords(wording, chart.value, x.ticks, Math.max(...values));
  const bottom = TOP + bars.length * ROW;
  const height = bottom + BOTTOM;
  const limit = chart.limit && {
    at: x(chart.limit.at),
    label: `${text(wording, chart.limit.label)}: ${said(chart.limit.at)}`,
  };
  const read = bars[at ?? 0];
  // Labels at the edges move inwards to stay whole.
  const places = x.ticks.map((tick, index) => {
    const half = (words.labels[index]!.length * LETTER) / 2;
    return Math.min(Math.max(x(tick), half), width - half);
  });
  const fits = thinned(words.labels, places);

  const keys = (event: KeyboardEvent) => {
    const now = at ?? -1;
    const [down, up] = [now + 1, now - 1];
    const next = { ArrowDown: down, ArrowRight: down, ArrowUp: up, ArrowLeft: up, Home: 0, End: bars.length - 1 }[
      event.key
    ];
    if (event.key === 'Escape') setAt(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setAt(Math.min(Math.max(next, 0), bars.length - 1));
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
        aria-label={`${title}. ${bars.map(({ name, low, end }) => `${name}: ${said(low)} – ${end}`).join('. ')}. ${limit ? `${limit.label}. ` : ''}${ui(wording, 'chartHint')}`}
        onKeyDown={keys}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const row = Math.floor((((event.clientY - box.top) / box.height) * height - TOP) / ROW);
          setAt(bars[row] ? row : undefined);
        }}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        <g class="calc-grid">
          {x.ticks.map((tick, index) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={bottom + 5} />
              <text x={places[index]} y={bottom + 19} text-anchor="middle">
                {fits[index] && words.labels[index]}
              </text>
            </g>
          ))}
          <text x={width / 2} y={height - 6} text-anchor="middle">
            {words.title}
          </text>
        </g>
        {limit && (
          <g class="calc-limit">
            <line x1={limit.at} x2={limit.at} y1={TOP - 6} y2={bottom} />
            <text class="calc-label" x={limit.at} y="12" text-anchor={limit.at > width / 2 ? 'end' : 'start'}>
              {limit.label}
            </text>
          </g>
        )}
        {bars.map((bar, index) => {
          const y = TOP + index * ROW;
          const [from, to, middle] = [x(bar.low), x(bar.high), x(bar.value)];
          return (
            <g key={bar.key} class={at === index ? 'is-pointed' : undefined} style={{ color: colour(bar.colour) }}>
              <text class="calc-bar-label calc-label" x="0" y={y + 14}>
                {bar.name}
              </text>
              <rect
                x={from}
                y={y + 20}
                width={Math.max(to - from, 3)}
                height={THICK}
                fill="currentColor"
                fill-opacity={bar.open ? 0.35 : 0.6}
              />
              {bar.open && <path d={`M${to} ${y + 17}l8 ${THICK / 2 + 3}l-8 ${THICK / 2 + 3}z`} fill="currentColor" />}
              <circle cx={middle} cy={y + 20 + THICK / 2} r="5" fill="currentColor" />
            </g>
          );
        })}
      </svg>
      <p class="calc-read" aria-live="polite">
        {read && (
          <>
            <b>{read.name}</b>
            <span>
              <span class="num">{said(read.low)}</span> – <span class="num">{read.end}</span>
            </span>
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
              <th scope="col" class="is-number">
                {ui(wording, 'chartLow')}
              </th>
              <th scope="col" class="is-number">
                {ui(wording, 'chartMiddle')}
              </th>
              <th scope="col" class="is-number">
                {ui(wording, 'chartHigh')}
              </th>
            </>
          )
        }
        body={
          open &&
          bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.name}</th>
              <td class="num is-number">{said(bar.low)}</td>
              <td class="num is-number">{said(bar.value)}</td>
              <td class="num is-number">{bar.end}</td>
            </tr>
          ))
        }
      />
    </figure>
  );
}

export function RangeCharts({ charts, wording }: ViewProps) {
  return (
    <>
      {charts.map((chart, index) =>
        chart.type === 'ranges' ? <RangeChart key={index} chart={chart} wording={wording} /> : null,
      )}
    </>
  );
}
