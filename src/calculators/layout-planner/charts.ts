/** Step time against memory: every layout near the best, the front that none of them passes, and the best few. */
import type { Plan } from '../../silicon/scaling/planner/index.ts';
import type { Chart, Control, Scattered } from '../define.ts';
import type { StepFacts } from '../step/types.ts';
import type { PlannerInputs } from './fields.ts';
import { layoutWords } from './rows.ts';
import { searchFor } from './search.ts';

/** Points of the cloud at most. */
const DRAWN = 500;

function thinned<T>(points: readonly T[]): T[] {
  const every = Math.ceil(points.length / DRAWN);
  return points.filter((_, place) => place % every === 0);
}

export function charts(inputs: PlannerInputs, facts: StepFacts, control?: Control): readonly Chart[] {
  const search = searchFor(inputs, facts, control);
  if (!search.ok) return [];
  const { asked, around, report } = search.found;
  const { family } = asked.machine.device;
  const cloud = thinned(around.cloud);
  const fits = ([, memory]: readonly [number, number]) => memory <= asked.capacity;
  const dots = (id: string, points: Scattered['points'], colour: string): Scattered => ({
    id,
    label: `@series.${id}`,
    colour,
    points,
    style: 'dots',
  });
  const plans = (id: string, some: readonly Plan[], style: 'steps' | 'marks', colour: string): Scattered => ({
    id,
    label: `@series.${id}`,
    colour,
    points: some.map(({ time, memory }) => [time, memory] as const),
    names: some.map(({ layout }) => layoutWords(layout)),
    style,
  });
  return [
    {
      type: 'scatter',
      x: { label: 'time', kind: 'duration', scale: 'linear' },
      y: { label: 'memory', kind: 'bytes', scale: 'log', unit: 'GiB' },
      series: [
        dots(
          'large',
          cloud.filter((point) => !fits(point)),
          'text',
        ),
        dots('fits', cloud.filter(fits), family),
        plans('front', around.front, 'steps', 'text'),
        plans('best', report.best, 'marks', family),
      ],
      limits: [{ axis: 'y', at: asked.capacity, label: '@limit.capacity' }],
    },
  ];
}
