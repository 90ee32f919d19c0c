import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { stepTimeCalculator } from '../../src/calculators/step-time/definition.ts';
import { stepFacts } from '../../src/calculators/step-time/facts.ts';

const facts = stepFacts();
const inputs = (typed: Record<string, string>) => readInputs(stepTimeCalculator, typed, facts).inputs as never;
const byDefault = inputs({});
const experts = inputs({
  model: 'deepseek-v3',
  hardware: 'p5-48xlarge',
  tensor: '8',
  pipeline: '1',
  data: '256',
  interleave: '1',
  expert: '64',
});

describe('step time (budget: 50 µs a call, curves apart)', () => {
  bench('the default scenario', () => {
    stepTimeCalculator.compute(byDefault, facts);
  });
  bench('a mixture of experts', () => {
    stepTimeCalculator.compute(experts, facts);
  });
  bench('curves to a million chips', () => {
    stepTimeCalculator.charts!(byDefault, facts);
  });
});
