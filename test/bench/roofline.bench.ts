import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { roofline } from '../../src/calculators/roofline/definition.ts';
import { rooflineFacts } from '../../src/calculators/roofline/facts.ts';

const facts = rooflineFacts();
const inputs = readInputs(roofline, {}, facts).inputs as never;
const decode = readInputs(roofline, { workload: 'decode', model: facts.presets.models[0]!.id }, facts).inputs as never;

describe('roofline (budget: 50 µs a call)', () => {
  bench('matrix product, two chips in two formats', () => {
    roofline.compute(inputs, facts);
  });
  bench('decode step, two chips in two formats', () => {
    roofline.compute(decode, facts);
  });
});
