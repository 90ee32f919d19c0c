import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import RowTable from '../../../src/site/accuracy/RowTable.astro';
import Scatter from '../../../src/site/accuracy/Scatter.astro';
import type { Comparison, MeasuredSet } from '../../../src/site/accuracy/types.ts';
import { unitOf, wordNumber, wordPercent } from '../../../src/site/accuracy/words.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

async function render(component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) {
  const request = new Request('https://site.example/page/');
  return parse(await container.renderToString(component, { props, request }));
}

const set: MeasuredSet = { id: 'some', name: 'Some', kind: 'duration', sources: ['vtrain-data'], remarks: [] };
const made = (row: string, predicted: number, more: Partial<Comparison> = {}): Comparison => ({
  id: `${more.calculator ?? 'step-time'}/${row}`,
  row,
  calculator: 'step-time',
  set: 'some',
  name: `layout ${row}`,
  kind: 'duration',
  predicted,
  measured: 10,
  role: 'fitted',
  source: 'vtrain-data',
  ...more,
});
const table = (comparisons: readonly Comparison[]) => render(RowTable, { set, name: 'Some', unit: 's', comparisons });
const cells = (html: Awaited<ReturnType<typeof table>>) =>
  html.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map(({ text }) => text.trim()));

describe('the table of a set', () => {
  it('has measured, predicted and error, and no column for what no row has', async () => {
    const html = await table([made('a', 11), made('b', 9)]);
    expect(html.querySelectorAll('thead th').map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Measurement',
      'Measured (s)',
      'Predicted (s)',
      'Error',
    ]);
    expect(cells(html)).toEqual([
      ['layout a', '10', '11', '+10%'],
      ['layout b', '10', '9', '−10%'],
    ]);
  });
  it('has a band and a role where rows have them', async () => {
    const html = await table([made('a', 11, { low: 9, high: 13 }), made('b', 9, { role: 'held-out' })]);
    expect(cells(html)).toEqual([
      ['layout a', '10', '11', '9 – 13', '+10%', 'Fitted'],
      ['layout b', '10', '9', '–', '−10%', 'Held out'],
    ]);
  });
  it('sets two calculators side by side, with a dash where one has no prediction', async () => {
    const html = await table([
      made('a', 11),
      made('a', 20, { calculator: 'training-time', low: 10, high: 30 }),
      made('b', 9, { calculator: 'training-time', low: 5, high: 30 }),
    ]);
    expect(html.querySelectorAll('thead tr:first-child th[colspan]').map((th) => th.getAttribute('colspan'))).toEqual([
      '2',
      '3',
    ]);
    expect(cells(html)).toEqual([
      ['layout a', '10', '11', '+10%', '20', '10 – 30', '+100%'],
      ['layout b', '10', '–', '–', '9', '5 – 30', '−10%'],
    ]);
  });
  it('names the source of each row where they differ', async () => {
    const html = await table([made('a', 11), made('b', 9, { source: 'simumax-b200' })]);
    expect(cells(html).map((row) => row.at(-1))).toEqual(['KAIST and Samsung 2024', 'Moore Threads 2026']);
  });
});

describe('the scatter of a set', () => {
  const props = { id: 'one', name: 'Some', calculator: 'Step time', kind: 'duration', unit: 's' };
  it('says in words what it shows', async () => {
    const html = await render(Scatter, { ...props, comparisons: [made('a', 10.5), made('b', 20)] });
    expect(html.querySelector('desc')!.text).toMatch(/^2 points .* from 10 s to 20 s\. .* 1 lie within/);
    expect(html.querySelector('svg')!.getAttribute('aria-labelledby')).toBe('one-title');
  });
  it('draws what was fitted as dots and the rest as crosses, one path each', async () => {
    const html = await render(Scatter, {
      ...props,
      comparisons: [made('a', 11), made('b', 9), made('c', 12, { role: 'carried-over', low: 6, high: 18 })],
    });
    expect(html.querySelector('.dots')!.getAttribute('d')!.match(/M/g)).toHaveLength(2);
    expect(html.querySelector('.crosses')!.getAttribute('d')!.match(/M/g)).toHaveLength(1);
    expect(html.querySelector('.bands')!.getAttribute('d')!.match(/M/g)).toHaveLength(1);
  });
  it('puts a right prediction on the diagonal, which goes from corner to corner', async () => {
    const html = await render(Scatter, { ...props, comparisons: [made('a', 10), made('b', 40, { measured: 40 })] });
    const [, x1, y1, x2, y2] = /M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/
      .exec(html.querySelector('.diagonal')!.getAttribute('d')!)!
      .map(Number);
    for (const [, x, y] of html
      .querySelector('.dots')!
      .getAttribute('d')!
      .matchAll(/M([\d.]+) ([\d.]+)/g)) {
      const share = (Number(x) - x1!) / (x2! - x1!);
      expect(Number(y)).toBeCloseTo(y1! + share * (y2! - y1!), 0);
    }
  });
});

describe('errors and units', () => {
  it('are written to a tenth of a per cent, as each language does', () => {
    expect(wordPercent(0.0564, 'en')).toBe('5.6%');
    expect(wordPercent(0.0564, 'fr', { signed: true })).toBe('+5,6\u00a0%');
    expect(wordPercent(-1.234, 'en')).toBe('−123.4%');
    expect(wordPercent(0.0002, 'en', { signed: true })).toBe('0%');
  });
  it('use one unit for all of a set', () => {
    expect(unitOf('duration', [made('a', 1, { measured: 0.2 })])).toBe('ms');
    expect(unitOf('duration', [made('a', 1, { measured: 0.2 }), made('b', 1, { measured: 90 })])).toBe('s');
    expect(unitOf('duration', [made('a', 1, { measured: 600_000 })])).toBe('h');
    expect(unitOf('bytes', [made('a', 1)])).toBe('GiB');
    expect(wordNumber('duration', 0.2, 'ms', 'en')).toBe('200');
  });
});
