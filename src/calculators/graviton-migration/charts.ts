/** What the migration calculator draws: money over the months with its band, and what moves it most. */
import { cumulative } from '../../silicon/scaling/migration.ts';
import type { Chart, Series } from '../define.ts';
import type { MigrationInputs } from './fields.ts';
import { isSolved, solve, type Solved } from './solve.ts';
import type { MigrationFacts } from './types.ts';

/** Bars that can be read at a glance. */
const BARS = 8;

function flows({ central, corners }: Solved): Series[] {
  const points = (plan: Solved['central']['plan']) => cumulative(plan).map((sum, month) => [month, sum] as const);
  const [worst, best] = [...corners]
    .toSorted((a, b) => a.net - b.net)
    .filter((_, index, all) => index % (all.length - 1) === 0);
  const expected = points(central.plan);
  const series: Series[] = [
    { id: 'expected', label: '@series.expected', colour: 'graviton', points: expected },
    { id: 'best', label: '@series.best', colour: 'reader', points: points((best ?? central).plan), style: 'dashed' },
    { id: 'worst', label: '@series.worst', colour: 'other', points: points((worst ?? central).plan), style: 'dashed' },
  ];
  const { breakEven } = central;
  const at = breakEven === undefined ? undefined : expected[breakEven];
  if (at)
    series.push({
      id: 'breakEven',
      label: '@series.breakEven',
      drawn: '',
      colour: 'graviton',
      points: [at],
      style: 'rings',
    });
  return series;
}

export function charts(inputs: MigrationInputs, facts: MigrationFacts): Chart[] {
  const solved = solve(inputs, facts);
  if (!isSolved(solved)) return [];
  const all: Chart[] = [
    {
      type: 'lines',
      x: { label: 'month', kind: 'count', scale: 'linear' },
      y: { label: 'worth', kind: 'money', scale: 'linear', unit: 'USD' },
      series: flows(solved),
    },
  ];
  if (solved.moves.length > 0) {
    all.push({
      type: 'bars',
      value: { label: 'swing', kind: 'money', scale: 'linear', unit: 'USD' },
      bars: solved.moves
        .slice(0, BARS)
        .map(({ name, swing }) => ({ label: `@param.${name}`, colour: 'graviton', value: swing })),
    });
  }
  return all;
}
