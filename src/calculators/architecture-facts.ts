/** The published architectures as presets: the shape alone, without what else a model's record holds. */
import { catalogue, type ModelRecord } from '../silicon/specs/catalogue.ts';
import type { Architecture } from '../silicon/scaling/architecture.ts';
import type { ArchitecturePreset } from './architecture.ts';

function shapeOf(record: ModelRecord): Architecture {
  const { layers, hidden, heads, kvHeads, headWidth, ffn, ffnMatrices, vocabulary, tiedEmbeddings } = record;
  const { window, mla, experts, norm, normsPerLayer, bias, qkNorm, positions, embeddingNorm, attentionSinks } = record;
  return {
    layers,
    hidden,
    heads,
    kvHeads,
    headWidth,
    ffn,
    ffnMatrices,
    vocabulary,
    tiedEmbeddings,
    ...(window && { window }),
    ...(mla && { mla }),
    ...(experts && { experts }),
    ...(norm && { norm }),
    ...(normsPerLayer !== undefined && { normsPerLayer }),
    ...(bias && { bias }),
    ...(qkNorm && { qkNorm }),
    ...(positions !== undefined && { positions }),
    ...(embeddingNorm && { embeddingNorm }),
    ...(attentionSinks && { attentionSinks }),
  };
}

/** Every model of the catalogue, and one whose architecture the reader gives. */
export function architecturePresets(): readonly ArchitecturePreset[] {
  return [
    ...catalogue.models.map((record) => ({
      id: record.id,
      label: record.name,
      group: record.type,
      record: `models/${record.id}/`,
      source: record.source,
      values: { architecture: shapeOf(record) },
    })),
    { id: 'custom', label: '@option.model.custom', group: 'own', values: {} },
  ];
}
