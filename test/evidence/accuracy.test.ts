/**
 * What the calculators reach on published measurements. Each provider of src/site/accuracy/index.ts has its part;
 * a target is asserted wherever something is compared, and a miss has to say why.
 */
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { parameterCount } from '../../src/silicon/scaling/parameters.ts';
import { raw } from '../../src/silicon/units/index.ts';
import { comparisons, comparisonsOf, unpredicted } from '../../src/site/accuracy/index.ts';
import { MISS, summaries } from '../../src/site/accuracy/summary.ts';
import { outcomeOf, targets } from '../../src/site/accuracy/targets.ts';

const locales = ['en', 'fr'] as const;
const words = (locale: (typeof locales)[number]): Readonly<Record<string, string>> => dictionary(locale, 'accuracy');
const outcomes = targets.map((target) => outcomeOf(target, comparisons));
const lines = summaries(comparisons);

describe('the targets', () => {
  it.each(outcomes.map((outcome) => [outcome.target.id, outcome] as const))(
    '%s is met, or says why not, or its calculator is not compared with anything',
    (id, { target, reached, met }) => {
      const compared = comparisons.some(({ calculator }) => calculator === target.calculator);
      // A target whose rows went missing must not pass for one that is still open.
      expect(reached !== undefined).toBe(compared);
      if (met === false) for (const locale of locales) expect(words(locale)[`why.${id}`], locale).toBeTruthy();
    },
  );
  it('have no reason left for a miss that is none', () => {
    const missed = new Set(outcomes.filter(({ met }) => met === false).map(({ target }) => `why.${target.id}`));
    for (const locale of locales) {
      expect(Object.keys(words(locale)).filter((key) => key.startsWith('why.') && !missed.has(key))).toEqual([]);
    }
  });
});

describe('a mean error that is large', () => {
  const large = lines
    .filter(({ statistics }) => statistics.meanAbsolute > MISS)
    .map(({ calculator, set }) => `miss.${calculator}.${set}`);
  it.each(locales)('has its reason on the page, and nothing else has one (%s)', (locale) => {
    const given = Object.keys(words(locale)).filter((key) => /^miss\..+\./.test(key));
    expect(given.sort()).toEqual(large.sort());
  });
});

describe('training time', () => {
  it('predicts BLOOM from the median share of the other publications’ runs on A100, by six operations a parameter', () => {
    const peak = raw(catalogue.chips.find(({ id }) => id === 'a100-80gb')!.peak.bf16!.dense!.value);
    const model = (id: string) => catalogue.models.find((one) => one.id === id)!;
    const known = catalogue.runs.filter(({ chip, tokenRate, model: id }) => chip === 'a100-80gb' && tokenRate && id);
    const share = (run: (typeof known)[number]) =>
      (6 * parameterCount(model(run.model!)) * Number(run.tokenRate!.value)) / (raw(run.chips.value) * peak);
    const bloom = known.find(({ id }) => id === 'bloom-176b-a100')!;
    const others = known.filter(({ chips }) => chips.source !== bloom.chips.source).map(share);
    const sorted = others.sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
    const rate = (median * raw(bloom.chips.value) * peak) / (6 * parameterCount(model('bloom-176b')));
    const { predicted } = comparisonsOf('training-time', 'published-runs').find(({ row }) => row === bloom.id)!;
    expect(predicted / rate).toBeCloseTo(1, 6);
  });
  it('gives the same for measurements of one task, so that its error there is that of not knowing the layout', () => {
    const ranked = lines.find(({ calculator, set }) => calculator === 'training-time' && set === 'vtrain-multi-node');
    expect(ranked!.ranking?.tasks).toBe(4);
    expect(ranked!.ranking?.correlation).toBeUndefined();
  });
});

describe('goodput', () => {
  const rows = comparisonsOf('goodput', 'stops-of-whole-jobs');
  const hours = (id: string) => {
    const { predicted, measured, low, high } = rows.find(({ row }) => row === id)!;
    return [predicted, measured, low!, high!].map((seconds) => seconds / 3600);
  };
  it('predicts Llama 3’s time between stops from Meta’s clusters, OPT and BLOOM, and from nothing of its own', () => {
    // Stops per chip and day: 6.50 and 2.34 per thousand days of nodes of eight; 105 on 992 in 60 days; one on 384 in 7.
    const rates = [2.34e-3 / 8, 1 / (384 * 7), 6.5e-3 / 8, 105 / (992 * 60)] as const;
    const every = (rate: number) => 24 / (16_384 * rate);
    const [predicted, measured, low, high] = hours('llama-3-interruptions');
    expect(predicted).toBeCloseTo(every((rates[1] + rates[2]) / 2), 6);
    expect([low, high].map((one) => one!.toFixed(6))).toEqual(
      [every(rates[3]), every(rates[0])].map((one) => one.toFixed(6)),
    );
    expect(measured).toBeCloseTo((54 * 24) / 419, 9);
  });
  it('predicts jobs on RSC-1 from the rate of its nodes, far above the 7.9 hours that were measured', () => {
    const [predicted, measured] = hours('meta-rsc-1-failures');
    expect(predicted).toBeCloseTo((1000 / 6.5 / 128) * 24, 6);
    expect(measured).toBeCloseTo(7.9, 9);
  });
  it('is held against every job whose stops were counted, and says of the others what is missing', () => {
    const counted = catalogue.failures.filter(({ interruptions, jobMtbf }) => interruptions ?? jobMtbf);
    expect(rows.map(({ row }) => row).sort()).toEqual(counted.map(({ id }) => id).sort());
    const uptimes = [
      ...catalogue.failures.filter(({ uptime }) => uptime).map(({ id }) => id),
      ...catalogue.runs.filter(({ goodput }) => goodput).map(({ id }) => `${id}-goodput`),
    ];
    const without = unpredicted.filter(({ calculator }) => calculator === 'goodput').map(({ row }) => row);
    expect(without.sort()).toEqual(uptimes.sort());
  });
});
