/** The comparisons added up: by calculator and set, by how layouts were ranked, and against the targets. */
import { rankCorrelation, regret, signedError, statisticsOf, type Statistics } from './statistics.ts';
import type { Comparison, Judged, Role } from './types.ts';

export interface SetSummary {
  readonly calculator: Judged;
  readonly set: string;
  readonly statistics: Statistics;
  readonly roles: readonly Role[];
  readonly ranking?: Ranking;
}

/** How the alternatives of each task were ranked. */
export interface Ranking {
  /** Tasks with at least `RIVALS` alternatives. */
  readonly tasks: number;
  /** The worst over the tasks. */
  readonly regret: number;
  /** Mean over the tasks that are ranked at all; undefined where every one is predicted the same throughout. */
  readonly correlation?: number;
}

/** A mean error above this is a miss, and its reason is given. */
export const MISS = 0.2;

/** Fewer alternatives than this are no ranking. */
const RIVALS = 5;

export function rankingOf(comparisons: readonly Comparison[]): Ranking | undefined {
  const tasks = [...Map.groupBy(comparisons, ({ rivals }) => rivals)]
    .filter(([rivals, members]) => rivals !== undefined && members.length >= RIVALS)
    .map(([, members]) => members);
  if (tasks.length === 0) return undefined;
  const correlations = tasks.map(rankCorrelation).filter((one) => one !== undefined);
  return {
    tasks: tasks.length,
    regret: Math.max(...tasks.map((task) => regret(task) ?? 0)),
    ...(correlations.length > 0 && {
      correlation: correlations.reduce((sum, one) => sum + one, 0) / correlations.length,
    }),
  };
}

/** One line a calculator and set, in the order of the comparisons. */
export function summaries(comparisons: readonly Comparison[]): readonly SetSummary[] {
  return [...Map.groupBy(comparisons, ({ calculator, set }) => `${calculator}/${set}`).values()].flatMap((members) => {
    const statistics = statisticsOf(members);
    const [{ calculator, set }] = members as [Comparison, ...Comparison[]];
    const ranking = rankingOf(members);
    return statistics ? [{ calculator, set, statistics, roles: rolesOf(members), ...(ranking && { ranking }) }] : [];
  });
}

/** Roles that occur, in the order of their first row. */
export function rolesOf(comparisons: readonly Comparison[]): readonly Role[] {
  return [...new Set(comparisons.map(({ role }) => role))];
}

/** The comparisons farthest from their measurements, the worst first. */
export function worstOf(comparisons: readonly Comparison[], count: number): readonly Comparison[] {
  return comparisons.toSorted((a, b) => Math.abs(signedError(b)) - Math.abs(signedError(a))).slice(0, count);
}
