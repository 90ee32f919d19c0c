/** What blank fields stand for that takes the whole job to work out. */
import type { GoodputInputs } from './fields.ts';
import { planOf, type Plan } from './plan.ts';
import { setupOf } from './setup.ts';
import type { GoodputFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

/** The plan of a job whose `field` is left blank. */
function planWithout(field: string, inputs: Given, facts: GoodputFacts): Plan | undefined {
  const setup = setupOf({ ...inputs, [field]: undefined } as unknown as GoodputInputs, facts);
  return setup.ok ? planOf(setup.found) : undefined;
}

export function blankInterval(inputs: Given, facts: GoodputFacts): number | undefined {
  return planWithout('interval', inputs, facts)?.interval;
}

export function blankSpares(inputs: Given, facts: GoodputFacts): number | undefined {
  return planWithout('spares', inputs, facts)?.spares;
}
