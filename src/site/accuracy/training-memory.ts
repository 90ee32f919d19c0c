/** Measured steps whose publication gives the memory too, against the memory formulas. */
import { memoryComparisons } from './memory.ts';
import { providedRows } from './rows.ts';
import { aboutStep, allSteps } from './step-sets.ts';
import type { Provided } from './types.ts';

/** Every step with a measured peak. Nothing is fitted. */
export function trainingMemoryComparisons(): Provided {
  const rows = allSteps.flatMap((step) => {
    const { id, set, memory } = step;
    if (memory === undefined) return [];
    const { name } = aboutStep('training-memory', step);
    const { source } = set;
    return memoryComparisons([{ ...step, name, memory, source }]).map(({ predicted, measured, role }) => {
      return { id: `${id}-memory`, name, predicted, measured, role, group: `Memory, ${set.name}`, source };
    });
  });
  return providedRows('training-memory', 'bytes', rows);
}
