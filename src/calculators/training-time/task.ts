/** What is asked, put together from the inputs, and the range of runs that answers it. */
import { flopPerToken, type Convention } from '../../silicon/scaling/training.ts';
import { raw, type Quantity } from '../../silicon/units/index.ts';
import type { Kind } from '../../silicon/units/index.ts';
import type { Range } from '../define.ts';
import { evidenceFor, type Evidence } from './evidence.ts';
import type { TrainingInputs } from './fields.ts';
import { defaultEfficiency, efficiencyOf, machineOf, type EfficiencyRange } from './machine.ts';
import { modelOf } from './model.ts';
import { solve, type Plan, type Task } from './solve.ts';
import { found, refuse, type Found } from '../found.ts';
import type { ModelFact, TrainingFacts } from './types.ts';

const value = (quantity: Quantity<Kind> | undefined) => (quantity === undefined ? undefined : raw(quantity));

export interface Question {
  readonly task: Task;
  readonly model?: ModelFact;
  readonly evidence: Evidence;
  readonly efficiency: EfficiencyRange;
}

/** A parameter count tells no shape, so that solving for it leaves attention out. */
export function conventionOf({
  solveFor: unknown,
  convention,
}: Pick<TrainingInputs, 'solveFor' | 'convention'>): Convention {
  return unknown === 'parameters' ? 'parameters' : convention;
}

/** The question, or the first field that keeps it from being answered. */
export function questionOf(inputs: TrainingInputs, facts: TrainingFacts): Found<Question> {
  const machine = machineOf(inputs, facts);
  if (!machine.ok) return machine;
  const evidence = defaultEfficiency(inputs, facts);
  const efficiency = efficiencyOf(inputs, evidence);
  if (!efficiency.ok) return efficiency;

  const { solveFor: unknown } = inputs;
  const convention = conventionOf(inputs);
  const sized = unknown === 'tokens' || unknown === 'parameters';
  const byBudget = sized && inputs.limit === 'budget';
  if (byBudget && machine.found.price === undefined) return refuse('price', 'price-for-budget');
  if (unknown === 'cost' && machine.found.price === undefined) return refuse('price', 'price-for-cost');

  const sequence = raw(inputs.sequence);
  const model = unknown === 'parameters' ? undefined : modelOf(inputs, facts);
  if (model && !model.ok) return model;
  if (model && flopPerToken(convention, model.found, sequence) === undefined) {
    return refuse('convention', 'architecture-needed');
  }
  return found({
    task: {
      solve: unknown,
      convention,
      sequence,
      machine: machine.found,
      ...(model && { model: model.found }),
      ...(unknown !== 'tokens' && { tokens: raw(inputs.tokens) }),
      ...(unknown !== 'chips' && { units: value(inputs.units)! }),
      ...((unknown === 'chips' || (sized && !byBudget)) && { time: raw(inputs.time) }),
      ...(byBudget && { budget: raw(inputs.budget) }),
    },
    ...(model && { model: model.found }),
    evidence,
    efficiency: efficiency.found,
  });
}

/** The run at the central efficiency, and at both ends of the range: `slow` is the low utilisation and goodput. */
export interface Plans {
  readonly slow: Plan;
  readonly central: Plan;
  readonly fast: Plan;
}

export function plansOf({ task, efficiency }: Question): Plans {
  return {
    slow: solve(task, efficiency.low),
    central: solve(task, efficiency.central),
    fast: solve(task, efficiency.high),
  };
}

/** One figure of the three runs, ordered; one number where they agree, undefined where it is not known. */
export function rangeOf(
  { slow, central, fast }: Plans,
  figure: (plan: Plan) => number | undefined,
): Range | number | undefined {
  const [a, b, c] = [figure(slow), figure(central), figure(fast)];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return a === b && b === c ? b : { low: Math.min(a, b, c), value: b, high: Math.max(a, b, c) };
}

/** The utilisation that a convention would start from: the reader's own, or what runs counted that way say. */
export function utilisationIn(
  convention: Task['convention'],
  inputs: TrainingInputs,
  facts: TrainingFacts,
): number | undefined {
  if (inputs.mfu !== undefined) return raw(inputs.mfu);
  const preset = facts.presets.hardware.find(({ id }) => id === inputs.hardware);
  const chip = preset?.values.chip ?? '';
  return evidenceFor(facts.runs, { chip, family: facts.families[chip] ?? '' }, inputs.format, convention).central;
}
