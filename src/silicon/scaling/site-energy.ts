/**
 * What a site of accelerators draws, drinks and emits, and how many chips a power is enough for. No facts here: powers,
 * PUE, WUE and grid factors are arguments. Terms: Patterson et al. 2021 (arXiv 2104.10350) for energy and carbon; The
 * Green Grid for PUE (facility energy over IT energy) and WUE (site water over IT energy); Li et al. 2023 (arXiv
 * 2304.03271) for water at the source of the electricity.
 */
import { quantity, raw, type Quantity } from '../units/index.ts';

/** A value with its range: low ≤ value ≤ high, all positive. */
export interface Span {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** A value without a range. */
export function exactly(value: number): Span {
  return { low: value, value, high: value };
}

/** a·b of two independent positive spans. */
export function times(a: Span, b: Span): Span {
  return { low: a.low * b.low, value: a.value * b.value, high: a.high * b.high };
}

/** a/b of two independent positive spans. */
export function over(a: Span, b: Span): Span {
  return { low: a.low / b.high, value: a.value / b.value, high: a.high / b.low };
}

/** How hard the chips work, and what stands beside them. */
export interface Draw {
  /** Power of one chip at full load. */
  readonly perChip: Quantity<'power'>;
  /** What hosts and network take beside the chips, as a share of the chips' own; 0 where `perChip` has them in it. */
  readonly beside: number;
  /** Share of the time or of the machine at full load, 0 to 1. */
  readonly load: number;
  /** Share of full power that an idle chip draws, 0 to 1. */
  readonly idle: number;
}

/** Mean draw as a share of that at full load: i + (1 − i)·u, linear between idle and full load. Domain: shares from 0 to 1. */
export function meanShare({ load, idle }: Pick<Draw, 'load' | 'idle'>): number {
  return idle + (1 - idle) * load;
}

/**
 * Power that one chip adds to the IT load: W·(1 + h)·(i + (1 − i)·u). Domain: shares from 0 to 1, h ≥ 0; 0 where nothing
 * is drawn.
 */
export function drawPerChip(draw: Draw): Quantity<'power'> {
  return quantity('power', raw(draw.perChip) * (1 + draw.beside) * meanShare(draw));
}

/** Power of all chips with what stands beside them: n times that of one. */
export function itPower(chips: number, draw: Draw): Quantity<'power'> {
  return quantity('power', chips * raw(drawPerChip(draw)));
}

/** Chips, not rounded, whose IT load is `power`. Domain: a positive draw; Infinity for none. */
export function chipsForPower(power: Quantity<'power'>, draw: Draw): number {
  return raw(power) / raw(drawPerChip(draw));
}

/** Facility power of an IT power: P·PUE. Domain: PUE ≥ 1. */
export function facilityPower(it: Quantity<'power'>, pue: number): Quantity<'power'> {
  return quantity('power', raw(it) * pue);
}

/** IT power inside a facility power: P/PUE. Domain: PUE ≥ 1. */
export function itShare(facility: Quantity<'power'>, pue: number): Quantity<'power'> {
  return quantity('power', raw(facility) / pue);
}

/** Energy of a steady power over a time. */
export function energyOver(power: Quantity<'power'>, time: Quantity<'duration'>): Quantity<'energy'> {
  return quantity('energy', raw(power) * raw(time));
}

/** Water that a site uses for its IT energy: E·WUE. */
export function siteWater(it: Quantity<'energy'>, wue: Quantity<'waterIntensity'>): Quantity<'water'> {
  return quantity('water', raw(it) * raw(wue));
}

/** Water used where the electricity is made: facility energy × its water per unit of energy. */
export function sourceWater(facility: Quantity<'energy'>, wue: Quantity<'waterIntensity'>): Quantity<'water'> {
  return quantity('water', raw(facility) * raw(wue));
}

/** IT power that a flow of water cools: Q/WUE. Domain: a positive WUE. */
export function itPowerForWater(flow: Quantity<'waterFlow'>, wue: Quantity<'waterIntensity'>): Quantity<'power'> {
  return quantity('power', raw(flow) / raw(wue));
}

/** Operational carbon of a facility energy: E·g, by the location of the grid. */
export function operationalCarbon(
  facility: Quantity<'energy'>,
  factor: Quantity<'carbonIntensity'>,
): Quantity<'carbon'> {
  return quantity('carbon', raw(facility) * raw(factor));
}

/** Share of the carbon of making the chips that falls on a time: n·C·T/L. Domain: a positive lifetime. */
export function embodiedCarbon(
  chips: number,
  perChip: Quantity<'carbon'>,
  time: Quantity<'duration'>,
  lifetime: Quantity<'duration'>,
): Quantity<'carbon'> {
  return quantity('carbon', (chips * raw(perChip) * raw(time)) / raw(lifetime));
}

/** Chips of one kind whose peak equals that of `equivalents` chips of another: e·P_o/P. Domain: a positive peak. */
export function chipsForEquivalents(
  equivalents: number,
  other: Quantity<'computeRate'>,
  peak: Quantity<'computeRate'>,
): number {
  return (equivalents * raw(other)) / raw(peak);
}

/** What a figure about one machine may depend on besides its chips. */
export const FACTORS = ['draw', 'pue', 'wue', 'equivalence'] as const;
export type Factor = (typeof FACTORS)[number];

/** The range of each factor; one that nobody knows is absent. */
export type Assumed = { readonly [F in Factor]?: Span };

/**
 * A figure that somebody gave, as bounds: `low` to `high` in its own unit, `high` Infinity where it is a "more than". It
 * equals the chips, times `scale`, times each of `by`: a facility power is chips × draw × PUE, a flow of water chips ×
 * draw × WUE, exaflops chips × peak.
 */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly scale: number;
  readonly by: readonly Factor[];
}

/**
 * Whether one machine can have both figures: some value of each factor, the same for both, in its range. A factor that
 * both depend on cancels, so that two powers are compared without knowing that of a chip. Undefined where the answer
 * depends on a factor without a range. Exact, since each remaining factor stands alone with exponent one or minus one.
 */
export function canHoldTogether(a: Figure, b: Figure, assumed: Assumed): boolean | undefined {
  let low = a.scale / b.scale;
  let high = low;
  for (const factor of FACTORS) {
    const power = Number(a.by.includes(factor)) - Number(b.by.includes(factor));
    if (power === 0) continue;
    const span = assumed[factor];
    if (!span) return undefined;
    low *= power > 0 ? span.low : 1 / span.high;
    high *= power > 0 ? span.high : 1 / span.low;
  }
  // A billionth forgives the rounding of the arithmetic where bounds touch.
  const slack = 1 + 1e-9;
  return a.low <= b.high * high * slack && a.high * slack >= b.low * low;
}

/** Chips that a figure means: itself over its scale and factors. Undefined where one of them has no range. */
export function chipsOf(value: Span, { scale, by }: Pick<Figure, 'scale' | 'by'>, assumed: Assumed): Span | undefined {
  let chips = over(value, exactly(scale));
  for (const factor of by) {
    const span = assumed[factor];
    if (!span) return undefined;
    chips = over(chips, span);
  }
  return chips;
}
