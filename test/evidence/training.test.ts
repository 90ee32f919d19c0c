/**
 * Published figures that the training formulas must give again. Each row names its publication. A
 * figure counts as given again when ours, rounded to as many digits as were printed, is the printed
 * one; where an input was printed rounded, what that rounding allows is added and said.
 */
import { describe, expect, it } from 'vitest';
import { trainingTime as calculator } from '../../src/calculators/training-time/definition.ts';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { trainingFacts } from '../../src/calculators/training-time/facts.ts';
import {
  flopPerToken,
  modelFlopsUtilisation,
  timeForBudget,
  trainedModel,
  trainingTime,
  type AttentionShape,
  type Convention,
} from '../../src/silicon/scaling/training.ts';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import {
  dollars,
  dollarsPerHour,
  onBasis,
  raw,
  teraflops,
  tokens,
  tokensPerSecond,
} from '../../src/silicon/units/index.ts';

const DAY = 86_400;

/** `value` written with as many significant digits as `printed` has. */
function expectPrinted(value: number, printed: string): void {
  const digits = printed
    .replace(/e.*/, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;
  expect(Number(value.toPrecision(digits))).toBe(Number(printed));
}

const architecture = (id: string) => catalogue.models.find((model) => model.id === id)!;
const sixN = (active: number) => flopPerToken('parameters', { active }, 0)!;
const attention = (layers: number, heads: number, width: number): AttentionShape => ({
  layers,
  heads,
  queryWidth: width,
  valueWidth: width,
});

describe('operations of a run, from parameters and tokens', () => {
  it.each([
    ['GPT-3 Small', 125e6, 300e9, '2.25e20'],
    ['GPT-3 Medium', 356e6, 300e9, '6.41e20'],
    ['GPT-3 XL', 1.32e9, 300e9, '2.38e21'],
    ['GPT-3 6.7B', 6.66e9, 300e9, '1.20e22'],
    ['GPT-3 13B', 12.85e9, 300e9, '2.31e22'],
    ['GPT-3 175B', 174.6e9, 300e9, '3.14e23'],
  ])('%s (Brown et al. 2020, table D.1)', (_, parameters, trained, printed) => {
    expectPrinted(raw(sixN(parameters)) * trained, printed);
  });

  it('GPT-3 175B took 3.64E+03 petaflop-days (Brown et al. 2020, table D.1)', () => {
    expectPrinted((raw(sixN(174.6e9)) * 300e9) / (1e15 * DAY), '3.64e3');
  });

  it('Llama 3.1 405B took 3.8 × 10^25 on 15.6T tokens (Llama 3 paper, section 1)', () => {
    expectPrinted(raw(sixN(405e9)) * 15.6e12, '3.8e25');
  });

  it.each([
    [0.4e9, 8.0e9, '1.92e19'],
    [1e9, 20.2e9, '1.21e20'],
    [10e9, 205.1e9, '1.23e22'],
    [520e9, 11.0e12, '3.43e25'],
    [1e12, 21.2e12, '1.27e26'],
  ])('optimum of %d parameters (Hoffmann et al. 2022, table 3)', (parameters, trained, printed) => {
    expectPrinted(raw(sixN(parameters)) * trained, printed);
  });

  it('GPT-2 on one sequence of 1,024 tokens: 874,944,921,600, to the last (nanoGPT, transformer_sizing)', () => {
    expect(raw(flopPerToken('full', trainedModel(architecture('gpt2')), 1024)!) * 1024).toBe(874_944_921_600);
  });
});

describe('utilisation of published runs', () => {
  const mfu = (
    convention: Convention,
    model: Parameters<typeof flopPerToken>[1],
    sequence: number,
    rate: number,
    chips: number,
    peak: number,
  ) => modelFlopsUtilisation(tokensPerSecond(rate), flopPerToken(convention, model, sequence)!, chips, teraflops(peak));

  it('PaLM 540B: 45.7 % without attention, 46.2 % with it (Chowdhery et al. 2022, section 4.1)', () => {
    const model = { active: 540.35e9, matmul: 540.35e9, attention: attention(118, 48, 256) };
    expectPrinted(mfu('parameters', model, 2048, 238_300, 6144, 275), '0.457');
    expectPrinted(mfu('full', model, 2048, 238_300, 6144, 275), '0.462');
  });

  it.each([
    ['175B', 96, 12_288, 96, 64, 64, 13.75, '0.514'],
    ['530B', 105, 20_480, 128, 280, 280, 37.83, '0.560'],
    ['1T', 128, 25_600, 160, 512, 512, 71.49, '0.563'],
  ])(
    'GPT %s with selective recomputation (Korthikanti et al. 2022, table 5)',
    (_, layers, hidden, heads, chips, batch, seconds, printed) => {
      const matmul = 12 * layers * hidden ** 2 + 51_200 * hidden;
      const model = { active: matmul, matmul, attention: attention(layers, heads, hidden / heads) };
      expectPrinted(mfu('full', model, 2048, (batch * 2048) / seconds, chips, 312), printed);
    },
  );

  it.each([
    ['MPT 70B, 512 H100', 64_862_437_376, 80, 8192, 2048, 512, 989.5, 515_636, 41.25],
    ['MPT 70B, 128 H100', 64_862_437_376, 80, 8192, 2048, 128, 989.5, 135_490, 43.36],
    ['MPT 30B, 8,192 tokens, 8 H100', 30_019_254_272, 48, 7168, 8192, 8, 989.5, 11_072, 29.92],
    ['MPT 13B, 256 H100', 12_853_954_560, 40, 5120, 2048, 256, 989.5, 1_277_214, 41.42],
    ['MPT 7B, 65,536 tokens, 8 H100', 6_918_905_856, 32, 4096, 65_536, 8, 989.5, 15_654, 28.59],
    ['MPT 7B, 8 H100', 6_658_859_008, 32, 4096, 2048, 8, 989.5, 85_144, 46.44],
    ['MPT 70B, 64 A100', 64_862_437_376, 80, 8192, 2048, 64, 312, 26_274, 53.33],
    ['MPT 7B, 8 A100', 6_658_859_008, 32, 4096, 2048, 8, 312, 37_130, 64.23],
    ['MPT 7B, 65,536 tokens, 8 A100', 6_918_905_856, 32, 4096, 65_536, 8, 312, 8108, 46.97],
  ])(
    '%s (MosaicML, llm-foundry benchmarking tables)',
    (_, parameters, layers, hidden, sequence, chips, peak, rate, printed) => {
      const model = { active: parameters, matmul: parameters, attention: attention(layers, 1, hidden) };
      const percent = 100 * mfu('full', model, sequence, rate, chips, peak);
      // One unit of the last digit, and what half a token a second may change.
      expect(Math.abs(percent - printed)).toBeLessThan(0.01 + (0.5 / rate) * percent);
    },
  );

  it('GPT-2 on one A100: 37.14 % (nanoGPT, transformer_sizing)', () => {
    const rate = (100 * 1024) / 0.755;
    expectPrinted(100 * mfu('full', trainedModel(architecture('gpt2')), 1024, rate, 1, 312), '37.14');
  });

  it('Llama 3.1 405B: 326 tokens/s a chip are 822 TFLOPS, causally (Megatron-Bridge, release 26.06)', () => {
    const perToken = raw(flopPerToken('causal', trainedModel(architecture('llama-3-1-405b')), 8192)!);
    // Both numbers are printed whole.
    expect(Math.abs((perToken * 326) / 1e12 - 822)).toBeLessThan(0.5 + (0.5 / 326) * 822);
  });

  it('DeepSeek-V3: 21.7 % of the FP8 peak (How to Scale Your Model, transformers, question 7)', () => {
    const rate = 14.8e12 / (2.79e6 * 3600);
    // 37B active parameters are printed to two digits: a share of 0.5/37 either way.
    expect(Math.abs(mfu('parameters', { active: 37e9 }, 4096, rate, 1, 1513) / 0.217 - 1)).toBeLessThan(0.5 / 37);
  });

  it.each([
    ['8B', 8_030_261_248, 32, 32, 47.95, ['0.195', '0.221', '0.247']],
    ['70B', 70_553_706_496, 80, 64, 7.94, ['0.283', '0.305', '0.326']],
  ])(
    'Llama 3.1 %s on 512 Trainium: one throughput (AWS Neuron, Trn1 training), three shares of 190 TFLOPS',
    (_, parameters, layers, heads, sequences, shares) => {
      const model = { active: parameters, matmul: parameters, attention: attention(layers, heads, 128) };
      const conventions = ['parameters', 'causal', 'full'] as const;
      for (const [i, convention] of conventions.entries()) {
        expectPrinted(mfu(convention, model, 8192, sequences * 8192, 512, 190), shares[i]!);
      }
    },
  );
});

describe('days', () => {
  /** Rates that count a recomputed forward pass: 8ND where the model needs 6ND. */
  const recomputed = (parameters: number, trained: number, chips: number, hardwareTeraflops: number) =>
    raw(
      trainingTime(tokens(trained), sixN(parameters), {
        chips,
        peak: teraflops(hardwareTeraflops),
        mfu: 6 / 8,
        goodput: 1,
      }),
    ) / DAY;

  it.each([
    ['BLOOM 176B estimate (BigScience, tr11 README)', 167e9, 450e9, 384, 150, '120.8'],
    ['a 13B model on 256 GPUs (BigScience, estimate of training time)', 13e9, 300e9, 256, 45, '31.35'],
    ['GPT-3 on 1,024 A100 (Narayanan et al. 2021, section 5.1)', 175e9, 300e9, 1024, 140, '34'],
  ])('%s', (_, parameters, trained, chips, rate, printed) => {
    expectPrinted(recomputed(parameters, trained, chips, rate), printed);
  });

  it('BLOOM 176B: 104.7 s an iteration are 149.77 TFLOPS with the recomputed pass (BigScience, log of tr11)', () => {
    const [layers, hidden, vocabulary] = [70, 14_336, 250_880];
    const matmul = 12 * layers * hidden ** 2;
    const blocks = flopPerToken('full', { active: matmul, matmul, attention: attention(layers, 112, 128) }, 2048)!;
    const rate = ((8 / 6) * raw(blocks) + 6 * vocabulary * hidden) * ((2048 * 19.561) / 384);
    expectPrinted(rate / 1e12, '149.77');
  });

  it('GPT-2 on 8 A100 at 30 %: 3.46 days (nanoGPT, transformer_sizing)', () => {
    const job = { chips: 8, peak: teraflops(312), mfu: 0.3, goodput: 1 };
    expectPrinted(raw(trainingTime(tokens(300e9), sixN(124_337_664), job)) / DAY, '3.46');
  });

  it('MPT-7B: 200,000 dollars pay 440 A100 at 2 dollars an hour for 9.5 days (MosaicML, MPT-7B)', () => {
    expectPrinted(raw(timeForBudget(dollars(200_000), 440, onBasis('on-demand', dollarsPerHour(2)))) / DAY, '9.5');
  });
});

describe('energy of a run, by the calculator', () => {
  const known = trainingFacts();
  /** Chip-hours as so many chips for one hour, on hardware of the reader's own. */
  const megawattHours = (chipHours: number, inputs: RawInputs) => {
    const typed = { solveFor: 'tokens', time: '1h', hardware: 'custom', peak: '312 TFLOPS', mfu: '50%' };
    const done = evaluate(calculator, { ...typed, units: String(chipHours), ...inputs }, known);
    if (!done.ok) throw new Error(JSON.stringify(done.errors));
    return (done.answer.outputs.energy as number) / 3.6e9;
  };

  it.each([
    ['OPT 175B', 809_472, 356],
    ['LLaMA 7B', 82_432, 36],
    ['LLaMA 13B', 135_168, 59],
    ['LLaMA 33B', 530_432, 233],
    ['LLaMA 65B', 1_022_362, 449],
  ])('%s: GPU-hours × 400 W × 1.1, in whole MWh (Touvron et al. 2023, table 15)', (_, hours, printed) => {
    expect(Math.floor(megawattHours(hours, { power: '400W', pue: '1.1' }))).toBe(printed);
  });

  it('BLOOM 176B: 433,196 kWh, no PUE (Luccioni et al. 2022, table 1)', () => {
    expect(megawattHours(1_082_990, { power: '400W' })).toBeCloseTo(433.196, 9);
  });

  it('StarCoder: 89,671.68 kWh (Li et al. 2023, section 5.7)', () => {
    expect(megawattHours(320_256, { power: '280W' })).toBeCloseTo(89.671_68, 9);
  });
});

it('keeps the check on a peak: no published run uses more than all of it', () => {
  for (const run of trainingFacts().runs) {
    for (const share of Object.values(run.mfu)) expect(share).toBeLessThanOrEqual(1);
  }
});
