/**
 * The search turned round: the fewest devices, in whole units, whose fastest layout takes no longer than may be. Each
 * count is searched with the time that it may take as the bound, so that counts which cannot do it cost next to nothing.
 */
import { planFastest, type Plan, type PlanOptions, type Progress } from './search.ts';
import { layoutOf, type PlanTask } from './candidate.ts';
import { layerTime } from '../step-time.ts';

export interface FewestOptions extends Omit<PlanOptions, 'within' | 'keep'> {
  /** Devices in one unit: an instance, an UltraServer. */
  readonly unit: number;
  /** Units at most. */
  readonly most: number;
  /** Seconds that a step may take on so many units. */
  readonly within: (units: number) => number;
}

export interface FewestReport {
  readonly units?: number;
  readonly plan?: Plan;
  /** Counts of units that were searched. */
  readonly searched: number;
  readonly stopped: boolean;
}

/**
 * Counts from `least` to `most` with no prime factor above 7, ascending: others leave most degrees without a divisor.
 * Every count below 11 is among them.
 */
export function smoothCounts(least: number, most: number): number[] {
  const counts: number[] = [];
  for (let a = 1; a <= most; a *= 2) {
    for (let b = a; b <= most; b *= 3) {
      for (let c = b; c <= most; c *= 5) {
        for (let d = c; d <= most; d *= 7) if (d >= least) counts.push(d);
      }
    }
  }
  return counts.sort((a, b) => a - b);
}

/** Device-seconds that the arithmetic of one step takes at the stack's rates, whatever the layout. */
function leastWork({ step }: PlanTask): number {
  const alone = { split: { tensor: 1, context: 1, pipeline: 1, data: 1 }, expert: 1, expertTensor: 1 };
  const layout = layoutOf(alone, 1, 1, 'none', 0);
  const { forward, backward } = layerTime(step, layout);
  const layer = [forward, backward].reduce(
    (sum, { matmul, attention, experts }) => sum + matmul + attention + experts,
    0,
  );
  const { device, stack, work } = step;
  const logits = (6 * step.task.sequence * work.vocabulary * work.hidden) / (device.peak * stack.matmul);
  return step.task.batch * (step.task.model.layers * layer + logits);
}

/** The fewest units, or none where no count up to `most` does it. Counts tried are those of `smoothCounts`. */
export function planFewest(task: PlanTask, options: FewestOptions, progress: Progress = () => true): FewestReport {
  const { unit, most, within } = options;
  const work = leastWork(task);
  let searched = 0;
  const counts = smoothCounts(1, most);
  for (const [place, units] of counts.entries()) {
    const limit = within(units);
    // Even if nothing were ever waited for, so few could not.
    if (work / (units * unit) > limit) continue;
    if (!progress(place / counts.length)) return { searched, stopped: true };
    searched++;
    const { best } = planFastest(task, units * unit, { ...options, keep: 1, within: limit });
    if (best[0]) return { units, plan: best[0], searched, stopped: false };
  }
  return { searched, stopped: false };
}
