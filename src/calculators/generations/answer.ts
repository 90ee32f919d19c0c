/** The answer: side by side, ratios, what each ratio is made of. */
import { raw } from '../../silicon/units/index.ts';
import type { Cell, Check, Outcome, Row, Step } from '../define.ts';
import { claimChecks, peakChecks, powerChecks } from './checks.ts';
import {
  type Compared,
  comparedOf,
  missing,
  named,
  ratioStep,
  ratioTo,
  SHARED,
  type Shared,
  splitOf,
  term,
  totalOf,
} from './compared.ts';
import type { Inputs, Power } from './fields.ts';
import { powerReadings } from './power.ts';
import type { GenerationsFacts } from './types.ts';

export function compute(inputs: Inputs, facts: GenerationsFacts): Outcome {
  const all = comparedOf(inputs, facts);
  if ('ok' in all) return all;
  const [base, second] = all as readonly [Compared, Compared, ...Compared[]];
  const others = all.slice(1);
  const processors = all.filter(({ kind }) => kind === 'processor');
  const steps: Step[] = [];
  const checks: Check[] = [];

  const splits = others.flatMap((one) =>
    SHARED.flatMap((name): Row[] => {
      const parts = splitOf(one, base, name);
      if (!parts) return [];
      if (one === second || name === 'peak') steps.push(ratioStep(one, base, name, parts.total, inputs));
      return [{ quantity: `@output.${named(name, inputs)}`, system: one.label, ...parts }];
    }),
  );

  const lead = splitOf(second, base, 'peak');
  let power: readonly Row[] = [];
  if (lead) {
    const ratios = (({ total, chips, perChip }) => ({
      total: term('ratio', total),
      chips: term('ratio', chips),
      perChip: term('ratio', perChip),
    }))(lead);
    checks.push({ level: 'fine', message: 'split', params: { system: second.label, base: base.label, ...ratios } });
    const basePower: Power | undefined =
      inputs.basePower === undefined ? base.power : { value: raw(inputs.basePower), kind: 'reader', of: 'system' };
    const read = powerReadings(inputs, lead.total, second.chips, basePower);
    power = read.rows;
    steps.push(...read.steps);
    checks.push(...claimChecks(inputs, base, second), ...powerChecks(inputs, base, basePower, read.ratios));
  }
  for (const one of all) checks.push(...peakChecks(one, inputs));
  if (processors.length > 0 && processors.length < all.length) checks.push({ level: 'note', message: 'onlyMemory' });

  const row = (one: Compared, cell: (name: Shared) => Cell): Row => ({
    system: one.label,
    ...Object.fromEntries(SHARED.map((name) => [named(name, inputs), cell(name)])),
  });
  return {
    ok: true,
    outputs: {
      ratio: lead?.total,
      chipsRatio: lead?.chips,
      perChipRatio: lead?.perChip,
      bandwidthRatio: ratioTo(second, base, 'hbmBandwidth'),
      quantities: all.map((one) => ({
        ...row(one, (name) => totalOf(one, name) ?? missing(one, name)),
        chips: one.kind === 'processor' ? '@notMeaningful' : one.chips,
        power: one.power?.value,
        powerKind: one.power ? `@${one.power.of}.${one.power.kind}` : '@notMeaningful',
      })),
      ratios: others.map((one) => ({
        ...row(one, (name) => ratioTo(one, base, name) ?? missing(one, name) ?? missing(base, name)),
        chips: [one, base].some(({ kind }) => kind === 'processor') ? '@notMeaningful' : one.chips / base.chips,
      })),
      split: splits,
      power,
      processors: processors.map(({ label, processor: values }) => ({
        system: label,
        cores: values?.cores,
        clock: values?.clock,
        l2: values?.l2,
        l3: values?.l3,
        channels: values?.channels,
        memoryBandwidth: values?.memoryBandwidth,
      })),
    },
    checks,
    steps,
  };
}
