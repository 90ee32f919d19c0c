import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { chartsFor, evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { trainingMemory } from '../../src/calculators/training-memory/definition.ts';
import { memoryFacts } from '../../src/calculators/training-memory/facts.ts';
import { lookup, type SourcedQuantity } from '../../src/silicon/specs/catalogue.ts';
import { raw } from '../../src/silicon/units/index.ts';

const facts = memoryFacts();
const GIB = 2 ** 30;

function answer(typed: RawInputs): Answer {
  const done = evaluate(trainingMemory, typed, facts);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
  return done.answer;
}
const refusal = (typed: RawInputs) => evaluate(trainingMemory, typed, facts).errors[0];
const rows = ({ outputs }: Answer, table: string) => outputs[table] as readonly Row[];
const bars = (typed: RawInputs) =>
  chartsFor(trainingMemory, evaluate(trainingMemory, typed, facts).inputs, facts).flatMap((chart) =>
    chart.type === 'stacked' ? [chart] : [],
  );
const says = ({ checks }: Answer, message: string) => checks.some((check) => check.message === message);

describe('what has to be held', () => {
  it('is 18 bytes for each parameter on one device, beside activations (Megatron-LM)', () => {
    const { outputs } = answer({ tensor: '1', data: '1', batchSize: '1', zero: '0', sequenceParallel: 'false' });
    const parts = new Map((outputs['parts'] as readonly Row[]).map(({ part, bytes }) => [part, bytes as number]));
    const states = parts.get('@part.weights')! + parts.get('@part.gradients')! + parts.get('@part.optimizer')!;
    const count = raw((lookup('llama-3-1-70b.parameters') as SourcedQuantity).value);
    expect(states).toBe(18 * count);
  });

  it('adds up to the total, part by part', () => {
    const done = answer({ pipeline: '4', tensor: '8', data: '8', margin: '5%', hardware: 'trn2-ultraserver' });
    const sum = rows(done, 'parts').reduce((all, { bytes }) => all + ((bytes as number | undefined) ?? 0), 0);
    expect(sum).toBeCloseTo(done.outputs['total'] as number, 0);
  });

  it('has the bytes of the optimizer that was chosen', () => {
    const of = (optimizer: string) =>
      rows(answer({ optimizer, masterFormat: 'none' }), 'parts').find(({ part }) => part === '@part.optimizer')?.bytes;
    expect(of('adam-8bit')).toBe((of('adam') as number) / 4);
    expect(of('sgd')).toBeUndefined();
  });

  it('has the bytes of the numbers that were chosen, or of the reader’s own', () => {
    const part = (name: string, typed: RawInputs) =>
      rows(answer({ tensor: '8', ...typed }), 'parts').find(({ part: one }) => one === `@part.${name}`)?.bytes;
    const [gradients, weights, activations] = ['gradients', 'weights', 'activations'].map(
      (one) => part(one, {}) as number,
    );
    expect(part('gradients', { gradientFormat: 'fp16' })).toBe(gradients! / 2);
    expect(part('gradients', { gradientFormat: 'fp8' })).toBe(gradients! / 4);
    expect(part('weights', { weightFormat: 'fp16' })).toBe(weights);
    expect(part('weights', { weightFormat: 'fp4' })).toBe(weights! / 4);
    // 32 numbers of one byte, and the byte of their scale (Open Compute Project 2023, Microscaling Formats v1.0).
    expect(part('weights', { weightFormat: 'mxfp8' })).toBe((weights! / 2) * (33 / 32));
    expect(part('weights', { weightFormat: 'own', weightBytes: '3 B' })).toBe(weights! * 1.5);
    expect(part('activations', { activationFormat: 'fp16' })).toBe(activations);
    expect(part('activations', { activationFormat: 'fp8' })).toBeLessThan(activations!);
    const master = (typed: RawInputs) => part('optimizer', { optimizer: 'sgd', ...typed });
    expect(master({ masterFormat: 'own', masterBytes: '2 B' })).toBe(master({ masterFormat: 'fp16' }));
  });

  it('counts the published microcode of two cores, and what the reader adds', () => {
    const part = (name: string, typed: RawInputs) =>
      rows(answer(typed), 'parts').find(({ part: one }) => one === `@part.${name}`);
    const core = raw((lookup('neuroncore-v3.microcode') as SourcedQuantity).value);
    expect(part('microcode', {})?.['bytes']).toBe(2 * core);
    expect(part('microcode', { grouping: '1' })?.['bytes']).toBe(core);
    const more = { scratchpad: '1 GiB', collectives: '2 GiB' };
    expect(part('scratchpad', more)?.['bytes']).toBe(GIB);
    expect(answer(more).outputs['total']).toBe((answer({}).outputs['total'] as number) + 3 * GIB);
    expect(part('runtime', { runtime: '1 GiB' })?.['bytes']).toBe(GIB);
    expect(part('microcode', { runtime: '1 GiB' })).toBeUndefined();
    expect(rows(answer({ hardware: 'h100' }), 'parts').every(({ bytes }) => bytes !== undefined)).toBe(true);
  });

  it('has nothing, and not zero, for what AWS names without a size and the reader does not give', () => {
    const unsaid = ['@part.scratchpad', '@part.rings', '@part.collectives', '@part.profile'];
    const nothing = (typed: RawInputs) =>
      rows(answer(typed), 'parts').flatMap(({ part, bytes }) => (bytes === undefined ? [part] : []));
    expect(nothing({})).toEqual(unsaid);
    expect(nothing({ rings: '0' })).toEqual(unsaid.filter((part) => part !== '@part.rings'));
    expect(nothing({ hardware: 'h100' })).toEqual([]);
  });

  it('is drawn with a segment for all that the runtime takes, in no more colours than there are', () => {
    const runtime = { scratchpad: '3 GiB', rings: '1 GiB', collectives: '2 GiB', profile: '1 MiB' };
    const drawn = (typed: RawInputs) => bars(typed)[0]!;
    expect(drawn({}).parts).toContain('@part.microcode');
    expect(drawn({}).parts).not.toContain('@part.rings');
    const all = ['@part.microcode', '@part.scratchpad', '@part.rings', '@part.collectives', '@part.profile'];
    // Empty in this layout: gathered, buffers and margin. That leaves four for the runtime.
    expect(drawn(runtime).parts.slice(-4)).toEqual([...all.slice(1, 4), '@part.runtime']);
    for (const typed of [{}, runtime, { ...runtime, zero: '3', buffers: '1 GiB', margin: '5%' }]) {
      const { parts, bars: wholes } = drawn(typed);
      expect(parts.length).toBeLessThanOrEqual(10);
      const sum = wholes[0]!.values.reduce((total, value) => total + value, 0);
      expect(sum / (answer(typed).outputs['total'] as number)).toBeCloseTo(1, 12);
    }
  });
});

describe('where it has to fit', () => {
  it('is the bank of a logical core, half of it with one core each, the whole of a GPU', () => {
    const capacity = (typed: RawInputs) => answer(typed).outputs['capacity'];
    const bank = raw((lookup('trainium2.hbm.bank') as SourcedQuantity).value);
    expect(capacity({})).toBe(bank);
    expect(capacity({ grouping: '1' })).toBe(bank / 2);
    expect(capacity({ hardware: 'trn1-32xlarge' })).toBe(raw((lookup('trainium1.hbm.bank') as SourcedQuantity).value));
    expect(capacity({ hardware: 'h100' })).toBe(raw((lookup('h100.hbm.capacity') as SourcedQuantity).value));
    expect(capacity({ deviceMemory: '20 GiB' })).toBe(20 * GIB);
  });

  it('says when the chip would hold what the bank does not', () => {
    expect(says(answer({ tensor: '32', data: '2' }), 'bank')).toBe(true);
    expect(says(answer({ tensor: '32', data: '4', grouping: '1' }), 'bank-shared')).toBe(true);
    expect(says(answer({}), 'bank')).toBe(false);
    expect(says(answer({ deviceMemory: '10 GiB' }), 'bank')).toBe(false);
  });

  it('is drawn and said for the bank too where ranks share one, whether it fits or not', () => {
    const bank = raw((lookup('trainium2.hbm.bank') as SourcedQuantity).value);
    const limits = (typed: RawInputs) => bars(typed).map(({ limit }) => limit);
    for (const data of ['8', '2']) {
      const typed = { grouping: '1', data };
      expect(limits(typed).at(-1)).toEqual({ at: bank, label: '@limit.bank' });
      const [shared] = bars(typed).at(-1)!.bars;
      expect(shared!.params).toEqual({ ranks: 2 });
      const both = shared!.values.reduce((sum, value) => sum + value, 0);
      expect(both / (answer(typed).outputs['total'] as number)).toBeCloseTo(2, 12);
      expect(says(answer(typed), 'shared') || says(answer(typed), 'bank-shared')).toBe(true);
    }
    expect(answer({ grouping: '1', tensor: '64', data: '8' }).outputs['verdict']).toBe('@verdict.fits');
    expect(says(answer({ grouping: '1', tensor: '64', data: '8' }), 'shared')).toBe(true);
    expect(limits({})).toEqual([{ at: bank, label: '@limit.ownBank' }]);
    expect(limits({ hardware: 'h100' }).map((limit) => limit?.label)).toEqual(['@limit.capacity']);
    expect(limits({ grouping: '1', deviceMemory: '20 GiB' })).toHaveLength(1);
    expect(says(answer({ hardware: 'h100' }), 'shared')).toBe(false);
  });

  it('asks for the memory of hardware of one’s own', () => {
    expect(refusal({ hardware: 'custom' })).toMatchObject({ field: 'deviceMemory', reason: 'memory-needed' });
    expect(answer({ hardware: 'custom', deviceMemory: '80 GiB' }).outputs['verdict']).toBe('@verdict.fits');
  });
});

describe('a way out', () => {
  it('is named where there is a single one on the same devices', () => {
    const done = answer({ tensor: '32', pipeline: '2', data: '1' });
    expect(done.outputs['cheapest']).toBe('@change.recompute');
    const typed = { tensor: '32', pipeline: '2', data: '1', recompute: 'full' };
    const row = rows(done, 'changes').find(({ fits }) => fits === '@yes')!;
    expect(row['memory']).toBe(answer(typed).outputs['total']);
    expect(row['flop']).toBeCloseTo(1 / 3, 12);
  });

  it('is several changes where none does it alone on the same devices, each no smaller than it says', () => {
    const done = answer({ tensor: '32', data: '2' });
    expect(done.outputs['cheapest']).toBe('@cheapest.several');
    expect(rows(done, 'together').at(-1)).toMatchObject({ fits: '@yes', devices: 64 });
  });

  it('lists only changes that save something', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1', '8', '32'),
        fc.constantFrom('1', '2', '4'),
        fc.constantFrom('0', '1', '2', '3'),
        fc.constantFrom('none', 'selective', 'full'),
        (tensor, pipeline, zero, recompute) => {
          const done = answer({ tensor, pipeline, zero, recompute, scores: 'kept' });
          for (const { memory } of rows(done, 'changes')) expect(memory).toBeLessThan(done.outputs['total'] as number);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds the largest micro-batch: it fits and the next does not', () => {
    const typed = { tensor: '32', data: '8', hardware: 'h100' };
    const most = answer(typed).outputs['microBatch'] as number;
    const fits = (microBatch: number) => answer({ ...typed, microBatch: String(microBatch) }).outputs['verdict'];
    expect(fits(most)).toBe('@verdict.fits');
    expect(fits(most * 2)).toBe('@verdict.short');
  });
});

describe('a layout that cannot run', () => {
  it.each([
    [{ tensor: '48' }, 'tensor', 'layout-heads-not-divided'],
    [{ pipeline: '100' }, 'pipeline', 'layout-more-stages-than-layers'],
    [{ batchSize: '9' }, 'data', 'layout-batch-not-divided'],
    [{ context: '3' }, 'context', 'layout-sequence-not-divided'],
    [{ model: 'deepseek-v3', expert: '7' }, 'expert', 'layout-experts-not-divided'],
    [{ interleave: '2' }, 'interleave', 'layout-interleave-without-pipeline'],
  ])('%j names the degree at fault', (typed, field, reason) => {
    expect(refusal(typed as RawInputs)).toMatchObject({ field, reason });
  });

  it('hides the degrees of experts from a dense model', () => {
    expect(evaluate(trainingMemory, {}, facts).hidden.has('expert')).toBe(true);
    expect(evaluate(trainingMemory, { model: 'deepseek-v3' }, facts).hidden.has('expert')).toBe(false);
  });

  it('takes an own architecture with latent attention', () => {
    const own = { model: 'custom', latent: 'true', heads: '128', hidden: '7168', experts: '256', tensor: '1' };
    expect(answer({ ...own, expert: '8', layers: '8' }).outputs['total']).toBeGreaterThan(0);
  });
});
