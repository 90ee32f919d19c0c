/** What is asked, put together from the inputs, and what the formulas make of it. */
import { devicesOf } from '../../silicon/scaling/layout.ts';
import { architectureOf } from '../architecture.ts';
import { found, type Found } from '../found.ts';
import { layoutOf } from '../layout-fields.ts';
import { networkOf } from '../step/network.ts';
import { laidOut, machineOf, type Question } from '../step/question.ts';
import type { StepFacts } from '../step/types.ts';
import type { StepInputs } from './fields.ts';

/** The question, or the first field that keeps it from being answered. */
export function questionOf(inputs: StepInputs, facts: StepFacts): Found<Question> {
  const model = architectureOf(inputs, facts);
  if (!model.ok) return model;
  const typed = layoutOf(inputs, model.found);
  if (!typed.ok) return typed;
  const { task, layout } = typed.found;
  const machine = machineOf(inputs, facts);
  if (!machine.ok) return machine;
  const network = networkOf(inputs, machine.found.device, devicesOf(layout), facts);
  return network.ok ? found(laidOut(machine.found, network.found, task, layout)) : network;
}
