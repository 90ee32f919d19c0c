// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../../src/calculators/serve.ts';
import { dictionary } from '../../../src/i18n/index.ts';
import type { Locale } from '../../../src/silicon/units/index.ts';
import { Calculator } from '../../../src/ui/Calculator.tsx';
import { ScatterCharts } from '../../../src/ui/charts/ScatterCharts.tsx';
import { inBackground } from '../../../src/ui/heavy/evaluation.tsx';
import type { CalculatorProps, First } from '../../../src/ui/props.ts';
import { heavyFacts, heavyOwn, heavySample, type HeavyFacts } from '../../calculators/heavy-sample.ts';
import { agency, type Options } from './fake-worker.ts';

let place: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] });
  place = document.createElement('div');
  document.body.append(place);
  history.replaceState(null, '', '/calculators/heavy-sample/');
});
afterEach(() => {
  act(() => render(null, place));
  place.remove();
  vi.useRealTimers();
});

const at = <E extends Element>(selector: string): E | null => place.querySelector<E>(selector);
const shown = (output: string) => at(`[data-output="${output}"]`)!.getAttribute('data-value');
const expected = (total: string) => {
  const done = draw(heavySample, { total }, heavyFacts, 'en');
  if (!done.ok) throw new Error('no answer');
  return String(done.answer.outputs['time']);
};
const button = () => at<HTMLButtonElement>('.calc-result button');
const bar = () => at<HTMLProgressElement>('progress');
const note = () => at('.calc-stale')!.textContent;
const isStale = () => at('.calc')!.classList.contains('is-stale');

/** Lets time pass, and everything that waits for it happen. */
const wait = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

async function type(field: string, text: string) {
  const input = at<HTMLInputElement>(`#x-${field}`)!;
  await act(async () => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The calculator in a page, its workers doing what the test tells them. */
async function open(options: Options & { locale?: Locale; first?: First; hire?: () => Worker } = {}) {
  const { locale = 'en', first, ...more } = options;
  const { hired, hire } = agency(heavySample, more);
  const evaluation = inBackground(options.hire ?? hire);
  const props: CalculatorProps = {
    locale,
    ui: dictionary(locale, 'ui'),
    own: heavyOwn,
    facts: heavyFacts,
    formulas: {},
    pages: {},
    root: '/',
    home: '/calculators/heavy-sample/',
    name: 'x',
    ...(first && { first }),
  };
  const mount = (facts: HeavyFacts) =>
    act(async () => {
      render(
        <Calculator definition={heavySample} evaluation={evaluation} view={ScatterCharts} {...props} facts={facts} />,
        place,
      );
    });
  await mount(heavyFacts);
  await wait(0);
  return { hired, mount };
}

describe('a heavy calculator in a page', () => {
  it('begins with the result that the page brought, and hires nobody for it', async () => {
    const done = draw(heavySample, { total: '128' }, heavyFacts, 'en');
    if (!done.ok) throw new Error('no answer');
    const first = JSON.parse(JSON.stringify({ ...done, hidden: [...done.hidden] })) as First;
    const { hired } = await open({ first });
    expect(shown('time')).toBe(expected('128'));
    expect(hired).toHaveLength(0);
  });

  it('shows what a worker makes of a key, with its pictures, and writes the address', async () => {
    const { hired } = await open();
    const before = at('.calc-chart svg')!.innerHTML;
    await type('total', '360');
    await wait(0);
    await wait(0);
    expect(hired).toHaveLength(1);
    expect(shown('time')).toBe(expected('360'));
    expect(at('.calc-chart svg')!.innerHTML).not.toBe(before);
    await wait(400);
    expect(location.search).toBe('?v=1&total=360');
  });

  it('gives other facts to a worker of their own, for the same scenario', async () => {
    const { hired, mount } = await open();
    await type('total', '360');
    await wait(0);
    await wait(0);
    expect(hired).toHaveLength(1);
    const other = { ...heavyFacts, capacity: heavyFacts.capacity * 1000, readings: ['hbm~press'] };
    const done = draw(heavySample, { total: '360' }, other, 'en');
    if (!done.ok) throw new Error('no answer');
    const time = String(done.answer.outputs['time']);
    expect(time).not.toBe(expected('360'));
    await mount(other);
    await wait(0);
    await wait(0);
    expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
    expect(shown('time')).toBe(time);
  });

  it('keeps the key and the last result while it works, and says nothing for a moment', async () => {
    await open({ idle: true });
    const before = shown('time');
    await type('total', '360');
    await wait(100);
    expect(at<HTMLInputElement>('#x-total')!.value).toBe('360');
    expect(shown('time')).toBe(before);
    expect(note()).toBe('');
    expect(isStale()).toBe(false);
    expect(bar()).toBeNull();
  });

  it('then says how far it is, and marks the result as the last one', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(200);
    expect(isStale()).toBe(true);
    expect(note()).toBe('Last good result; the new one is being worked out.');
    expect(bar()!.hasAttribute('value')).toBe(false);
    await act(async () => hired[0]!.reply({ share: 0.413, doing: 'splits' }));
    expect(bar()!.value).toBe(0.413);
    expect(bar()!.getAttribute('aria-label')).toBe('Trying splits');
    expect(at('.calc-work')!.textContent).toContain('Trying splits 41%');
    await act(async () => hired[0]!.run());
    expect(shown('time')).toBe(expected('360'));
    expect([isStale(), note(), bar(), button()]).toEqual([false, '', null, null]);
  });

  it('shows what was said before it showed anything', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(50);
    await act(async () => hired[0]!.reply({ share: 0.2, doing: 'splits' }));
    expect(bar()).toBeNull();
    await wait(150);
    expect(bar()!.value).toBe(0.2);
  });

  it('drops what it works on for a newer key', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(50);
    await type('total', '3600');
    await wait(50);
    expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
    await act(async () => hired[0]!.run());
    expect(shown('time')).not.toBe(expected('360'));
    await act(async () => hired[1]!.run());
    expect(shown('time')).toBe(expected('3600'));
  });

  it('keeps the bar where it is while keys follow each other', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(200);
    await act(async () => hired[0]!.reply({ share: 0.8, doing: 'splits' }));
    await type('total', '3600');
    await wait(10);
    expect(bar()).not.toBeNull();
    expect(bar()!.hasAttribute('value')).toBe(false);
  });

  it('stops at Cancel, keeps the last result and says so, and can be taken up again', async () => {
    const { hired } = await open({ idle: true });
    const before = shown('time');
    await type('total', '360');
    await wait(200);
    const pressed = button()!;
    expect(pressed.textContent).toBe('Cancel');
    await act(async () => pressed.click());
    expect(hired[0]!.ended).toBe(true);
    expect(shown('time')).toBe(before);
    expect(note()).toBe('Last good result: the new one was not worked out.');
    expect(isStale()).toBe(true);
    expect(bar()).toBeNull();
    await wait(1000);
    expect(location.search).toBe('');

    expect(button()).toBe(pressed);
    expect(pressed.textContent).toBe('Compute');
    await act(async () => pressed.click());
    await wait(0);
    expect(button()).toBe(pressed);
    expect(bar()).not.toBeNull();
    await act(async () => hired[1]!.run());
    expect(shown('time')).toBe(expected('360'));
    expect(isStale()).toBe(false);
  });

  it('works again after Cancel when a key follows', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(200);
    await act(async () => button()!.click());
    await type('total', '36');
    await wait(10);
    expect(button()).toBeNull();
    await act(async () => hired[1]!.run());
    expect(shown('time')).toBe(expected('36'));
  });

  it('says at once what is wrong with a field, and works on nothing then', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(200);
    await type('total', 'many');
    await wait(0);
    expect(hired[0]!.ended).toBe(true);
    expect(at('#x-total')!.getAttribute('aria-invalid')).toBe('true');
    expect(note()).toBe('Last good result: one input cannot be used.');
    expect([bar(), button()]).toEqual([null, null]);
    await type('total', '64');
    await wait(0);
    expect([isStale(), hired.length]).toEqual([false, 1]);
  });

  it('lays a refusal of the computation to its field', async () => {
    await open();
    await type('total', '1');
    await wait(50);
    await wait(50);
    expect(at('[data-field="total"]')!.textContent).toContain('no split of it fits');
    expect(note()).toBe('Last good result: one input cannot be used.');
  });

  it('goes on without workers', async () => {
    await open({
      hire: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    });
    await type('total', '360');
    await wait(50);
    await wait(50);
    expect(shown('time')).toBe(expected('360'));
    expect(isStale()).toBe(false);
  });

  it('goes on when a worker does not start', async () => {
    const { hired } = await open({ idle: true });
    await type('total', '360');
    await wait(50);
    await act(async () => void hired[0]!.fail());
    await wait(50);
    expect(shown('time')).toBe(expected('360'));
  });

  it('ends its worker when it leaves the page', async () => {
    const { hired } = await open();
    await type('total', '360');
    await wait(50);
    act(() => render(null, place));
    expect(hired[0]!.ended).toBe(true);
  });

  it('says all of that in French', async () => {
    const { hired } = await open({ idle: true, locale: 'fr' });
    await type('total', '360');
    await wait(200);
    await act(async () => hired[0]!.reply({ share: 0.5, doing: 'splits' }));
    expect(note()).toBe('Dernier résultat valable\u202f; le nouveau est en cours de calcul.');
    expect(at('.calc-work')!.textContent).toContain('50\u00a0%');
    expect(button()!.textContent).toBe('Annuler');
    await act(async () => button()!.click());
    expect(button()!.textContent).toBe('Calculer');
    expect(note()).toBe('Dernier résultat valable\u202f: le nouveau n’a pas été calculé.');
  });
});
