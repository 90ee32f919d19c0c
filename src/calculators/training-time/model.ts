/** The model of a run: a preset, the reader's own architecture, or a parameter count and no more. */
import type { Architecture } from '../../silicon/scaling/architecture.ts';
import { parameterCount } from '../../silicon/scaling/parameters.ts';
import { trainedModel } from '../../silicon/scaling/training.ts';
import { raw } from '../../silicon/units/index.ts';
import type { TrainingInputs } from './fields.ts';
import { found, refuse, type Found, type ModelFact, type TrainingFacts } from './types.ts';

/** What an architecture is to a training run. */
export function modelFact(architecture: Architecture): ModelFact {
  return {
    ...trainedModel(architecture),
    total: parameterCount(architecture),
    experts: architecture.experts !== undefined,
  };
}

function ownArchitecture(inputs: TrainingInputs): Found<Architecture> {
  const [layers, experts] = [raw(inputs.layers), raw(inputs.experts)];
  if (raw(inputs.heads) % raw(inputs.kvHeads) !== 0) {
    return refuse('kvHeads', 'heads-not-divided', { heads: raw(inputs.heads) });
  }
  if (experts > 0 && raw(inputs.activeExperts) > experts) {
    return refuse('activeExperts', 'more-active-than-experts', { experts });
  }
  if (experts > 0 && raw(inputs.denseLayers) > layers) {
    return refuse('denseLayers', 'more-dense-than-layers', { layers });
  }
  return found({
    layers,
    hidden: raw(inputs.hidden),
    heads: raw(inputs.heads),
    kvHeads: raw(inputs.kvHeads),
    headWidth: raw(inputs.headWidth),
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

export function modelOf(inputs: TrainingInputs, facts: TrainingFacts): Found<ModelFact> {
  if (inputs.model === 'count') {
    const total = raw(inputs.parameters);
    const active = inputs.activeParameters === undefined ? total : raw(inputs.activeParameters);
    if (active > total) {
      return refuse('activeParameters', 'more-active-than-all', { total: { kind: 'parameters', value: total } });
    }
    return found({ total, active, experts: active < total });
  }
  if (inputs.model === 'custom') {
    const architecture = ownArchitecture(inputs);
    return architecture.ok ? found(modelFact(architecture.found)) : architecture;
  }
  const model = facts.presets.models.find(({ id }) => id === inputs.model)?.values.model;
  return model ? found(model) : refuse('model', 'model-unknown');
}

/** Whether tokens use only some of the parameters, so that there are two counts to show. */
export function hasExperts(inputs: Readonly<Record<string, unknown>>, facts: TrainingFacts): boolean {
  const { solveFor, model, activeParameters, experts } = inputs;
  if (solveFor === 'parameters') return false;
  if (model === 'count') return activeParameters !== undefined;
  if (model === 'custom') return Number(experts) > 0;
  return facts.presets.models.find(({ id }) => id === model)?.values.model?.experts ?? false;
}
