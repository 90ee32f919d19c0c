/** Where the time of a step goes, and how a layout scales when replicas are added. */
import type { StepContext, StepTime } from '../../silicon/scaling/step-time.ts';
import type { Chart, Series, StackedBar } from '../define.ts';
import type { StepInputs } from './fields.ts';
import type { Question } from '../step/question.ts';
import { questionOf } from './question.ts';
import { idealTime } from '../step/range.ts';
import { efficiency, stepBeyond, strongScaling, weakScaling, type Point } from './scaling.ts';
import { PARTS } from '../step/solve.ts';
import type { StepFacts } from '../step/types.ts';

function scalingCharts(question: Question, beyond: StepContext | undefined): Chart[] {
  const { family } = question.device;
  const [strong, weak] = [strongScaling(question, beyond), weakScaling(question, beyond)];
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

/** Parts as the bars show them: what is left over stands with the optimizer, both being small. */
const SHOWN = [...PARTS.filter((part) => part !== 'optimizer' && part !== 'rest'), 'others'] as const;

function barOf(time: StepTime, label: string): StackedBar {
  const value = (part: (typeof SHOWN)[number]) => (part === 'others' ? time.optimizer + time.rest : time[part]);
  return { label, values: SHOWN.map(value) };
}

export function charts(inputs: StepInputs, facts: StepFacts): readonly Chart[] {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return [];
  const question = asked.found;
  return [
    {
      type: 'stacked',
      value: { label: 'time', kind: 'duration', scale: 'linear' },
      parts: SHOWN.map((part) => `@part.${part}`),
      bars: [barOf(question.time, '@bar.predicted'), barOf(idealTime(question), '@bar.ideal')],
    },
    ...scalingCharts(question, stepBeyond(question, inputs, facts)),
  ];
}
