/** The ladder as bars. */
import { fleetTotal } from '../../silicon/scaling/scale-out.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import type { Chart } from '../define.ts';
import { publishedPeak } from '../hardware.ts';
import { sameFormat } from './checks.ts';
import { carrierOf, type Inputs } from './fields.ts';
import { fleetOf } from './fleet.ts';
import type { ScaleOutFacts } from './types.ts';

/** Peak against chips, with what makers print and people claim as marks. */
export function charts(inputs: Inputs, facts: ScaleOutFacts): readonly Chart[] {
  const fleet = fleetOf(inputs, facts);
  if ('ok' in fleet || !fleet.peak) return [];
  const { peak, chips, hardware } = fleet;
  const all = (n: number): readonly [number, number] => [
    n,
    raw(fleetTotal(quantity('count', n), quantity('count', peak.value))),
  ];
  const carriers = hardware
    ? [hardware, carrierOf(hardware.id, 'instance', facts), carrierOf(hardware.id, 'ultraserver', facts)]
    : [];
  const printed = carriers.flatMap((machine) => {
    const table = machine?.values.published?.peak;
    const rate = table && publishedPeak(table, inputs.format, inputs.sparsity)?.rate;
    return machine && rate !== undefined ? [[machine.values.chips, rate] as const] : [];
  });
  const claimed = facts.claims
    .filter((one) => one.chip === fleet.chip && one.sparsity === inputs.sparsity)
    .filter((one) => sameFormat(one.format, inputs.format))
    .map((one) => [one.chips, one.claimed] as const);
  const byChips = (points: readonly (readonly [number, number])[]) =>
    [...new Map(points.map((point) => [point[0], point])).values()].sort((a, b) => a[0] - b[0]);
  const most = Math.max(1e6, 10 ** Math.ceil(Math.log10(chips)));
  const decades = Array.from({ length: Math.round(Math.log10(most)) + 1 }, (_, power) => all(10 ** power));
  const marks = (id: string, colour: string, points: readonly (readonly [number, number])[]) =>
    points.length > 0 ? [{ id, label: `@series.${id}`, colour, points: byChips(points), style: 'marks' as const }] : [];
  return [
    {
      type: 'lines',
      x: { label: 'chips', kind: 'count', scale: 'log' },
      y: { label: fleet.rateKind === 'operationRate' ? 'operations' : 'peak', kind: fleet.rateKind, scale: 'log' },
      series: [
        { id: 'peak', label: fleet.hardware?.values.chipName ?? fleet.label, colour: fleet.family, points: decades },
        ...marks('printed', fleet.family, [...printed, ...claimed]),
        ...marks('here', 'reader', [all(chips)]),
      ],
    },
  ];
}
