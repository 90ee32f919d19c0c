import { describe, expect, it, vi } from 'vitest';
import type { Control } from '../../src/calculators/define.ts';
import { chartsFor, evaluate } from '../../src/calculators/evaluate.ts';
import { draw, serve, type Pipe, type Reply, type Request } from '../../src/calculators/serve.ts';
import { heavyFacts, heavySample } from './heavy-sample.ts';

/** Everything that a served definition says to these requests. */
function said(requests: readonly Request[]): Reply[] {
  const replies: Reply[] = [];
  let receive: ((event: MessageEvent<Request>) => void) | undefined;
  const pipe: Pipe = {
    addEventListener: (_kind, listener) => {
      receive = listener;
    },
    postMessage: (reply) => replies.push(structuredClone(reply)),
  };
  serve(heavySample, pipe);
  for (const data of requests) receive?.(new MessageEvent('message', { data: structuredClone(data) }));
  return replies;
}

const facts: Request = { facts: heavyFacts, locale: 'en' };

describe('a heavy definition in a worker', () => {
  it('gives what it gives anywhere else, to the last digit and with its pictures, after being cloned', () => {
    const typed = { total: '1,024', fits: false };
    const here = evaluate(heavySample, typed, heavyFacts);
    const charts = chartsFor(heavySample, here.inputs, heavyFacts);
    expect(here.ok).toBe(true);
    expect(charts).toHaveLength(1);
    expect(said([facts, { typed }])).toEqual([{ drawn: { ...here, charts } }]);
  });

  it('reads what was typed in the language that it was told', () => {
    const [reply] = said([{ ...facts, locale: 'fr' }, { typed: { total: '1\u202f024' } }]);
    expect(reply).toMatchObject({ drawn: { ok: true, inputs: { total: 1024 } } });
  });

  it('answers one scenario after another with facts that were sent once', () => {
    const replies = said([facts, { typed: { total: '8' } }, { typed: { total: '12' } }]);
    expect(replies).toMatchObject([{ drawn: { inputs: { total: 8 } } }, { drawn: { inputs: { total: 12 } } }]);
  });

  it('says why there is no answer, and draws nothing then', () => {
    const [refused, none] = said([facts, { typed: { total: 'many' } }, { typed: { total: '1' } }]);
    expect(refused).toMatchObject({ drawn: { ok: false, errors: [{ field: 'total', reason: 'not-a-number' }] } });
    expect(none).toMatchObject({ drawn: { ok: false, errors: [{ field: 'total', reason: 'none', own: true }] } });
    expect(refused).not.toHaveProperty('drawn.charts');
  });

  it('says how far it is, seldom and in order, before the answer', () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 30));
    const replies = said([facts, { typed: { total: '64', rounds: '12' } }]);
    vi.restoreAllMocks();
    const shares = replies.slice(0, -1).map((reply) => ('share' in reply ? reply.share! : Number.NaN));
    // Twelve rounds of 30 ms, and a word at most every 100 ms.
    expect(shares).toHaveLength(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
    expect(replies.at(-1)).toHaveProperty('drawn.ok', true);
  });
});

describe('a control', () => {
  it('changes no result', () => {
    const heard: [number, string][] = [];
    const control: Control = { report: (share, doing) => heard.push([share, doing]), cancelled: () => false };
    const typed = { total: '360', rounds: '5' };
    expect(draw(heavySample, typed, heavyFacts, 'en', control)).toEqual(draw(heavySample, typed, heavyFacts, 'en'));
    expect(heard.map(([share]) => share)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  it('ends a computation between two rounds', () => {
    let asked = 0;
    const control: Control = { report: () => {}, cancelled: () => ++asked > 2 };
    evaluate(heavySample, { total: '64', rounds: '1000' }, heavyFacts, 'en', control);
    expect(asked).toBe(3);
  });
});
