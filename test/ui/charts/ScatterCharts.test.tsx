// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Chart } from '../../../src/calculators/define.ts';
import { dictionary } from '../../../src/i18n/index.ts';
import { ScatterCharts } from '../../../src/ui/charts/ScatterCharts.tsx';

type Scatter = Extract<Chart, { type: 'scatter' }>;

const own = { 'axis.memory': 'memory', 'axis.time': 'time', 'limit.capacity': 'capacity', 'name.small': 'smallest' };
const wording = { locale: 'en', ui: dictionary('en', 'ui'), own } as const;
const answer: Answer = { ok: true, outputs: {}, checks: [], steps: [] };

const chart: Scatter = {
  type: 'scatter',
  x: { label: 'memory', kind: 'bytes', scale: 'linear', unit: 'GB' },
  y: { label: 'time', kind: 'duration', scale: 'log', unit: 's' },
  series: [
    {
      id: 'all',
      label: 'every layout',
      colour: 'ink',
      style: 'dots',
      points: [
        [1e9, 100],
        [2e9, 100],
        [2e9, 10],
        [4e9, 1],
        [3e9, 0],
        [5e9, Number.NaN],
      ],
    },
    {
      id: 'front',
      label: 'front',
      colour: 'trainium2',
      style: 'steps',
      points: [
        [1e9, 100],
        [2e9, 10],
        [4e9, 1],
      ],
      names: ['@name.small', 'middle', 'large'],
    },
    { id: 'best', label: 'best', colour: 'reader', style: 'marks', points: [[2e9, 10]] },
  ],
  limits: [{ axis: 'x', at: 6e9, label: '@limit.capacity' }],
};

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  act(() => render(null, place));
  place.remove();
});

function draw(one: Chart = chart) {
  act(() =>
    render(
      <ScatterCharts charts={[one]} answer={answer} inputs={{}} facts={{ presets: {} }} wording={wording} />,
      place,
    ),
  );
}

const all = (selector: string) => [...place.querySelectorAll(selector)];
const read = () => place.querySelector('.calc-read')!.textContent;
const press = (key: string) =>
  act(() => {
    place.querySelector('svg')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

/** Where the subpaths of a path begin. */
const places = (path: Element) =>
  [...path.getAttribute('d')!.matchAll(/M([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a scatter chart', () => {
  it('can be focused when a script has drawn it', () => {
    draw();
    // In SVG an attribute keeps its case, and `tabIndex` would be nobody's.
    expect(place.querySelector('svg')!.getAttributeNames()).toContain('tabindex');
  });
  it('draws a cloud as one element, without the points that its axes have no place for', () => {
    draw();
    const clouds = all('.calc-dots');
    expect(clouds).toHaveLength(1);
    expect(places(clouds[0]!)).toHaveLength(4);
    expect(clouds[0]!.getAttribute('d')).not.toContain('NaN');
  });

  it('draws a front as steps: no point of it promises less than was found', () => {
    draw();
    const [front] = all('path[stroke-width="2.25"]');
    expect(front!.getAttribute('d')).toMatch(/^M[\d.]+,[\d.]+(?:H[\d.]+V[\d.]+){2}$/);
  });

  it('draws its limit inside the picture, right of everything that keeps to it', () => {
    draw();
    const [limit] = all('line.calc-limit');
    const x = Number(limit!.getAttribute('x1'));
    expect(limit!.getAttribute('x2')).toBe(limit!.getAttribute('x1'));
    expect(x).toBeLessThanOrEqual(960);
    for (const [right] of places(all('.calc-dots')[0]!)) expect(x).toBeGreaterThan(right!);
    expect(all('text.calc-label').map((label) => label.textContent)).toContain('capacity');
  });

  it('says what it shows, with the value of its limit', () => {
    draw();
    const svg = place.querySelector('svg')!;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toMatch(
      /^time \(s, log scale\) × memory \(GB\): every layout, front, best, capacity \(6\u00a0GB\)\./,
    );
  });

  it('reads out the points of the front and the marks by arrow keys, and stays at the ends', () => {
    draw();
    press('ArrowRight');
    expect(read()).toBe('100\u00a0s1\u00a0GBfront: smallest');
    press('ArrowRight');
    expect(read()).toBe('10\u00a0s2\u00a0GBfront, best: middle');
    press('End');
    expect(read()).toBe('1\u00a0s4\u00a0GBfront: large');
    press('ArrowRight');
    expect(read()).toBe('1\u00a0s4\u00a0GBfront: large');
    press('Home');
    press('ArrowLeft');
    expect(read()).toContain('smallest');
    press('Escape');
    expect(read()).toContain('every layout');
  });

  it('reads out every point where there is no front', () => {
    draw({ ...chart, series: chart.series.slice(0, 1) });
    const seen: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      press('ArrowRight');
      seen.push(read()!);
    }
    expect(new Set(seen).size).toBe(4);
  });

  it('reads out the nearest point under the pointer, and none from afar', () => {
    draw();
    const svg = place.querySelector('svg')!;
    svg.getBoundingClientRect = () => new DOMRect(100, 50, 960, 340);
    const [x, y] = places(all('.calc-dots')[0]!)[1]!;
    const point = (dx: number, dy: number) =>
      act(() => {
        svg.dispatchEvent(
          new PointerEvent('pointermove', { clientX: 100 + x! + dx, clientY: 50 + y! + dy, bubbles: true }),
        );
      });
    point(3, -4);
    expect(read()).toBe('100\u00a0s2\u00a0GBevery layout');
    point(60, 60);
    expect(read()).toContain('front');
    expect(place.querySelector('.calc-cross')).toBeNull();
  });

  it('has every point in its table, one press away', () => {
    draw();
    expect(all('table')).toHaveLength(0);
    const details = place.querySelector('details')!;
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    const rows = all('tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toHaveLength(4 + 3 + 1);
    expect(rows).toContainEqual(['every layout', '', '2\u00a0GB', '100\u00a0s']);
    expect(rows).toContainEqual(['front', 'smallest', '1\u00a0GB', '100\u00a0s']);
  });

  it('draws nothing of other charts, and nothing where there are no points', () => {
    draw({ type: 'bars', value: chart.y, bars: [] });
    expect(all('svg')).toHaveLength(0);
    draw({ ...chart, series: [], limits: [] });
    expect(place.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});
