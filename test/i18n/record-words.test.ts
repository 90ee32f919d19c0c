import { describe, expect, it } from 'vitest';
import { events as frenchEvents } from '../../src/i18n/fr/events.ts';
import { notPublished as frenchNotPublished } from '../../src/i18n/fr/not-published.ts';
import { sites as frenchSites } from '../../src/i18n/fr/sites.ts';
import { catalogue, isQuantity } from '../../src/silicon/specs/catalogue.ts';
import { isDate } from '../../src/site/wordings.ts';

const { events, sources: _, sites, ...lists } = catalogue;

/** The numbers of a text, and its versions, with a point and without groups: English groups by commas, French by spaces. */
const numbers = (text: string) => text.match(/\d+(\.\d+)*/g) ?? [];
const englishNumbers = (text: string) => numbers(text.replace(/(?<=\d),(?=\d{3})/g, ''));
const frenchNumbers = (text: string) =>
  numbers(text.replace(/(?<=\d)[\u202f\u00a0](?=\d{3})/g, '').replace(/(?<=\d),(?=\d)/g, '.'));

describe('an event in French', () => {
  it.each(events.map(({ id, what }) => [id, what] as const))(
    '%s has the numbers that it has in English',
    (id, what) => {
      expect(frenchNumbers(frenchEvents[id])).toEqual(expect.arrayContaining(englishNumbers(what)));
    },
  );

  it('belongs to an event that exists', () => {
    const ids = new Set<string>(events.map(({ id }) => id));
    expect(Object.keys(frenchEvents).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has a narrow space before what French sets apart', () => {
    const texts = [...Object.values(frenchEvents), ...Object.values(frenchNotPublished)];
    expect(texts.filter((text) => / [;:!?»%]|« |\d \d{3}/.test(text))).toEqual([]);
  });
});

describe('what is not published', () => {
  const said = new Set(
    [...Object.values(lists).flat(), ...sites].flatMap((record) =>
      'notPublished' in record ? (record.notPublished ?? []) : [],
    ),
  );

  it('has French words, every one of it', () => {
    expect([...said].filter((what) => !(what in frenchNotPublished))).toEqual([]);
  });

  it('has French words for nothing else', () => {
    expect(Object.keys(frenchNotPublished).filter((what) => !said.has(what))).toEqual([]);
  });
});

describe.each(sites.map((site) => [site.id, site] as const))('%s in French', (id, site) => {
  const words = frenchSites[id];

  it('is summed up', () => {
    expect(words?.summary).toBeTruthy();
  });

  it('has words for every text and every note, and for nothing else', () => {
    const wanted = Object.entries(site.values).flatMap(([name, value]) => [
      ...(!isQuantity(value) && !isDate(value.text) ? [`${name}.text`] : []),
      ...(value.note ? [`${name}.note`] : []),
    ]);
    const given = Object.entries(words?.values ?? {}).flatMap(([name, parts]) =>
      Object.keys(parts).map((part) => `${name}.${part}`),
    );
    expect(given.toSorted()).toEqual(wanted.toSorted());
  });
});
