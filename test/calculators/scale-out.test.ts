import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { FORMATS } from '../../src/calculators/hardware.ts';
import { scaleOut } from '../../src/calculators/scale-out/definition.ts';
import { scaleOutFacts } from '../../src/calculators/scale-out/facts.ts';

const facts = scaleOutFacts();
const run = (typed: RawInputs) => evaluate(scaleOut, typed, facts);

function answer(typed: RawInputs): Answer {
  const outcome = run(typed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.answer;
}

const peta = (typed: RawInputs) => Number(answer(typed).outputs['peak']) / 1e15;
const messages = (typed: RawInputs) => answer(typed).checks.map(({ message }) => message);
const rows = (typed: RawInputs) => answer(typed).outputs['ladder'] as readonly Row[];
const level = (typed: RawInputs, name: string) => rows(typed).find((row) => row['level'] === `@level.${name}`);

describe('the totals that AWS prints', () => {
  // AWS Neuron: Trainium2 architecture page and Trn2/Trn3 UltraServer pages.
  it.each([
    ['16 Trainium2, FP8', { hardware: 'trainium2', count: '16', format: 'fp8' }, 20.784],
    ['64 Trainium2, FP8', { hardware: 'trainium2', count: '64', format: 'fp8' }, 83.136],
    ['a Trn2 UltraServer, FP8', { hardware: 'trn2-ultraserver', count: '1', format: 'fp8' }, 83.136],
    ['144 Trainium3, MXFP8', { hardware: 'trainium3', count: '144', format: 'mxfp8' }, 362.448],
    ['a Trn3 Gen2 UltraServer, FP8', { hardware: 'trn3-gen2-ultraserver', count: '1', format: 'fp8' }, 362.448],
    ['a Trn3 Gen1 UltraServer, MXFP8', { hardware: 'trn3-gen1-ultraserver', count: '1', format: 'mxfp8' }, 161.088],
    ['144 Trainium3, BF16', { hardware: 'trainium3', count: '144', format: 'bf16' }, 96.624],
    ['64 Trainium2, sparse', { hardware: 'trainium2', count: '64', format: 'bf16', sparsity: 'sparse' }, 164.032],
  ] as const)('%s', (_, typed, expected) => expect(peta(typed)).toBeCloseTo(expected, 9));

  // AnandTech 2023 for 100,000; About Amazon 2025 for Rainier; Anthropic 2026 for what it uses.
  it.each([
    ['100k', 'landmark.cluster2023', 'claims/#claim-trn2-2023-cluster'],
    ['500,000', 'landmark.rainier', 'sites/project-rainier/#values-chips'],
    ['1M', 'landmark.anthropic', 'sites/project-rainier/#values-chipsAnthropicUse'],
  ])('links %s Trainium2 to the record that speaks of so many', (count, message, record) => {
    const checks = answer({ hardware: 'trainium2', count }).checks;
    expect(checks).toContainEqual(expect.objectContaining({ message, record }));
    expect(messages({ hardware: 'trainium3', count })).not.toContain(message);
  });

  it('says that 83.136 is printed as 83.2 because 20.8 was multiplied', () => {
    const found = answer({ hardware: 'trn2-ultraserver', count: '1' }).checks.find(
      ({ message, params }) => message === 'published.rounded' && params?.['what'] === '@output.peak',
    );
    expect(found?.params?.['printed']).toMatchObject({ value: 83.2e15 });
    expect(found?.record).toBe('systems/trn2-ultraserver/');
  });
});

describe('the totals said of clusters', () => {
  // AWS, November 2023 (100,000); Project Rainier, October 2025 (500,000); Semafor's 1,300 exaflops (1,000,000).
  it.each([
    ['100k', 'fp8', 129_900],
    ['100k', 'bf16', 66_700],
    ['500k', 'fp8', 649_500],
    ['500,000', 'bf16', 333_500],
    ['1M', 'fp8', 1_299_000],
  ])('%s Trainium2 in %s', (count, format, expected) =>
    expect(peta({ hardware: 'trainium2', count, format })).toBeCloseTo(expected, 6),
  );

  it.each([
    ['1M', 'fp8', 'claims/#claim-rainier-exaflops'],
    ['100k', 'bf16', 'claims/#claim-trn2-2023-cluster'],
  ])('%s Trainium2 in %s lead to the claim', (count, format, record) =>
    expect(answer({ count, format }).checks.map((check) => check.record)).toContain(record),
  );

  it('500,000 Trainium2 need 7,813 UltraServers, the last not full', () => {
    expect(answer({ count: '500k' }).outputs['ultraservers']).toBe(7813);
    expect(messages({ count: '500k' })).toContain('partMachine');
  });
});

describe('what nobody publishes', () => {
  it('is said for sparse FP8 on Trainium3, and nothing is computed from it', () => {
    const { outputs, checks } = answer({ hardware: 'trainium3', count: '144', format: 'fp8', sparsity: 'sparse' });
    expect(outputs['peak']).toBeUndefined();
    expect(outputs['ridge']).toBeUndefined();
    expect(outputs['hbm']).toBe(144 * 144 * 2 ** 30);
    expect(checks[0]?.message).toBe('peakNotPublished');
  });

  it('is said for INT8 on Trainium2', () => {
    const { outputs, checks } = answer({ hardware: 'trainium2', format: 'int8' });
    expect(outputs['operations']).toBeUndefined();
    expect(checks[0]?.message).toBe('peakNotPublished');
  });

  it('FP8 on Trainium3 is answered with MXFP8, and the result says so', () =>
    expect(messages({ hardware: 'trainium3', count: '144', format: 'fp8' })).toContain('standIn'));

  it('INT8 counts operations and not FLOPs', () => {
    // AWS Neuron, Inferentia2: 380 INT8 TOPS.
    const { outputs } = answer({ hardware: 'inferentia2', count: '12', format: 'int8' });
    expect(outputs['operations']).toBeCloseTo(12 * 380e12, 0);
    expect(outputs).not.toHaveProperty('peak');
  });
});

describe('the ladder', () => {
  // AWS Neuron: 8 cores and 96 GiB a Trainium2, LNC 2 by default; 16 chips a trn2.48xlarge; 64 an UltraServer.
  it('goes from core to cluster', () => {
    const typed = { hardware: 'trainium2', count: '100k', format: 'fp8' };
    expect(rows(typed).map((row) => row['level'])).toEqual(
      ['core', 'logical2', 'chip', 'instance', 'ultraserver', 'cluster'].map((name) => `@level.${name}`),
    );
    expect(level(typed, 'logical2')).toMatchObject({ peak: 324.75e12, hbm: 24 * 2 ** 30 });
    expect(level(typed, 'instance')).toMatchObject({ chips: 16, hbm: 1536 * 2 ** 30 });
    expect(Number(level(typed, 'instance')?.['hbmBandwidth']) / 1e12).toBeCloseTo(46.4, 9);
    expect(Number(level(typed, 'ultraserver')?.['hbmBandwidth']) / 1e12).toBeCloseTo(185.6, 9);
  });

  it('follows the LNC setting, and leaves it aside on a chip without logical cores', () => {
    expect(level({ hardware: 'trainium2', lnc: '1' }, 'logical1')).toMatchObject({ hbm: 12 * 2 ** 30 });
    expect(messages({ hardware: 'h100', lnc: '2' })).toContain('noGrouping');
  });

  it('agrees with the totals, and the core with the chip', () => {
    for (const { id } of facts.presets.hardware.filter((preset) => preset.id !== 'custom')) {
      const typed = { hardware: id, count: '3', format: 'bf16' };
      const { outputs } = answer(typed);
      const all = level(typed, 'cluster');
      for (const name of ['peak', 'hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'])
        expect(all?.[name]).toBe(outputs[name]);
      const chip = level(typed, 'chip');
      if (typeof all?.['peak'] === 'number') {
        expect(all['peak'] / (Number(chip?.['peak']) * Number(outputs['chips']))).toBeCloseTo(1, 12);
      }
    }
  });
});

describe('a reader’s own figures', () => {
  it('override a record', () => {
    expect(peta({ hardware: 'trainium2', count: '10', peak: '2 PFLOPS' })).toBeCloseTo(20, 9);
    expect(answer({ hardware: 'trainium2', count: '10', hbm: '100 GB' }).outputs['hbm']).toBe(1e12);
  });

  it('make a chip of their own, for which a peak has to be typed', () => {
    const blank = run({ hardware: 'custom', count: '10' });
    expect(blank).toMatchObject({ ok: false, errors: [{ field: 'peak', reason: 'needed' }] });
    expect(run({ hardware: 'custom', count: '10', format: 'int8' })).toMatchObject({
      errors: [{ field: 'operations' }],
    });
    const typed = { hardware: 'custom', count: '10', peak: '1 PFLOPS', chipsPerUnit: '8', price: '$20/h' };
    expect(peta(typed)).toBeCloseTo(80, 9);
    expect(Number(answer(typed).outputs['price']) * 3600).toBeCloseTo(200, 9);
    expect(answer(typed).outputs['hbm']).toBe('@notGiven');
  });

  it.each(['0', '-5', '1e400', 'garbage', '', '1.5', 'NaN'])('refuses %s chips, naming the field', (count) =>
    expect(run({ count })).toMatchObject({ ok: false, errors: [{ field: 'count' }] }),
  );
});

describe('whatever the inputs', () => {
  const finite = (node: unknown): boolean =>
    typeof node === 'number'
      ? Number.isFinite(node)
      : typeof node !== 'object' || node === null || Object.values(node).every(finite);

  it('every preset in every format, dense and sparse, gives finite numbers and says what is missing', () => {
    for (const { id } of facts.presets.hardware) {
      for (const format of FORMATS) {
        for (const sparsity of ['dense', 'sparse']) {
          const typed = { hardware: id, format, sparsity, ...(id === 'custom' && { peak: '1', operations: '1' }) };
          const { outputs, checks, steps } = answer(typed);
          expect(finite([outputs, checks, steps])).toBe(true);
          const headline = outputs[format === 'int8' ? 'operations' : 'peak'];
          expect(headline !== undefined || checks.some(({ message }) => message === 'peakNotPublished')).toBe(true);
          const { inputs } = run(typed);
          expect(finite(scaleOut.charts?.(inputs as never, facts))).toBe(true);
        }
      }
    }
  });

  it('any number of chips gives finite numbers, in proportion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5e8 }),
        fc.constantFrom(...facts.presets.hardware.slice(0, -1)),
        (n, { id }) => {
          const one = answer({ hardware: id, count: String(n), format: 'bf16' });
          const two = answer({ hardware: id, count: String(2 * n), format: 'bf16' });
          expect(finite(one.outputs)).toBe(true);
          for (const name of ['peak', 'hbm', 'hbmBandwidth', 'chips']) {
            if (typeof one.outputs[name] === 'number') {
              expect(Number(two.outputs[name]) / one.outputs[name]).toBeCloseTo(2, 12);
            }
          }
        },
      ),
    );
  });

  it('any text in any field gives an answer or a refusal that names a field', () => {
    const names = Object.keys(scaleOut.fields);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...names),
          fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('custom', 'h100', 'int8', '1e30', '1e-300')),
        ),
        (typed) => {
          const outcome = run(typed);
          if (outcome.ok) expect(finite(outcome.answer.outputs)).toBe(true);
          else for (const { field } of outcome.errors) expect(names).toContain(field);
        },
      ),
    );
  });
});
