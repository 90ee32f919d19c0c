/** Bandwidth of a socket and of a core, and how much cheaper than x86, by generation. */
import type { Chart } from '../define.ts';
import type { GravitonInputs } from './fields.ts';
import { chosenOf, figuresOf, type Figure } from './generations.ts';
import { gapOf, relativePrice, rungsOf, siblingBy } from './prices.ts';
import type { GravitonFacts } from './types.ts';

type Bars = Extract<Chart, { type: 'bars' }>;

/** Not one bar of it would be drawn. */
const empty = ({ bars }: Bars) => bars.every(({ value }) => value === undefined);

export function charts(inputs: GravitonInputs, facts: GravitonFacts): readonly Chart[] {
  const chosen = chosenOf(inputs.generations, facts);
  const rungs = rungsOf(chosen, inputs, facts);
  const byGeneration = (figure: Figure): Bars => ({
    type: 'bars',
    value: { label: figure, kind: 'memoryBandwidth', scale: 'linear', unit: 'GB/s' },
    bars: chosen.map(({ label, values }) => ({ label, colour: 'graviton', value: figuresOf(values)[figure] })),
  });
  const cheaper = (maker: 'Intel' | 'AMD'): Bars => ({
    type: 'bars',
    value: { label: `cheaper${maker}`, kind: 'share', scale: 'linear', unit: '%' },
    bars: rungs.map((rung) => {
      const sibling = siblingBy(rung, maker);
      const gap = sibling && gapOf(relativePrice(rung.offer, sibling, inputs));
      return {
        label: [rung.offer.name, sibling?.name].filter(Boolean).join(' / '),
        colour: 'graviton',
        value: gap === undefined ? undefined : -gap,
      };
    }),
  });
  return [byGeneration('bandwidth'), byGeneration('bandwidthCore'), cheaper('Intel'), cheaper('AMD')].filter(
    (chart) => !empty(chart),
  );
}
