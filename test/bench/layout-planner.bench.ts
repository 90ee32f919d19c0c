import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { layoutPlanner } from '../../src/calculators/layout-planner/definition.ts';
import { plannerFacts } from '../../src/calculators/layout-planner/facts.ts';
import type { PlannerInputs } from '../../src/calculators/layout-planner/fields.ts';
import { askedOf } from '../../src/calculators/layout-planner/plan.ts';
import { planEverything, planFastest } from '../../src/silicon/scaling/planner/index.ts';

const facts = plannerFacts();
/** New each time: the same inputs would be answered from memory. */
const inputs = (typed: Record<string, string>) =>
  readInputs(layoutPlanner, typed, facts).inputs as unknown as PlannerInputs;

describe('layout planner, the answer with its front (while a reader types: 100 ms a call)', () => {
  bench('the default scenario', () => {
    layoutPlanner.compute(inputs({}), facts);
  });
  bench('the fewest units for a deadline', () => {
    layoutPlanner.compute(inputs({ question: 'deadline', model: 'llama-3-1-70b' }), facts);
  });
});

describe('layout planner, the search alone', () => {
  const asked = askedOf(inputs({}), facts);
  if (!asked.ok) throw new Error(asked.reason);
  const { plan, unit, most, capacity, held } = asked.found;
  bench('the best five', () => {
    planFastest(plan, unit * most, { capacity, held });
  });
  bench('every layout', () => {
    planEverything(plan, unit * most, { capacity, held });
  });
});
