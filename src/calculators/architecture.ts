/**
 * The model of a calculator: a published architecture, or one of the reader's own. Fields, and what they
 * make together; no facts here: architecture-facts.ts brings the published ones. The words are in
 * src/i18n/<locale>/architecture.ts, for every calculator that has these fields.
 */
import type { Architecture } from '../silicon/scaling/architecture.ts';
import { raw } from '../silicon/units/index.ts';
import type { Facts, Fields, InputsOf, Preset } from './define.ts';
import { found, refuse, type Found } from './found.ts';

type Given = Readonly<Record<string, unknown>>;

/** A model whose architecture is published, or `custom`, whose architecture is in the fields. */
export type ArchitecturePreset = Preset & { readonly values: { readonly architecture?: Architecture } };

/** Facts of a calculator that asks for an architecture. */
export interface ArchitectureFacts extends Facts {
  readonly presets: Facts['presets'] & { readonly models: readonly ArchitecturePreset[] };
}

const whole = { type: 'quantity', kind: 'count', unit: '', min: 1, integer: true, group: 'architecture' } as const;
const toggle = { type: 'switch', group: 'architecture', default: false } as const;

/**
 * The fields of an own architecture, shown where `own` holds. `latent` replaces key and value heads by the
 * low ranks and widths of multi-head latent attention.
 */
export function architectureFields(own: (inputs: Given) => boolean) {
  const plain = (inputs: Given) => own(inputs) && inputs.latent !== true;
  const latent = (inputs: Given) => own(inputs) && inputs.latent === true;
  const routed = (inputs: Given) => own(inputs) && Number(inputs.experts) > 0;
  return {
    layers: { ...whole, default: 32, max: 1e5, when: own },
    hidden: { ...whole, default: 4096, max: 1e7, when: own },
    heads: { ...whole, default: 32, max: 1e5, when: own },
    latent: { ...toggle, when: own },
    kvHeads: { ...whole, default: 8, max: 1e5, when: plain },
    headWidth: { ...whole, default: 128, max: 1e5, when: plain },
    queryRank: { ...whole, min: 0, default: 1536, max: 1e6, when: latent },
    kvRank: { ...whole, default: 512, max: 1e6, when: latent },
    nopeWidth: { ...whole, default: 128, max: 1e5, when: latent },
    ropeWidth: { ...whole, default: 64, max: 1e5, when: latent },
    valueWidth: { ...whole, default: 128, max: 1e5, when: latent },
    ffn: { ...whole, default: 14_336, max: 1e8, when: own },
    gated: { ...toggle, default: true, when: own },
    vocabulary: { ...whole, default: 128_256, max: 1e8, when: own },
    tied: { ...toggle, when: own },
    experts: { ...whole, min: 0, default: 0, max: 1e6, when: own },
    activeExperts: { ...whole, default: 8, max: 1e6, when: routed },
    expertFfn: { ...whole, default: 2048, max: 1e8, when: routed },
    sharedExperts: { ...whole, min: 0, default: 0, max: 1e4, when: routed },
    denseLayers: { ...whole, min: 0, default: 0, max: 1e5, when: routed },
  } as const satisfies Fields;
}

export type ArchitectureInputs = InputsOf<ReturnType<typeof architectureFields>>;

function attentionOf(inputs: ArchitectureInputs, heads: number): Pick<Architecture, 'kvHeads' | 'headWidth' | 'mla'> {
  if (!inputs.latent) return { kvHeads: raw(inputs.kvHeads), headWidth: raw(inputs.headWidth) };
  const [queryRank, nope, rope] = [raw(inputs.queryRank), raw(inputs.nopeWidth), raw(inputs.ropeWidth)];
  const mla = { kvRank: raw(inputs.kvRank), nope, rope, value: raw(inputs.valueWidth) };
  return { kvHeads: heads, headWidth: nope + rope, mla: { ...mla, queryRank: queryRank === 0 ? null : queryRank } };
}

/** The reader's own architecture, or the first field that contradicts another. */
export function ownArchitecture(inputs: ArchitectureInputs): Found<Architecture> {
  const [layers, heads, experts] = [raw(inputs.layers), raw(inputs.heads), raw(inputs.experts)];
  const attention = attentionOf(inputs, heads);
  if (heads % attention.kvHeads !== 0) return refuse('kvHeads', 'heads-not-divided', { heads });
  if (experts > 0 && raw(inputs.activeExperts) > experts) {
    return refuse('activeExperts', 'more-active-than-experts', { experts });
  }
  if (experts > 0 && raw(inputs.denseLayers) > layers) {
    return refuse('denseLayers', 'more-dense-than-layers', { layers });
  }
  return found({
    layers,
    hidden: raw(inputs.hidden),
    heads,
    ...attention,
    ffn: raw(inputs.ffn),
    ffnMatrices: inputs.gated ? 3 : 2,
    vocabulary: raw(inputs.vocabulary),
    tiedEmbeddings: inputs.tied,
    ...(experts > 0 && {
      experts: {
        count: experts,
        active: raw(inputs.activeExperts),
        ffn: raw(inputs.expertFfn),
        shared: raw(inputs.sharedExperts),
        denseLayers: raw(inputs.denseLayers),
      },
    }),
  });
}

/** The architecture chosen in the field `model`: a published one, or the reader's own for `custom`. */
export function architectureOf(
  inputs: ArchitectureInputs & { readonly model: string },
  facts: ArchitectureFacts,
): Found<Architecture> {
  if (inputs.model === 'custom') return ownArchitecture(inputs);
  const published = facts.presets.models.find(({ id }) => id === inputs.model)?.values.architecture;
  return published ? found(published) : refuse('model', 'model-unknown');
}

/** Whether the model chosen has experts, for fields and outputs that only then mean anything. */
export function modelHasExperts(inputs: Given, facts: Facts): boolean {
  if (inputs.model === 'custom') return Number(inputs.experts) > 0;
  const chosen = facts.presets['models']?.find(({ id }) => id === inputs.model) as ArchitecturePreset | undefined;
  return chosen?.values.architecture?.experts !== undefined;
}
