import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawn } from '../../../src/calculators/evaluate.ts';
import { draw, type Progress } from '../../../src/calculators/serve.ts';
import { background } from '../../../src/ui/heavy/background.ts';
import { heavyFacts, heavySample } from '../../calculators/heavy-sample.ts';
import { agency, type Options } from './fake-worker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function office(options?: Options) {
  const { hired, hire } = agency(heavySample, options);
  const heard: { total: string; drawn?: Drawn; progress?: Progress }[] = [];
  const { work, stop, close } = background(heavySample, heavyFacts, 'en', hire);
  const ask = (total: string) =>
    work({
      typed: { total },
      progress: (progress) => heard.push({ total, progress }),
      done: (drawn) => heard.push({ total, drawn }),
    });
  return { hired, heard, ask, stop, close };
}

const drawn = (total: string) => draw(heavySample, { total }, heavyFacts, 'en');

describe('work in the background', () => {
  it('comes back as it would be done here', () => {
    const { heard, ask } = office();
    ask('128');
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual([{ total: '128', drawn: drawn('128') }]);
  });

  it('goes on in the same worker, which is given the facts once', () => {
    const { hired, heard, ask } = office();
    ask('8');
    vi.runAllTimers();
    ask('12');
    vi.runAllTimers();
    expect(heard.map(({ total }) => total)).toEqual(['8', '12']);
    expect(hired).toHaveLength(1);
    expect(hired[0]!.sent).toEqual([
      { facts: heavyFacts, locale: 'en' },
      { typed: { total: '8' } },
      { typed: { total: '12' } },
    ]);
  });

  it('is ended by newer work, and never heard of again', () => {
    const { hired, heard, ask } = office({ idle: true });
    ask('8');
    ask('12');
    expect(hired.map(({ ended }) => ended)).toEqual([true, false]);
    hired[0]!.run();
    hired[0]!.fail();
    expect(heard).toEqual([]);
    vi.runAllTimers();
    hired[1]!.run();
    expect(heard).toEqual([{ total: '12', drawn: drawn('12') }]);
  });

  it('can be stopped; the next begins in a new worker', () => {
    const { hired, heard, ask, stop } = office({ idle: true });
    ask('8');
    stop();
    stop();
    expect(hired[0]!.ended).toBe(true);
    ask('12');
    vi.runAllTimers();
    hired[1]!.run();
    expect(heard.map(({ total }) => total)).toEqual(['12']);
  });

  it('leaves an idle worker alone when there is nothing to stop, until it is closed', () => {
    const { hired, ask, stop, close } = office();
    ask('8');
    vi.runAllTimers();
    stop();
    expect(hired[0]!.ended).toBe(false);
    close();
    expect(hired[0]!.ended).toBe(true);
  });

  it('passes on how far it is', () => {
    const { hired, heard, ask } = office({ idle: true });
    ask('8');
    hired[0]!.reply({ share: 0.25, doing: 'splits' });
    expect(heard).toEqual([{ total: '8', progress: { share: 0.25, doing: 'splits' } }]);
  });
});

describe('without a worker', () => {
  it('works here, in a task of its own, when a browser makes none', () => {
    const heard: Drawn[] = [];
    const { work } = background(heavySample, heavyFacts, 'en', () => {
      throw new DOMException('not in this frame', 'SecurityError');
    });
    const ask = (total: string) => work({ typed: { total }, progress: () => {}, done: (one) => heard.push(one) });
    ask('8');
    ask('12');
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual([drawn('12')]);
  });

  it('takes over what a worker leaves that fails, quietly, and hires no other', () => {
    const { hired, heard, ask } = office({ idle: true });
    ask('8');
    expect(hired[0]!.fail().defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual([{ total: '8', drawn: drawn('8') }]);
    ask('12');
    vi.runAllTimers();
    expect(heard.at(-1)).toEqual({ total: '12', drawn: drawn('12') });
    expect(hired).toHaveLength(1);
  });

  it('can be stopped before its turn', () => {
    const { hired, heard, ask, stop } = office({ idle: true });
    ask('8');
    hired[0]!.fail();
    stop();
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it('gives way to a key that waits, and begins again after it', () => {
    let asked = 0;
    vi.stubGlobal('navigator', { scheduling: { isInputPending: () => ++asked === 2 } });
    const { hired, heard, ask } = office({ idle: true });
    ask('8');
    hired[0]!.fail();
    vi.advanceTimersToNextTimer();
    expect(asked).toBe(2);
    expect(heard).toEqual([]);
    vi.runAllTimers();
    expect(heard).toEqual([{ total: '8', drawn: drawn('8') }]);
  });
});
