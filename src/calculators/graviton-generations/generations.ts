/** The generations that were chosen, and what one has: printed, or worked out of what is printed. */
import { allCores, shareOfCore, vectorPeak } from '../../silicon/scaling/cpu.ts';
import { quantity, raw, type Kind } from '../../silicon/units/index.ts';
import type { GenerationPreset, GenerationValues, GravitonFacts } from './types.ts';

/** In the order in which they came, whatever the order in which they were chosen. */
export function chosenOf(ids: readonly string[], facts: GravitonFacts): readonly GenerationPreset[] {
  return facts.presets.generations.filter(({ id }) => ids.includes(id));
}

export function newestOf(ids: readonly string[], facts: GravitonFacts): GenerationPreset | undefined {
  return chosenOf(ids, facts).at(-1);
}

/** The one it is compared with: the one it follows, else the one before it among those chosen. */
export function beforeOf(one: GenerationPreset, chosen: readonly GenerationPreset[]): GenerationPreset | undefined {
  return chosen.find(({ id }) => id === one.values.follows) ?? chosen[chosen.indexOf(one) - 1];
}

/** How fast AWS says it is against the one that it follows. */
export function claimedSpeed(one: GenerationPreset | undefined): number | undefined {
  return one?.values.claims.find(({ name }) => name === 'compute')?.claimed;
}

/** Bits of one number in FP32, and the two operations of a fused multiply-add. */
const FP32_BITS = 32;
const FMA = 2;

/** All in base units, `core` and `socket` as the name says. */
export interface Figures {
  readonly cores?: number | undefined;
  readonly clock?: number | undefined;
  readonly vectorBits?: number | undefined;
  readonly peak?: number | undefined;
  readonly l2?: number | undefined;
  readonly l2Socket?: number | undefined;
  readonly l3?: number | undefined;
  readonly l3Core?: number | undefined;
  readonly bandwidth?: number | undefined;
  readonly bandwidthCore?: number | undefined;
}
export type Figure = keyof Figures;

export const KIND_OF: Readonly<Record<Figure, Kind>> = {
  cores: 'count',
  clock: 'frequency',
  vectorBits: 'count',
  peak: 'computeRate',
  l2: 'bytes',
  l2Socket: 'bytes',
  l3: 'bytes',
  l3Core: 'bytes',
  bandwidth: 'memoryBandwidth',
  bandwidthCore: 'memoryBandwidth',
};

function share(socket: number | undefined, cores: number | undefined): number | undefined {
  if (socket === undefined || cores === undefined) return undefined;
  return raw(shareOfCore(quantity('count', socket), quantity('count', cores)));
}

/** Worked out once: what a record says does not change under a reader's hand. */
const known = new WeakMap<GenerationValues, Figures>();

export function figuresOf(values: GenerationValues): Figures {
  const figures = known.get(values) ?? workedOut(values);
  known.set(values, figures);
  return figures;
}

function workedOut(values: GenerationValues): Figures {
  const { cores, clock, flopPerCycle, l2, l2Total, l3, bandwidth } = values;
  const complete = cores !== undefined && clock !== undefined && flopPerCycle !== undefined;
  return {
    cores,
    clock,
    vectorBits: flopPerCycle === undefined ? undefined : (flopPerCycle / FMA) * FP32_BITS,
    peak: complete
      ? raw(vectorPeak(quantity('count', cores), quantity('frequency', clock), quantity('count', flopPerCycle)))
      : undefined,
    l2,
    l2Socket:
      l2 === undefined || cores === undefined
        ? l2Total
        : raw(allCores(quantity('bytes', l2), quantity('count', cores))),
    l3,
    l3Core: share(l3, cores),
    bandwidth,
    bandwidthCore: share(bandwidth, cores),
  };
}

/** How many times `base` has it; undefined where either is not published. */
export function ratioOf(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined || base === 0 ? undefined : value / base;
}
