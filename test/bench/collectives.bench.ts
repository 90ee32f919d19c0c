import { bench, describe } from 'vitest';
import { collectives } from '../../src/calculators/collectives/definition.ts';
import { collectivesFacts } from '../../src/calculators/collectives/facts.ts';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { collectiveTime } from '../../src/silicon/scaling/collectives.ts';

/** Budget: 50 µs; one time of the training form, well under 1 µs. */
describe('collectives', () => {
  const facts = collectivesFacts();
  const one = readInputs(collectives, {}, facts).inputs;
  const many = readInputs(collectives, { fabric: 'trn3-gen2-ultraserver', machines: '8' }, facts).inputs;
  const fabric = [
    { size: 16, bandwidth: 512e9, launch: 0, hop: 1.5e-6 },
    { size: 64, bandwidth: 128e9, launch: 0, hop: 1.5e-6 },
    { size: Infinity, bandwidth: 25e9, launch: 0, hop: 15e-6 },
  ];
  bench('an all-reduce in a Trn2 server', () => void collectives.compute(one as never, facts));
  bench('an all-reduce over eight Trn3 UltraServers', () => void collectives.compute(many as never, facts));
  bench('the time that training asks for', () => void collectiveTime('all-reduce', 1e9, 1024, fabric, 4));
});
