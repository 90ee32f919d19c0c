/**
 * What the calculators reach on published measurements. Each provider of src/site/accuracy/index.ts has its part;
 * a target is asserted wherever something is compared, and a miss has to say why.
 */
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/i18n/index.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { parameterCount } from '../../src/silicon/scaling/parameters.ts';
import { raw } from '../../src/silicon/units/index.ts';
import { comparisons, comparisonsOf } from '../../src/site/accuracy/index.ts';
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
