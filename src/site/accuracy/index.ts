/**
 * Everything that was predicted and measured: one line for each calculator that can be held against something.
 *
 * A provider gives its sets, a comparison for each measurement and, for each measurement that it cannot predict, a
 * reason. Sets that two calculators share (measured steps) are given once; the rows meet on one page by their ids.
 */
import { collectivesProvided } from './collectives-rows.ts';
import { goodputComparisons } from './goodput.ts';
import { sitePowerComparisons } from './site-power.ts';
import { stepTimeComparisons } from './step-time.ts';
import { trainingMemoryComparisons } from './training-memory.ts';
import { trainingTimeComparisons } from './training-time.ts';
import type { Comparison, Judged, MeasuredSet, Provided, Unpredicted } from './types.ts';

const providers: readonly (() => Provided)[] = [
  trainingTimeComparisons,
  stepTimeComparisons,
  trainingMemoryComparisons,
  collectivesProvided,
  goodputComparisons,
  sitePowerComparisons,
];

const given = providers.map((provide) => provide());

/** Sets in the order in which their providers name them, each once. */
export const sets: readonly MeasuredSet[] = [
  ...new Map(given.flatMap((one) => one.sets).map((set) => [set.id, set] as const)).values(),
];
export const comparisons: readonly Comparison[] = given.flatMap((one) => one.comparisons);
export const unpredicted: readonly Unpredicted[] = given.flatMap((one) => one.unpredicted);

/** Calculators with something on these pages, in the order of their providers. */
export const judged: readonly Judged[] = [
  ...new Set([...comparisons, ...unpredicted].map(({ calculator }) => calculator)),
];

/** The comparisons of one calculator with one set. */
export function comparisonsOf(calculator: Judged, set: string): readonly Comparison[] {
  return comparisons.filter((one) => one.calculator === calculator && one.set === set);
}
