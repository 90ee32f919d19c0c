/** The answer of the training-memory calculator. */
import { devicesOf } from '../../silicon/scaling/layout.ts';
import type { Outcome, Row } from '../define.ts';
import { largestMicroBatch, type TriedChange, type WayOut } from './changes.ts';
import { checksOf } from './checks.ts';
import { chipRows } from './chips.ts';
import type { MemoryInputs } from './fields.ts';
import { PARTS } from './parts.ts';
import { planOf } from './plan.ts';
import { stepsOf } from './steps.ts';
import type { MemoryFacts, Question } from './types.ts';

function partRows({ memory, runtime }: Question): Row[] {
  const row = (part: string, bytes: number | undefined): Row => ({
    part: `@part.${part}`,
    bytes,
    share: bytes === undefined ? undefined : bytes / memory.total,
  });
  return [
    ...PARTS.filter((part) => memory[part] > 0).map((part) => row(part, memory[part])),
    ...runtime.parts.map(({ id, bytes }) => row(id, bytes)),
  ];
}

function changeRow({ id, to, cost, flop, memory, devices, fits }: TriedChange): Row {
  return {
    change: `@change.${id}`,
    to,
    memory: memory.total,
    fits: fits ? '@yes' : '@no',
    cost: `@cost.${cost}`,
    flop,
    devices,
  };
}

function cheapestOf({ alone, together }: WayOut, devices: number): string {
  if (alone && (alone.devices === devices || together.length === 0)) return `@change.${alone.id}`;
  return together.length > 0 ? '@cheapest.several' : '@cheapest.nothing';
}

/** Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: MemoryInputs, facts: MemoryFacts): Outcome {
  const planned = planOf(inputs, facts);
  if (!planned.ok) return planned;
  const { question, changes, out } = planned.found;
  const { memory, capacity, device, layout } = question;
  const fits = memory.total <= capacity;
  const microBatch = largestMicroBatch(question);
  const devices = devicesOf(layout);
  return {
    ok: true,
    headline: ['total', 'verdict'],
    outputs: {
      total: memory.total,
      verdict: fits ? '@verdict.fits' : '@verdict.short',
      capacity,
      used: memory.total / capacity,
      headroom: capacity - memory.total,
      cheapest: fits ? '@cheapest.fits' : cheapestOf(out, devices),
      microBatch: microBatch ?? '@microBatch.none',
      devices,
      units: Math.ceil(devices / (device.devicesPerChip * device.chips)),
      parts: partRows(question),
      changes: changes.map(changeRow),
      together: out.together.map(changeRow),
      chips: chipRows(question, facts),
    },
    checks: checksOf(question, out),
    steps: stepsOf(question),
  };
}
