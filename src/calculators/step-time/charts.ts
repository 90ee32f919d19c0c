/** Where the time of a step goes, and how a layout scales when replicas are added. */
import type { Chart, Series } from '../define.ts';
import type { StepInputs } from './fields.ts';
import { questionOf, type Question } from './question.ts';
import { efficiency, strongScaling, weakScaling, type Point } from './scaling.ts';
import { PARTS } from './solve.ts';
import type { StepFacts } from './types.ts';

function scalingCharts(question: Question): Chart[] {
  const { family } = question.device;
  const [strong, weak] = [strongScaling(question), weakScaling(question)];
  const series = (id: string, points: Series['points'], style?: Series['style']): Series => ({
    id,
    label: `@series.${id}`,
    colour: family,
    points,
    ...(style && { style }),
  });
  const ends = [...strong, ...weak].map(([chips]) => chips);
  const [first] = weak;
  if (!first || ends.length < 3) return [];
  const last = Math.max(...ends);
  const ideal: Point[] = [first, [last, (first[1] / first[0]) * last]];
  const now: Point = [question.chips, (question.task.batch * question.task.sequence) / question.time.total];
  const x = { label: 'chips', kind: 'count', scale: 'log' } as const;
  return [
    {
      type: 'lines',
      x,
      y: { label: 'tokenRate', kind: 'tokenRate', scale: 'log' },
      series: [
        { ...series('ideal', ideal, 'dashed'), colour: 'text' },
        series('weak', weak),
        series('strong', strong),
        series('now', [now], 'marks'),
      ],
    },
    {
      type: 'lines',
      x,
      y: { label: 'efficiency', kind: 'share', scale: 'linear', unit: '%' },
      series: [series('weak', efficiency(weak)), series('strong', efficiency(strong))],
    },
  ];
}

export function charts(inputs: StepInputs, facts: StepFacts): readonly Chart[] {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return [];
  const question = asked.found;
  const { time, device } = question;
  return [
    {
      type: 'bars',
      value: { label: 'time', kind: 'duration', scale: 'linear' },
      bars: PARTS.filter((part) => time[part] > 0).map((part) => ({
        label: `@part.${part}`,
        colour: device.family,
        value: time[part],
      })),
    },
    ...scalingCharts(question),
  ];
}
