/** What each public figure of the campus would mean for the others, and which of them one machine can have at once. */
import {
  canHoldTogether,
  chipsOf,
  exactly,
  type Assumed,
  type Figure,
  type Span,
} from '../../silicon/scaling/site-energy.ts';
import { raw } from '../../silicon/units/index.ts';
import type { SiteInputs } from './fields.ts';
import type { Site } from './plan.ts';
import type { FigureFact, SiteFacts } from './types.ts';

/** A public figure under the reader's assumptions. */
export interface Meaning {
  readonly fact: FigureFact;
  /** Chips in the middle of the assumptions, and their range with the figure's own roundness. Undefined without a power. */
  readonly chips?: Span;
  /** No bound from above: the figure is a “more than”. */
  readonly open: boolean;
  /** Indices of the figures that it can and cannot hold with; those that cannot be decided are in neither. */
  readonly holds: readonly number[];
  readonly fails: readonly number[];
}

/** Powers said of a site are what it is built for: the chips' draw is that at full load. */
function assumedOf(site: Site, { rainier }: SiteFacts): Assumed {
  const [bf16, fp8] = [rainier.peaks.bf16 / rainier.h100.bf16, rainier.peaks.fp8 / rainier.h100.fp8];
  return {
    ...(site.full && { draw: site.full }),
    pue: site.pue,
    wue: site.wue,
    equivalence: { low: Math.min(bf16, fp8), value: bf16, high: Math.max(bf16, fp8) },
  };
}

/** Water is used over a year, at the mean load. */
function scaleOf({ of }: FigureFact, inputs: SiteInputs, { mean }: Site, { rainier }: SiteFacts): number {
  if (of === 'water') return mean;
  return of === 'rate' ? rainier.peaks[inputs.exaflopsIn] : 1;
}

function boundsOf({ value, bound }: FigureFact, tolerance: number): { low: number; high: number } {
  const low = bound === 'least' ? value : value * (1 - tolerance);
  const high = { about: value * (1 + tolerance), least: Infinity, most: value }[bound];
  return { low, high };
}

/** The figures with their bounds, as the formula takes them. */
function figuresOf(inputs: SiteInputs, site: Site, facts: SiteFacts): { fact: FigureFact; figure: Figure }[] {
  const tolerance = raw(inputs.tolerance);
  return facts.rainier.figures.map((fact) => ({
    fact,
    figure: { ...boundsOf(fact, tolerance), scale: scaleOf(fact, inputs, site, facts), by: fact.by },
  }));
}

/** Which figures can hold with what the reader gave, and which cannot: chips, an IT or a facility power. */
export function yoursOf(inputs: SiteInputs, site: Site, facts: SiteFacts): Pick<Meaning, 'holds' | 'fails'> {
  const assumed = assumedOf(site, facts);
  const { mean } = site;
  const given = {
    chips: { value: site.chips?.value ?? 0, scale: 1, by: [] },
    it: { value: raw(inputs.itPower), scale: mean, by: ['draw'] },
    facility: { value: raw(inputs.facilityPower), scale: mean, by: ['draw', 'pue'] },
  } as const;
  const { value, scale, by } = given[inputs.question];
  const yours: Figure = { low: value, high: value, scale, by };
  const verdicts = figuresOf(inputs, site, facts).map(({ figure }) => canHoldTogether(yours, figure, assumed));
  const which = (verdict: boolean) => verdicts.flatMap((one, at) => (one === verdict ? [at] : []));
  return { holds: which(true), fails: which(false) };
}

/** Every figure with its meaning in chips and what it holds with. Pure; the facts name no verdict. */
export function meaningsOf(inputs: SiteInputs, site: Site, facts: SiteFacts): Meaning[] {
  const assumed = assumedOf(site, facts);
  const all = figuresOf(inputs, site, facts);
  return all.map(({ fact, figure }, index) => {
    const verdicts = all.map((other, at) =>
      at === index ? undefined : canHoldTogether(figure, other.figure, assumed),
    );
    const which = (verdict: boolean) => verdicts.flatMap((one, at) => (one === verdict ? [at] : []));
    const open = figure.high === Infinity;
    const middle = chipsOf(exactly(fact.value), figure, assumed);
    const ends = chipsOf(
      { low: figure.low, value: fact.value, high: open ? fact.value : figure.high },
      figure,
      assumed,
    );
    return {
      fact,
      ...(middle && ends && { chips: { low: ends.low, value: middle.value, high: ends.high } }),
      open,
      holds: which(true),
      fails: which(false),
    };
  });
}

/** The letter by which a figure is called in both tables. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Several of them; a message where there are none. */
export function letters(indices: readonly number[]): string {
  return indices.length > 0 ? indices.map(letter).join(' ') : '@none';
}
