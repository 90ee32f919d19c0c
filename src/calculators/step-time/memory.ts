/** Whether the layout fits, in one line. The memory calculator says where the bytes go. */
import { raw } from '../../silicon/units/index.ts';
import { architectureFields } from '../architecture.ts';
import type { Row } from '../define.ts';
import { layoutFields } from '../layout-fields.ts';
import type { Question } from '../step/question.ts';
import type { Solved } from '../step/solve.ts';
import type { StepInputs } from './fields.ts';

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
