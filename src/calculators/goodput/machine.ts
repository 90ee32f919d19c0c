/** What the presets say where the reader says nothing: groups of chips, failure rates and their range. */
import type { Domain } from '../../silicon/scaling/reliability.ts';
import type { GoodputFacts, MachinePreset, RatesPreset } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

export function machineOf(inputs: Given, facts: GoodputFacts): MachinePreset | undefined {
  return facts.presets.hardware.find(({ id }) => id === inputs.hardware);
}

export function ratesOf(inputs: Given, facts: GoodputFacts): RatesPreset | undefined {
  return facts.presets.rates.find(({ id }) => id === inputs.rates);
}

/** The published mean time between failures of one part, s. */
export function mtbfOf(domain: Domain, inputs: Given, facts: GoodputFacts): number | undefined {
  return ratesOf(inputs, facts)?.values.mtbf[domain];
}

/** The field that holds the mean time between failures of each domain. */
export const MTBF_FIELDS = {
  chip: 'chipMtbf',
  instance: 'instanceMtbf',
  ultraserver: 'ultraserverMtbf',
  shared: 'sharedMtbf',
  silent: 'silentMtbf',
} as const satisfies Record<Domain, string>;

/**
 * The lowest and the highest published rate, all causes together, as multiples of the one chosen. None for
 * rates of the reader's own: what others saw says nothing about those.
 */
export function rangeOf(inputs: Given, facts: GoodputFacts): { readonly low: number; readonly high: number } {
  const chosen = ratesOf(inputs, facts)?.values.perChip;
  const typed = Object.values(MTBF_FIELDS).some((field) => inputs[field] !== undefined);
  if (chosen === undefined || typed) return { low: 1, high: 1 };
  const all = facts.presets.rates.flatMap(({ values }) => values.perChip ?? []);
  return { low: Math.min(...all) / chosen, high: Math.max(...all) / chosen };
}
