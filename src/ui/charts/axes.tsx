/** Two axes with their ticks, and labels that keep out of each other's way: what charts over a plane share. */
import type { Axis } from '../../calculators/define.ts';
import { own, show, ui, type Wording } from '../../calculators/wording.ts';
import { factorOf, KINDS } from '../../silicon/units/index.ts';
import { linear, log, type Scale } from './scales.ts';

export const HEIGHT = 340;
export const TOP = 14;
export const BOTTOM = 46;
export const LINE = 15;
/** Width of a letter in a label, about. */
export const LETTER = 6.7;

export type Point = readonly [x: number, y: number];

export function extent(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [1, 10];
}

/** The unit that an axis is written in, if one serves for all of it. */
export function axisUnit({ kind, scale, unit }: Axis, high: number): string | undefined {
  if (unit !== undefined || scale === 'log') return unit;
  return (KINDS[kind].scale as readonly string[]).findLast((name) => factorOf(kind, name)! <= high * 1.001);
}

export function makeScale(
  axis: Axis,
  values: readonly number[],
  range: readonly [number, number],
  wanted: number,
): Scale {
  const [low, high] = extent(values);
  const unit = axisUnit(axis, high);
  const factor = unit === undefined ? 1 : (factorOf(axis.kind, unit) ?? 1);
  return (axis.scale === 'log' ? log : linear)(low, high, range, wanted, factor);
}

/** Title and tick labels of an axis; a unit that all ticks share is said once, in the title. */
export function axisWords(wording: Wording, axis: Axis, ticks: readonly number[], high: number) {
  const unit = axisUnit(axis, high);
  const shown = ticks.map((tick) => show(axis.kind, tick, wording.locale, unit));
  const units = new Set(shown.filter((_, index) => ticks[index] !== 0).map((one) => one.unit));
  const shared = units.size === 1 ? [...units][0]! : '';
  const more = [shared, axis.scale === 'log' ? ui(wording, 'logScale') : ''].filter(Boolean).join(', ');
  const title = own(wording, `axis.${axis.label}`);
  return {
    title: more ? `${title} (${more})` : title,
    labels: shown.map((one) => (shared ? one.number : one.text)),
  };
}

/** As many of the labels as have room side by side, the first always among them. */
export function thinned(labels: readonly string[], places: readonly number[]): boolean[] {
  const half = (index: number) => (labels[index]!.length * LETTER) / 2 + 5;
  let end = -Infinity;
  return labels.map((_, index) => {
    const fits = places[index]! - half(index) >= end;
    if (fits) end = places[index]! + half(index);
    return fits;
  });
}

export interface Label {
  readonly text: string;
  readonly x: number;
  y: number;
  readonly anchor: 'start' | 'end';
}

/** The labels that cover none before them; the others are under the pointer and in the table. */
export function apart(labels: Label[]): Label[] {
  const kept: (Label & { from: number; to: number })[] = [];
  for (const label of labels) {
    const width = label.text.length * LETTER;
    const from = label.anchor === 'start' ? label.x : label.x - width;
    const box = { ...label, from, to: from + width };
    if (!kept.some((other) => Math.abs(other.y - box.y) < LINE - 2 && other.from < box.to && box.from < other.to)) {
      kept.push(box);
    }
  }
  return kept;
}

interface GridProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly xWords: ReturnType<typeof axisWords>;
  readonly yWords: ReturnType<typeof axisWords>;
  /** Where the plane begins and ends. */
  readonly left: number;
  readonly edge: number;
}

/** The lines and numbers of both axes, and the title of the lower one. */
export function Grid({ x, y, xWords, yWords, left, edge }: GridProps) {
  const bottom = HEIGHT - BOTTOM;
  const shown = thinned(xWords.labels, x.ticks.map(x));
  return (
    <g class="calc-grid">
      {y.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={left} x2={edge} y1={y(tick)} y2={y(tick)} />
          <text x={left - 7} y={y(tick) + 4} text-anchor="end">
            {yWords.labels[index]}
          </text>
        </g>
      ))}
      {x.ticks.map((tick, index) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 5} />
          <text x={x(tick)} y={bottom + 19} text-anchor="middle">
            {shown[index] && xWords.labels[index]}
          </text>
        </g>
      ))}
      <text x={(left + edge) / 2} y={HEIGHT - 6} text-anchor="middle">
        {xWords.title}
      </text>
    </g>
  );
}
