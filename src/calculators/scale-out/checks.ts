/** What is said beside the result: totals as published, claims, landmarks. */
import { agreement } from '../../silicon/scaling/scale-out.ts';
import { type Kind, quantity } from '../../silicon/units/index.ts';
import type { Check } from '../define.ts';
import { type Format, publishedPeak } from '../hardware.ts';
import { carrierOf, type Inputs } from './fields.ts';
import { type Fleet, term } from './fleet.ts';
import type { Shared } from './ladder.ts';
import type { ScaleOutFacts } from './types.ts';

/** What makers print for as many of these chips as there are here, and how ours compares. */
export function publishedChecks(
  fleet: Fleet,
  totals: Partial<Record<Shared, number>>,
  inputs: Inputs,
  facts: ScaleOutFacts,
): Check[] {
  const { hardware } = fleet;
  if (!hardware) return [];
  const candidates = [
    hardware,
    carrierOf(hardware.id, 'instance', facts),
    carrierOf(hardware.id, 'ultraserver', facts),
  ];
  const machine = candidates.find(
    (one) => one?.values.published !== undefined && one.values.level !== 'chip' && one.values.chips === fleet.chips,
  );
  const published = machine?.values.published;
  if (!machine || !published) return [];
  const printedPeak = published.peak && publishedPeak(published.peak, inputs.format, inputs.sparsity);
  const printed: readonly [Shared, Kind, number | undefined, boolean][] = [
    ['peak', fleet.rateKind, printedPeak?.rate, inputs.peak === undefined && inputs.operations === undefined],
    ['hbm', 'bytes', published.hbm, inputs.hbm === undefined],
    ['hbmBandwidth', 'memoryBandwidth', published.hbmBandwidth, inputs.hbmBandwidth === undefined],
    ['scaleOut', 'oneWay', published.scaleOut, inputs.scaleOut === undefined],
  ];
  return printed.flatMap(([name, kind, value, recorded]) => {
    const ours = totals[name];
    if (!recorded || value === undefined || ours === undefined || !(value > 0)) return [];
    const verdict = agreement(quantity('count', ours), quantity('count', value));
    // Only the peak is worth a sentence when all is well.
    if (verdict === 'same' && name !== 'peak') return [];
    return [
      {
        level: verdict === 'different' ? 'warning' : verdict === 'rounded' ? 'note' : 'fine',
        message: `published.${verdict}`,
        params: {
          what: `@output.${name === 'peak' && kind === 'operationRate' ? 'operations' : name}`,
          machine: machine.label,
          ours: term(kind, ours),
          // How far off matters to its order, not to four digits.
          off: term('share', Number(Math.abs(ours / value - 1).toPrecision(1))),
          printed: term(kind, value),
        },
        ...(machine.record !== undefined && { record: machine.record }),
      } satisfies Check,
    ];
  });
}

/** People say FP8 and mean MXFP8 where a chip has no other. */
export function sameFormat(a: Format, b: Format): boolean {
  return a.replace('mx', '') === b.replace('mx', '');
}

export function claimChecks(
  fleet: Fleet,
  totals: Partial<Record<Shared, number>>,
  inputs: Inputs,
  facts: ScaleOutFacts,
): Check[] {
  const peak = totals.peak;
  if (peak === undefined || inputs.peak !== undefined || inputs.operations !== undefined) return [];
  return facts.claims
    .filter((claim) => claim.chip === fleet.chip && claim.chips === fleet.chips && claim.sparsity === inputs.sparsity)
    .filter((claim) => sameFormat(claim.format, inputs.format))
    .map((claim) => ({
      level: claim.verdict === 'fails' ? ('warning' as const) : ('fine' as const),
      message: 'claim',
      params: {
        by: claim.by,
        date: claim.date,
        claimed: { ...term(fleet.rateKind, claim.claimed), unit: claim.unit },
        ours: { ...term(fleet.rateKind, peak), unit: claim.unit },
        verdict: `@verdict.${claim.verdict}`,
      },
      record: `claims/#${claim.id}`,
    }));
}

/** The clusters of exactly this size that a reader may have in mind, each linked to the record that names it. */
export function landmarkChecks(fleet: Fleet, facts: ScaleOutFacts): Check[] {
  return facts.landmarks
    .filter(({ chip, chips }) => chip === fleet.chip && chips === fleet.chips)
    .map(({ id, record }) => ({ level: 'note', message: `landmark.${id}`, record }));
}
