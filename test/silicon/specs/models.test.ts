import { describe, expect, it } from 'vitest';
import { activeParameterCount, matmulParameters, parameterCount } from '../../../src/silicon/scaling/parameters.ts';
import { evidenceOf } from '../../../src/silicon/specs/catalogue.ts';
import { models } from '../../../src/silicon/specs/models/index.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const model = (id: string) => {
  const found = models.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No model "${id}".`);
  return found;
};

/** Counts that the publishers of the weights print to the last parameter. */
const EXACT = {
  'llama-2-7b': 6_738_415_616,
  'llama-3-1-8b': 8_030_261_248,
  'llama-3-1-70b': 70_553_706_496,
  'llama-3-1-405b': 405_853_388_800,
  'llama-3-2-1b': 1_235_814_400,
  'llama-3-2-3b': 3_212_749_824,
  'mistral-7b': 7_241_732_096,
  'mixtral-8x7b': 46_702_792_704,
  'qwen3-0-6b': 596_049_920,
  'qwen3-1-7b': 1_720_574_976,
  'qwen3-8b': 8_190_735_360,
  'qwen3-32b': 32_762_123_264,
  'qwen3-30b-a3b': 30_532_122_624,
  'qwen3-235b-a22b': 235_093_634_560,
  'deepseek-v3': 671_026_419_200,
  'gpt-oss-120b': 116_829_156_672,
  'gemma-3-1b': 999_885_952,
  'gemma-3-4b': 3_880_099_328,
  'gemma-3-12b': 11_765_788_416,
  'gemma-3-27b': 27_009_002_240,
  gpt2: 124_439_808,
  'gpt2-xl': 1_557_611_200,
  'smollm3-3b': 3_075_098_624,
  'olmo-2-7b': 7_298_617_344,
  'olmo-2-13b': 13_716_198_400,
  'falcon-180b': 179_522_565_120,
};

describe('the shape of a model', () => {
  it.each(Object.entries(EXACT))('%s gives the %d parameters that its publisher counts', (id, count) => {
    expect(parameterCount(model(id))).toBe(count);
    expect(raw(model(id).parameters.value)).toBe(count);
  });

  it.each(models.map((record) => [record.id, record] as const))(
    '%s gives the recorded number of parameters, to the digits printed',
    (_id, record) => {
      expect(parameterCount(record) / raw(record.parameters.value)).toBeCloseTo(1, 3);
    },
  );

  it('gives every mixture of experts its active parameters, and only those', () => {
    for (const record of models) {
      expect(record.activeParameters !== undefined, record.id).toBe(record.type === 'moe');
      expect(record.experts !== undefined, record.id).toBe(record.type === 'moe');
      if (!record.activeParameters) continue;
      const embedding = record.id.startsWith('gpt-oss') ? record.vocabulary * record.hidden : 0;
      expect(activeParameterCount(record) - embedding, record.id).toBe(raw(record.activeParameters.value));
    }
  });

  it('has fewer active than total parameters only where there are experts', () => {
    for (const record of models) {
      const share = activeParameterCount(record) / parameterCount(record);
      if (record.type === 'moe') expect(share, record.id).toBeLessThan(0.3);
      else expect(share, record.id).toBe(1);
    }
  });

  it('leaves the embedding lookup out of what multiplies, and keeps the output head', () => {
    const llama = model('llama-3-1-70b');
    const norms = (2 * llama.layers + 1) * llama.hidden;
    expect(matmulParameters(llama)).toBe(parameterCount(llama) - llama.vocabulary * llama.hidden - norms);
  });

  it('counts a tied output head as a multiplication', () => {
    const gemma = model('gemma-3-27b');
    expect(matmulParameters(gemma)).toBeGreaterThan(gemma.vocabulary * gemma.hidden);
    expect(matmulParameters({ ...gemma, tiedEmbeddings: false })).toBe(matmulParameters(gemma));
  });

  it('projects the query of latent attention directly when it has no low rank', () => {
    const deepseek = model('deepseek-v3');
    const direct = { ...deepseek, mla: { ...deepseek.mla!, queryRank: null } };
    const { queryRank, nope, rope } = deepseek.mla!;
    const queryWidth = deepseek.heads * (nope + rope);
    const saved = queryRank! * (deepseek.hidden + queryWidth + 1) - deepseek.hidden * queryWidth;
    expect(parameterCount(deepseek) - parameterCount(direct)).toBe(deepseek.layers * saved);
  });
});

describe('model records', () => {
  it('say when a count was derived and not printed', () => {
    expect(evidenceOf(model('llama-2-70b').parameters)).toBe('derived');
    expect(evidenceOf(model('llama-3-1-8b').parameters)).toBe('secondary');
  });

  it('give latent attention a width with the rotary part', () => {
    expect(model('deepseek-v3').headWidth).toBe(192);
  });

  it('say which layers see only a window', () => {
    expect(model('gemma-3-27b').window).toEqual({ width: 1024, full: 1, every: 6 });
    expect(model('gpt-oss-20b').window).toEqual({ width: 128, full: 1, every: 2 });
    expect(model('mistral-7b').window).toEqual({ width: 4096, full: 0, every: 1 });
  });
});
