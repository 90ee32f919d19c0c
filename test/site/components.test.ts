import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import Cite from '../../src/site/Cite.astro';
import Claim from '../../src/site/Claim.astro';
import Equation from '../../src/site/Equation.astro';
import PriceTable from '../../src/site/PriceTable.astro';
import Spec from '../../src/site/Spec.astro';
import SpecTable from '../../src/site/SpecTable.astro';
import Timeline from '../../src/site/Timeline.astro';
import Value from '../../src/site/Value.astro';
import { declaration } from '../../src/site/listing.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

type Component = Parameters<AstroContainer['renderToString']>[0];

async function render(component: Component, props: Record<string, unknown>, path = '/page/') {
  const request = new Request(`https://site.example${path}`);
  return parse(await container.renderToString(component, { props, request }));
}

describe('a value in a sentence', () => {
  it('is a link to a card that says what was printed, where, and who disagrees', async () => {
    const html = await render(Spec, { of: 'trainium2.hbm.capacity' });
    const link = html.querySelector('a.v')!;
    const card = html.querySelector('.c')!;
    expect(link.text).toBe('96\u00a0GiB');
    expect(link.getAttribute('href')).toBe(`#${card.id}`);
    expect(card.hasAttribute('popover')).toBe(true);
    expect(card.text).toContain('96 GiB of device memory');
    expect(card.text).toContain('primary source');
    expect(card.text).toContain('96 GB');
    expect(card.querySelector('a[href="/chips/trainium2/#hbm-capacity"]')).not.toBeNull();
  });

  it('holds phrasing content only, so that it may stand in a paragraph', async () => {
    const html = await render(Spec, { of: 'trainium2.hbm.capacity' });
    const names = new Set(html.querySelectorAll('*').map((element) => element.tagName.toLowerCase()));
    names.delete('script');
    expect([...names].filter((name) => !['a', 'b', 'i', 'q', 'small', 'span'].includes(name))).toEqual([]);
  });

  it('is written in the language of the page, its quotations marked as English', async () => {
    const html = await render(Spec, { of: 'trainium2.hbm.capacity' }, '/fr/page/');
    expect(html.querySelector('a.v')!.text).toBe('96\u00a0Gio');
    expect(html.querySelector('q')!.getAttribute('lang')).toBe('en');
    expect(html.querySelector('a[href="/fr/chips/trainium2/#hbm-capacity"]')).not.toBeNull();
  });

  it('is visibly an estimate when it is one', async () => {
    const html = await render(Spec, { of: 'trainium2.power' });
    expect(html.querySelector('a.v.e i')!.text).toBe('est.');
  });

  it('is shown in another unit of its kind, and in no other', async () => {
    const html = await render(Spec, { of: 'trainium2.peak.fp8.dense', in: 'PFLOPS' });
    expect(html.querySelector('a.v')!.text).toBe('1.299\u00a0PFLOPS');
    await expect(render(Spec, { of: 'trainium2.peak.fp8.dense', in: 'GB' })).rejects.toThrow('no unit of computeRate');
  });

  it('fails the build when its path leads nowhere', async () => {
    await expect(render(Spec, { of: 'trainium2.peak.fp7.dense' })).rejects.toThrow('has no "fp7"');
  });
});

describe('a result in a sentence', () => {
  it('shows its arithmetic, each number a link to its record', async () => {
    const html = await render(Value, { compute: 'n * p', n: 64, p: 'trainium2.peak.fp8.dense', kind: 'computeRate' });
    expect(html.querySelector('a.v')!.text).toBe('83.14\u00a0PFLOPS');
    expect(html.querySelector('.c')!.text).toContain('64 × 1,299\u00a0TFLOPS = 83.14\u00a0PFLOPS');
    expect(html.querySelector('.c a')!.getAttribute('href')).toBe('/chips/trainium2/#peak-fp8-dense');
  });

  it('refuses a sum that has no finite result', async () => {
    await expect(render(Value, { compute: '1 / n', n: 0, kind: 'ratio' })).rejects.toThrow('no finite number');
  });
});

describe('a claim', () => {
  const id = 'claim-rainier-exaflops';
  const claim = catalogue.claims.find((one) => one.id === id)!;

  it('is given as said, by whom, when, recalculated and judged', async () => {
    const { text } = await render(Claim, { id });
    for (const part of [claim.said, claim.by, '29 October 2025', '1,299\u00a0EFLOPS', 'holds on one reading']) {
      expect(text).toContain(part);
    }
  });

  it('can stand in a sentence', async () => {
    const html = await render(Claim, { id, inline: true });
    expect(html.querySelector('figure')).toBeNull();
    expect(html.querySelector('a.v')!.text).toBe('1,300\u00a0EFLOPS');
  });
});

describe('the other parts of prose', () => {
  it('cites a publication by publisher and year', async () => {
    const html = await render(Cite, { source: 'neuron-trainium2' });
    expect(html.querySelector('a.v')!.text).toBe('[AWS 2025]');
    await expect(render(Cite, { source: 'nowhere' })).rejects.toThrow('No source "nowhere"');
  });

  it('sets an equation as MathML with its symbols, domain and source', async () => {
    const html = await render(Equation, { id: 'ridgePoint' });
    expect(html.querySelector('math[display="block"]')).not.toBeNull();
    expect(html.querySelectorAll('dt')).toHaveLength(3);
    expect(html.text).toContain('Williams');
  });

  it('puts records side by side and says what is not published', async () => {
    const rows = ['peak.fp8.dense|peak.mxfp8.dense in TFLOPS', 'power'];
    const html = await render(SpecTable, { records: ['trainium1', 'trainium2', 'trainium3'], rows });
    expect(html.querySelectorAll('tbody th[scope="row"]').map(({ text }) => text)).toEqual([
      'Peak FP8 / MXFP8, dense',
      'Power',
    ]);
    expect(html.querySelectorAll('tbody tr')[0]!.text).toContain('1,299\u00a0TFLOPS');
    expect(html.querySelector('.np')!.text).toBe('not published');
    await expect(render(SpecTable, { records: ['trainium2'], rows: ['hbm.colour'] })).rejects.toThrow(
      'none of trainium2',
    );
  });

  it('never shows two bases of price in one table', async () => {
    const html = await render(PriceTable, { basis: 'on-demand', anchors: true });
    const bases = html.querySelectorAll('tr[id]').map(({ id }) => catalogue.prices.find((one) => one.id === id)!.basis);
    expect(new Set(bases)).toEqual(new Set(['on-demand']));
  });

  it('tells events in the order of their dates, with how each became known', async () => {
    const html = await render(Timeline, { topics: ['rainier'] });
    const dates = html.querySelectorAll('time').map((time) => time.getAttribute('datetime')!);
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted());
    expect(html.querySelector('.tag.reported')).not.toBeNull();
  });

  it('cuts one declaration with its comment out of a source', () => {
    const text =
      '/** One. */\nexport const one = 1;\n\n/** Two. */\nexport function two() {\n  return "}";\n}\n\nconst x = 3;\n';
    expect(declaration(text, 'two')).toBe('/** Two. */\nexport function two() {\n  return "}";\n}');
    expect(declaration(text, 'three')).toBeUndefined();
  });
});
