/** Where the memory goes: the stages of the layout as typed, and after the cheapest change. */
import { memoryRank, stageMemory, type MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';
import type { Chart, StackedBar } from '../define.ts';
import type { WayOut } from './changes.ts';
import type { MemoryInputs } from './fields.ts';
import { PARTS } from './parts.ts';
import { planOf } from './plan.ts';
import type { MemoryFacts, Question } from './types.ts';

function barOf(memory: MemoryBreakdown, label: string, params?: StackedBar['params']): StackedBar {
  return { label, ...(params && { params }), values: PARTS.map((part) => memory[part]) };
}

/** First, one between, the fullest and the last: those that differ. */
function stageBars({ task, layout, formats, options, memory }: Question): StackedBar[] {
  const { pipeline } = layout;
  if (pipeline === 1) return [barOf(memory, '@bar.alone')];
  const rank = memoryRank(task, layout, formats, options);
  const shown = new Set([0, Math.floor(pipeline / 2), memory.stage, pipeline - 1]);
  return [...shown]
    .sort((a, b) => a - b)
    .map((stage) =>
      barOf(stageMemory(rank, task, layout, formats, options, stage), '@bar.stage', { stage: stage + 1, pipeline }),
    );
}

function changedBars({ alone, together }: WayOut): StackedBar[] {
  const last = together.at(-1);
  return [
    ...(last ? [barOf(last.memory, '@bar.several')] : []),
    ...(alone ? [barOf(alone.memory, '@bar.changed', { change: `@change.${alone.id}`, to: alone.to })] : []),
  ];
}

export function charts(inputs: MemoryInputs, facts: MemoryFacts): readonly Chart[] {
  const planned = planOf(inputs, facts);
  if (!planned.ok) return [];
  const { question, out } = planned.found;
  return [
    {
      type: 'stacked',
      value: { label: 'memory', kind: 'bytes', scale: 'linear', unit: 'GiB' },
      parts: PARTS.map((part) => `@part.${part}`),
      bars: [...stageBars(question), ...changedBars(out)],
      limit: { at: question.capacity, label: '@limit.capacity' },
    },
  ];
}
