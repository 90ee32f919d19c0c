/** The chosen systems as bars. */
import type { Chart } from '../define.ts';
import { comparedOf, kindOf, named, SHARED, totalOf } from './compared.ts';
import type { Inputs } from './fields.ts';
import type { GenerationsFacts } from './types.ts';

/** One set of bars for each quantity that anybody among them publishes. */
export function charts(inputs: Inputs, facts: GenerationsFacts): readonly Chart[] {
  const all = comparedOf(inputs, facts);
  if ('ok' in all) return [];
  return SHARED.flatMap((name): Chart[] => {
    const shown = all.filter(({ kind }) => kind !== 'processor' || name === 'hbmBandwidth');
    const bars = shown.map((one) => ({ label: one.label, colour: one.family, value: totalOf(one, name) }));
    if (bars.every(({ value }) => value === undefined)) return [];
    return [{ type: 'bars', value: { label: named(name, inputs), kind: kindOf(name, inputs), scale: 'linear' }, bars }];
  });
}
