/** Links from a record to the calculators that know it. */
import { existsSync } from 'node:fs';
import { calculator } from '../../calculators/index.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { addressOf } from '../shell/address.ts';

/**
 * The address of a calculator with one field set; nothing where the calculator has no page, or does not
 * offer the record as a preset.
 */
export function scenarioLink(id: string, field: string, record: string, locale: Locale): string | undefined {
  const found = calculator(id);
  const set = found?.definition.fields[field];
  if (!found || !set || !('set' in set) || !existsSync(`content/calculators/${id}.mdx`)) return undefined;
  const presets = found.facts().presets[set.set];
  if (!presets?.some((preset) => preset.id === record)) return undefined;
  const page = addressOf(`calculators/${id}/`, locale);
  return String(set.default) === record ? page : `${page}?v=${found.definition.version}&${field}=${record}`;
}
