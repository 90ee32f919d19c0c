/** The links at the end of a record's page that every kind of record has. */
import { fill } from '../../i18n/fill.ts';
import { dictionary } from '../../i18n/index.ts';
import { find } from '../../silicon/specs/catalogue.ts';
import type { Locale } from '../../silicon/units/index.ts';
import { recordLink } from '../page-links.ts';
import { addressOf } from '../shell/address.ts';
import { wordRecord } from '../wordings.ts';
import { neighboursOf } from './sections.ts';

export interface OnwardLink {
  readonly href: string | undefined;
  readonly label: string;
}

/** To the neighbours in the list, to the list itself, and to the data. */
export function around(id: string, listPage: string, listName: string, locale: Locale): readonly OnwardLink[] {
  const t = dictionary(locale, 'records');
  const { before, after } = neighboursOf(id);
  const file = `${find(id)!.list}.json`;
  return [
    ...(before ? [{ href: recordLink(before, locale), label: fill(t.previous, { name: wordRecord(before) }) }] : []),
    ...(after ? [{ href: recordLink(after, locale), label: fill(t.next, { name: wordRecord(after) }) }] : []),
    { href: addressOf(listPage, locale), label: fill(t.compareAll, { list: listName }) },
    { href: addressOf(`data/${file}`, 'en'), label: fill(t.asData, { file }) },
  ];
}
