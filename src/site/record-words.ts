/**
 * What records say in English prose, in the language of the page: events, what is not published, the words of a site.
 * Where a language has no words of its own the English ones stand, marked as English.
 */
import { events as frenchEvents } from '../i18n/fr/events.ts';
import { notPublished as frenchNotPublished } from '../i18n/fr/not-published.ts';
import { sites as frenchSites } from '../i18n/fr/sites.ts';
import type { EventId } from '../silicon/specs/catalogue.ts';
import type { Locale } from '../silicon/units/index.ts';

export interface Worded {
  readonly text: string;
  /** Set where the text is not in the language of the page. */
  readonly lang?: 'en' | undefined;
}

const own = (text: string | undefined, english: string, locale: Locale): Worded =>
  locale === 'en' ? { text: english } : text === undefined ? { text: english, lang: 'en' } : { text };

/** What an event says. */
export function wordEvent({ id, what }: { readonly id: EventId; readonly what: string }, locale: Locale): Worded {
  return own(frenchEvents[id], what, locale);
}

/** Something that a record says is not published. */
export function wordUnpublished(what: string, locale: Locale): Worded {
  return own(frenchNotPublished[what], what, locale);
}

/** The sentence that sums a site up. */
export function wordSummary(
  { id, summary }: { readonly id: string; readonly summary: string },
  locale: Locale,
): Worded {
  return own(frenchSites[id]?.summary, summary, locale);
}

/** A text (`text`) or a note (`note`) of a value of a site. */
export function wordSiteValue(
  site: string,
  value: string,
  part: 'text' | 'note',
  english: string,
  locale: Locale,
): Worded {
  return own(frenchSites[site]?.values[value]?.[part], english, locale);
}
