/**
 * The search over layouts. `planFastest` finds the few fastest that fit, with bounds and dominances that never drop
 * one of them; `planEverything` looks at each layout, for the front of time against memory and to prove the other right.
 *
 * What is dropped unseen, and why nothing is lost:
 * - a split whose bound (floor.ts) is no better than what was found;
 * - a context degree that shares a factor with the micro-batch: the same tokens on each device with fewer ranks to a
 *   sequence, and data ranks in their place, exchange less and keep as much;
 * - a variant that did not fit at a smaller micro-batch, since a larger one keeps no less.
 */
import { ZERO_STAGES, type Layout } from '../layout.ts';
import { layoutOf, type Placed, type PlanTask } from './candidate.ts';
import { bound, Shared } from './floor.ts';
import { divisors, expertChoices, splitsOf, type Held, type Rejections, type Split } from './space.ts';

export interface Plan {
  readonly layout: Layout;
  /** Seconds of a step. */
  readonly time: number;
  /** Bytes on the fullest device. */
  readonly memory: number;
}

export interface PlanCounts {
  /** Splits of the devices that cannot run, by the first reason. */
  readonly rejected: Rejections;
  /** Splits that can. */
  readonly splits: number;
  /** Of those, splits that the bound shows to be slower than what was found. */
  readonly bounded: number;
  /** Layouts whose time was worked out, and of those whose memory was asked and is above the capacity. */
  readonly timed: number;
  readonly tooLarge: number;
}

export interface PlanReport {
  /** The fastest layout of each of the best splits, fastest first; empty where none fits. */
  readonly best: readonly Plan[];
  readonly counts: PlanCounts;
}

export interface PlanOptions {
  /** Bytes that one device has. */
  readonly capacity: number;
  /** How many splits to rank; 5 without. */
  readonly keep?: number;
  readonly held?: Held;
  /** Seconds that a step may take; without, as long as it will. */
  readonly within?: number;
}

/** The best plans of different splits, fastest first. */
class Ranking {
  readonly plans: Plan[] = [];
  private readonly keep: number;
  private readonly within: number;

  constructor(keep: number, within: number) {
    this.keep = keep;
    this.within = within;
  }

  /** What a plan has to beat to be ranked. */
  get limit(): number {
    return this.plans.length === this.keep ? this.plans[this.keep - 1]!.time : this.within;
  }

  add(plan: Plan): void {
    const same = this.plans.findIndex(({ layout }) => sameSplit(layout, plan.layout));
    if (same >= 0) {
      if (this.plans[same]!.time <= plan.time) return;
      this.plans.splice(same, 1);
    }
    this.plans.push(plan);
    this.plans.sort((a, b) => a.time - b.time);
    if (this.plans.length > this.keep) this.plans.pop();
  }
}

function sameSplit(a: Layout, b: Layout): boolean {
  return a.tensor === b.tensor && a.context === b.context && a.pipeline === b.pipeline && a.data === b.data;
}

/** A split and a bound for it wherever its experts are: with each device holding all of them, none is sent for. */
interface Open {
  readonly split: Split;
  readonly bound: number;
}

function openSplits(task: PlanTask, shared: Shared, splits: readonly Split[]): Open[] {
  const open = splits.map((split) => {
    const { layer, head } = shared.floorAlone(split);
    return { split, bound: bound(task, split, layer, head) };
  });
  return open.sort((a, b) => a.bound - b.bound);
}

/**
 * The fastest layouts of `devices` devices that fit, one for each of the best splits. Exact: `planEverything` finds
 * none faster. The devices are a whole number from 1; where no layout is legal or fits, the ranking is empty.
 */
export function planFastest(task: PlanTask, devices: number, options: PlanOptions): PlanReport {
  const { capacity, keep = 5, held = {}, within = Infinity } = options;
  const { splits, rejected } = splitsOf(task.step.task, devices, held);
  const shared = new Shared(task);
  const open = openSplits(task, shared, splits);
  const degrees = divisors(task.step.task.model.experts?.count ?? 1);
  const ranking = new Ranking(keep, within);
  const tally = { timed: 0, tooLarge: 0 };
  let looked = 0;
  for (; looked < open.length; looked++) {
    const { split, bound: least } = open[looked]!;
    if (least >= ranking.limit) break;
    const transfer = shared.transferFor(split);
    for (const [expert, expertTensor] of expertChoices(task.step.task, split, held, degrees)) {
      const placed = { split, expert, expertTensor };
      if (shared.boundFor(placed, transfer, ranking.limit) >= ranking.limit) continue;
      const plan = fastestOf(task, shared, placed, capacity, ranking.limit, tally);
      if (plan) ranking.add(plan);
    }
  }
  return {
    best: ranking.plans,
    counts: { rejected, splits: open.length, bounded: open.length - looked, ...tally },
  };
}

/** The fastest layout of a placed split that fits and takes less than `limit`. */
function fastestOf(
  task: PlanTask,
  shared: Shared,
  placed: Placed,
  capacity: number,
  limit: number,
  tally: { timed: number; tooLarge: number },
): Plan | undefined {
  const { recomputes, step } = task;
  const { pipeline, data, context } = placed.split;
  const candidate = shared.candidateFor(placed);
  const perReplica = step.task.batch / data;
  const variants = recomputes.length * ZERO_STAGES.length;
  const dead = new Uint8Array(variants * candidate.interleavings.length);
  let alive = dead.length;
  let fastest = limit;
  let found: Plan | undefined;
  for (const size of shared.sizesFor(perReplica, context)) {
    if (alive === 0) break;
    const microBatch = shared.sizes[size]!;
    const microBatches = perReplica / microBatch;
    const cost = shared.costFor(placed, size);
    const transfer = candidate.transfer(microBatch);
    const least = candidate.leastBusy(cost, transfer, microBatches);
    // What data ranks exchange costs more to work out than it tells about most splits, so it comes second.
    if (candidate.alone(least) >= fastest) continue;
    candidate.turnTo(cost, microBatches);
    if (candidate.leastTime(least) >= fastest) continue;
    for (let chunk = 0; chunk < candidate.interleavings.length; chunk++) {
      const interleave = candidate.interleavings[chunk]!;
      if (interleave > 1 && microBatches % pipeline !== 0) break;
      for (let r = 0; r < recomputes.length; r++) {
        const busy = candidate.busy(cost, transfer, microBatches, interleave, r);
        // More recomputation is slower still.
        if (candidate.leastTime(busy) >= fastest) break;
        let kept = false;
        for (const zero of ZERO_STAGES) {
          const variant = chunk * variants + r * ZERO_STAGES.length + zero;
          if (dead[variant]) continue;
          tally.timed++;
          const time = candidate.time(busy, zero);
          if (time >= fastest) continue;
          if (!kept) candidate.keep(cost, microBatch, microBatches, chunk, r);
          kept = true;
          const memory = candidate.memory(zero);
          if (memory <= capacity) {
            fastest = time;
            found = { layout: layoutOf(placed, microBatch, interleave, recomputes[r]!, zero), time, memory };
          } else {
            tally.tooLarge++;
            dead[variant] = 1;
            alive--;
          }
        }
      }
    }
  }
  return found;
}

/** Called now and then with the share of the splits that are done; stops the search when it returns false. */
export type Progress = (share: number) => boolean;

export interface EverythingReport extends PlanReport {
  /** No layout is both faster and smaller than one of these; fastest first. */
  readonly front: readonly Plan[];
  /** A sample of all layouts, as seconds and bytes. */
  readonly cloud: readonly (readonly [time: number, memory: number])[];
  /** The layout with the least memory, where there is any. */
  readonly smallest?: Plan;
  /** Whether the search was stopped before its end. */
  readonly stopped: boolean;
}

/**
 * Every legal layout of `devices` devices, one by one, stretched ones too; with `within`, every one that takes less. What
 * the bounds show to take longer is then not looked at.
 */
export function planEverything(
  task: PlanTask,
  devices: number,
  options: PlanOptions,
  progress: Progress = () => true,
): EverythingReport {
  const { capacity, keep = 5, held = {}, within = Infinity } = options;
  const { recomputes } = task;
  const { splits, rejected } = splitsOf(task.step.task, devices, held);
  const shared = new Shared(task);
  const front = new Front();
  const cloud = new Cloud();
  const ranking = new Ranking(keep, within);
  let timed = 0;
  let tooLarge = 0;
  let bounded = 0;
  let stopped = false;
  for (let i = 0; i < splits.length && !stopped; i++) {
    const split = splits[i]!;
    const perReplica = task.step.task.batch / split.data;
    stopped = !progress(i / splits.length);
    let looked = false;
    const apart = shared.transferFor(split);
    for (const [expert, expertTensor] of expertChoices(task.step.task, split, held)) {
      const placed = { split, expert, expertTensor };
      if (within < Infinity && shared.boundFor(placed, apart, within) >= within) continue;
      looked = true;
      const candidate = shared.candidateFor(placed);
      let fastest = Infinity;
      for (const size of shared.sizesFor(perReplica, 1)) {
        const microBatch = shared.sizes[size]!;
        const microBatches = perReplica / microBatch;
        const cost = shared.costFor(placed, size);
        const transfer = candidate.transfer(microBatch);
        if (candidate.alone(candidate.leastBusy(cost, transfer, microBatches)) >= within) continue;
        candidate.turnTo(cost, microBatches);
        for (let chunk = 0; chunk < candidate.interleavings.length; chunk++) {
          const interleave = candidate.interleavings[chunk]!;
          if (interleave > 1 && microBatches % split.pipeline !== 0) break;
          for (let r = 0; r < recomputes.length; r++) {
            const busy = candidate.busy(cost, transfer, microBatches, interleave, r);
            // More recomputation is slower still.
            if (candidate.leastTime(busy) >= within) break;
            candidate.keep(cost, microBatch, microBatches, chunk, r);
            for (let zero = 0; zero < ZERO_STAGES.length; zero++) {
              const time = candidate.time(busy, zero);
              if (time >= within) continue;
              const memory = candidate.memory(zero);
              timed++;
              const fits = memory <= capacity;
              if (!fits) tooLarge++;
              cloud.add(time, memory);
              const faster = fits && time < fastest;
              if (!faster && front.covers(time, memory)) continue;
              const layout = layoutOf(placed, microBatch, interleave, recomputes[r]!, ZERO_STAGES[zero]!);
              const plan = { layout, time, memory };
              front.add(plan);
              if (!faster) continue;
              fastest = time;
              if (time < ranking.limit) ranking.add(plan);
            }
          }
        }
      }
    }
    if (!looked) bounded++;
  }
  const plans = front.plans();
  return {
    best: ranking.plans,
    front: plans,
    cloud: cloud.points,
    ...(plans.length > 0 && { smallest: plans.at(-1)! }),
    stopped,
    counts: { rejected, splits: splits.length, bounded, timed, tooLarge },
  };
}

/** An even sample of what passes by: every second of its points goes when it is full, and as many later ones. */
class Cloud {
  readonly points: [time: number, memory: number][] = [];
  private every = 1;
  private left = 1;
  private static readonly MOST = 600;

  add(time: number, memory: number): void {
    if (--this.left > 0) return;
    this.left = this.every;
    this.points.push([time, memory]);
    if (this.points.length < 2 * Cloud.MOST) return;
    for (let i = 0; i < Cloud.MOST; i++) this.points[i] = this.points[2 * i]!;
    this.points.length = Cloud.MOST;
    this.every *= 2;
  }
}

/** Plans of which none is at least as fast and as small as another; kept by rising time, and so by falling memory. */
class Front {
  private readonly kept: Plan[] = [];
  private lastTime = Infinity;
  private lastMemory = Infinity;

  /** The place of the first plan that is slower than `time`. */
  private after(time: number): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle]!.time <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  covers(time: number, memory: number): boolean {
    // Layouts that follow one another are alike, so that what covered the last one is likely to cover this one.
    if (this.lastTime <= time && this.lastMemory <= memory) return true;
    const place = this.after(time);
    if (place === 0) return false;
    const best = this.kept[place - 1]!;
    if (best.memory > memory) return false;
    this.lastTime = best.time;
    this.lastMemory = best.memory;
    return true;
  }

  add(plan: Plan): void {
    if (this.covers(plan.time, plan.memory)) return;
    let place = this.after(plan.time);
    // One that is as slow and larger goes too.
    if (place > 0 && this.kept[place - 1]!.time === plan.time) place--;
    let end = place;
    while (end < this.kept.length && this.kept[end]!.memory >= plan.memory) end++;
    this.kept.splice(place, end - place, plan);
  }

  plans(): Plan[] {
    return [...this.kept];
  }
}

/** How many layouts of `devices` devices are legal: what `planEverything` looks at. */
export function layoutCount(task: PlanTask, devices: number, held: Held = {}): number {
  const { batch } = task.step.task;
  const shared = new Shared(task);
  let count = 0;
  for (const split of splitsOf(task.step.task, devices, held).splits) {
    const perReplica = batch / split.data;
    const chunks = shared.chunkingsFor(split.pipeline).length;
    const experts = expertChoices(task.step.task, split, held).length;
    for (const place of shared.sizesFor(perReplica, 1)) {
      const whole = (perReplica / shared.sizes[place]!) % split.pipeline === 0;
      count += experts * (whole ? chunks : 1) * task.recomputes.length * ZERO_STAGES.length;
    }
  }
  return count;
}
