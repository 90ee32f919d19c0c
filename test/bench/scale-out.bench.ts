import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { scaleOut } from '../../src/calculators/scale-out/definition.ts';
import { scaleOutFacts } from '../../src/calculators/scale-out/facts.ts';

/** Budget: 50 µs. */
describe('scale-out', () => {
  const facts = scaleOutFacts();
  const { inputs } = readInputs(scaleOut, {}, facts);
  bench('64 Trainium2', () => void scaleOut.compute(inputs as never, facts));
});
