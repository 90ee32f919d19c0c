/** The question with the ways out of it, worked out once for the answer and its picture. */
import { found, type Found } from '../found.ts';
import { triedChanges, wayOut, type TriedChange, type WayOut } from './changes.ts';
import type { MemoryInputs } from './fields.ts';
import { questionOf } from './question.ts';
import type { MemoryFacts, Question } from './types.ts';

export interface Plan {
  readonly question: Question;
  readonly changes: readonly TriedChange[];
  readonly out: WayOut;
}

/** The last plan for these very inputs: the picture is drawn from the same object as the answer. */
const plans = new WeakMap<MemoryInputs, { readonly facts: MemoryFacts; readonly plan: Found<Plan> }>();

function made(inputs: MemoryInputs, facts: MemoryFacts): Found<Plan> {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return asked;
  const question = asked.found;
  const changes = triedChanges(question);
  return found({ question, changes, out: wayOut(question, changes) });
}

export function planOf(inputs: MemoryInputs, facts: MemoryFacts): Found<Plan> {
  const known = plans.get(inputs);
  if (known?.facts === facts) return known.plan;
  const plan = made(inputs, facts);
  plans.set(inputs, { facts, plan });
  return plan;
}
