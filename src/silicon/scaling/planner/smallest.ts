/** The other end of the search: the layout that needs the least memory. */
import { ZERO_STAGES } from '../layout.ts';
import { layoutOf, type Placed, type PlanTask } from './candidate.ts';
import { Shared } from './floor.ts';
import { divisors, expertChoices, splitsOf, type Held } from './space.ts';
import type { Plan, Progress } from './search.ts';

/**
 * The legal layout of `devices` devices with the least memory, none where no split is legal or the search is stopped.
 * Only micro-batches of one sequence are looked at: a larger one keeps no less.
 */
export function planSmallest(
  task: PlanTask,
  devices: number,
  held: Held = {},
  progress: Progress = () => true,
): Plan | undefined {
  const { splits } = splitsOf(task.step.task, devices, held);
  const shared = new Shared(task);
  const degrees = divisors(task.step.task.model.experts?.count ?? 1);
  let smallest: Plan | undefined;
  for (const [done, split] of splits.entries()) {
    if (!progress(done / splits.length)) return undefined;
    for (const [expert, expertTensor] of expertChoices(task.step.task, split, held, degrees)) {
      const found = smallestOf(task, shared, { split, expert, expertTensor }, smallest?.memory ?? Infinity);
      if (found) smallest = found;
    }
  }
  return smallest;
}

/** The smallest layout of a placed split that needs less than `limit`. */
function smallestOf(task: PlanTask, shared: Shared, placed: Placed, limit: number): Plan | undefined {
  const candidate = shared.candidateFor(placed);
  const microBatches = task.step.task.batch / placed.split.data;
  const cost = shared.costFor(placed, 0);
  const transfer = candidate.transfer(1);
  candidate.turnTo(cost, microBatches);
  let least = limit;
  let found: Plan | undefined;
  for (const [chunk, interleave] of candidate.interleavings.entries()) {
    if (interleave > 1 && microBatches % placed.split.pipeline !== 0) break;
    for (const [r, recompute] of task.recomputes.entries()) {
      candidate.keep(cost, 1, microBatches, chunk, r);
      for (const zero of ZERO_STAGES) {
        const memory = candidate.memory(zero);
        if (memory >= least) continue;
        least = memory;
        const time = candidate.time(candidate.busy(cost, transfer, microBatches, interleave, r), zero);
        found = { layout: layoutOf(placed, 1, interleave, recompute, zero), time, memory };
      }
    }
  }
  return found;
}
