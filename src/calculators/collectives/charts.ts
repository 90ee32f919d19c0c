/** Time against message size by algorithm, and bus bandwidth against message size. */
import { injection } from '../../silicon/scaling/collective-algorithms.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Chart, Series } from '../define.ts';
import type { CollectivesInputs } from './fields.ts';
import { busBandwidth, candidatesOf, settingOf, timeOf, type Algorithm } from './solve.ts';
import type { CollectivesFacts } from './types.ts';

const POINTS = 29;
const [LEAST, MOST] = [1e3, 16e9];

/** Curves beside the chosen one: what would be fastest somewhere, no more than can be told apart. */
const OTHERS = 3;

export function charts(inputs: CollectivesInputs, facts: CollectivesFacts): readonly Chart[] {
  const asked = settingOf(inputs, facts);
  if (!asked.ok) return [];
  const setting = asked.found;
  const size = raw(inputs.size);
  const [low, high] = [Math.min(LEAST, size), Math.max(MOST, size)];
  const sizes = Array.from({ length: POINTS }, (_, i) => low * (high / low) ** (i / (POINTS - 1)));
  const colour = setting.fabric?.family ?? 'reader';
  const candidates = candidatesOf(setting, size);
  const asking = candidates.some(({ algorithm }) => algorithm === inputs.algorithm)
    ? (inputs.algorithm as Algorithm)
    : 'auto';
  const curve = (algorithm: Algorithm | 'auto') =>
    sizes.flatMap((bytes): (readonly [number, number])[] => {
      const time = timeOf(setting, algorithm, bytes);
      return time === undefined ? [] : [[bytes, time]];
    });
  const best = new Set<Algorithm>();
  for (const bytes of sizes) {
    const least = candidatesOf(setting, bytes).reduce((a, b) => (b.time < a.time ? b : a));
    best.add(least.algorithm);
  }
  const main = curve(asking);
  // A curve that lies on the chosen one all along says nothing.
  const apart = (points: Series['points']) => points.some(([, spent], i) => spent !== main[i]![1]);
  const others = [...new Set([...best, ...candidates.map(({ algorithm }) => algorithm)])]
    .map((algorithm) => ({ algorithm, points: curve(algorithm) }))
    .filter(({ points }) => apart(points))
    .slice(0, OTHERS);
  const time = timeOf(setting, asking, size)!;
  const series = (id: string, points: Series['points'], more: Partial<Series> = {}): Series => ({
    id,
    label: `@option.algorithm.${id}`,
    colour,
    points,
    ...more,
  });
  const x = { label: 'size', kind: 'bytes', scale: 'log' } as const;
  return [
    {
      type: 'lines',
      x,
      y: { label: 'time', kind: 'duration', scale: 'log' },
      series: [
        series(asking, main),
        ...others.map(({ algorithm, points }) => series(algorithm, points, { style: 'dashed', colour: 'other' })),
        series('answer', [[size, time]], { label: '@series.answer', style: 'marks', drawn: '' }),
      ],
    },
    {
      type: 'lines',
      x,
      y: { label: 'bus', kind: 'oneWay', scale: 'log' },
      series: [
        series(
          asking,
          main.map(([bytes, spent]) => [bytes, busBandwidth(setting, bytes, spent)] as const),
        ),
        series(
          'link',
          [
            [sizes[0]!, injection(setting.used[0]!.level)],
            [sizes.at(-1)!, injection(setting.used[0]!.level)],
          ],
          { label: '@series.link', style: 'dashed', colour: 'other' },
        ),
        series('answer', [[size, busBandwidth(setting, size, time)]], {
          label: '@series.answer',
          style: 'marks',
          drawn: '',
        }),
      ],
    },
  ];
}
