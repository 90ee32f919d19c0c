/** What the calculators set out to reach, and whether they did. A target is a fraction, and reached at that value. */
import { FITTED_SETS } from './collectives-rows.ts';
import { rankingOf } from './summary.ts';
import { statisticsOf } from './statistics.ts';
import type { Comparison, Judged, Role } from './types.ts';

/** Of the errors: their mean without signs, the largest, the median; or the worst regret of a ranking. */
export type Measure = 'mean' | 'worst' | 'median' | 'regret';

export interface Target {
  /** Names it in the messages: `target.<id>`, and `why.<id>` where it is missed. */
  readonly id: string;
  readonly calculator: Judged;
  /** Sets that it is about; all of the calculator's where there are none. */
  readonly sets?: readonly string[];
  /** Roles that count; all where there are none. */
  readonly roles?: readonly Role[];
  readonly measure: Measure;
  readonly limit: number;
}

export const targets: readonly Target[] = [
  { id: 'table-5', calculator: 'step-time', sets: ['korthikanti-2022-table-5'], measure: 'mean', limit: 0.036 },
  {
    id: 'vtrain',
    calculator: 'step-time',
    sets: ['vtrain-multi-node'],
    roles: ['held-out'],
    measure: 'mean',
    limit: 0.065,
  },
  { id: 'ranking', calculator: 'step-time', sets: ['vtrain-multi-node'], measure: 'regret', limit: 0.05 },
  {
    id: 'table-2-mean',
    calculator: 'step-time',
    sets: ['narayanan-2021-table-2'],
    roles: ['carried-over'],
    measure: 'mean',
    limit: 0.03,
  },
  {
    id: 'table-2',
    calculator: 'step-time',
    sets: ['narayanan-2021-table-2'],
    roles: ['carried-over'],
    measure: 'worst',
    limit: 0.03,
  },
  { id: 'b200', calculator: 'step-time', sets: ['simumax-b200'], measure: 'mean', limit: 0.05 },
  {
    id: 'trn1',
    calculator: 'step-time',
    sets: ['trn1-training-steps', 'trn1-archive-steps'],
    measure: 'worst',
    limit: 0.1,
  },
  {
    id: 'collectives-fitted',
    calculator: 'collectives',
    sets: FITTED_SETS,
    roles: ['held-out'],
    measure: 'median',
    limit: 0.02,
  },
  { id: 'collectives-fitted-mean', calculator: 'collectives', sets: FITTED_SETS, measure: 'mean', limit: 0.02 },
  {
    id: 'collectives-unfitted',
    calculator: 'collectives',
    roles: ['carried-over', 'formula', 'not-calibrated'],
    measure: 'median',
    limit: 0.15,
  },
  { id: 'memory', calculator: 'training-memory', measure: 'mean', limit: 0.02 },
];

export interface Outcome {
  readonly target: Target;
  /** Undefined while no comparison is of its kind. */
  readonly reached?: number;
  readonly met?: boolean;
}

function valueOf(measure: Measure, comparisons: readonly Comparison[]): number | undefined {
  if (measure === 'regret') return rankingOf(comparisons)?.regret;
  const statistics = statisticsOf(comparisons);
  if (!statistics) return undefined;
  const { meanAbsolute, worst, median } = statistics;
  return { mean: meanAbsolute, worst: Math.abs(worst), median }[measure];
}

/** What a target came to. It is met as it would be printed: to a tenth of a per cent. */
export function outcomeOf(target: Target, comparisons: readonly Comparison[]): Outcome {
  const { calculator, sets, roles, measure, limit } = target;
  const counted = comparisons.filter(
    (one) => one.calculator === calculator && (sets?.includes(one.set) ?? true) && (roles?.includes(one.role) ?? true),
  );
  const reached = valueOf(measure, counted);
  return reached === undefined ? { target } : { target, reached, met: Math.round(reached * 1000) <= limit * 1000 };
}
