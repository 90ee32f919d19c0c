/** PUE, WUE and the factor of the grid with their ranges: what the reader chose, and what else is on record of AWS. */
import type { Span } from '../../silicon/scaling/site-energy.ts';
import type { RatePreset, SiteFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const at = (presets: readonly RatePreset[], id: unknown) => presets.find((preset) => preset.id === id)?.values;

/** Values on record that say how far AWS's own may be apart. */
const PUE_ENDS = ['fleet-2025', 'fleet-2024', 'epoch'];
const WUE_ENDS = ['fleet-2025', 'fleet-2024'];

function ends(presets: readonly RatePreset[], ids: readonly string[]): number[] {
  return ids.map((id) => at(presets, id)?.value).filter((value) => value !== undefined);
}

/**
 * The PUE chosen, and a range about it: what the reader gives, else that of AWS's fleet and of the two estimates for New
 * Carlisle. An own PUE has no range unless it is given one. Undefined where an own one is not given.
 */
export function pueSpan(inputs: Given, { presets }: SiteFacts): Span | undefined {
  const own = inputs.pue === 'own';
  const value = own ? (inputs.ownPue as number | undefined) : at(presets.pues, inputs.pue)?.value;
  if (value === undefined) return undefined;
  const others = own ? [] : ends(presets.pues, PUE_ENDS);
  const low = (inputs.pueLow as number | undefined) ?? Math.min(value, ...others);
  const high = (inputs.pueHigh as number | undefined) ?? Math.max(value, ...others);
  return { low, value, high };
}

/** The same of the water; the range is that of AWS's last two years. */
export function wueSpan(inputs: Given, { presets }: SiteFacts): Span | undefined {
  const own = inputs.wue === 'own';
  const value = own ? (inputs.ownWue as number | undefined) : at(presets.wues, inputs.wue)?.value;
  if (value === undefined) return undefined;
  const others = own ? [] : ends(presets.wues, WUE_ENDS);
  return { low: Math.min(value, ...others), value, high: Math.max(value, ...others) };
}

/** Carbon of the grid; one figure is on record, so that there is no range. */
export function gridFactor(inputs: Given, { presets }: SiteFacts): number | undefined {
  return inputs.grid === 'own' ? (inputs.ownGrid as number | undefined) : at(presets.grids, inputs.grid)?.value;
}

/** Where a chosen rate is on record, or `reader`. */
export function rateFrom(presets: readonly RatePreset[], id: string): string | undefined {
  return id === 'own' ? 'reader' : at(presets, id)?.from;
}
