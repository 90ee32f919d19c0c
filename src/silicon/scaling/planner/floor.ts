/**
 * Bounds: what no layout of a split can beat, and the costs that splits share. Recomputation and the optimizer are left
 * out of them. A layer of a micro-batch of b sequences takes at least C·b + A: C without start-up
 * costs, A those that come once a micro-batch whatever its size.
 */
import type { RankParameters } from '../rank-parameters.ts';
import { dataTime, headTime, layerTime, partsOf, transferTime, type StepContext } from '../step-time.ts';
import {
  batchCost,
  Candidate,
  layoutOf,
  type BatchCost,
  type Placed,
  type PlanTask,
  type SplitTables,
} from './candidate.ts';
import { divisors, interleavings, type Split } from './space.ts';

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
export function bound({ step }: PlanTask, { pipeline, data }: Split, layer: number, head: number): number {
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
  const floor = new Shared(task).floorFor(placed);
  const chunks = interleavings(task.step.task, placed.split.pipeline).at(-1)!;
  return { ...floor, chunks, time: bound(task, placed.split, floor.layer, floor.head) };
}

/** The least of x·b + y/b over 1 ≤ b ≤ `limit`, for x and y from 0. */
function leastOf(x: number, y: number, limit: number): number {
  const b = x > 0 ? Math.min(limit, Math.max(1, Math.sqrt(y / x))) : limit;
  return x * b + y / b;
}

/**
 * A sharper bound, for splits that the first one leaves in: larger micro-batches start up less often and lengthen the
 * bubble, deeper interleaving shortens it and transfers more. The best of each over all `chunkings` at any size of
 * micro-batch, whole or not. `transfer` is the seconds that one sequence takes between stages at the link's rate,
 * `exchange` what data ranks wait for at least.
 */
export function sharpBound(
  { step }: PlanTask,
  { pipeline, data }: Split,
  { layer, head, startUp }: Floor,
  chunkings: readonly number[],
  transfer: number,
  exchange: number,
): number {
  const { model, batch } = step.task;
  const most = Math.ceil(model.layers / pipeline);
  const last = Math.floor(model.layers / pipeline);
  const sequences = batch / data;
  let least = Infinity;
  for (let i = 0; i < chunkings.length; i++) {
    const chunks = chunkings[i]!;
    const fill = ((pipeline - 1) / chunks) * most;
    const moved = 2 * chunks * (sequences + pipeline - 1) * transfer + fill * startUp;
    const full = sequences * most * layer + leastOf(fill * layer, sequences * most * startUp, sequences);
    const headed = sequences * (last * layer + head) + leastOf(fill * layer, sequences * last * startUp, sequences);
    least = Math.min(least, Math.max(full, headed) + moved);
  }
  return finished(step, least + exchange);
}

/** A bound that is as tight as can be must not come out above the time it bounds for the rounding of sums. */
const ROUNDING = 1 - 1e-12;

function finished({ stack }: StepContext, busy: number): number {
  return ROUNDING * (busy * stack.rest + stack.stepOverhead);
}

/** What the splits of a search share; each thing is worked out when it is first asked for. */
export class Shared {
  private readonly task: PlanTask;
  private readonly bare: StepContext;
  /** Micro-batch sizes that divide the batch. */
  readonly sizes: readonly number[];
  private readonly parts = new Map<number, RankParameters>();
  private readonly floors = new Map<number, Floor>();
  private readonly costs = new Map<number, (BatchCost | undefined)[]>();
  private readonly tables = new Map<number, SplitTables>();
  private readonly chunkings = new Map<number, readonly number[]>();
  private readonly places = new Map<number, Map<number, readonly number[]>>();

  constructor(task: PlanTask) {
    this.task = task;
    this.bare = withoutOverheads(task.step);
    this.sizes = divisors(task.step.task.batch);
  }

  partsFor(placed: Placed): RankParameters {
    const { split, expert, expertTensor } = placed;
    const key = (split.tensor * 8192 + expert) * 2 + (expertTensor > 1 ? 1 : 0);
    let found = this.parts.get(key);
    if (!found) this.parts.set(key, (found = partsOf(this.task.step, layoutOf(placed, 1, 1, 'none', 0))));
    return found;
  }

  /** A placed split, prepared; of one search, whose devices are all the same number. */
  candidateFor(placed: Placed): Candidate {
    const { split, expert, expertTensor } = placed;
    const key = ((split.pipeline * 8192 + split.tensor) * 8192 + expert) * 2 + (expertTensor > 1 ? 1 : 0);
    let tables = this.tables.get(key);
    if (!tables) this.tables.set(key, (tables = { stages: [] }));
    return new Candidate(this.task, placed, this.partsFor(placed), this.chunkingsFor(split.pipeline), tables);
  }

  chunkingsFor(pipeline: number): readonly number[] {
    let found = this.chunkings.get(pipeline);
    if (!found) this.chunkings.set(pipeline, (found = interleavings(this.task.step.task, pipeline)));
    return found;
  }

  /** Places among the sizes of those that divide `perReplica` and share no factor with `coprime`. */
  sizesFor(perReplica: number, coprime: number): readonly number[] {
    let row = this.places.get(coprime);
    if (!row) this.places.set(coprime, (row = new Map()));
    let found = row.get(perReplica);
    if (!found) {
      const places: number[] = [];
      for (let i = 0; i < this.sizes.length && this.sizes[i]! <= perReplica; i++) {
        const size = this.sizes[i]!;
        if (perReplica % size === 0 && common(coprime, size) === 1) places.push(i);
      }
      row.set(perReplica, (found = places));
    }
    return found;
  }

  /** The floor wherever the experts are: with each device holding all of them, none is sent for. */
  floorAlone(split: Split): Floor {
    return this.floorAt({ split, expert: 1, expertTensor: 1 });
  }

  /**
   * What dispatch to experts costs is the same for each token whatever the context degree, and all else whatever the
   * expert degree, so that two tables serve for all their combinations.
   */
  floorFor({ split, expert, expertTensor }: Placed): Floor {
    const here = this.floorAt({ split, expert: 1, expertTensor });
    if (expert === 1) return here;
    const whole = split.context === 1 ? split : { ...split, context: 1 };
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

  /** Seconds that one sequence takes between the stages of a split. */
  transferFor(split: Split): number {
    if (split.pipeline === 1) return 0;
    return transferTime(this.bare, layoutOf({ split, expert: 1, expertTensor: 1 }, 1, 1, 'none', 0));
  }

  /** A lower bound on all layouts of a placed split, worked out no further than to see that it is `limit` or more. */
  boundFor(placed: Placed, transfer: number, limit: number): number {
    const { split } = placed;
    const floor = this.floorFor(placed);
    const simple = bound(this.task, split, floor.layer, floor.head);
    if (simple >= limit) return simple;
    return sharpBound(this.task, split, floor, this.chunkingsFor(split.pipeline), transfer, this.exchangeFor(placed));
  }

  /**
   * What data ranks wait for at least, whatever the ZeRO stage: gradients all-reduced, or scattered and weights gathered.
   * Nothing where the stack hides some of it behind its work.
   */
  private exchangeFor(placed: Placed): number {
    if (this.task.step.stack.dataOverlap > 0) return 0;
    const parts = this.partsFor(placed);
    const reduced = dataTime(this.bare, layoutOf(placed, 1, 1, 'none', 0), parts).once;
    const sharded = dataTime(this.bare, layoutOf(placed, 1, 1, 'none', 1), parts).once;
    return Math.min(reduced, sharded);
  }

  /** `size` is a place among the sizes. */
  costFor(placed: Placed, size: number): BatchCost {
    const key = keyOf(placed);
    let row = this.costs.get(key);
    if (!row) this.costs.set(key, (row = []));
    return (row[size] ??= batchCost(this.task, placed, this.partsFor(placed), this.sizes[size]!));
  }
}

/** Greatest common divisor of two whole numbers from 1. */
function common(a: number, b: number): number {
  return b === 0 ? a : common(b, a % b);
}

/** One number for the degrees that a layer's cost depends on. Exact below 2^13 for tensor and experts, 2^26 for context. */
function keyOf({ split: { tensor, context }, expert, expertTensor }: Placed): number {
  return ((context * 8192 + tensor) * 8192 + expert) * 2 + (expertTensor > 1 ? 1 : 0);
}
