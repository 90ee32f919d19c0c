import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { generations } from '../../src/calculators/generations/definition.ts';
import { generationsFacts } from '../../src/calculators/generations/facts.ts';
import { FORMATS } from '../../src/calculators/hardware.ts';

const facts = generationsFacts();
const run = (typed: RawInputs) => evaluate(generations, typed, facts);

function answer(typed: RawInputs): Answer {
  const outcome = run(typed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.answer;
}

const rows = (typed: RawInputs, table: string) => answer(typed).outputs[table] as readonly Row[];
const two = (value: unknown) => Math.round(Number(value) * 100) / 100;
const one = (value: unknown) => Math.round(Number(value) * 10) / 10;
const splitOf = (typed: RawInputs, name: string) =>
  rows(typed, 'split').find((row) => row['quantity'] === `@output.${name}`);
const reading = (typed: RawInputs, name: string) =>
  rows(typed, 'power').find((row) => row['reading'] === `@reading.${name}`);

describe('Trn3 Gen2 over Trn2 UltraServer, the default', () => {
  // Claims of AWS, December 2025, worked out from AWS Neuron's chip and UltraServer pages.
  it('is 4.36 = 2.25 × 1.94', () => {
    const { ratio, chipsRatio, perChipRatio } = answer({}).outputs;
    expect([ratio, chipsRatio, perChipRatio].map(two)).toEqual([4.36, 2.25, 1.94]);
  });

  it('is 3.80 times the memory bandwidth and 3.375 times the memory', () => {
    expect(two(answer({}).outputs['bandwidthRatio'])).toBe(3.8);
    expect(splitOf({}, 'hbm')?.['total']).toBeCloseTo(3.375, 12);
  });

  it('is 2.26 times the BF16 peak, nearly all of it more chips', () => {
    const { ratio, perChipRatio } = answer({ format: 'bf16' }).outputs;
    expect(two(ratio)).toBe(2.26);
    expect(two(perChipRatio)).toBe(1.01);
  });

  it('implies 3.1 times the power at 40 % better efficiency, and 1.09 times at 4x performance per watt', () => {
    expect(one(reading({}, 'gain')?.['ratio'])).toBe(3.1);
    expect(two(reading({}, 'perWatt')?.['ratio'])).toBe(1.09);
    expect(two(reading({}, 'saving')?.['efficiency'])).toBe(1.67);
    expect(answer({}).checks.map(({ message }) => message)).toContain('powerDiffers');
  });

  // 48 kW for a Trn2 UltraServer: SemiAnalysis, an estimate, and shown as one.
  it('turns the estimate of 48 kW into 149 and 52 kW', () => {
    expect(Math.round(Number(reading({}, 'gain')?.['power']) / 1e3)).toBe(149);
    expect(Math.round(Number(reading({}, 'perWatt')?.['power']) / 1e3)).toBe(52);
    const base = answer({}).checks.find(({ message }) => message === 'basePower');
    expect(base?.params).toMatchObject({ power: { value: 48e3 }, kind: '@evidence.estimate' });
  });

  it('lets a reader put in a power of their own', () => {
    expect(Math.round(Number(reading({ basePower: '100 kW' }, 'gain')?.['power']) / 1e3)).toBe(311);
  });

  it('finds claims that agree to agree', () => {
    const typed = { efficiencyClaim: '40%', perfPerWattClaim: '1.4' };
    expect(answer(typed).checks.map(({ message }) => message)).toContain('powerAgrees');
  });

  it('does not save more energy than there is', () =>
    expect(reading({ efficiencyClaim: '150%' }, 'saving')?.['power']).toBe('@impossible'));
});

describe('other comparisons', () => {
  // AWS: Trainium2 over Trainium1, "up to 4x"; FP8 1,299 / 190, BF16 667 / 190.
  it('Trainium2 is 6.84 Trainium1 in FP8 and 3.51 in BF16', () => {
    const systems = ['trainium1', 'trainium2'];
    expect(two(answer({ systems, format: 'fp8' }).outputs['ratio'])).toBe(6.84);
    expect(two(answer({ systems, format: 'bf16' }).outputs['ratio'])).toBe(3.51);
  });

  it('a processor and an accelerator share their memory bandwidth and nothing else', () => {
    const typed = { systems: ['graviton4', 'trainium2'] };
    const { outputs, checks } = answer(typed);
    expect(outputs['ratio']).toBeUndefined();
    expect(outputs['bandwidthRatio']).toBeGreaterThan(1);
    expect(rows(typed, 'quantities')[0]).toMatchObject({ system: 'Graviton4', peak: '@notMeaningful' });
    expect(checks.map(({ message }) => message)).toContain('onlyMemory');
  });

  it('two processors show cores and caches', () => {
    const typed = { systems: ['graviton3', 'graviton4'] };
    expect(rows(typed, 'processors').map((row) => row['cores'])).toEqual([64, 96]);
  });

  it('a system of the reader’s own stands beside, and needs a peak', () => {
    const systems = ['trainium2', 'custom'];
    expect(run({ systems })).toMatchObject({ ok: false, errors: [{ field: 'ownPeak', reason: 'needed' }] });
    const { outputs } = answer({ systems, ownPeak: '2598 TFLOPS', ownChips: '2' });
    expect(outputs['ratio']).toBeCloseTo(4, 12);
  });

  it('what nobody publishes is said', () => {
    const typed = { systems: ['trainium2', 'trainium3'], sparsity: 'sparse', format: 'fp8' };
    expect(answer(typed).outputs['ratio']).toBeUndefined();
    expect(answer(typed).checks[0]?.message).toBe('peakNotPublished');
  });

  it.each([
    ['one', ['trainium2']],
    ['an unknown', ['trainium2', 'trainium9']],
  ])('refuses %s', (_, systems) =>
    expect(run({ systems })).toMatchObject({ ok: false, errors: [{ field: 'systems' }] }),
  );
});

describe('whatever the inputs', () => {
  const finite = (node: unknown): boolean =>
    typeof node === 'number'
      ? Number.isFinite(node)
      : typeof node !== 'object' || node === null || Object.values(node).every(finite);
  const ids = facts.presets.systems.map(({ id }) => id);

  it('every pair in any format gives finite numbers, and the other way round the inverse', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...FORMATS),
        fc.constantFrom('dense', 'sparse'),
        (systems, format, sparsity) => {
          const typed = { systems, format, sparsity, ownPeak: '1', ownOperations: '1' };
          const there = answer(typed);
          expect(finite([there, generations.charts?.(run(typed).inputs as never, facts)])).toBe(true);
          const back = answer({ ...typed, systems: systems.toReversed() });
          for (const name of ['ratio', 'chipsRatio', 'perChipRatio', 'bandwidthRatio']) {
            expect(there.outputs[name] === undefined).toBe(back.outputs[name] === undefined);
            if (there.outputs[name] === undefined) continue;
            expect(Number(there.outputs[name]) * Number(back.outputs[name])).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });

  it('every preset runs in every format, dense and sparse', () => {
    for (const id of ids.filter((other) => other !== 'trn2-ultraserver')) {
      for (const format of FORMATS) {
        for (const sparsity of ['dense', 'sparse']) {
          const typed = { systems: ['trn2-ultraserver', id], format, sparsity, ownPeak: '1', ownOperations: '1' };
          expect(finite(answer(typed))).toBe(true);
        }
      }
    }
  });

  it('any text in any field gives an answer or a refusal that names a field', () => {
    const names = Object.keys(generations.fields);
    const anything = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('custom,h100', '1e400', '0', '-1'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anything), (typed) => {
        const outcome = run(typed);
        if (outcome.ok) expect(finite(outcome.answer)).toBe(true);
        else for (const { field } of outcome.errors) expect(names).toContain(field);
      }),
    );
  });
});

describe('the claims about energy', () => {
  // AWS, December 2024 and 2025: both compare Trn3 with Trn2.
  const notes = (typed: RawInputs) => answer(typed).checks.map(({ message }) => message);

  it('are of Trn3 over Trn2, and said to be an assumption for any other pair', () => {
    expect(notes({})).not.toContain('claimsOfOthers');
    expect(notes({ systems: ['trainium2', 'trainium3'] })).not.toContain('claimsOfOthers');
    expect(notes({ systems: ['h100', 'trainium2'] })).toContain('claimsOfOthers');
    expect(notes({ systems: ['trainium3', 'trainium2'] })).toContain('claimsOfOthers');
  });

  it('are the reader’s own once they are typed', () => {
    expect(notes({ systems: ['h100', 'trainium2'], perfPerWattClaim: '2x' })).not.toContain('claimsOfOthers');
  });
});
