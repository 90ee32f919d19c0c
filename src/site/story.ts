/** The story as entries of one kind: what happened, by how it became known, and what nobody has said yet. */
import {
  catalogue,
  type Disclosure,
  type EventRecord,
  type SourceId,
  type Sourced,
} from '../silicon/specs/catalogue.ts';
import type { Locale } from '../silicon/units/index.ts';
import { wordEvent, wordUnpublished, type Worded } from './record-words.ts';

/** The classes that the story keeps apart, the surest first. */
export const KNOWN_AS = ['disclosed', 'reported', 'estimated', 'unknown'] as const satisfies readonly (
  Disclosure | 'unknown'
)[];
export type KnownAs = (typeof KNOWN_AS)[number];

export const TOPICS = ['rainier', 'trainium', 'graviton', 'anthropic', 'nova', 'network', 'nvidia', 'aws'] as const;
export type Topic = (typeof TOPICS)[number] & EventRecord['topics'][number];

export interface Entry {
  readonly id: string;
  /** ISO; of what is unknown, the day on which it was last looked for. */
  readonly date: string;
  readonly as: KnownAs;
  readonly topics: readonly Topic[];
}
export interface Happening extends Entry {
  readonly as: Disclosure;
  readonly said: Worded;
  readonly sources: readonly SourceId[];
}
export interface Open extends Entry {
  readonly as: 'unknown';
  /** The record that lacks it. */
  readonly of: string;
  readonly name: string;
  /** Since when it can be asked: the day of the announcement. */
  readonly since: string;
  readonly lacks: readonly Worded[];
}

/** Every event, in the order of dates. */
export function happenings(locale: Locale): readonly Happening[] {
  return catalogue.events.map((event) => ({
    id: event.id,
    date: event.date,
    as: event.disclosure,
    topics: event.topics,
    said: wordEvent(event, locale),
    sources: [event.source, ...(event.also ?? [])],
  }));
}

interface Lacking {
  readonly id: string;
  readonly name: string;
  readonly announced?: Sourced | undefined;
  readonly notPublished?: readonly string[];
  readonly lookedFor?: string;
}

/** What records say was looked for and is not published, a record an entry, in the order of their announcements. */
export function unknowns(locale: Locale): readonly Open[] {
  const of = (topic: Topic, records: readonly Lacking[]) =>
    records.flatMap(({ id, name, announced, notPublished = [], lookedFor }) =>
      lookedFor && announced && 'text' in announced
        ? [
            {
              id: `unknown-${id}`,
              date: lookedFor,
              as: 'unknown' as const,
              topics: [topic],
              of: id,
              name,
              since: announced.text,
              lacks: notPublished.map((what) => wordUnpublished(what, locale)),
            },
          ]
        : [],
    );
  return [
    ...of('graviton', catalogue.processors),
    ...of('trainium', catalogue.chips),
    ...of(
      'rainier',
      catalogue.sites.map((site) => ({ ...site, announced: site.values.announced })),
    ),
  ].toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Everything, grouped by year; what is unknown stands in the year in which it was last looked for. */
export function byYear(
  locale: Locale,
): readonly { readonly year: string; readonly entries: readonly (Happening | Open)[] }[] {
  const all = [...happenings(locale), ...unknowns(locale)];
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))].toSorted();
  return years.map((year) => ({
    year,
    entries: all
      .filter(({ date }) => date.startsWith(year))
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }));
}
