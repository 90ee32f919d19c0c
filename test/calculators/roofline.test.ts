import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { FORMATS } from '../../src/calculators/hardware.ts';
import { roofline } from '../../src/calculators/roofline/definition.ts';
import type { RooflineFacts } from '../../src/calculators/roofline/types.ts';
import { rooflineFacts } from '../../src/calculators/roofline/facts.ts';
import { errorText } from '../../src/calculators/wording.ts';
import { dictionary } from '../../src/i18n/index.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';

const facts = rooflineFacts();
const wording = (locale: 'en' | 'fr') => ({
  locale,
  ui: dictionary(locale, 'ui'),
  own: dictionary(locale, 'roofline'),
});

function answer(typed: RawInputs, known: RooflineFacts = facts): Answer {
  const done = evaluate(roofline, typed, known);
  if (!done.ok) throw new Error(errorText(wording('en'), done.errors[0]!, roofline, known));
  return done.answer;
}
const refusal = (typed: RawInputs) => {
  const done = evaluate(roofline, typed, facts);
  return done.ok ? undefined : errorText(wording('en'), done.errors[0]!, roofline, facts);
};
const rows = (typed: RawInputs): readonly Row[] => answer(typed).outputs['chips'] as readonly Row[];
const warnings = (typed: RawInputs) => answer(typed).checks.map(({ message }) => message);
const custom = (typed: RawInputs): RawInputs => ({ chips: ['custom'], secondFormat: 'none', ...typed });

describe('the default scenario', () => {
  // AWS Neuron architecture pages: 667 and 1,299 TFLOPS over 2.9 TB/s; 671 and 2,517 TFLOPS over 4.9 TB/s.
  it('shows the ridge points of Trainium2 and Trainium3, as printed and by the arrays', () => {
    const shown = rows({}).map((row) => [row['chip'], row['format'], Math.round(row['ridge'] as number)]);
    expect(shown).toEqual([
      ['Trainium2', 'BF16', 230],
      ['Trainium2', 'FP8', 448],
      ['Trainium3', 'BF16', 137],
      ['Trainium3', 'MXFP8', 514],
    ]);
    // 8 cores × 128 × 128 × 2 × 2.4 GHz = 629.1 TFLOPS, twice and four times that for FP8 and MXFP8.
    const arrays = rows({}).map((row) => Math.round((row['arrayPeak'] as number) / 1e11) / 10);
    expect(arrays).toEqual([629.1, 1258.3, 629.1, 2516.6]);
  });

  it('says that 4.7 TB/s would put the MXFP8 ridge of Trainium3 at 536', () => {
    const { checks } = answer({});
    const disputed = checks.find(({ message, params }) => message === 'disputedTwo' && params!['chip'] === 'Trainium3');
    expect(Math.round((disputed!.params!['second'] as { value: number }).value)).toBe(536);
  });
});

describe('published examples', () => {
  const v5e = { peak: '197 TFLOPS', bandwidth: '820 GB/s' };

  // How to Scale Your Model, roofline chapter: a TPU v5e needs 240 tokens to be compute-bound in BF16.
  it.each([
    ['220', '@binds.memory'],
    ['260', '@binds.compute'],
  ])('a product of %s rows on a TPU v5e: %s', (m, binds) => {
    expect(answer(custom({ ...v5e, m, k: '1M', n: '1M' })).outputs['binds']).toBe(binds);
  });

  // The same, network communication rooflines: two TPU v5e and 45 GB/s one way break even at K = 8755.
  it.each([
    ['8700', '@binds.network'],
    ['8800', '@binds.compute'],
  ])('a product with an inner size of %s on two TPU v5e: %s', (k, binds) => {
    const typed = { ...v5e, network: '45 GB/s', link: 'scaleUp', ways: '2', m: '100k', n: '100k', k };
    expect(answer(custom(typed)).outputs['binds']).toBe(binds);
  });

  // LLMCompass: 8192 × 8192 × 8192 in FP16 took 3.9614 ms on an A100 80GB, which runs BF16 as fast.
  it('bounds a measured product from below', () => {
    const { time } = answer({
      chips: ['a100-80gb'],
      secondFormat: 'none',
      m: '8192',
      k: '8192',
      n: '8192',
    }).outputs as { time: number };
    expect(time).toBeLessThan(3.9614e-3);
    expect(time).toBeGreaterThan(3.9614e-3 * 0.85);
  });

  // AWS (Neuron documentation): Llama 3.3 70B in BF16 on 16 Trainium2 chips, batch 1, 19.66 ms a token.
  it('bounds a measured decode step from below', () => {
    const typed = {
      workload: 'decode',
      model: 'llama-3-1-70b',
      chips: ['trainium2'],
      concurrent: '1',
      context: '10k',
      ways: '16',
    };
    const { outputs } = answer(typed);
    expect(outputs['binds']).toBe('@binds.memory');
    expect(outputs['time']).toBeLessThan(19.66e-3);
    expect(outputs['time']).toBeGreaterThan(3e-3);
  });
});

describe('a reader’s own chip', () => {
  it('is drawn beside the others, in the second format only where a peak is given', () => {
    const typed = { chips: ['trainium2', 'custom'], peak: '1 PFLOPS', bandwidth: '5 TB/s' };
    expect(rows(typed)[2]).toMatchObject({ peak: 1e15, ridge: 200, format: 'BF16' });
    expect(rows(typed)).toHaveLength(3);
    expect(rows({ ...typed, secondPeak: '2 PFLOPS' })[3]).toMatchObject({ peak: 2e15, ridge: 400 });
  });

  it('has no network roof unless one is given', () => {
    const typed = custom({ link: 'scaleUp', ways: '2' });
    expect(warnings(typed)).toContain('noOwnNetwork');
    expect(warnings({ ...typed, network: '1 MB/s' })).toContain('networkBinds');
  });
});

describe('what is said beside the result', () => {
  it('warns of sparse peaks, and takes none where none is published', () => {
    expect(warnings({ sparsity: 'sparse' })).toContain('sparse');
    expect(refusal({ sparsity: 'sparse', format: 'fp32', secondFormat: 'none' })).toMatch(
      /^Number format: none of these chips/,
    );
  });

  it('says which format stands in for the one asked for', () => {
    const { checks } = answer({ format: 'mxfp8', secondFormat: 'none', chips: ['trainium2'] });
    expect(checks.find(({ message }) => message === 'standIn')?.params).toEqual({
      chip: 'Trainium2',
      asked: 'MXFP8',
      printed: 'FP8',
    });
  });

  it('says that short work is throttled on Trainium2 and Trainium3, and that long work is not', () => {
    const small = { m: '256', k: '256', n: '256' };
    expect(warnings(small).filter((message) => message === 'throttle')).toHaveLength(2);
    expect(warnings({ ...small, m: '1M' })).not.toContain('throttle');
  });

  it('lowers the arrays’ roof to half for heads of 64', () => {
    const typed = { workload: 'prefill', chips: ['trainium2'], secondFormat: 'none', length: '64k' };
    const [wide, narrow] = ['128', '64'].map((headWidth) => rows({ ...typed, headWidth })[0]!);
    expect(narrow!['attainableArrays']).toBeCloseTo((wide!['attainableArrays'] as number) / 2, -3);
    expect(warnings({ ...typed, headWidth: '64' })).toContain('narrowHeads');
  });

  it('says that 405B does not fit in one chip, and that it fits in sixteen', () => {
    const typed = { workload: 'decode', model: 'llama-3-1-405b', chips: ['trainium2'], concurrent: '1' };
    expect(warnings(typed)).toContain('doesNotFit');
    expect(warnings({ ...typed, ways: '16' })).not.toContain('doesNotFit');
  });

  it('has no network roof for one chip, and says so', () => {
    expect(warnings({ link: 'scaleUp' })).toContain('nothingSent');
    expect(answer({ link: 'scaleUp' }).outputs['sent']).toBe(0);
  });
});

describe('the picture', () => {
  const chart = (typed: RawInputs) => {
    const { inputs } = evaluate(roofline, typed, facts);
    const [first] = roofline.charts!(inputs as never, facts);
    return first!.type === 'lines' ? first!.series : [];
  };
  const named = (typed: RawInputs, part: string) => chart(typed).find(({ id }) => id === `trainium2-bf16-${part}`)!;

  it('has logarithmic axes, a roof, what the arrays give, the ridge and the work for each chip and format', () => {
    expect(
      chart({})
        .filter(({ id }) => id.startsWith('trainium2-bf16'))
        .map(({ style }) => style),
    ).toEqual(['solid', 'dashed', 'rings', 'marks']);
    expect(named({}, 'ridge').params!['at']).toBe(230);
  });

  it('draws the network roof where it binds, however low it is, and the work on it', () => {
    const typed = { ways: '2', link: 'scaleOut' };
    const level = named(typed, 'network').points.at(-1)![1];
    expect(named(typed, 'work').points[0]![1] / level).toBeCloseTo(1, 12);
  });

  it('adds the share of the peak against the batch when decoding, never above all of it', () => {
    const { inputs } = evaluate(roofline, { workload: 'decode' }, facts);
    const [, second] = roofline.charts!(inputs as never, facts);
    const shares = second!.type === 'lines' ? second!.series.map(({ points }) => points.map(([, y]) => y)) : [];
    expect(shares).toHaveLength(4);
    for (const line of shares) {
      expect(line.toSorted((a, b) => a - b)).toEqual(line);
      expect(line.at(-1)).toBeLessThanOrEqual(1);
    }
  });
});

describe('refusals name the field', () => {
  it.each([
    [{ m: '0' }, /^M, rows \(tokens\): /],
    [{ k: '4095', ways: '2' }, /^Chips that share the work: 2 chips cannot share an inner size of 4,?095/],
    [{ workload: 'prefill', heads: '64', kvHeads: '7' }, /^64 query heads cannot be grouped over 7 KV heads/],
    [{ workload: 'decode', ways: '7' }, /^Chips that share the work: 7 chips cannot share 64 heads/],
    [custom({ bandwidth: '0' }), /^Memory bandwidth: /],
    [custom({ peak: '12 GB' }), /^Peak: /],
    [{ chips: [] }, /^Chips: /],
  ])('%j', (typed, expected) => {
    expect(refusal(typed)).toMatch(expected);
  });
});

describe('any input', () => {
  const sizes = fc.constantFrom('1', '7', '128', '4096', '1M', '1e9');
  const inputs = fc.record({
    chips: fc.uniqueArray(fc.constantFrom(...facts.presets.chips.map(({ id }) => id)), { minLength: 1, maxLength: 6 }),
    format: fc.constantFrom(...FORMATS),
    secondFormat: fc.constantFrom('none', ...FORMATS),
    sparsity: fc.constantFrom('dense', 'sparse'),
    ceilings: fc.constantFrom('both', 'printed', 'arrays'),
    workload: fc.constantFrom('matmul', 'prefill', 'decode', 'own'),
    model: fc.constantFrom(...facts.presets.models.map(({ id }) => id)),
    link: fc.constantFrom('none', 'scaleUp', 'scaleOut'),
    ways: fc.constantFrom('1', '2', '8', '64'),
    flop: fc.constantFrom('1 FLOP', '1 YFLOP'),
    bytes: fc.constantFrom('1 B', '1 PB'),
    sent: fc.constantFrom('0', '1 PB'),
    peak: fc.constantFrom('1 FLOPS', '1 PFLOPS', '1 ZFLOPS'),
    bandwidth: fc.constantFrom('1 B/s', '9 TB/s'),
    network: fc.constantFrom('', '1 B/s', '2 TB/s'),
    m: sizes,
    k: sizes,
    n: sizes,
    concurrent: sizes,
    context: sizes,
    length: sizes,
    sequences: sizes,
  });

  it('gives finite numbers at most as large as the peak, or a refusal with a sentence', () => {
    fc.assert(
      fc.property(inputs, (typed) => {
        const done = evaluate(roofline, typed, facts);
        if (!done.ok) {
          expect(done.errors[0]!.reason).not.toMatch(/failed|no-number/);
          expect(errorText(wording('fr'), done.errors[0]!, roofline, facts)).not.toMatch(/\{|undefined|NaN|reason\./);
          return;
        }
        for (const row of done.answer.outputs['chips'] as readonly Row[]) {
          const [peak, best, share, arrays, top] = ['peak', 'attainable', 'share', 'attainableArrays', 'arrayPeak'].map(
            (name) => row[name] as number | undefined,
          );
          if (best !== undefined) expect(best).toBeLessThanOrEqual(peak!);
          if (arrays !== undefined) expect(arrays).toBeLessThanOrEqual(top!);
          if (share !== undefined) expect(share).toBeLessThanOrEqual(1);
        }
        for (const chart of roofline.charts!(done.inputs as never, facts)) {
          if (chart.type !== 'lines') continue;
          for (const [x, y] of chart.series.flatMap(({ points }) => points)) {
            expect(x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has a value for every symbol of every step, and the messages that its checks need', () => {
    fc.assert(
      fc.property(inputs, (typed) => {
        const done = evaluate(roofline, typed, facts);
        if (!done.ok) return;
        for (const step of done.answer.steps) {
          const { symbols, result } = equations[step.equation];
          expect(Object.keys(step.values).sort()).toEqual(
            Object.keys(symbols)
              .filter((name) => name !== result)
              .sort(),
          );
        }
        for (const { message } of done.answer.checks) expect(wording('fr').own).toHaveProperty([`check.${message}`]);
      }),
    );
  });
});
