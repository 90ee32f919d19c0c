/** Bars from zero, each with its label above and its value at its end. What is not published has no bar and says so. */
import type { Chart } from '../../calculators/define.ts';
import { show, text, ui, type Wording } from '../../calculators/wording.ts';
import { axisUnit, axisWords } from './axes.tsx';
import { colour } from './colours.ts';
import { useWidth } from './width.ts';

const ROW = 44;

type Bars = Extract<Chart, { type: 'bars' }>;

export function BarChart({ chart, wording }: { readonly chart: Bars; readonly wording: Wording }) {
  const [place, width] = useWidth<HTMLElement>();
  const values = chart.bars.flatMap(({ value }) => (value !== undefined && Number.isFinite(value) ? [value] : []));
  const most = Math.max(...values, 0);
  const room = width - 110;
  const height = chart.bars.length * ROW + 4;
  const log = chart.value.scale === 'log' && values.every((value) => value > 0);
  const low = log ? 10 ** Math.floor(Math.log10(Math.min(...values)) - 1e-9) : 0;
  const length = (value: number) => {
    if (most <= 0 || value <= 0) return 0;
    return log ? (room * Math.log(value / low)) / Math.log(most / low || 10) : (room * value) / most;
  };
  const unit = axisUnit(chart.value, most);
  const { title } = axisWords(wording, chart.value, [], most);
  const said = (value: number | undefined) =>
    value === undefined ? ui(wording, 'notPublished') : show(chart.value.kind, value, wording.locale, unit).text;
  const bars = chart.bars.map((bar) => ({ ...bar, label: text(wording, bar.label), said: said(bar.value) }));
  return (
    <figure class="calc-chart" ref={place}>
      <figcaption class="calc-axis">{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ height: `${height}px` }}
        data-drawn-for={width}
        role="img"
        aria-label={`${title}. ${bars.map((bar) => `${bar.label}: ${bar.said}`).join('. ')}.`}
      >
        {bars.map((bar, index) => (
          <g key={index} transform={`translate(0 ${index * ROW})`}>
            <text class="calc-bar-label" x="0" y="14">
              {bar.label}
            </text>
            {bar.value !== undefined && (
              <rect x="0" y="20" height="16" rx="2" width={Math.max(1, length(bar.value))} fill={colour(bar.colour)} />
            )}
            <text
              class={bar.value === undefined ? 'calc-missing' : 'calc-value'}
              x={bar.value === undefined ? 0 : length(bar.value) + 7}
              y="33"
            >
              {bar.said}
            </text>
          </g>
        ))}
        <line class="calc-zero" x1="0.5" x2="0.5" y1="0" y2={height} />
      </svg>
    </figure>
  );
}
