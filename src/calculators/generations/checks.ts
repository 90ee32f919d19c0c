/** What is said beside the result. */
import { raw } from '../../silicon/units/index.ts';
import type { Check } from '../define.ts';
import { type Compared, term } from './compared.ts';
import { fields, type Inputs, type Power } from './fields.ts';

/** The fields start from what AWS said of Trn3 over Trn2; of any other pair that is an assumption. */
export function claimChecks({ efficiencyClaim, perfPerWattClaim }: Inputs, base: Compared, second: Compared): Check[] {
  const asSaid =
    raw(efficiencyClaim) === fields.efficiencyClaim.default &&
    raw(perfPerWattClaim) === fields.perfPerWattClaim.default;
  if (!asSaid || (base.chip === 'trainium2' && second.chip === 'trainium3')) return [];
  return [{ level: 'note', message: 'claimsOfOthers', params: { system: second.label, base: base.label } }];
}

export function powerChecks(
  inputs: Inputs,
  base: Compared,
  power: Power | undefined,
  ratios: Record<string, number>,
): Check[] {
  const { gain = 1, perWatt = 1 } = ratios;
  const apart = Math.max(gain, perWatt) / Math.min(gain, perWatt);
  const known: Check =
    power === undefined
      ? { level: 'note', message: 'noBasePower', params: { base: base.label } }
      : {
          level: 'note',
          message: power.of === 'system' ? 'basePower' : 'basePowerChips',
          params: { base: base.label, power: term('power', power.value), kind: `@evidence.${power.kind}` },
          ...(base.record !== undefined && { record: base.record }),
        };
  return [
    {
      level: apart > 1.005 ? 'note' : 'fine',
      message: apart > 1.005 ? 'powerDiffers' : 'powerAgrees',
      params: {
        claim: term('share', raw(inputs.efficiencyClaim)),
        perWatt: term('ratio', raw(inputs.perfPerWattClaim)),
        gainPower: term('ratio', gain),
        perWattPower: term('ratio', perWatt),
        apart: term('ratio', apart),
      },
    },
    ...(power?.kind === 'reader' ? [] : [known]),
  ];
}

export function peakChecks(one: Compared, inputs: Inputs): Check[] {
  const asked = `@option.format.${inputs.format}`;
  if (one.kind === 'accelerator' && !one.each.peak) {
    return [
      {
        level: 'warning',
        message: 'peakNotPublished',
        params: { name: one.label, format: asked, sparsity: `@option.sparsity.${inputs.sparsity}` },
        ...(one.record !== undefined && { record: one.record }),
      },
    ];
  }
  if (one.standIn === undefined) return [];
  const params = { name: one.label, asked, printed: `@option.format.${one.standIn}` };
  return [{ level: 'note', message: 'standIn', params }];
}
