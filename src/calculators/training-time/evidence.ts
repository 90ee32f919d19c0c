/** Which published runs speak for the default utilisation, and what they say. */
import type { Convention } from '../../silicon/scaling/training.ts';
import type { RunFact } from './types.ts';

export interface Evidence {
  /** `chip`: runs on this chip; `family`: on chips of its family; `all`: on any chip; `none`: there are none. */
  readonly scope: 'chip' | 'family' | 'all' | 'none';
  /** True when no run in the format asked for is published and 16-bit runs stand in for it. */
  readonly otherFormat: boolean;
  readonly runs: readonly RunFact[];
  readonly low?: number;
  /** The median. */
  readonly central?: number;
  readonly high?: number;
}

/** Sixteen-bit formats share a peak, so that their utilisations compare. */
const SIXTEEN_BIT = ['bf16', 'fp16'];
const EIGHT_BIT = ['fp8', 'mxfp8'];

function comparable(format: string): readonly string[] {
  return [SIXTEEN_BIT, EIGHT_BIT].find((group) => group.includes(format)) ?? [format];
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/**
 * Runs on the same chip where at least two are published, else on its family, in the same number format
 * or else in 16 bits; runs on any chip when its family has none. The family goes before the format: what
 * others reach in FP8 says less about a chip than what it reaches itself in BF16. Central is the median,
 * low and high are the extremes.
 */
export function evidenceFor(
  runs: readonly RunFact[],
  machine: { readonly chip: string; readonly family: string },
  format: string,
  convention: Convention,
): Evidence {
  const told = runs.filter((run) => run.mfu[convention] !== undefined);
  const scopes = {
    chip: (run: RunFact) => run.chip === machine.chip,
    family: (run: RunFact) => run.family === machine.family,
    all: () => true,
  };
  const own = comparable(format);
  for (const [scope, formats] of [
    ['chip', own],
    ['family', own],
    ['chip', SIXTEEN_BIT],
    ['family', SIXTEEN_BIT],
    ['all', own],
    ['all', SIXTEEN_BIT],
  ] as const) {
    const chosen = told.filter((run) => formats.includes(run.format) && scopes[scope](run));
    if (chosen.length < (scope === 'all' ? 1 : 2)) continue;
    const sorted = chosen.map((run) => run.mfu[convention]!).sort((a, b) => a - b);
    return {
      scope,
      otherFormat: !formats.includes(format),
      runs: chosen,
      low: sorted[0]!,
      central: median(sorted),
      high: sorted.at(-1)!,
    };
  }
  return { scope: 'none', otherFormat: false, runs: [] };
}
