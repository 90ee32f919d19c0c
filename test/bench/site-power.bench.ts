import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { sitePower } from '../../src/calculators/site-power/definition.ts';
import { siteFacts } from '../../src/calculators/site-power/facts.ts';
import { siteOf } from '../../src/calculators/site-power/plan.ts';
import { meaningsOf } from '../../src/calculators/site-power/reconcile.ts';

const facts = siteFacts();
const inputs = (typed: Record<string, string>) => readInputs(sitePower, typed, facts).inputs as never;
const byDefault = inputs({});
const other = inputs({ hardware: 'h100' });
const site = siteOf(byDefault, facts);

describe('site power (budget: 50 µs a call)', () => {
  bench('power, energy, water and carbon alone', () => {
    sitePower.compute(other, facts);
  });
  bench('the public figures held against each other', () => {
    if (site.ok) meaningsOf(byDefault, site.found, facts);
  });
  bench('everything', () => {
    sitePower.compute(byDefault, facts);
  });
  bench('the charts', () => {
    sitePower.charts!(byDefault, facts);
  });
});
