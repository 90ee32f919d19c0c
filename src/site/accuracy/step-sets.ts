/** Every set of measured steps as the pages want it, and how a step is called. */
import { catalogue, measuredSteps, type MeasuredStep, type StepSetRecord } from '../../silicon/specs/catalogue.ts';
import type { Comparison, Judged, MeasuredSet } from './types.ts';

/** All measured steps, in the order of their records. */
export const allSteps: readonly MeasuredStep[] = catalogue.steps.flatMap(measuredSteps);

function measuredSet({ id, name, source, also = [], where, ...said }: StepSetRecord): MeasuredSet {
  const { selection, derivation, assumed, note } = said;
  return {
    id,
    name,
    kind: 'duration',
    sources: [source, ...also],
    where,
    remarks: [note, selection, derivation, assumed].filter((remark) => remark !== undefined),
  };
}

export const stepSets: readonly MeasuredSet[] = catalogue.steps.map(measuredSet);

/**
 * A step by its model and layout, in the letters that the field uses: `3.6B · 64 · TP 2 · DP 32 · b 8`. What is 1 and
 * what the whole set shares is left out.
 */
function stepName(step: MeasuredStep): string {
  const { model, devices, tensor, pipeline, data, context, expert, interleave = 1, microBatch, recompute } = step;
  const { same } = step.set;
  const degrees = { TP: tensor, PP: pipeline, DP: data, CP: context, EP: expert, VP: interleave };
  return [
    model,
    ...(same.devices === undefined ? [`${devices}`] : []),
    ...Object.entries(degrees).flatMap(([letters, degree]) => (degree > 1 ? [`${letters} ${degree}`] : [])),
    ...(same.microBatch === undefined ? [`b ${microBatch}`] : []),
    ...(same.batch === undefined ? [`B ${step.batch}`] : []),
    ...(same.sequence === undefined ? [`s ${step.sequence}`] : []),
    ...(same.recompute === undefined && recompute ? [recompute] : []),
  ].join(' · ');
}

/** Steps of one model that differ in layout alone: the ones that a planner would choose among. */
function rivalsOf({ set, model, devices, batch, sequence }: MeasuredStep): string {
  return [set.id, model, devices, batch, sequence].join('/');
}

/** What any calculator's comparison with a step has in common; it adds its prediction, the band and the role. */
export function aboutStep(calculator: Judged, step: MeasuredStep) {
  const { id, set, seconds, printed } = step;
  return {
    id: `${calculator}/${id}`,
    row: id,
    calculator,
    set: set.id,
    name: stepName(step),
    kind: 'duration',
    measured: seconds,
    source: set.source,
    rivals: rivalsOf(step),
    ...(set.kind === 'derived' && { note: printed }),
  } as const satisfies Omit<Comparison, 'predicted' | 'role'>;
}
