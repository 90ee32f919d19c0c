import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { gravitonGenerations } from '../../src/calculators/graviton-generations/definition.ts';
import { gravitonFacts } from '../../src/calculators/graviton-generations/facts.ts';

/** Budget: 50 µs. */
describe('graviton-generations', () => {
  const facts = gravitonFacts();
  const { inputs } = readInputs(gravitonGenerations, {}, facts);
  bench('Graviton2 to Graviton5', () => void gravitonGenerations.compute(inputs as never, facts));
});
