/** The parts of the memory in the order in which they are shown, the lasting ones first, what the runtime takes last. */
import type { MemoryBreakdown } from '../../silicon/scaling/training-memory.ts';
import type { RuntimePart } from './types.ts';

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
] as const satisfies readonly (keyof MemoryBreakdown)[];

/** Parts of a whole that have a colour: `--part-1` to `--part-10`. */
const COLOURS = 10;

/** Names of the segments of bars, and their bytes in one bar. */
export interface Segments {
  readonly names: readonly string[];
  readonly valuesOf: (memory: MemoryBreakdown) => readonly number[];
}

/**
 * A segment for each part, and for each of the runtime's that takes something. Where there are more than colours,
 * parts that are empty in every bar go, and then the smallest of the runtime become one: it is the same in every bar.
 */
export function segmentsOf(bars: readonly MemoryBreakdown[], runtime: readonly RuntimePart[]): Segments {
  const pieces = runtime.flatMap(({ id, bytes = 0 }) => (bytes > 0 ? [{ id: id as string, bytes }] : []));
  let parts: readonly (typeof PARTS)[number][] = PARTS;
  for (const part of PARTS.toReversed()) {
    if (parts.length + pieces.length > COLOURS && bars.every((memory) => memory[part] === 0)) {
      parts = parts.filter((one) => one !== part);
    }
  }
  const room = COLOURS - parts.length;
  if (pieces.length > room) {
    const small = new Set(pieces.toSorted((a, b) => a.bytes - b.bytes).slice(0, pieces.length - room + 1));
    const together = [...small].reduce((sum, { bytes }) => sum + bytes, 0);
    pieces.splice(0, pieces.length, ...pieces.filter((one) => !small.has(one)), { id: 'runtime', bytes: together });
  }
  return {
    names: [...parts, ...pieces.map(({ id }) => id)],
    valuesOf: (memory) => [...parts.map((part) => memory[part]), ...pieces.map(({ bytes }) => bytes)],
  };
}
