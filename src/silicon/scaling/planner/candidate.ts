/**
 * One split with its experts placed, prepared so that each of its layouts costs a few additions: what depends on
 * fewer degrees is worked out once, and what nobody asks for is never worked out. The numbers are those of
 * `stepTime` and `trainingMemory`; a test compares them.
 */
import { inFlight } from '../activations.ts';
import { ZERO_STAGES, type Layout, type Recompute } from '../layout.ts';
import { expertLayersOnStage, layersOnStage, type RankParameters } from '../rank-parameters.ts';
import {
  dataTime,
  exposedData,
  headTime,
  layerTime,
  optimizerTime,
  passWork,
  transferTime,
  type DataTime,
  type StepContext,
} from '../step-time.ts';
import { memoryRank, stageMemory, type MemoryOptions, type MemoryRank } from '../training-memory.ts';
import type { Split } from './space.ts';

/** What a search is about: the step, and how memory is counted. Formats are those of the step. */
export interface PlanTask {
  readonly step: StepContext;
  readonly memory: MemoryOptions;
  /** Recomputation that is a choice of its own: `selective` is none where attention is fused. */
  readonly recomputes: readonly Recompute[];
}

export function planTask(step: StepContext, memory: MemoryOptions): PlanTask {
  return { step, memory, recomputes: step.stack.fusedAttention ? ['none', 'full'] : ['none', 'selective', 'full'] };
}

/** A split of the devices and where its experts are. */
export interface Placed {
  readonly split: Split;
  readonly expert: number;
  readonly expertTensor: number;
}

/** A layout of a placed split. Sequence parallelism is always on: it never costs time and never adds memory. */
export function layoutOf(
  { split, expert, expertTensor }: Placed,
  microBatch: number,
  interleave: number,
  recompute: Recompute,
  zero: Layout['zero'],
): Layout {
  const { tensor, context, pipeline, data } = split;
  const sequenceParallel = tensor > 1;
  const degrees = { tensor, context, pipeline, data, expert, expertTensor };
  return { ...degrees, microBatch, interleave, recompute, zero, sequenceParallel };
}

/** Seconds and bytes of one micro-batch; the same for all splits that differ in pipeline and data alone. */
export interface BatchCost {
  /** Seconds of the average layer, for each of the task's `recomputes`. */
  readonly layer: readonly number[];
  readonly backward: number;
  readonly head: number;
  /** Memory of a rank for each of the task's `recomputes`, made when it is asked for. */
  readonly ranks: (MemoryRank | undefined)[];
}

export function batchCost(task: PlanTask, placed: Placed, parts: RankParameters, microBatch: number): BatchCost {
  const { step, recomputes } = task;
  const plain = layoutOf(placed, microBatch, 1, 'none', 0);
  const time = layerTime(step, plain, parts);
  const head = headTime(step, plain);
  const layer = recomputes.map((recompute) =>
    recompute === 'none' ? time.total : layerTime(step, { ...plain, recompute }, parts).total,
  );
  return { layer, backward: passWork(time.backward), head: head.forward + head.backward, ranks: [] };
}

function rankOf(task: PlanTask, placed: Placed, parts: RankParameters, cost: BatchCost, microBatch: number, r: number) {
  const { step, memory, recomputes } = task;
  return (cost.ranks[r] ??= memoryRank(
    step.task,
    layoutOf(placed, microBatch, 1, recomputes[r]!, 0),
    step.formats,
    memory,
    parts,
  ));
}

/** One stage that can be the fullest: its layers by kind, and bytes that no micro-batch changes, by ZeRO stage. */
interface StageTable {
  readonly stage: number;
  readonly last: boolean;
  readonly dense: number;
  readonly experts: number;
  readonly fixed: readonly number[];
}

/**
 * Stages of which one is the fullest. Activations in flight fall along the pipeline, and so do layers where they are
 * uneven; only expert layers rise, until no dense layer is left. So it is the last stage, with its head, or one of
 * the first up to there.
 */
export function heavyStages({ model }: StepContext['task'], pipeline: number, interleave: number): number[] {
  const { layers, experts } = model;
  const mixed = experts ? Math.ceil((experts.denseLayers * pipeline * interleave) / layers) : 0;
  const upTo = Math.min(pipeline - 1, mixed);
  const stages = Array.from({ length: upTo + 1 }, (_, stage) => stage);
  return upTo < pipeline - 1 ? [...stages, pipeline - 1] : stages;
}

/** A placed split with its tables. Not for sharing: it has room of its own to work in. */
export class Candidate {
  readonly placed: Placed;
  readonly parts: RankParameters;
  readonly interleavings: readonly number[];
  private readonly task: PlanTask;
  private readonly most: number;
  private readonly last: number;
  private data: readonly DataTime[] | undefined;
  private optimizer: readonly number[] = [];
  private readonly stages: (readonly StageTable[] | undefined)[] = [];
  /** Seconds by ZeRO stage and bytes by stage, of the micro-batch and the layout looked at last. */
  private readonly zeroSeconds = new Float64Array(ZERO_STAGES.length);
  private readonly stageBytes: number[] = [];
  private tables: readonly StageTable[] = [];
  private leastZero = 0;

  /** `chunkings` are those of its pipeline. */
  constructor(task: PlanTask, placed: Placed, parts: RankParameters, chunkings: readonly number[]) {
    const { step } = task;
    const { model } = step.task;
    const { pipeline } = placed.split;
    this.task = task;
    this.placed = placed;
    this.parts = parts;
    this.interleavings = chunkings;
    this.most = Math.ceil(model.layers / pipeline);
    this.last = Math.floor(model.layers / pipeline);
  }

  /** What data ranks exchange and the optimizer takes, by ZeRO stage; many splits are dropped before it is asked for. */
  private dataTimes(): readonly DataTime[] {
    if (this.data) return this.data;
    const { step } = this.task;
    const layouts = ZERO_STAGES.map((zero) => layoutOf(this.placed, 1, 1, 'none', zero));
    const whole = optimizerTime(step, layouts[0]!, this.parts);
    const sharded = optimizerTime(step, layouts[1]!, this.parts);
    this.optimizer = ZERO_STAGES.map((zero) => (zero === 0 ? whole : sharded));
    return (this.data = layouts.map((layout) => dataTime(step, layout, this.parts)));
  }

  /** Turns to a micro-batch: what ZeRO costs with it. */
  turnTo(cost: BatchCost, microBatches: number): void {
    const { stack } = this.task.step;
    const data = this.dataTimes();
    const backward = this.most * cost.backward;
    let least = Infinity;
    for (const zero of ZERO_STAGES) {
      const seconds = exposedData(data[zero]!, backward, microBatches, stack) + this.optimizer[zero]!;
      this.zeroSeconds[zero] = seconds;
      if (seconds < least) least = seconds;
    }
    this.leastZero = least;
  }

  /** The step time if data ranks exchanged nothing and the optimizer took no time. */
  alone(busy: number): number {
    const { stack } = this.task.step;
    return busy * stack.rest + stack.stepOverhead;
  }

  /** The step time with whichever ZeRO stage costs least, after `turnTo`. */
  leastTime(busy: number): number {
    return this.alone(busy + this.leastZero);
  }

  /** Less than any interleaving is busy for: the smallest bubble that can be had, with the fewest transfers. */
  leastBusy(cost: BatchCost, transfer: number, microBatches: number): number {
    const { pipeline } = this.placed.split;
    const deepest = this.interleavings.at(-1)!;
    const saved = (pipeline - 1) * (1 - 1 / deepest) * this.most * cost.layer[0]!;
    return this.busy(cost, transfer, microBatches, 1, 0) - saved;
  }

  /** Seconds of a transfer between stages for one micro-batch. */
  transfer(microBatch: number): number {
    return transferTime(this.task.step, layoutOf(this.placed, microBatch, 1, 'none', 0));
  }

  /** Seconds that the pipeline is busy. `r` is a place in the task's `recomputes`. */
  busy(cost: BatchCost, transfer: number, microBatches: number, interleave: number, r: number): number {
    const { pipeline } = this.placed.split;
    const layer = cost.layer[r]!;
    const stage = this.most * layer;
    const headed = this.last * layer + cost.head;
    return (
      microBatches * (headed >= stage ? headed : stage) +
      ((pipeline - 1) / interleave) * stage +
      2 * interleave * (microBatches + pipeline - 1) * transfer
    );
  }

  /** The step time, as `stepTime` has it, after `turnTo`. */
  time(busy: number, zero: number): number {
    return this.alone(busy + this.zeroSeconds[zero]!);
  }

  private tablesFor(chunk: number): readonly StageTable[] {
    const { step } = this.task;
    const { experts } = step.task.model;
    // Where all layers are alike, no interleaving changes what a stage holds.
    const place = experts && experts.denseLayers > 0 ? chunk : 0;
    return (this.stages[place] ??= this.makeTables(this.interleavings[place]!));
  }

  private makeTables(interleave: number): StageTable[] {
    const { step, memory } = this.task;
    const { model } = step.task;
    const { pipeline } = this.placed.split;
    const layouts = ZERO_STAGES.map((zero) => layoutOf(this.placed, 1, interleave, 'none', zero));
    const rank = memoryRank(step.task, layouts[0]!, step.formats, memory, this.parts);
    return heavyStages(step.task, pipeline, interleave).map((stage) => {
      const experts = expertLayersOnStage(model, pipeline, interleave, stage);
      const fixed = layouts.map((layout) => {
        const parts = stageMemory(rank, step.task, layout, step.formats, memory, stage);
        return parts.weights + parts.gradients + parts.optimizer + parts.gathered + parts.buffers;
      });
      const dense = layersOnStage(model.layers, pipeline, stage) - experts;
      return { stage, last: stage === pipeline - 1, dense, experts, fixed };
    });
  }

  /** Turns to a layout but for its ZeRO stage: what its micro-batches keep on each stage. `chunk` is a place in `interleavings`. */
  keep(cost: BatchCost, microBatch: number, microBatches: number, chunk: number, r: number): void {
    const { pipeline } = this.placed.split;
    const rank = rankOf(this.task, this.placed, this.parts, cost, microBatch, r);
    const interleave = this.interleavings[chunk]!;
    this.tables = this.tablesFor(chunk);
    for (let s = 0; s < this.tables.length; s++) {
      const { stage, last, dense, experts } = this.tables[s]!;
      const kept = dense * rank.denseLayer + experts * rank.expertLayer;
      const table = stage === 0 ? rank.embedding * Math.min(microBatches, pipeline) : 0;
      const logits = last ? rank.logits : 0;
      const denseWork = dense > 0 ? rank.denseWorking : 0;
      const working = Math.max(denseWork, experts > 0 ? rank.expertWorking : 0) - logits;
      this.stageBytes[s] =
        inFlight(microBatches, pipeline, interleave, stage) * kept + table + logits + Math.max(0, working);
    }
  }

  /** Bytes on the fullest device, as `trainingMemory` has them, after `keep`. */
  memory(zero: number): number {
    const { margin, runtime } = this.task.memory;
    let fullest = 0;
    for (let s = 0; s < this.tables.length; s++) {
      const used = this.tables[s]!.fixed[zero]! + this.stageBytes[s]!;
      if (used > fullest) fullest = used;
    }
    return fullest * (1 + margin) + runtime;
  }
}
