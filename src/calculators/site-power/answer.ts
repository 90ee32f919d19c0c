/** Outputs, notes and worked steps of a site. */
import { exactly, times, type Span } from '../../silicon/scaling/site-energy.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Outcome, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import { ofRainier, type SiteInputs } from './fields.ts';
import { siteOf, type Site } from './plan.ts';
import { letter, letters, meaningsOf, yoursOf, type Meaning } from './reconcile.ts';
import { stepsOf } from './steps.ts';
import type { SiteFacts } from './types.ts';

/** Energy, water, carbon and the rest over the period, where powers are known. */
export interface Totals {
  readonly itEnergy?: Span;
  readonly energy?: Span;
  readonly water?: Span;
  readonly sourceWater?: Span;
  readonly carbon?: Span;
  readonly embodied?: Span;
  readonly units?: Span;
  readonly racks?: Span;
}

/** Whole machines that hold the chips; a billionth forgives the rounding of the arithmetic before. */
function holders(chips: number, each: number): number {
  return Math.ceil((chips / each) * (1 - 1e-9));
}

export function totalsOf(site: Site, inputs: SiteInputs): Totals {
  const { chips, it, facility, holder } = site;
  const time = exactly(raw(inputs.period));
  const itEnergy = it && times(it, time);
  const energy = facility && times(facility, time);
  const { embodied, lifetime } = inputs;
  const made =
    chips && embodied !== undefined && lifetime !== undefined
      ? times(chips, exactly((raw(embodied) * time.value) / raw(lifetime)))
      : undefined;
  const units =
    chips && holder
      ? {
          low: holders(chips.low, holder.chips),
          value: holders(chips.value, holder.chips),
          high: holders(chips.high, holder.chips),
        }
      : undefined;
  return {
    ...(itEnergy && { itEnergy, water: times(itEnergy, site.wue) }),
    ...(energy && { energy, carbon: times(energy, exactly(site.grid)) }),
    ...(energy && inputs.sourceWue !== undefined && { sourceWater: times(energy, exactly(raw(inputs.sourceWue))) }),
    ...(made && { embodied: made }),
    ...(units && { units }),
    ...(units && holder?.racks && { racks: times(units, exactly(holder.racks)) }),
  };
}

/** What each figure means for the others, in the middle of the assumptions: powers at full load, water at the mean one. */
function meansRows(meanings: readonly Meaning[], site: Site, inputs: SiteInputs, { rainier }: SiteFacts): Row[] {
  const time = raw(inputs.period);
  const { full, mean, pue, wue } = site;
  return meanings.map(({ fact, chips }, index) => {
    const n = chips?.value;
    const it = fact.of === 'it' ? fact.value : fact.of === 'facility' ? fact.value / pue.value : undefined;
    const power = it ?? (n !== undefined && full ? n * full.value : undefined);
    return {
      key: letter(index),
      figure: `@figure.${fact.id}`,
      said: fact.said,
      chips: n,
      it: power,
      facility: power && power * pue.value,
      fp8: n && n * rainier.peaks.fp8,
      bf16: n && n * rainier.peaks.bf16,
      h100: n && (n * rainier.peaks.bf16) / rainier.h100.bf16,
      water: power && power * mean * time * wue.value,
    };
  });
}

function togetherRows(meanings: readonly Meaning[]): Row[] {
  return meanings.map(({ fact, chips, open, holds, fails }, index) => ({
    key: letter(index),
    figure: `@figure.${fact.id}`,
    counts: `@scope.${fact.id}`,
    low: chips?.low,
    high: chips && open ? '@open' : chips?.high,
    holds: letters(holds),
    fails: letters(fails),
  }));
}

function powerRows({ chip, power }: Site): Row[] {
  return (chip?.powers ?? []).map((one) => ({
    of: one.of,
    watts: one.watts,
    kind: `@kind.${one.kind}`,
    whole: one.whole ? '@whole.yes' : '@whole.no',
    used: power?.used.includes(one) ? '@used.yes' : '@used.no',
  }));
}

/** What was asked for, set large. */
const HEADLINES = {
  chips: ['itPower', 'facilityPower'],
  it: ['chips', 'facilityPower'],
  facility: ['chips', 'itPower'],
} as const;

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: SiteInputs, facts: SiteFacts): Outcome {
  const asked = siteOf(inputs, facts);
  if (!asked.ok) return asked;
  const site = asked.found;
  const totals = totalsOf(site, inputs);
  const { chip } = site;
  const meanings = ofRainier(inputs, facts) ? meaningsOf(inputs, site, facts) : [];
  const { capital, h100 } = facts.rainier;
  const peak = (rate: number | undefined) => site.chips && rate && times(site.chips, exactly(rate));
  return {
    ok: true,
    headline: HEADLINES[inputs.question],
    outputs: {
      itPower: site.it,
      facilityPower: site.facility,
      chips: site.chips,
      units: totals.units,
      holder: site.holder?.name,
      racks: totals.racks,
      floor:
        totals.racks && inputs.rackArea !== undefined ? times(totals.racks, exactly(raw(inputs.rackArea))) : undefined,
      perChip: site.draw,
      energy: totals.energy,
      itEnergy: totals.itEnergy,
      water: totals.water,
      gallons: totals.water,
      sourceWater: totals.sourceWater,
      carbon: totals.carbon,
      embodied: totals.embodied,
      fp8: peak(chip?.fp8),
      bf16: peak(chip?.bf16),
      h100: peak(chip?.bf16 && chip.bf16 / h100.bf16),
      capital: site.facility && times(site.facility, exactly(capital.cost / capital.power / site.mean)),
      means: meansRows(meanings, site, inputs, facts),
      together: togetherRows(meanings),
      powers: powerRows(site),
    },
    checks: checksOf(site, totals, { meanings, yours: yoursOf(inputs, site, facts) }, inputs, facts),
    steps: stepsOf(site, totals, inputs, facts),
  };
}
