import type { ModelRecord, StepShape } from '../record.ts';

/** What the GPT models of the benchmarks have in common; a vocabulary of their own replaces this one. */
export const GPT = {
  ffnMatrices: 2,
  vocabulary: 50_257,
  tiedEmbeddings: true,
  norm: 'layernorm',
  bias: true,
} as const;

/** The shape of a model that has a record. */
export function shapeOf(model: ModelRecord): StepShape {
  const { name, layers, hidden, heads, kvHeads, headWidth, ffn, ffnMatrices, vocabulary, tiedEmbeddings } = model;
  const { mla, experts, norm, bias, positions } = model;
  return {
    name,
    layers,
    hidden,
    heads,
    kvHeads,
    headWidth,
    ffn,
    ffnMatrices,
    vocabulary,
    tiedEmbeddings,
    ...(mla && { mla }),
    ...(experts && { experts }),
    ...(norm && { norm }),
    ...(bias !== undefined && { bias }),
    ...(positions !== undefined && { positions }),
  };
}

/** The 175B model of Megatron's publications: GPT-3 with a padded vocabulary. */
export function withVocabulary(model: ModelRecord, vocabulary: number): StepShape {
  return { ...shapeOf(model), vocabulary };
}
