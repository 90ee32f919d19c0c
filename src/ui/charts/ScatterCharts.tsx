/**
 * The scatter charts of a calculator, as its `view`: clouds of small points, fronts through the best of them, marks, and
 * lines that may not be passed. Fronts and marks are read out by the arrow keys, any point under the pointer, all
 * of them in the table. Only an island that draws them brings them along.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Axis, Chart, Scattered } from '../../calculators/define.ts';
import { sentence, show, text, ui, type Wording } from '../../calculators/wording.ts';
import type { ViewProps } from '../Calculator.tsx';
import {
  apart,
  axisUnit,
  axisWords,
  BOTTOM,
  extent,
  Grid,
  HEIGHT,
  LETTER,
  LINE,
  makeScale,
  TOP,
  type Label,
} from './axes.tsx';
import { DataTable } from './DataTable.tsx';
import { colour } from './colours.ts';
import { useWidth } from './width.ts';

type Scatter = Extract<Chart, { type: 'scatter' }>;

/** A point with everything that is said of it. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly style: Scattered['style'];
  readonly colour: string;
  /** Names of the series that it belongs to. */
  readonly series: string;
  readonly name: string;
}

/** How near the pointer has to be to a point, in pixels. */
const REACH = 24;

function ScatterChart({ chart, wording }: { readonly chart: Scatter; readonly wording: Wording }) {
  const [place, width] = useWidth<HTMLElement>();
  const [at, setAt] = useState<Spot>();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the script came.
  useEffect(() => setOpen(table.current?.open ?? false), []);
  const { series, limits, spots, stops, xs, ys } = useMemo(() => {
    const fits = (axis: Axis, value: number) => Number.isFinite(value) && (axis.scale === 'linear' || value > 0);
    const spotsOf = (one: Scattered): Spot[] =>
      one.points.flatMap(([x, y], index) => {
        const name = one.names?.[index];
        return fits(chart.x, x) && fits(chart.y, y)
          ? {
              x,
              y,
              style: one.style,
              colour: one.colour,
              series: sentence(wording, one.label, one.params),
              name: name === undefined ? '' : text(wording, name),
            }
          : [];
      });
    const drawn = chart.series
      .map((one) => ({
        ...one,
        label: sentence(wording, one.label, one.params),
        drawn: sentence(wording, one.drawn ?? one.label, one.params),
        spots: spotsOf(one),
      }))
      .filter(({ spots: some }) => some.length > 0);
    const across = (chart.limits ?? [])
      .filter(({ axis, at: value }) => fits(chart[axis], value))
      .map((limit) => ({ ...limit, label: sentence(wording, limit.label, limit.params) }));
    const all = drawn.flatMap(({ spots: some }) => some);
    const of = (axis: 'x' | 'y') => [
      ...all.map((spot) => spot[axis]),
      ...across.filter((limit) => limit.axis === axis).map(({ at: value }) => value),
    ];
    return { series: drawn, limits: across, spots: all, stops: together(all), xs: of('x'), ys: of('y') };
  }, [chart]);
  const narrow = width < 520;
  const bottom = HEIGHT - BOTTOM;
  const [top, right] = [extent(ys)[1], extent(xs)[1]];
  // Room for a label below the lowest point; from zero there is room already.
  const y = makeScale(chart.y, ys, [chart.y.scale === 'log' ? bottom - LINE - 5 : bottom, TOP + 6], 5);
  const yWords = axisWords(wording, chart.y, y.ticks, top);
  const left = 12 + Math.max(0, ...yWords.labels.map((label) => label.length)) * LETTER;
  const edge = width - 14;
  const x = makeScale(chart.x, xs, [left, edge], narrow ? 4 : 7);
  const xWords = axisWords(wording, chart.x, x.ticks, right);
  const put = (number: number) => number.toFixed(1);
  // A point is a stroke of no length with round ends: one element for a whole cloud.
  const cloud = (some: readonly Spot[]) => some.map((one) => `M${put(x(one.x))},${put(y(one.y))}h0`).join('');
  const steps = (some: readonly Spot[]) =>
    some.map((one, index) => (index ? `H${put(x(one.x))}V${put(y(one.y))}` : `M${put(x(one.x))},${put(y(one.y))}`));
  const labels = apart([
    ...limits.map((limit): Label => {
      if (limit.axis === 'y') return { text: limit.label, x: edge, y: y(limit.at) - 6, anchor: 'end' };
      const before = x(limit.at) > (left + edge) / 2;
      return { text: limit.label, x: x(limit.at) + (before ? -6 : 6), y: TOP + 6, anchor: before ? 'end' : 'start' };
    }),
    ...series
      .filter(({ drawn, style }) => drawn !== '' && style !== 'dots')
      .toSorted((a, b) => Number(b.style === 'marks') - Number(a.style === 'marks'))
      .map(({ drawn, spots: some }): Label => {
        // Below the last point: nothing is better than a front, so there is nothing below it.
        const { x: a, y: b } = some.at(-1)!;
        const flip = x(a) > (left + edge) / 2;
        return { text: drawn, x: x(a), y: y(b) + 17, anchor: flip ? 'end' : 'start' };
      }),
  ]);
  const said = (axis: Axis, number: number, high: number) =>
    show(axis.kind, number, wording.locale, axisUnit(axis, high)).text;
  const keys = (event: KeyboardEvent) => {
    const now = at === undefined ? -1 : stops.findIndex((one) => one.x === at.x && one.y === at.y);
    const next = {
      ArrowLeft: stops[Math.max(0, now - 1)],
      ArrowRight: stops[Math.min(stops.length - 1, now + 1)],
      Home: stops[0],
      End: stops.at(-1),
    }[event.key];
    if (event.key === 'Escape') setAt(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const point = (event: PointerEvent & { currentTarget: SVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [px, py] = [((event.clientX - box.left) / box.width) * width, event.clientY - box.top];
    let nearest: Spot | undefined;
    let reach = REACH;
    // Stops first: where points lie on each other, the one with more to say is meant.
    for (const one of [...stops, ...spots]) {
      const far = Math.hypot(x(one.x) - px, y(one.y) - py);
      if (far < reach) [nearest, reach] = [one, far];
    }
    setAt(nearest);
  };
  const words = [
    ...series.map(({ label }) => label),
    ...limits.map(({ label, axis, at: value }) => `${label} (${said(chart[axis], value, axis === 'x' ? right : top)})`),
  ];
  const named = spots.some(({ name }) => name !== '');
  return (
    <figure class="calc-chart" ref={place}>
      <figcaption class="calc-axis">{yWords.title}</figcaption>
      {/* A picture that takes the focus, so that arrow keys can read it out below. */}
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        data-drawn-for={width}
        role="img"
        tabindex={0}
        aria-label={`${yWords.title} × ${xWords.title}: ${words.join(', ')}. ${ui(wording, 'chartHint')}`}
        onKeyDown={keys}
        onPointerMove={point}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        <Grid x={x} y={y} xWords={xWords} yWords={yWords} left={left} edge={edge} />
        {limits.map((limit, index) => {
          const [a, b] = limit.axis === 'x' ? [x(limit.at), x(limit.at)] : [left, edge];
          const [c, d] = limit.axis === 'x' ? [TOP, bottom] : [y(limit.at), y(limit.at)];
          return <line key={index} class="calc-limit" x1={a} x2={b} y1={c} y2={d} />;
        })}
        {series.map((one) =>
          one.style === 'marks' ? (
            one.spots.map((spot, index) => (
              <circle
                key={`${one.id} ${index}`}
                cx={x(spot.x)}
                cy={y(spot.y)}
                r="6"
                fill={colour(one.colour)}
                stroke="var(--paper-raised)"
                stroke-width="2"
              />
            ))
          ) : (
            <g key={one.id} fill="none" stroke={colour(one.colour)} stroke-linecap="round" stroke-linejoin="round">
              {one.style === 'steps' && <path d={steps(one.spots).join('')} stroke-width="2.25" />}
              <path d={cloud(one.spots)} class={one.style === 'dots' ? 'calc-dots' : undefined} stroke-width="6" />
            </g>
          ),
        )}
        {labels.map((label, index) => (
          <text key={index} class="calc-label" x={label.x} y={label.y} text-anchor={label.anchor}>
            {label.text}
          </text>
        ))}
        {at !== undefined && (
          <g class="calc-cross">
            <line x1={x(at.x)} x2={x(at.x)} y1={y(at.y)} y2={bottom} />
            <line x1={left} x2={x(at.x)} y1={y(at.y)} y2={y(at.y)} />
            <circle cx={x(at.x)} cy={y(at.y)} r="5" fill={colour(at.colour)} />
          </g>
        )}
      </svg>
      <p class="calc-read" aria-live="polite">
        {at === undefined ? (
          series.map((one) => (
            <span key={one.id}>
              <i style={{ background: colour(one.colour) }} />
              {one.label}
            </span>
          ))
        ) : (
          <>
            <b class="num">{said(chart.y, at.y, top)}</b>
            <span class="num">{said(chart.x, at.x, right)}</span>
            <span>
              <i style={{ background: colour(at.colour) }} />
              {[at.series, at.name].filter(Boolean).join(': ')}
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
              <th scope="col">{ui(wording, 'chartPoint')}</th>
              {named && <th scope="col">{ui(wording, 'chartName')}</th>}
              <th scope="col" class="is-number">
                {xWords.title}
              </th>
              <th scope="col" class="is-number">
                {yWords.title}
              </th>
            </>
          )
        }
        body={
          open &&
          spots.map((one, index) => (
            <tr key={index}>
              <th scope="row">{one.series}</th>
              {named && <td>{one.name}</td>}
              <td class="num is-number">{said(chart.x, one.x, right)}</td>
              <td class="num is-number">{said(chart.y, one.y, top)}</td>
            </tr>
          ))
        }
      />
    </figure>
  );
}

/** The points that matter by themselves, from left to right, one for each place; all of them where that is few. */
function together(spots: readonly Spot[]): Spot[] {
  const singled = spots.filter(({ style }) => style !== 'dots');
  const found = new Map<string, Spot>();
  for (const one of singled.length > 1 ? singled : spots) {
    const key = `${one.x} ${one.y}`;
    const before = found.get(key);
    found.set(key, before ? { ...one, name: one.name || before.name, series: `${before.series}, ${one.series}` } : one);
  }
  return [...found.values()].sort((a, b) => a.x - b.x || a.y - b.y);
}

/** For an island: `view={ScatterCharts}`. */
export function ScatterCharts({ charts, wording }: ViewProps) {
  return (
    <>
      {charts.map((chart, index) =>
        chart.type === 'scatter' ? <ScatterChart key={index} chart={chart} wording={wording} /> : null,
      )}
    </>
  );
}
