import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import Disclosed from '../../src/site/Disclosed.astro';
import EventLanes from '../../src/site/figures/EventLanes.astro';
import { byYear, happenings, KNOWN_AS, TOPICS, unknowns } from '../../src/site/story.ts';
import Timeline from '../../src/site/Timeline.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});
type Component = Parameters<AstroContainer['renderToString']>[0];

async function render(component: Component, props: Record<string, unknown>, path: string) {
  const request = new Request(`https://site.example${path}`);
  return parse(await container.renderToString(component, { props, request }));
}

describe('the story by year', () => {
  const years = byYear('en');

  it('holds every event and every open question once', () => {
    const ids = years.flatMap(({ entries }) => entries).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...happenings('en'), ...unknowns('en')].map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs forward', () => {
    const dates = years.flatMap(({ entries }) => entries).map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('has a choice for every class and every topic, and no choice that finds nothing', () => {
    const entries = years.flatMap((year) => year.entries);
    expect(new Set(entries.map(({ as }) => as))).toEqual(new Set(KNOWN_AS));
    expect(new Set<string>(entries.flatMap(({ topics }) => topics))).toEqual(new Set<string>(TOPICS));
  });
});

describe('what is unknown', () => {
  it('is asked from the announcement to the day on which it was last looked for', () => {
    for (const { id, since, date, lacks } of unknowns('en')) {
      expect(since < date, id).toBe(true);
      expect(lacks.length, id).toBeGreaterThan(0);
    }
  });

  it('is a lane of its own: nothing that happened is in it', () => {
    const happened = new Set<string>(happenings('en').map(({ id }) => id));
    expect(unknowns('en').filter(({ id }) => happened.has(id))).toEqual([]);
    expect(unknowns('en').map(({ of }) => of)).toContain('project-rainier');
  });
});

describe('the drawing of the story', () => {
  it('has a mark of the right shape for every event', async () => {
    const html = await render(EventLanes, {}, '/timeline/');
    const count = (selector: string) => html.querySelectorAll(selector).length;
    const known = (as: string) => catalogue.events.filter(({ disclosure }) => disclosure === as).length;
    expect(count('circle.mark')).toBe(known('disclosed'));
    expect(count('rect.mark')).toBe(known('reported'));
    expect(count('path.mark')).toBe(known('estimated'));
    expect(count('path.open')).toBe(unknowns('en').length);
  });

  it('puts a later day further right, and nothing outside', async () => {
    const html = await render(EventLanes, {}, '/timeline/');
    const at = html.querySelectorAll('circle.mark').map((mark) => Number(mark.getAttribute('cx')));
    const disclosed = catalogue.events.filter(({ disclosure }) => disclosure === 'disclosed');
    const days = at.filter((_, index) => /^\d{4}-\d{2}-\d{2}$/.test(disclosed[index]!.date));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days[0]!).toBeLessThan(days.at(-1)!);
    expect(Math.min(...at)).toBeGreaterThan(90);
    expect(Math.max(...at)).toBeLessThan(755);
  });
});

describe('what is known of a site', () => {
  const [site] = catalogue.sites;

  it.each(['disclosed', 'reported', 'estimated'] as const)('lists every value that is %s, and no other', async (as) => {
    const html = await render(Disclosed, { of: site!.id, as }, '/page/');
    const shown = html.querySelectorAll('dt a').map((link) => link.getAttribute('href')!.split('#values-')[1]);
    const wanted = Object.entries(site!.values).filter(([, { disclosure }]) => disclosure === as);
    expect(shown).toEqual(wanted.map(([name]) => name));
    expect(html.querySelectorAll('dd small').length).toBeGreaterThanOrEqual(wanted.length);
  });

  it('says what else is printed', async () => {
    const html = await render(Disclosed, { of: site!.id, as: 'reported' }, '/page/');
    expect(
      html
        .querySelectorAll('.other')
        .map(({ text }) => text)
        .join(),
    ).toContain('38');
  });

  it('tells apart what else is printed, where it is known in another way', async () => {
    const tags = async (as: 'disclosed' | 'reported') => {
      const html = await render(Disclosed, { of: site!.id, as }, '/page/');
      return html.querySelectorAll('.other').map((other) => other.querySelectorAll('.tag').map(({ text }) => text));
    };
    // Beside the half million disclosed: two numbers of analysts, and one of the press.
    expect((await tags('disclosed'))[0]).toEqual(['estimated', 'estimated', 'reported']);
    expect((await tags('reported'))[0]).toEqual([]);
  });

  it('says of the rest when it was last looked for', async () => {
    const html = await render(Disclosed, { of: site!.id, as: 'unknown' }, '/page/');
    expect(html.querySelectorAll('li')).toHaveLength(site!.notPublished.length);
    expect(html.querySelector('.asked')!.text).toMatch(/ 20\d\d/);
  });

  it.each(KNOWN_AS)('has no English on a French page: %s', async (as) => {
    const html = await render(Disclosed, { of: site!.id, as }, '/fr/page/');
    const english = html.querySelectorAll('[lang=en]').map(({ text }) => text);
    // Quoted words of a losing text stay as they were printed.
    expect(english.filter((text) => !text.includes('220,0000'))).toEqual([]);
  });
});

it('tells events in French on a French page', async () => {
  const html = await render(Timeline, { topics: ['rainier'] }, '/fr/page/');
  expect(html.querySelectorAll('[lang=en]')).toEqual([]);
  expect(html.text).toContain('AWS met Project Rainier en service');
});
