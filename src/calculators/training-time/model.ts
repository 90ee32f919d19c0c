/** The model of a run: a preset, the reader's own architecture, or a parameter count and no more. */
import type { Architecture } from '../../silicon/scaling/architecture.ts';
import { parameterCount } from '../../silicon/scaling/parameters.ts';
import { trainedModel } from '../../silicon/scaling/training.ts';
import { raw } from '../../silicon/units/index.ts';
import { ownArchitecture } from '../architecture.ts';
import type { TrainingInputs } from './fields.ts';
import { found, refuse, type Found } from '../found.ts';
import type { ModelFact, TrainingFacts } from './types.ts';

/** What an architecture is to a training run. */
export function modelFact(architecture: Architecture): ModelFact {
  return {
    ...trainedModel(architecture),
    total: parameterCount(architecture),
    experts: architecture.experts !== undefined,
  };
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
