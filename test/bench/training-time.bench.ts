import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { trainingTime } from '../../src/calculators/training-time/definition.ts';
import { trainingFacts } from '../../src/calculators/training-time/facts.ts';

const facts = trainingFacts();
const inputs = (typed: Record<string, string>) => readInputs(trainingTime, typed, facts).inputs as never;
const byDefault = inputs({});
const chips = inputs({
  hardware: 'p5-48xlarge',
  basis: 'on-demand',
  solveFor: 'chips',
  convention: 'causal',
  model: 'deepseek-v3',
});
const own = inputs({ hardware: 'p5-48xlarge', model: 'custom', convention: 'full' });

describe('training time (budget: 50 µs a call)', () => {
  bench('time', () => {
    trainingTime.compute(byDefault, facts);
  });
  bench('chips for a mixture of experts', () => {
    trainingTime.compute(chips, facts);
  });
  bench('own architecture', () => {
    trainingTime.compute(own, facts);
  });
});
