// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Chart } from '../../../src/calculators/define.ts';
import { dictionary } from '../../../src/i18n/index.ts';
import { RangeCharts } from '../../../src/ui/charts/RangeCharts.tsx';

type Ranges = Extract<Chart, { type: 'ranges' }>;

const own = { 'axis.chips': 'chips', 'figure.power': 'by power', 'limit.here': 'yours' };
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own } as const;
const answer: Answer = { ok: true, outputs: {}, checks: [], steps: [] };

const chart: Ranges = {
  type: 'ranges',
  value: { label: 'chips', kind: 'count', scale: 'log' },
  bars: [
    { key: 'A', label: '@figure.power', colour: 'trainium2', low: 1000, value: 2000, high: 4000 },
    { key: 'B', label: 'more than', colour: 'trainium2', low: 5000, value: 5000, high: 100_000, open: true },
  ],
  limit: { at: 3000, label: '@limit.here' },
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  act(() =>
    render(
      <RangeCharts charts={[chart]} answer={answer} inputs={{}} facts={{ presets: {} }} wording={wording} />,
      place,
    ),
  );
});
afterEach(() => {
  act(() => render(null, place));
  place.remove();
});

const read = () => place.querySelector('.calc-read')!.textContent;
const press = (key: string) =>
  act(() => {
    place.querySelector('svg')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
const box = (index: number) => {
  const bar = place.querySelectorAll('rect')[index]!;
  const from = Number(bar.getAttribute('x'));
  return { from, to: from + Number(bar.getAttribute('width')) };
};

describe('a chart of ranges', () => {
  it('can be focused when a script has drawn it', () => {
    // In SVG an attribute keeps its case, and `tabIndex` would be nobody's.
    expect(place.querySelector('svg')!.getAttributeNames()).toContain('tabindex');
  });
  it('draws a range for each, in the order of their ends on one axis', () => {
    expect(place.querySelectorAll('rect')).toHaveLength(2);
    expect(box(0).from).toBeLessThan(box(0).to);
    expect(box(0).to).toBeLessThan(box(1).from);
    const line = Number(place.querySelector('.calc-limit line')!.getAttribute('x1'));
    expect(line).toBeGreaterThan(box(0).from);
    expect(line).toBeLessThan(box(0).to);
  });

  it('marks the middle, and ends in an arrow where there is no end', () => {
    const middles = [...place.querySelectorAll('circle')].map((mark) => Number(mark.getAttribute('cx')));
    // On a log scale 2,000 is halfway from 1,000 to 4,000.
    expect(middles[0]).toBeCloseTo((box(0).from + box(0).to) / 2, 6);
    expect(middles[1]).toBeCloseTo(box(1).from, 6);
    expect(place.querySelectorAll('path')).toHaveLength(1);
  });

  it('says everything in its label', () => {
    const label = place.querySelector('svg')!.getAttribute('aria-label')!;
    for (const text of ['A. by power: 1,000 – 4,000', 'B. more than: 5,000 – and more', 'yours: 3,000']) {
      expect(label).toContain(text);
    }
  });

  it('is read out by the arrow keys, and stays at its ends', () => {
    press('ArrowRight');
    const first = read();
    expect(first).toContain('by power');
    press('ArrowDown');
    expect(read()).toContain('and more');
    press('ArrowDown');
    expect(read()).toContain('and more');
    press('Home');
    expect(read()).toBe(first);
    press('ArrowUp');
    expect(read()).toBe(first);
  });

  it('has all numbers in a table', () => {
    const details = place.querySelector('details')!;
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    const cells = [...details.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['A. by power', '1,000', '2,000', '4,000'],
      ['B. more than', '5,000', '5,000', 'and more'],
    ]);
  });
});
