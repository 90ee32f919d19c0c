/** The formulas of a site with its numbers put in, in the order in which they are needed; the middle of each range. */
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { raw, type Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { Totals } from './answer.ts';
import { ofRainier, type SiteInputs } from './fields.ts';
import type { Site } from './plan.ts';
import { rateFrom } from './rates.ts';
import type { SiteFacts } from './types.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'siteItShare',
  'siteChips',
  'siteItPower',
  'siteFacilityPower',
  'siteItEnergy',
  'siteEnergy',
  'siteWater',
  'siteSourceWater',
  'siteCarbon',
  'siteEmbodied',
  'siteEquivalents',
  'siteCapital',
] as const satisfies readonly EquationId[];

function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit && { unit }) };
}

const reader = 'reader';

export function stepsOf(site: Site, totals: Totals, inputs: SiteInputs, facts: SiteFacts): Step[] {
  const steps: Step[] = [];
  const push = (equation: (typeof stepEquations)[number], values: Step['values'], result: Term) =>
    steps.push({ equation, values, result });
  const { power, chips, it, facility, chip } = site;
  if (!it || !facility) return steps;
  const { question } = inputs;
  const e = term('ratio', site.pue.value, rateFrom(facts.presets.pues, inputs.pue));
  const P = term('power', it.value, question === 'it' ? reader : undefined);
  const P_f = term('power', facility.value, question === 'facility' ? reader : undefined);
  const n = chips && term('count', chips.value, question === 'chips' ? reader : undefined);
  const each = power && {
    W: term('power', power.span.value, power.from, 'W'),
    h: term('share', power.beside, reader),
    i: term('share', site.idle, reader),
    u: term('share', site.load, reader),
  };
  if (question === 'facility') push('siteItShare', { P_f, e }, P);
  if (question === 'chips' && n && each) push('siteItPower', { n, ...each }, P);
  else if (n && each) push('siteChips', { P, ...each }, n);
  if (question !== 'facility') push('siteFacilityPower', { P, e }, P_f);

  const T = term('duration', raw(inputs.period), reader, 'days');
  const E = term('energy', totals.itEnergy!.value);
  const E_f = term('energy', totals.energy!.value);
  push('siteItEnergy', { P, T }, E);
  push('siteEnergy', { P_f, T }, E_f);
  const w = term('waterIntensity', site.wue.value, rateFrom(facts.presets.wues, inputs.wue));
  push('siteWater', { E, w }, term('water', totals.water!.value));
  if (totals.sourceWater) {
    const w_s = term('waterIntensity', raw(inputs.sourceWue!), reader);
    push('siteSourceWater', { E_f, w_s }, term('water', totals.sourceWater.value));
  }
  const g = term('carbonIntensity', site.grid, rateFrom(facts.presets.grids, inputs.grid));
  push('siteCarbon', { E_f, g }, term('carbon', totals.carbon!.value));
  if (totals.embodied && n) {
    const C = term('carbon', raw(inputs.embodied!), reader);
    const L = term('duration', raw(inputs.lifetime!), reader);
    push('siteEmbodied', { n, C, T, L }, term('carbon', totals.embodied.value));
  }
  const { h100, capital } = facts.rainier;
  if (n && chip?.bf16 !== undefined) {
    const R = term('computeRate', chip.bf16, undefined, 'TFLOPS');
    const R_0 = term('computeRate', h100.bf16, 'h100.peak.bf16.dense', 'TFLOPS');
    push('siteEquivalents', { n, R, R_0 }, term('count', (n.value * chip.bf16) / h100.bf16));
  }
  if (ofRainier(inputs, facts)) {
    const K_0 = term('money', capital.cost, 'project-rainier.values.capitalCost');
    const P_0 = term('power', capital.power, 'project-rainier.values.powerFacility');
    const load = { i: term('share', site.idle, reader), u: term('share', site.load, reader) };
    const cost = (facility.value * capital.cost) / capital.power / site.mean;
    push('siteCapital', { P_f, ...load, K_0, P_0 }, term('money', cost));
  }
  return steps;
}
