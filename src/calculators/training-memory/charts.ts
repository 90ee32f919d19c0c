/** Where the memory goes: the stages of the layout as typed, and after the cheapest change; and a bank that ranks share. */
import { memoryRank, stageMemory, type MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';
import type { Chart, StackedBar } from '../define.ts';
import type { WayOut } from './changes.ts';
import type { MemoryInputs } from './fields.ts';
import { segmentsOf } from './parts.ts';
import { planOf } from './plan.ts';
import type { MemoryFacts, Question } from './types.ts';

/** A bar before it is cut into segments. */
interface Whole extends Omit<StackedBar, 'values'> {
  readonly memory: MemoryBreakdown;
}

/** First, one between, the fullest and the last: those that differ. */
function stageBars({ task, layout, formats, options, memory }: Question): Whole[] {
  const { pipeline } = layout;
  if (pipeline === 1) return [{ label: '@bar.alone', memory }];
  const rank = memoryRank(task, layout, formats, options);
  const shown = new Set([0, Math.floor(pipeline / 2), memory.stage, pipeline - 1]);
  return [...shown]
    .sort((a, b) => a - b)
    .map((stage) => ({
      label: '@bar.stage',
      params: { stage: stage + 1, pipeline },
      memory: stageMemory(rank, task, layout, formats, options, stage),
    }));
}

function changedBars({ alone, together }: WayOut): Whole[] {
  const last = together.at(-1);
  return [
    ...(last ? [{ label: '@bar.several', memory: last.memory }] : []),
    ...(alone
      ? [{ label: '@bar.changed', params: { change: `@change.${alone.id}`, to: alone.to }, memory: alone.memory }]
      : []),
  ];
}

export function charts(inputs: MemoryInputs, facts: MemoryFacts): readonly Chart[] {
  const planned = planOf(inputs, facts);
  if (!planned.ok) return [];
  const { question, out } = planned.found;
  const { bank, devicesPerChip } = question.device;
  const banks = question.capacityFrom === 'reader' ? undefined : bank;
  const alone = banks?.devices === 1 && devicesPerChip > 1;
  const wholes = [...stageBars(question), ...changedBars(out)];
  const { names, valuesOf } = segmentsOf(
    wholes.map(({ memory }) => memory),
    question.runtime.parts,
  );
  const drawn = (label: string, bars: StackedBar[], at: number, limit: string): Chart => ({
    type: 'stacked',
    value: { label, kind: 'bytes', scale: 'linear', unit: 'GiB' },
    parts: names.map((name) => `@part.${name}`),
    bars,
    limit: { at, label: `@limit.${limit}` },
  });
  const devices = wholes.map(({ memory, ...bar }) => ({ ...bar, values: valuesOf(memory) }));
  const device = drawn('memory', devices, question.capacity, alone ? 'ownBank' : 'capacity');
  if (!banks || banks.devices === 1) return [device];
  const ranks = banks.devices;
  const values = valuesOf(question.memory).map((bytes) => ranks * bytes);
  return [device, drawn('bank', [{ label: '@bar.bank', params: { ranks }, values }], banks.bytes, 'bank')];
}
