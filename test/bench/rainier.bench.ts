import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { rainier } from '../../src/calculators/rainier/definition.ts';
import { rainierFacts } from '../../src/calculators/rainier/facts.ts';
import { setupOf, jobOf } from '../../src/calculators/rainier/solve.ts';

const facts = rainierFacts();
const inputs = readInputs(rainier, {}, facts).inputs as never;
const setup = setupOf(inputs, facts);

describe('rainier, the formulas alone (budget: 50 µs a step of the ladder)', () => {
  bench('one step', () => {
    if (setup.ok) jobOf(setup.found, setup.found.rungs[6]!);
  });
});

describe('rainier with its tables (budget: 1 ms a call)', () => {
  bench('the whole ladder', () => {
    rainier.compute(inputs, facts);
  });
  bench('the chart', () => {
    rainier.charts!(inputs, facts);
  });
});
