/** What claims about efficiency imply for power. */
import {
  efficiencyOfGain,
  efficiencyOfSaving,
  impliedPower,
  impliedPowerRatio,
} from '../../silicon/scaling/generations.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import type { Row, Step } from '../define.ts';
import { term } from './compared.ts';
import type { Inputs, Power } from './fields.ts';

/** What each reading of the claims says of the power, given how much faster the second system is. */
export function powerReadings(inputs: Inputs, performance: number, chips: number, base: Power | undefined) {
  const claim = raw(inputs.efficiencyClaim);
  const readings: readonly (readonly [string, number | undefined])[] = [
    ['gain', raw(efficiencyOfGain(inputs.efficiencyClaim))],
    ['saving', claim < 1 ? raw(efficiencyOfSaving(inputs.efficiencyClaim)) : undefined],
    ['perWatt', raw(inputs.perfPerWattClaim)],
  ];
  const rows: Row[] = [];
  const steps: Step[] = [];
  const ratios: Record<string, number> = {};
  for (const [id, efficiency] of readings) {
    const reading = `@reading.${id}`;
    if (efficiency === undefined) {
      const cell = '@impossible';
      rows.push({ reading, efficiency: cell, ratio: cell, power: cell, perChip: cell });
      continue;
    }
    const more = impliedPowerRatio(quantity('ratio', performance), quantity('ratio', efficiency));
    const watts = base && raw(impliedPower(more, quantity('power', base.value)));
    ratios[id] = raw(more);
    rows.push({ reading, efficiency, ratio: raw(more), power: watts, perChip: watts && watts / chips });
    if (id !== 'perWatt') {
      steps.push({
        equation: id === 'gain' ? 'gainEfficiency' : 'savingEfficiency',
        values: { s: term('share', claim, 'reader') },
        result: term('ratio', efficiency),
      });
    }
    steps.push({
      equation: 'impliedPowerRatio',
      about: reading,
      values: { R: term('ratio', performance), E: term('ratio', efficiency, id === 'perWatt' ? 'reader' : undefined) },
      result: term('ratio', raw(more)),
    });
    if (base && watts !== undefined) {
      const p0 = term('power', base.value, base.kind === 'reader' ? 'reader' : undefined);
      steps.push({
        equation: 'impliedPower',
        about: reading,
        values: { Q: term('ratio', raw(more)), p0 },
        result: term('power', watts),
      });
    }
  }
  return { rows, steps, ratios };
}
