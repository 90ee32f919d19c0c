/** Bytes on the fullest device: whether the layout fits at all. The memory calculator says where they go. */
import { trainingMemory, type MemoryOptions } from '../../silicon/scaling/training-memory.ts';
import { raw } from '../../silicon/units/index.ts';
import { architectureFields } from '../architecture.ts';
import type { Row } from '../define.ts';
import { layoutFields } from '../layout-fields.ts';
import type { StepInputs } from './fields.ts';
import type { Question } from './question.ts';
import type { Solved } from './solve.ts';

/** What the stack keeps, with nothing for the runtime, buffers or fragments: the least that the layout needs. */
export function memoryOf({ task, layout, chosen }: Question): number {
  const { fusedAttention, dropout, context } = chosen.stack;
  const options: MemoryOptions = {
    scores: fusedAttention ? 'flash' : 'kept',
    dropout,
    exchange: context,
    imbalance: 1,
    logits: 'fp32',
    prefetch: 1,
    placeholders: false,
    buffers: 0,
    runtime: 0,
    margin: 0,
  };
  return trainingMemory(task, layout, chosen.formats, options).total;
}

const ARCHITECTURE: readonly string[] = Object.keys(architectureFields(() => true));
const EXPERTS: readonly string[] = ['expert', 'expertTensor'];

/** The fields that both calculators have, by name. */
const SHARED = [
  'model',
  ...ARCHITECTURE,
  ...Object.keys(layoutFields({ batch: 1, sequence: 1 })),
  'hardware',
  'grouping',
] as readonly (keyof StepInputs)[];

/** The same run for the memory calculator, as its fields are typed. */
function searchOf(inputs: StepInputs, { chosen, layout, task }: Question): Record<string, string> {
  const { fusedAttention, dropout, context } = chosen.stack;
  const own = inputs.model === 'custom';
  const typed = SHARED.filter(
    (field) => (own || !ARCHITECTURE.includes(field)) && (task.model.experts || !EXPERTS.includes(field)),
  ).map((field) => [field, String(inputs[field])] as const);
  return {
    ...Object.fromEntries(typed),
    ...(inputs.deviceMemory !== undefined && { deviceMemory: `${raw(inputs.deviceMemory)} B` }),
    scores: fusedAttention ? 'flash' : 'kept',
    dropout: String(dropout),
    ...(layout.context > 1 && { exchange: context }),
  };
}

/** What is needed at least, what there is, and the way to the calculator that says more. */
export function memoryRow(inputs: StepInputs, { question, memory }: Solved): Row {
  return {
    needed: memory,
    available: question.device.memory?.bytes,
    open: { label: '@link.memory', to: 'calculators/training-memory/', search: searchOf(inputs, question) },
  };
}
