/** Bytes on the fullest device at least: whether a layout fits at all. */
import { trainingMemory, type MemoryOptions } from '../../silicon/scaling/training-memory.ts';
import type { Question } from './question.ts';

/** What the stack keeps and what is published of the runtime, without buffers or fragments: the least that the layout needs. */
export function memoryOf({ task, layout, chosen, runtime }: Question): number {
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
    runtime,
    margin: 0,
  };
  return trainingMemory(task, layout, chosen.formats, options).total;
}
