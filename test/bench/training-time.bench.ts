import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { trainingTime } from '../../src/calculators/training-time/definition.ts';
import { facts as trainingFacts } from '../../src/calculators/training-time/facts.ts';

const facts = trainingFacts();
const inputs = (typed: Record<string, string>) => readInputs(trainingTime, typed, facts).inputs as never;
const byDefault = inputs({});
const chips = inputs({ solve: 'chips', convention: 'causal', model: 'deepseek-v3' });
const own = inputs({ model: 'custom', convention: 'full', mfu: '40%' });

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
