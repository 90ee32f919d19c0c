/** The same rank on every chip that there is: how much of its memory it takes. */
import type { Row } from '../define.ts';
import { deviceIn, groupable } from '../device.ts';
import type { HardwarePreset } from '../hardware.ts';
import { runtimeOf } from '../runtime.ts';
import type { MemoryFacts, Question } from './types.ts';

function rowsOf({ memory, runtime }: Question, { label, values }: HardwarePreset): Row[] {
  const groupings = groupable(values) ? ([2, 1] as const) : ([1] as const);
  return groupings.flatMap((grouping) => {
    const device = deviceIn(label, values, grouping, 'bf16');
    if (!device.memory) return [];
    const said = runtimeOf(values, grouping);
    const total = memory.total - memory.runtime + (said ? said.bytes + runtime.own : 0);
    const used = total / device.memory.bytes;
    return [
      {
        chip: groupings.length > 1 ? `${label} · LNC=${grouping}` : label,
        memory: device.memory.bytes,
        used,
        fits: used <= 1 ? '@yes' : '@no',
      },
    ];
  });
}

/** A row for each chip, and for each grouping of cores where there is a choice. */
export function chipRows(question: Question, facts: MemoryFacts): Row[] {
  return facts.presets.hardware
    .filter(({ values }) => values.level === 'chip')
    .flatMap((preset) => rowsOf(question, preset));
}
