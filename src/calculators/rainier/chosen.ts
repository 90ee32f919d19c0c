/** What the presets say where the reader says nothing. */
import type { Domain } from '../../silicon/scaling/reliability.ts';
import type { MachinePreset, RainierFacts, RatesPreset } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

export function machineOf(inputs: Given, facts: RainierFacts): MachinePreset | undefined {
  return facts.presets.machines.find(({ id }) => id === inputs['machine']);
}

export function ratesOf(inputs: Given, facts: RainierFacts): RatesPreset | undefined {
  return facts.presets.rates.find(({ id }) => id === inputs['rates']);
}

/** Published mean times between failures of one part, s, by domain. */
export function mtbfOf(inputs: Given, facts: RainierFacts): { readonly [D in Domain]?: number } {
  return ratesOf(inputs, facts)?.values.mtbf ?? {};
}

/** Parameters in all, and those one token uses. */
export function sizeOf(inputs: Given, facts: RainierFacts): { total: number; active: number } | undefined {
  if (inputs['model'] === 'count') {
    const total = Number(inputs['parameters']);
    return { total, active: total };
  }
  const { total, active } = facts.presets.models.find(({ id }) => id === inputs['model'])?.values ?? {};
  return total === undefined || active === undefined ? undefined : { total, active };
}

/** Bytes of all gradients of the model. */
export function gradientBytes(inputs: Given, facts: RainierFacts): number | undefined {
  const size = sizeOf(inputs, facts);
  return size && size.total * Number(inputs['gradient']);
}
