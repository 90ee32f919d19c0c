/**
 * The model of the step time against every measured step. Each set has one calibration: the one that was fitted to it,
 * or the one that is carried over to it unchanged.
 */
import { layerFlop, predictedStep } from '../../calculators/step-facts.ts';
import {
  catalogue,
  type CalibrationRecord,
  type MeasuredStep,
  type StepSelection,
} from '../../silicon/specs/catalogue.ts';
import { aboutStep, allSteps, stepSets } from './step-sets.ts';
import type { Comparison, Provided, Role } from './types.ts';

const calculator = 'step-time';

/** A step under the calibration that predicts it. */
export interface Judgement {
  readonly step: MeasuredStep;
  readonly calibration: CalibrationRecord;
  readonly role: Extract<Role, 'fitted' | 'held-out' | 'carried-over'>;
}

/** Place of a step in its set, from 1. */
const placeOf = ({ id }: MeasuredStep) => Number(id.slice(id.lastIndexOf('-') + 1));

function holds({ set, rows }: StepSelection, step: MeasuredStep): boolean {
  return set === step.set.id && (rows?.includes(placeOf(step)) ?? true);
}

/** By which calibration a step is predicted, and what that had seen of it; undefined where none names its set. */
export function judgementOf(step: MeasuredStep): Judgement | undefined {
  for (const calibration of catalogue.calibrations) {
    const { fittedTo, carriedTo } = calibration;
    if (fittedTo.some((one) => holds(one, step))) return { step, calibration, role: 'fitted' };
    if (fittedTo.some(({ set }) => set === step.set.id)) return { step, calibration, role: 'held-out' };
    if (carriedTo.some((one) => holds(one, step))) return { step, calibration, role: 'carried-over' };
  }
  return undefined;
}

/** What was taken because the publication does not print it, in the words of the field. */
function taken({ step, calibration: { silent } }: Judgement): readonly string[] {
  const { interleave = 1, recompute = 'none', zero = 0, sequenceParallel = false } = silent ?? {};
  return [
    step.interleave === undefined && step.pipeline > 1 ? (interleave > 1 ? `VP ${interleave}` : 'no interleaving') : '',
    step.recompute === undefined ? `recomputation: ${recompute}` : '',
    step.zero === undefined ? `ZeRO ${zero}` : '',
    step.sequenceParallel === undefined ? `${sequenceParallel ? '' : 'no '}sequence parallelism` : '',
  ].filter(Boolean);
}

function noteOf(judgement: Judgement): string | undefined {
  const { step, calibration } = judgement;
  const assumptions = taken(judgement);
  const small = layerFlop(step, calibration) < calibration.leastWork;
  const said = [
    ...(assumptions.length > 0 ? [`Not printed, taken: ${assumptions.join(', ')}.`] : []),
    ...(small ? ['Less work in a layer than the constants were fitted to.'] : []),
  ];
  return said.length > 0 ? said.join(' ') : undefined;
}

function comparison(judgement: Judgement): Comparison {
  const { step, calibration, role } = judgement;
  const about = aboutStep(calculator, step);
  const predicted = predictedStep(step, calibration).total;
  const notes = ['note' in about ? about.note : undefined, noteOf(judgement)].filter((note) => note !== undefined);
  return {
    ...about,
    predicted,
    low: predicted * (1 - calibration.band.low),
    high: predicted * (1 + calibration.band.high),
    role,
    ...(notes.length > 0 && { note: notes.join('. ') }),
  };
}

/** Every measured step, each predicted by the one calibration that names its set. */
export function stepTimeComparisons(): Provided {
  return {
    sets: stepSets,
    comparisons: allSteps.flatMap((step) => {
      const judgement = judgementOf(step);
      return judgement ? [comparison(judgement)] : [];
    }),
    unpredicted: [],
  };
}
