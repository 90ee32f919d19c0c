/**
 * Curves and marks over two axes: labelled where they are, readable under the pointer and by the arrow
 * keys, with the numbers as a table one press away. Drawn as SVG, so that it is in the HTML and prints.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Axis, Chart, Series } from '../../calculators/define.ts';
import { sentence, show, ui, type Wording } from '../../calculators/wording.ts';
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
  type Point,
} from './axes.tsx';
import { DataTable } from './DataTable.tsx';
import { colour } from './colours.ts';
import { useWidth } from './width.ts';

type Lines = Extract<Chart, { type: 'lines' }>;

/** The value of a curve at `x`, between its points as the axes draw it; a mark only at its own place. */
function valueAt({ points, style }: Series, x: number, axes: Lines): number | undefined {
  const exact = points.find(([at]) => Math.abs(at - x) <= Math.abs(x) * 1e-9);
  if (exact || isPoints(style)) return exact?.[1];
  const after = points.findIndex(([at]) => at > x);
  const [a, b] = [points[after - 1], points[after]];
  if (!a || !b) return undefined;
  const map = (value: number, axis: Axis) => (axis.scale === 'log' ? Math.log(value) : value);
  const share = (map(x, axes.x) - map(a[0], axes.x)) / (map(b[0], axes.x) - map(a[0], axes.x));
  const y = map(a[1], axes.y) + share * (map(b[1], axes.y) - map(a[1], axes.y));
  return axes.y.scale === 'log' ? Math.exp(y) : y;
}

function isPoints(style: Series['style']): boolean {
  return style === 'marks' || style === 'rings';
}

/** Labels of one side pushed apart until none covers another. */
function spread(labels: Label[]): Label[] {
  labels.sort((a, b) => a.y - b.y);
  for (let index = 1; index < labels.length; index += 1) {
    labels[index]!.y = Math.max(labels[index]!.y, labels[index - 1]!.y + LINE);
  }
  let floor = HEIGHT - BOTTOM - 3;
  for (const label of labels.toReversed()) {
    label.y = Math.max(TOP, Math.min(label.y, floor));
    floor = label.y - LINE;
  }
  return labels;
}

export function LineChart({ chart, wording }: { readonly chart: Lines; readonly wording: Wording }) {
  const [place, width] = useWidth<HTMLElement>();
  const [at, setAt] = useState<number>();
  const [open, setOpen] = useState(false);
  const table = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the script came.
  useEffect(() => setOpen(table.current?.open ?? false), []);
  const usables = useMemo(() => {
    const usable = ([x, y]: Point) =>
      Number.isFinite(x) &&
      Number.isFinite(y) &&
      (chart.x.scale === 'linear' || x > 0) &&
      (chart.y.scale === 'linear' || y > 0);
    const series = chart.series
      .map((one) => {
        const label = sentence(wording, one.label, one.params);
        const drawn = one.drawn === undefined ? label : sentence(wording, one.drawn, one.params);
        return { ...one, label, drawn, points: one.points.filter(usable) };
      })
      .filter(({ points }) => points.length > 0);
    const all = series.flatMap(({ points }) => points);
    const xs = [...new Set(all.map(([x]) => x))].sort((a, b) => a - b);
    const ys = all.map(([, y]) => y);
    return { series, xs, ys, right: extent(xs)[1], top: extent(ys)[1] };
  }, [chart]);
  const { series, xs, ys, right, top } = usables;
  const narrow = width < 520;
  const curves = series.filter(({ style }) => !isPoints(style));
  const longest = Math.max(0, ...curves.map(({ drawn: written }) => written.length));
  const bottom = HEIGHT - BOTTOM;
  const y = makeScale(chart.y, ys, [bottom, TOP + 6], 5);
  const yWords = axisWords(wording, chart.y, y.ticks, top);
  const left = 12 + Math.max(0, ...yWords.labels.map((label) => label.length)) * LETTER;
  const edge = width - (narrow || longest === 0 ? 14 : Math.min(width * 0.3, 16 + longest * LETTER));
  const x = makeScale(chart.x, xs, [left, edge], narrow ? 4 : 7);
  const xWords = axisWords(wording, chart.x, x.ticks, right);
  const path = (points: readonly Point[]) =>
    points.map(([a, b], index) => `${index ? 'L' : 'M'}${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('');
  const ends = curves
    .filter(({ drawn: written }) => written !== '')
    .map((one): Label => {
      const [a, b] = one.points.at(-1)!;
      return narrow
        ? { text: one.drawn, x: edge, y: y(b) - 6, anchor: 'end' }
        : { text: one.drawn, x: x(a) + 7, y: y(b) + 4, anchor: 'start' };
    });
  const named = series
    .filter(({ style, drawn: written }) => isPoints(style) && written !== '')
    .map((one): Label => {
      const [a, b] = one.points.at(-1)!;
      const flip = x(a) > (left + edge) / 2;
      return {
        text: one.drawn,
        x: x(a),
        y: y(b) + (flip ? -9 : 18),
        anchor: flip ? 'end' : 'start',
      };
    });
  const labels = narrow ? apart([...ends, ...named]) : [...spread(ends), ...apart(named)];
  const value = at === undefined || xs.length === 0 ? undefined : Math.min(Math.max(at, xs[0]!), right);
  const said = (axis: Axis, number: number, high: number) =>
    show(axis.kind, number, wording.locale, axisUnit(axis, high)).text;
  /** The place under the pointer, or the point that is nearly there. */
  const pointed = (position: number) => xs.find((one) => Math.abs(x(one) - position) < 6) ?? x.at(position);
  const keys = (event: KeyboardEvent) => {
    const now = value ?? -Infinity;
    const next = {
      ArrowLeft: xs.findLast((one) => one < now) ?? xs[0],
      ArrowRight: xs.find((one) => one > now) ?? xs.at(-1),
      Home: xs[0],
      End: xs.at(-1),
    }[event.key];
    if (event.key === 'Escape') setAt(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const titles = { x: xWords.title, y: yWords.title };
  return (
    <figure class="calc-chart" ref={place}>
      <figcaption class="calc-axis">{titles.y}</figcaption>
      {/* A picture that takes the focus, so that arrow keys can read it out below. */}
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        data-drawn-for={width}
        role="img"
        tabindex={0}
        aria-label={`${titles.y} × ${titles.x}: ${series.map(({ label }) => label).join(', ')}. ${ui(wording, 'chartHint')}`}
        onKeyDown={keys}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt(pointed(((event.clientX - box.left) / box.width) * width));
        }}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        <Grid x={x} y={y} xWords={xWords} yWords={yWords} left={left} edge={edge} />
        {series.map((one) =>
          isPoints(one.style) ? (
            one.points.map(([a, b]) => (
              <circle
                key={`${one.id} ${a}`}
                cx={x(a)}
                cy={y(b)}
                r={one.style === 'rings' ? 4 : 5.5}
                fill={one.style === 'rings' ? 'var(--paper-raised)' : colour(one.colour)}
                stroke={colour(one.colour)}
                stroke-width="1.75"
              />
            ))
          ) : (
            <path
              key={one.id}
              d={path(one.points)}
              fill="none"
              stroke={colour(one.colour)}
              stroke-width="2.25"
              stroke-linejoin="round"
              stroke-dasharray={one.style === 'dashed' ? '6 5' : undefined}
            />
          ),
        )}
        {labels.map((label, index) => (
          <text key={index} class="calc-label" x={label.x} y={label.y} text-anchor={label.anchor}>
            {label.text}
          </text>
        ))}
        {value !== undefined && (
          <g class="calc-cross">
            <line x1={x(value)} x2={x(value)} y1={TOP} y2={bottom} />
            {series.map((one) => {
              const found = valueAt(one, value, chart);
              return found === undefined ? null : (
                <circle key={one.id} cx={x(value)} cy={y(found)} r="4" fill={colour(one.colour)} />
              );
            })}
          </g>
        )}
      </svg>
      <p class="calc-read" aria-live="polite">
        {value === undefined ? (
          narrow ? (
            curves.map((one) => (
              <span key={one.id}>
                <i style={{ background: colour(one.colour) }} /> {one.label}
              </span>
            ))
          ) : (
            <span class="scripted">{ui(wording, 'chartHint')}</span>
          )
        ) : (
          <>
            <b class="num">{said(chart.x, value, right)}</b>
            {series.map((one) => {
              const found = valueAt(one, value, chart);
              return found === undefined ? null : (
                <span key={one.id}>
                  <i style={{ background: colour(one.colour) }} />
                  {one.label} <span class="num">{said(chart.y, found, top)}</span>
                </span>
              );
            })}
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
              <th scope="col">{titles.x}</th>
              {series.map((one) => (
                <th key={one.id} scope="col" class="is-number">
                  {one.label}
                </th>
              ))}
            </>
          )
        }
        body={
          open &&
          xs.map((one) => (
            <tr key={one}>
              <th scope="row" class="num">
                {said(chart.x, one, right)}
              </th>
              {series.map((curve) => {
                const found = curve.points.find(([a]) => a === one)?.[1];
                return (
                  <td key={curve.id} class="num is-number">
                    {found === undefined ? '' : said(chart.y, found, top)}
                  </td>
                );
              })}
            </tr>
          ))
        }
      />
    </figure>
  );
}
