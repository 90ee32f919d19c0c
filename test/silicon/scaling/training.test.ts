import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attendedPositions,
  attentionFlopPerToken,
  chipsForDeadline,
  CONVENTIONS,
  flopPerToken,
  modelFlopsUtilisation,
  parametersInTime,
  timeForBudget,
  tokensInTime,
  trainingTime,
  usefulRate,
  wholeUnits,
  type AttentionShape,
  type Cluster,
} from '../../../src/silicon/scaling/training.ts';
import {
  days,
  dollars,
  dollarsPerHour,
  onBasis,
  flop,
  hours,
  quantity,
  raw,
  teraflops,
  tokens,
  tokensPerSecond,
  trillionTokens,
} from '../../../src/silicon/units/index.ts';

const plain: AttentionShape = { layers: 80, heads: 64, queryWidth: 128, valueWidth: 128 };

describe('operations per token', () => {
  it('is six for each parameter when attention is not counted', () => {
    expect(raw(flopPerToken('parameters', { active: 70e9 }, 8192)!)).toBe(420e9);
  });

  it('adds 12·L·a·h·s for full and 6·L·a·h·s for causal attention', () => {
    const model = { active: 71e9, matmul: 70e9, attention: plain };
    expect(raw(flopPerToken('full', model, 8192)!)).toBe(420e9 + 12 * 80 * 64 * 128 * 8192);
    expect(raw(flopPerToken('causal', model, 8192)!)).toBe(420e9 + 6 * 80 * 64 * 128 * 8192);
  });

  it('has no answer with attention when the architecture is not known', () => {
    expect(flopPerToken('causal', { active: 70e9 }, 8192)).toBeUndefined();
    expect(flopPerToken('full', { active: 70e9, matmul: 70e9 }, 8192)).toBeUndefined();
  });

  it('adds the widths of latent attention instead of doubling one', () => {
    const latent: AttentionShape = { layers: 61, heads: 128, queryWidth: 192, valueWidth: 128 };
    expect(raw(attentionFlopPerToken('full', latent, 4096))).toBe(6 * 61 * 128 * (192 + 128) * 4096);
  });

  it('counts a window only in the layers that have one', () => {
    const sliding: AttentionShape = { ...plain, layers: 6, window: { width: 1024, full: 1, every: 6 } };
    const perPosition = 6 * 64 * 256;
    expect(raw(attentionFlopPerToken('full', sliding, 8192))).toBe(perPosition * (1 * 8192 + 5 * 1024));
  });

  it('sees the mean of the causal window: the sum over positions, but for half a position', () => {
    const [sequence, window] = [64, 16];
    let seen = 0;
    for (let position = 1; position <= sequence; position++) seen += Math.min(position, window);
    expect(attendedPositions('causal', sequence, window)).toBeCloseTo(seen / sequence - 0.5 * (window / sequence), 10);
  });

  it('never attends to more with a window than without, nor causally more than fully', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 1e7 }), (sequence, window) => {
        const causal = attendedPositions('causal', sequence, window);
        expect(causal).toBeLessThanOrEqual(attendedPositions('causal', sequence));
        expect(causal).toBeLessThanOrEqual(attendedPositions('full', sequence, window));
        expect(attendedPositions('causal', sequence, sequence)).toBe(sequence / 2);
      }),
    );
  });

  it('attends to nothing in an empty sequence', () => {
    for (const convention of ['causal', 'full'] as const) expect(attendedPositions(convention, 0, 16)).toBe(0);
  });
});

const fraction = fc.double({ min: 0.01, max: 1, noNaN: true });
const cluster = fc.record({
  chips: fc.integer({ min: 1, max: 1e6 }),
  peak: fc.double({ min: 1, max: 1e4, noNaN: true }).map(teraflops),
  mfu: fraction,
  goodput: fraction,
});
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const expectClose = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12);

describe('time, chips, tokens and parameters', () => {
  it('is the arithmetic of the formula', () => {
    const job: Cluster = { chips: 1000, peak: teraflops(1000), mfu: 0.5, goodput: 0.8 };
    expect(raw(usefulRate(job))).toBe(4e17);
    expectClose(raw(trainingTime(trillionTokens(1), flop(4e11), job)), 1e6);
  });

  it('goes round: each solution, put back, gives the time it was solved for', () => {
    fc.assert(
      fc.property(cluster, amount(1e6, 1e15), amount(1e6, 1e14), (job, tokenCount, perToken) => {
        const time = trainingTime(tokens(tokenCount), flop(perToken), job);
        expectClose(chipsForDeadline(tokens(tokenCount), flop(perToken), time, job), job.chips);
        expectClose(raw(tokensInTime(flop(perToken), time, job)), tokenCount);
        expectClose(raw(parametersInTime(tokens(tokenCount), time, job)), perToken / 6);
      }),
    );
  });

  it('halves the time when the chips double', () => {
    fc.assert(
      fc.property(cluster, (job) => {
        const [once, twice] = [job, { ...job, chips: 2 * job.chips }].map((each) =>
          raw(trainingTime(trillionTokens(1), flop(1e12), each)),
        );
        expectClose(once! / twice!, 2);
      }),
    );
  });

  it('spends a budget on units by the hour', () => {
    expect(raw(timeForBudget(dollars(2400), 10, onBasis('on-demand', dollarsPerHour(10))))).toBeCloseTo(
      raw(days(1)),
      6,
    );
  });

  it('rounds up to whole units, but not for the noise of the arithmetic', () => {
    expect(wholeUnits(64, 64)).toBe(1);
    expect(wholeUnits(65, 64)).toBe(2);
    expect(wholeUnits(128 * (1 + 1e-12), 64)).toBe(2);
    expect(wholeUnits(0.001, 64)).toBe(1);
  });

  it('gives back the utilisation that the time was worked out with', () => {
    fc.assert(
      fc.property(cluster, fc.constantFrom(...CONVENTIONS), (job, convention) => {
        const perToken = flopPerToken(convention, { active: 8e9, matmul: 7.5e9, attention: plain }, 8192)!;
        const time = trainingTime(trillionTokens(1), perToken, { ...job, goodput: 1 });
        const rate = tokensPerSecond(1e12 / raw(time));
        expectClose(modelFlopsUtilisation(rate, perToken, job.chips, quantity('computeRate', raw(job.peak))), job.mfu);
      }),
    );
  });

  it('needs no particular unit of time', () => {
    expectClose(
      raw(tokensInTime(flop(1e12), hours(24), { chips: 8, peak: teraflops(1), mfu: 0.5, goodput: 1 })),
      345_600,
    );
  });
});
