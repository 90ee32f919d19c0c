/** Everything that the outputs, the notes and the steps are about, worked out once. */
import { found, refuse, type Found } from '../found.ts';
import type { GravitonInputs } from './fields.ts';
import { beforeOf, chosenOf, figuresOf, type Figures } from './generations.ts';
import {
  ownOf,
  relativePrice,
  rungsOf,
  siblingBy,
  stepsOfPrice,
  type Offer,
  type PriceStep,
  type Rung,
} from './prices.ts';
import type { GenerationPreset, GravitonFacts } from './types.ts';

export interface Question {
  readonly chosen: readonly GenerationPreset[];
  readonly newest: GenerationPreset;
  /** What the newest is compared with. */
  readonly base: GenerationPreset;
  readonly figures: { readonly newest: Figures; readonly base: Figures };
  readonly rungs: readonly Rung[];
  /** Of the newest, where it is sold in this class. */
  readonly rung: Rung | undefined;
  readonly intel: Offer | undefined;
  readonly amd: Offer | undefined;
  /** Prices of the newest over those of its siblings. */
  readonly relative: { readonly Intel: number | undefined; readonly AMD: number | undefined };
  readonly priceSteps: readonly PriceStep[];
  /** The step to the newest. */
  readonly step: PriceStep | undefined;
  readonly own: ReturnType<typeof ownOf>;
  /** Speed of the step to the newest: the reader's, else the claimed. */
  readonly speed: number | undefined;
}

export function questionOf(inputs: GravitonInputs, facts: GravitonFacts): Found<Question> {
  const chosen = chosenOf(inputs.generations, facts);
  const newest = chosen.at(-1);
  const base = newest && beforeOf(newest, chosen);
  if (!newest || !base) return refuse('generations', 'unknown');
  const rungs = rungsOf(chosen, inputs, facts);
  const rung = rungs.find(({ generation }) => generation === newest);
  const [intel, amd] = [siblingBy(rung, 'Intel'), siblingBy(rung, 'AMD')];
  const priceSteps = stepsOfPrice(rungs, inputs);
  const step = priceSteps.find(({ to }) => to === rung);
  const own = ownOf(inputs);
  return found({
    chosen,
    newest,
    base,
    figures: { newest: figuresOf(newest.values), base: figuresOf(base.values) },
    rungs,
    rung,
    intel,
    amd,
    relative: {
      Intel: rung && intel && relativePrice(rung.offer, intel, inputs),
      AMD: rung && amd && relativePrice(rung.offer, amd, inputs),
    },
    priceSteps,
    step,
    own,
    speed: own.speed ?? step?.claimed,
  });
}
