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
 * Runs on the same chip where at least two are published, else on its family, else on any chip; in
 * the same number format, else in 16 bits. Central is the median, low and high are the extremes.
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
  for (const formats of [comparable(format), SIXTEEN_BIT]) {
    const alike = told.filter((run) => formats.includes(run.format));
    for (const scope of ['chip', 'family', 'all'] as const) {
      const chosen = alike.filter(scopes[scope]);
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
  }
  return { scope: 'none', otherFormat: false, runs: [] };
}
