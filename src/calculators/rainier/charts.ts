/** The run against the number of chips, as failures leave it and as it would be without any; the ladder's steps as marks. */
import type { Chart } from '../define.ts';
import { planOf } from './failures.ts';
import type { RainierInputs } from './fields.ts';
import { jobOf, runTime, setupOf, type Job } from './solve.ts';
import type { RainierFacts } from './types.ts';

type Point = readonly [number, number];

const POINTS = 33;

/** A job as a point; none where it never ends. */
function markOf({ chips, time }: Job): Point[] {
  return time === undefined ? [] : [[chips, time]];
}

export function charts(inputs: RainierInputs, facts: RainierFacts): readonly Chart[] {
  const asked = setupOf(inputs, facts);
  if (!asked.ok) return [];
  const setup = asked.found;
  const { rungs, machine, habits, goodput: own } = setup;
  const least = rungs[0]!.chips;
  const most = Math.max(...rungs.map(({ chips }) => chips));
  const counts = Array.from({ length: POINTS }, (_, i) => least * (most / least) ** (i / (POINTS - 1)));
  const at = (chips: number, goodput: number): Point[] => {
    const time = runTime(setup, chips, goodput);
    return time === undefined ? [] : [[chips, time]];
  };
  // Between whole numbers nothing fails differently: a chip that is begun counts whole.
  const real = counts.flatMap((chips) => at(chips, own ?? planOf(habits, Math.ceil(chips)).goodput));
  const steps = rungs.flatMap((rung) => markOf(jobOf(setup, rung)));
  const here = rungs.find(({ step }) => step === inputs.step)!;
  const mark = markOf(jobOf(setup, here));
  const colour = machine.family;
  return [
    {
      type: 'lines',
      x: { label: 'chips', kind: 'count', scale: 'log' },
      y: { label: 'time', kind: 'duration', scale: 'log', unit: 'days' },
      series: [
        { id: 'real', label: '@series.real', colour, points: real },
        {
          id: 'ideal',
          label: '@series.ideal',
          drawn: '',
          colour: 'reader',
          style: 'dashed',
          points: counts.flatMap((chips) => at(chips, 1)),
        },
        { id: 'steps', label: '@series.steps', drawn: '', colour, style: 'rings', points: steps },
        ...(mark.length === 0
          ? []
          : [
              {
                id: 'here',
                label: `@option.step.${here.step}`,
                colour,
                style: 'marks' as const,
                points: mark,
              },
            ]),
      ],
    },
  ];
}
