/** The parts of the memory in the order in which they are shown, the lasting ones first. */
import type { MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';

export const PARTS = [
  'weights',
  'gradients',
  'optimizer',
  'activations',
  'logits',
  'gathered',
  'working',
  'buffers',
  'margin',
  'runtime',
] as const satisfies readonly (keyof MemoryBreakdown)[];

export type Part = (typeof PARTS)[number];
