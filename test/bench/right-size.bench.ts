import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { rightSize } from '../../src/calculators/right-size/definition.ts';
import { rightSizeFacts } from '../../src/calculators/right-size/facts.ts';

/** A search over some thousand sizes, no closed form: budget 1 ms for the answer and 2 ms for the charts. */
describe('right size', () => {
  const facts = rightSizeFacts();
  // What was found is kept by its inputs: each round reads them anew.
  const read = (typed: Record<string, string>) => readInputs(rightSize, typed, facts).inputs as never;
  bench('the default', () => void rightSize.compute(read({}), facts));
  bench('every generation and a fleet', () => void rightSize.compute(read({ generations: 'all', most: '20' }), facts));
  bench('charts of the default', () => void rightSize.charts!(read({}), facts));
});
