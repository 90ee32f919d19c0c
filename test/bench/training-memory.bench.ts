import { bench } from 'vitest';
import { evaluate } from '../../src/calculators/evaluate.ts';
import { trainingMemory } from '../../src/calculators/training-memory/definition.ts';
import { memoryFacts } from '../../src/calculators/training-memory/facts.ts';
import { trainingMemory as memoryOf } from '../../src/silicon/scaling/training-memory.ts';
import { questionOf } from '../../src/calculators/training-memory/question.ts';

const facts = memoryFacts();
const read = (typed: Record<string, string>) => {
  const { inputs } = evaluate(trainingMemory, typed, facts);
  return inputs as Parameters<typeof trainingMemory.compute>[0];
};
const fits = read({});
const short = read({ tensor: '32', data: '2' });
const asked = questionOf(fits, facts);
if (!asked.ok) throw new Error(asked.reason);
const { task, layout, formats, options } = asked.found;

bench('memory of one layout', () => {
  memoryOf(task, layout, formats, options);
});

bench('compute, a layout that fits', () => {
  // A new object each time: the plan of the same one is remembered.
  trainingMemory.compute({ ...fits }, facts);
});

bench('compute, a layout that needs several changes', () => {
  trainingMemory.compute({ ...short }, facts);
});
