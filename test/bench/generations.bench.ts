import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { generations } from '../../src/calculators/generations/definition.ts';
import { generationsFacts } from '../../src/calculators/generations/facts.ts';

/** Budget: 50 µs. */
describe('generations', () => {
  const facts = generationsFacts();
  const { inputs } = readInputs(generations, {}, facts);
  bench('Trn3 over Trn2', () => void generations.compute(inputs as never, facts));
});
