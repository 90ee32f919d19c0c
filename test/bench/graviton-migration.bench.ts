import { bench, describe } from 'vitest';
import { readInputs } from '../../src/calculators/evaluate.ts';
import { parseBill } from '../../src/calculators/graviton-migration/bill.ts';
import { gravitonMigration } from '../../src/calculators/graviton-migration/definition.ts';
import { migrationFacts } from '../../src/calculators/graviton-migration/facts.ts';
import { outcomeOf } from '../../src/calculators/graviton-migration/model.ts';
import { isSolved, solve } from '../../src/calculators/graviton-migration/solve.ts';

const facts = migrationFacts();
const read = (typed: Record<string, string>) => readInputs(gravitonMigration, typed, facts).inputs;
const byDefault = read({});
const solved = solve(byDefault as never, facts);
/** As many rows as the field takes, of every x86 family. */
const long = facts.families
  .flatMap(({ id, sizes }) =>
    sizes.split(' ').map((size, index) => `BoxUsage:${id}.${size.split(':')[0]},730,${index + 1}.50`),
  )
  .concat(facts.families.flatMap(({ id }) => Array.from({ length: 5 }, (_, index) => `${id}.large ${index + 1}`)))
  .slice(0, 2000)
  .join('\n');

describe('a move, its months alone (budget: 50 µs a call)', () => {
  bench('one plan', () => {
    if (isSolved(solved)) outcomeOf(solved.fixed, solved.central.expected);
  });
});

describe('a move with its bill (budget: 5 ms a call, 50 ms for 2,000 rows)', () => {
  bench('the example', () => {
    gravitonMigration.compute({ ...byDefault } as never, facts);
  });
  bench('2,000 rows read', () => {
    parseBill(long);
  });
  bench('2,000 rows answered', () => {
    gravitonMigration.compute({ ...byDefault, bill: `${long}\n` } as never, facts);
  });
});
