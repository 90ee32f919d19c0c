import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { goodput } from '../../src/calculators/goodput/definition.ts';
import { goodputFacts } from '../../src/calculators/goodput/facts.ts';
import { planOf } from '../../src/calculators/goodput/plan.ts';
import { setupOf } from '../../src/calculators/goodput/setup.ts';

const facts = goodputFacts();
const inputs = (typed: Record<string, string>) => readInputs(goodput, typed, facts).inputs as never;
const byDefault = inputs({});
const million = inputs({ chips: '1000000' });
const setup = setupOf(byDefault, facts);

describe('goodput, the formula alone (budget: 50 µs a call)', () => {
  bench('one plan', () => {
    if (setup.ok) planOf(setup.found);
  });
});

describe('goodput with its simulation (budget: 5 ms a call)', () => {
  bench('16,384 chips', () => {
    goodput.compute(byDefault, facts);
  });
  bench('a million chips', () => {
    goodput.compute(million, facts);
  });
  bench('the charts', () => {
    goodput.charts!(byDefault, facts);
  });
});
