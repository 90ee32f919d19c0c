/**
 * Bounds: what no layout of a split can beat, and the costs that splits share. Recomputation, data exchange and the
 * optimizer are left out of them. A layer of a micro-batch of b sequences takes at least C·b + A: C without start-up
 * costs, A those that come once a micro-batch whatever its size.
 */
import type { RankParameters } from '../rank-parameters.ts';
import { headTime, layerTime, partsOf, transferTime, type StepContext } from '../step-time.ts';
import { batchCost, layoutOf, type BatchCost, type Placed, type PlanTask } from './candidate.ts';
import { interleavings, type Split } from './space.ts';

/** Seconds below which no layer and no head works off one sequence of one replica. */
export interface Floor {
  readonly layer: number;
  readonly head: number;
  /** Seconds that a layer costs for each micro-batch beside that. */
  readonly startUp: number;
}

/** The step without start-up costs: in it time grows with the micro-batch in proportion. */
function withoutOverheads(step: StepContext): StepContext {
  return {
    ...step,
    stack: { ...step.stack, layerOverhead: 0 },
    fabric: step.fabric.map(({ size, bandwidth }) => ({ size, bandwidth, launch: 0, hop: 0 })),
  };
}

/** A lower bound on the seconds of every layout of a split: no start-up costs, the deepest interleaving, one sequence at a time. */
export function bound({ step }: PlanTask, { pipeline, data }: Split, { layer, head }: Floor): number {
  const { model, batch } = step.task;
  const most = Math.ceil(model.layers / pipeline);
  const last = Math.floor(model.layers / pipeline);
  const pace = Math.max(most * layer, last * layer + head);
  const chunks = pipeline > 1 && model.layers % pipeline === 0 ? model.layers / pipeline : 1;
  return finished(step, (batch / data) * pace + ((pipeline - 1) / chunks) * most * layer);
}

/** The bound of a split, with what it is made of: seconds of one sequence in a layer and in the head, and chunks of a stage. */
export interface SplitFloor extends Floor {
  readonly chunks: number;
  readonly time: number;
}

/** The bound that a search holds a split against, worked out again for one that is to be explained. */
export function splitFloor(task: PlanTask, placed: Placed): SplitFloor {
  const floor = new Shared(task, [1]).floorFor(placed);
  const chunks = interleavings(task.step.task, placed.split.pipeline).at(-1)!;
  return { ...floor, chunks, time: bound(task, placed.split, floor) };
}

/** The least of x·b + y/b over 1 ≤ b ≤ `limit`, for x and y from 0. */
function leastOf(x: number, y: number, limit: number): number {
  const b = x > 0 ? Math.min(limit, Math.max(1, Math.sqrt(y / x))) : limit;
  return x * b + y / b;
}

/**
 * A sharper bound, for splits that the first one leaves in: larger micro-batches start up less often and lengthen the
 * bubble, deeper interleaving shortens it and transfers more. The best of each for all chunkings at any size of
 * micro-batch, whole or not. `transfer` is the seconds that one sequence takes between stages at the link's rate.
 */
export function sharpBound({ step }: PlanTask, { pipeline, data }: Split, floor: Floor, transfer: number): number {
  const { model, batch } = step.task;
  const { layer, head, startUp } = floor;
  const most = Math.ceil(model.layers / pipeline);
  const last = Math.floor(model.layers / pipeline);
  const sequences = batch / data;
  let least = Infinity;
  for (const chunks of interleavings(step.task, pipeline)) {
    const fill = ((pipeline - 1) / chunks) * most;
    const moved = 2 * chunks * (sequences + pipeline - 1) * transfer + fill * startUp;
    const full = sequences * most * layer + leastOf(fill * layer, sequences * most * startUp, sequences);
    const headed = sequences * (last * layer + head) + leastOf(fill * layer, sequences * last * startUp, sequences);
    least = Math.min(least, Math.max(full, headed) + moved);
  }
  return finished(step, least);
}

/** A bound that is as tight as can be must not come out above the time it bounds for the rounding of sums. */
const ROUNDING = 1 - 1e-12;

function finished({ stack }: StepContext, busy: number): number {
  return ROUNDING * (busy * stack.rest + stack.stepOverhead);
}

/** What splits with the same tensor, context and expert degrees share; each is worked out when it is first asked for. */
export class Shared {
  private readonly task: PlanTask;
  private readonly bare: StepContext;
  private readonly sizes: readonly number[];
  private readonly parts = new Map<number, RankParameters>();
  private readonly floors = new Map<number, Floor>();
  private readonly costs = new Map<number, (BatchCost | undefined)[]>();

  /** `sizes` are the micro-batch sizes that a search may ask for. */
  constructor(task: PlanTask, sizes: readonly number[]) {
    this.task = task;
    this.bare = withoutOverheads(task.step);
    this.sizes = sizes;
  }

  partsFor(placed: Placed): RankParameters {
    const { split, expert, expertTensor } = placed;
    const key = (split.tensor * 8192 + expert) * 2 + (expertTensor > 1 ? 1 : 0);
    let found = this.parts.get(key);
    if (!found) this.parts.set(key, (found = partsOf(this.task.step, layoutOf(placed, 1, 1, 'none', 0))));
    return found;
  }

  /**
   * What dispatch to experts costs is the same for each token whatever the context degree, and all else whatever the
   * expert degree, so that two tables serve for all their combinations.
   */
  floorFor(placed: Placed): Floor {
    const { split, expert, expertTensor } = placed;
    const here = this.floorAt({ split, expert: 1, expertTensor });
    if (expert === 1) return here;
    const whole = { ...split, context: 1 };
    const sent = this.floorAt({ split: whole, expert, expertTensor });
    const kept = this.floorAt({ split: whole, expert: 1, expertTensor });
    return {
      layer: here.layer + (sent.layer - kept.layer) / split.context,
      head: here.head,
      startUp: sent.startUp,
    };
  }

  private floorAt(placed: Placed): Floor {
    const key = keyOf(placed);
    let found = this.floors.get(key);
    if (!found) {
      const layout = layoutOf(placed, 1, 1, 'none', 0);
      const time = layerTime(this.bare, layout, this.partsFor(placed));
      const head = headTime(this.bare, layout);
      found = {
        layer: time.total - time.accumulate,
        head: head.forward + head.backward,
        startUp: 3 * this.task.step.stack.layerOverhead + time.accumulate,
      };
      this.floors.set(key, found);
    }
    return found;
  }

  /** A lower bound on all layouts of a placed split, worked out no further than to see that it is `limit` or more. */
  boundFor(placed: Placed, limit: number): number {
    const floor = this.floorFor(placed);
    const simple = bound(this.task, placed.split, floor);
    if (simple >= limit) return simple;
    return sharpBound(this.task, placed.split, floor, transferTime(this.bare, layoutOf(placed, 1, 1, 'none', 0)));
  }

  /** `size` is a place among the sizes. */
  costFor(placed: Placed, size: number): BatchCost {
    const key = keyOf(placed);
    let row = this.costs.get(key);
    if (!row) this.costs.set(key, (row = []));
    return (row[size] ??= batchCost(this.task, placed, this.partsFor(placed), this.sizes[size]!));
  }
}

/** One number for the degrees that a layer's cost depends on. Exact below 2^13 for tensor and experts, 2^26 for context. */
function keyOf({ split: { tensor, context }, expert, expertTensor }: Placed): number {
  return ((context * 8192 + tensor) * 8192 + expert) * 2 + (expertTensor > 1 ? 1 : 0);
}
