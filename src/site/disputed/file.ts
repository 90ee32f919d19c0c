/** What a calculator's page fetches when somebody asks for other readings. */
import type { Registered } from '../../calculators/index.ts';
import { readingsOf } from '../../calculators/readings-facts.ts';
import { dictionary } from '../../i18n/index.ts';
import { disputes } from '../../silicon/specs/disputes.ts';
import { sourceOf, type Provenance } from '../../silicon/specs/catalogue.ts';
import { raw, type Locale } from '../../silicon/units/index.ts';
import type { ReadingsFile } from '../../ui/disputed/file.ts';
import { disputePage, wordDispute } from './groups.ts';

const PANEL = 'panel.';

function source(of: Provenance): string {
  return sourceOf(of).title;
}

/** The readings of a calculator in a language, as its page receives them. */
export function readingsFile(which: Registered, locale: Locale): ReadingsFile {
  const { disputed, corrections } = readingsOf(which);
  const offered = new Set(disputed.flatMap(({ alternatives }) => alternatives.map(({ id }) => id)));
  const texts = Object.entries(dictionary(locale, 'disputed'));
  return {
    words: Object.fromEntries(
      texts.flatMap(([key, text]) => (key.startsWith(PANEL) ? [[key.slice(PANEL.length), text]] : [])),
    ),
    disputed: disputed.map(({ dispute, alternatives }) => {
      const { path, paths, chosen, others } = dispute;
      return {
        path,
        paths,
        label: wordDispute(dispute, locale),
        kind: chosen.of,
        chosen: { value: raw(chosen.value), unit: chosen.unit, source: source(chosen) },
        others: others.flatMap(({ id, dissent }) => {
          const change = alternatives.find((one) => one.id === id);
          const { value, unit = chosen.unit } = dissent;
          return change ? [{ ...change, value, unit, source: source(dissent) }] : [];
        }),
        page: disputePage(dispute),
      };
    }),
    corrections,
    elsewhere: disputes.flatMap(({ others }) => others.map(({ id }) => id)).filter((id) => !offered.has(id)),
  };
}
