/** Time against chips, with the range of utilisation and goodput as a band. */
import type { Chart, Series } from '../define.ts';
import type { TrainingInputs } from './fields.ts';
import { solve, type Plan } from './solve.ts';
import { plansOf, questionOf } from './task.ts';
import type { Efficiency, TrainingFacts } from './types.ts';

const POINTS = 25;
/** Chips at both ends of the chart, as a multiple of those in the answer. */
const REACH = 16;

export function charts(inputs: TrainingInputs, facts: TrainingFacts): readonly Chart[] {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return [];
  const question = asked.found;
  const { task, efficiency } = question;
  const { central } = plansOf(question);
  const { family, chipsPerUnit } = task.machine;
  const least = Math.max(1, Math.round(central.units / REACH));
  const counts = Array.from({ length: POINTS }, (_, i) =>
    Math.max(1, Math.round(least * (REACH ** 2) ** (i / (POINTS - 1)))),
  );
  const units = [...new Set([...counts, central.units])].sort((a, b) => a - b);
  const fixed = {
    ...task,
    solve: 'time',
    model: task.model ?? { active: central.active },
    tokens: central.tokens,
  } as const;
  const curve = (assumed: Efficiency): (readonly [number, number])[] =>
    units.map((count) => {
      const { time }: Plan = solve({ ...fixed, budget: undefined, units: count }, assumed);
      return [count * chipsPerUnit, time] as const;
    });
  const series = (id: string, points: Series['points'], style?: Series['style']): Series => ({
    id,
    label: `@series.${id}`,
    colour: family,
    points,
    ...(style && { style }),
  });
  const ranged = efficiency.low.mfu < efficiency.high.mfu || efficiency.low.goodput < efficiency.high.goodput;
  return [
    {
      type: 'lines',
      x: { label: 'chips', kind: 'count', scale: 'log' },
      y: { label: 'time', kind: 'duration', scale: 'log', unit: 'days' },
      series: [
        series('expected', curve(efficiency.central)),
        ...(ranged
          ? [series('slow', curve(efficiency.low), 'dashed'), series('fast', curve(efficiency.high), 'dashed')]
          : []),
        series('answer', [[central.chips, central.time]], 'marks'),
      ],
    },
  ];
}
