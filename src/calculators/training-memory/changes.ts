/**
 * What would make a layout smaller, the cheapest first: what costs nothing, then traffic, then operations, then
 * the numbers that the optimizer works with, then devices.
 */
import { devicesOf, layoutProblem, type Layout, type TrainingTask } from '../../silicon/scaling/layout.ts';
import { OPTIMIZERS } from '../../silicon/scaling/optimizers.ts';
import { expertLayersOnStage, layerParametersOnStage, rankParameters } from '../../silicon/scaling/rank-parameters.ts';
import { trainingMemory, type MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';
import type { Question, Setup } from './types.ts';

/** One change of a setup: `change.<id>` to `to` (a text or a message key), at `cost.<cost>`. */
export interface Change {
  readonly id: string;
  readonly to: string;
  readonly cost: string;
  /** Operations that it adds, as a share of those of the model. */
  readonly flop: number;
  readonly setup: Setup;
}

export interface TriedChange extends Change {
  readonly memory: MemoryBreakdown;
  readonly devices: number;
  readonly fits: boolean;
}

/**
 * Share of a step's operations that a second forward pass adds: a third. Of the attention scores alone, counted
 * causally, 2·a·(h_q + h_v) for each of the s/2 positions that a token looks at, against 6 for each parameter that it
 * uses and 3 times the scores. Norms count with the matrices here, which is one part in ten thousand.
 */
function recomputedShare({ model, sequence }: TrainingTask, everything: boolean): number {
  if (everything) return 1 / 3;
  const { layers, heads, headWidth, mla, experts } = model;
  const parts = rankParameters(model, 1, 1, 1);
  const expertLayers = expertLayersOnStage(model, 1, 1, 0);
  const routed = expertLayers * (experts?.active ?? 0) * parts.oneExpert;
  const used = layerParametersOnStage(parts, layers, expertLayers) + routed + parts.head;
  const widths = mla ? mla.nope + mla.rope + mla.value : 2 * headWidth;
  const scores = layers * heads * widths * sequence;
  return scores / (6 * used + 3 * scores);
}

function smallestFactor(count: number): number {
  for (let factor = 2; factor * factor <= count; factor += 1) if (count % factor === 0) return factor;
  return count;
}

/** The changes that a setup has left, the cheapest first; legal ones only. */
export function changesOf(task: TrainingTask, setup: Setup): Change[] {
  const { layout, formats, options } = setup;
  const { tensor, pipeline, data, context, expert, microBatch, interleave, zero, recompute } = layout;
  const changes: Change[] = [];
  const push = (id: string, to: string | number, cost: string, changed: Partial<Setup>, flop = 0) => {
    const next = { ...setup, ...changed };
    if (layoutProblem(task, next.layout) === undefined) {
      changes.push({ id, to: String(to), cost, flop, setup: next });
    }
  };
  const laid = (changed: Partial<Layout>) => ({ layout: { ...layout, ...changed } });
  const replicas = data * context;

  if (tensor > 1 && !layout.sequenceParallel)
    push('sequenceParallel', '@yes', 'none', laid({ sequenceParallel: true }));
  if (options.logits !== 'fused') {
    push('logits', '@option.logits.fused', 'kernel', { options: { ...options, logits: 'fused' } });
  }
  if (zero < 1 && replicas > 1) push('zero', 1, 'none', laid({ zero: 1 }));
  if (recompute === 'none' && options.scores === 'kept') {
    push(
      'recompute',
      '@option.recompute.selective',
      'flop',
      laid({ recompute: 'selective' }),
      recomputedShare(task, false),
    );
  }
  if (zero < 2 && replicas > 1) push('zero', 2, 'reduce', laid({ zero: 2 }));
  if (interleave > 1) push('interleave', 1, 'bubble', laid({ interleave: 1 }));
  if (microBatch > 1) {
    const smaller = microBatch / smallestFactor(microBatch);
    push('microBatch', smaller, 'small', laid({ microBatch: smaller }));
  }
  if (data % 2 === 0) {
    push('tensor', tensor * 2, 'tensor', laid({ tensor: tensor * 2, data: data / 2 }));
    push('pipeline', pipeline * 2, 'bubble', laid({ pipeline: pipeline * 2, data: data / 2 }));
    push('context', context * 2, 'context', laid({ context: context * 2, data: data / 2 }));
  }
  if (task.model.experts) push('expert', expert * 2, 'expert', laid({ expert: expert * 2 }));
  if (recompute !== 'full') {
    push('recompute', '@option.recompute.full', 'flop', laid({ recompute: 'full' }), recomputedShare(task, true));
  }
  if (zero < 3 && replicas > 1) push('zero', 3, 'gather', laid({ zero: 3 }));
  const small = OPTIMIZERS['adam-8bit'];
  if (formats.moments > small.moments) {
    const { moments, tableMoments } = small;
    push('optimizer', '@option.optimizer.adam-8bit', 'numbers', { formats: { ...formats, moments, tableMoments } });
  }
  if (formats.gradient > 2)
    push('gradientFormat', '@option.gradientFormat.bf16', 'numbers', { formats: { ...formats, gradient: 2 } });
  push('tensor', tensor * 2, 'devices', laid({ tensor: tensor * 2 }));
  push('pipeline', pipeline * 2, 'devices', laid({ pipeline: pipeline * 2 }));
  push('context', context * 2, 'devices', laid({ context: context * 2 }));
  push('data', data * 2, 'devices', laid({ data: data * 2 }));
  return changes;
}

function tried({ task, capacity }: Question, change: Change): TriedChange {
  const { layout, formats, options } = change.setup;
  const memory = trainingMemory(task, layout, formats, options);
  return { ...change, memory, devices: devicesOf(layout), fits: memory.total <= capacity };
}

/** Every change that saves something, the cheapest first, each alone. */
export function triedChanges(question: Question): TriedChange[] {
  const worth = (one: TriedChange) => one.memory.total < question.memory.total;
  return changesOf(question.task, question)
    .map((change) => tried(question, change))
    .filter(worth);
}

/** Steps that one way out may have: enough to reach every degree and kind of change once or twice. */
const LONGEST = 12;

/**
 * One change after the other, each the cheapest that makes it fit, or else that saves at least a twentieth of what is
 * missing, until nothing is left; `more`: also on more devices. Its last step tells whether it arrives.
 */
function together(question: Question, more: boolean): TriedChange[] {
  const way: TriedChange[] = [];
  const most = more ? Infinity : devicesOf(question.layout);
  let now: Setup & { readonly memory: MemoryBreakdown } = question;
  while (now.memory.total > question.capacity && way.length < LONGEST) {
    const missing = now.memory.total - question.capacity;
    const all = changesOf(question.task, now)
      .map((change) => tried(question, change))
      .filter(({ devices }) => devices <= most);
    const next =
      all.find(({ fits }) => fits) ?? all.find(({ memory }) => now.memory.total - memory.total >= missing / 20);
    if (!next) break;
    way.push(next);
    now = { ...next.setup, memory: next.memory };
  }
  return way;
}

/** How a layout that does not fit can be made to. */
export interface WayOut {
  /** The cheapest change that does it alone, on the same devices where there is one. */
  readonly alone?: TriedChange;
  /** Changes that do it one after the other, where none does it alone on the same devices; empty where they do not. */
  readonly together: readonly TriedChange[];
}

export function wayOut(question: Question, changes: readonly TriedChange[]): WayOut {
  if (question.memory.total <= question.capacity) return { together: [] };
  const devices = devicesOf(question.layout);
  const here = changes.find((change) => change.fits && change.devices === devices);
  if (here) return { alone: here, together: [] };
  const alone = changes.find(({ fits }) => fits);
  const arriving = (way: readonly TriedChange[]) => (way.at(-1)?.fits ? way : []);
  const same = arriving(together(question, false));
  if (alone) return { alone, together: same };
  return { together: same.length > 0 ? same : arriving(together(question, true)) };
}

/**
 * The largest micro-batch that fits, of those that divide the sequences of one replica; undefined when not even one
 * sequence does. Memory never falls with it, so that halving finds it.
 */
export function largestMicroBatch({ task, layout, formats, options, capacity }: Question): number | undefined {
  const each = task.batch / layout.data;
  const legal: number[] = [];
  for (let one = 1; one * one <= each; one += 1) {
    if (each % one === 0) legal.push(one, each / one);
  }
  const sizes = [...new Set(legal)]
    .filter((microBatch) => layoutProblem(task, { ...layout, microBatch }) === undefined)
    .sort((a, b) => a - b);
  const fits = (microBatch: number) =>
    trainingMemory(task, { ...layout, microBatch }, formats, options).total <= capacity;
  let [low, high] = [-1, sizes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(sizes[middle]!)) low = middle;
    else high = middle;
  }
  return sizes[low];
}
