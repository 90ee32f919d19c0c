/** What sets are called: by the messages, or by the provider where these have no name for them. */
import { dictionary } from '../../i18n/index.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { sets } from './index.ts';

/** The name of a set. Throws for one that no provider brought. */
export function nameOf(id: string, locale: Locale): string {
  const set = sets.find((one) => one.id === id);
  if (!set) throw new Error(`No set of measurements "${id}".`);
  const words: Readonly<Record<string, string>> = dictionary(locale, 'accuracy');
  return words[`set.${id}`] ?? set.name;
}
