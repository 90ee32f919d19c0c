/**
 * Every calculator, for the pages, the command line and the tests. An island never imports this: it
 * would bring the records and all the other calculators into the browser.
 *
 * A new calculator is one line in `calculators`, its messages in src/i18n, and its island in
 * src/site/Calculator.astro.
 */
import type { Dictionary } from '../i18n/index.ts';
import type { AnyDefinition, Definition, Facts, Fields } from './define.ts';
import { collectives } from './collectives/definition.ts';
import { collectivesFacts } from './collectives/facts.ts';
import { generations } from './generations/definition.ts';
import { generationsFacts } from './generations/facts.ts';
import { goodput } from './goodput/definition.ts';
import { goodputFacts } from './goodput/facts.ts';
import { gravitonGenerations } from './graviton-generations/definition.ts';
import { gravitonFacts } from './graviton-generations/facts.ts';
import { gravitonMigration } from './graviton-migration/definition.ts';
import { migrationFacts } from './graviton-migration/facts.ts';
import { layoutPlanner } from './layout-planner/definition.ts';
import { plannerFacts } from './layout-planner/facts.ts';
import { rainier } from './rainier/definition.ts';
import { rainierFacts } from './rainier/facts.ts';
import { rightSize } from './right-size/definition.ts';
import { rightSizeFacts } from './right-size/facts.ts';
import { roofline } from './roofline/definition.ts';
import { rooflineFacts } from './roofline/facts.ts';
import { scaleOut } from './scale-out/definition.ts';
import { scaleOutFacts } from './scale-out/facts.ts';
import { sitePower } from './site-power/definition.ts';
import { siteFacts } from './site-power/facts.ts';
import { stepTimeCalculator } from './step-time/definition.ts';
import { stepFacts } from './step-time/facts.ts';
import { trainingMemory } from './training-memory/definition.ts';
import { memoryFacts } from './training-memory/facts.ts';
import { trainingTime } from './training-time/definition.ts';
import { trainingFacts } from './training-time/facts.ts';

export interface Registered {
  readonly id: string;
  readonly definition: AnyDefinition;
  /** What it needs of the records; made once. */
  readonly facts: () => Facts;
  /** The same made anew, for records that are not as usual. */
  readonly make: () => Facts;
  /** Its messages, where they are not an area of src/i18n (a calculator of the tests). */
  readonly messages?: Dictionary;
}

/** One calculator of the registry. */
export function register<F extends Fields, X extends Facts>(definition: Definition<F, X>, make: () => X): Registered {
  let made: X | undefined;
  return { id: definition.id, definition, facts: () => (made ??= make()), make };
}

export const calculators: readonly Registered[] = [
  register(collectives, collectivesFacts),
  register(generations, generationsFacts),
  register(goodput, goodputFacts),
  register(gravitonGenerations, gravitonFacts),
  register(gravitonMigration, migrationFacts),
  register(layoutPlanner, plannerFacts),
  register(rainier, rainierFacts),
  register(rightSize, rightSizeFacts),
  register(roofline, rooflineFacts),
  register(scaleOut, scaleOutFacts),
  register(sitePower, siteFacts),
  register(stepTimeCalculator, stepFacts),
  register(trainingMemory, memoryFacts),
  register(trainingTime, trainingFacts),
];

export function calculator(id: string): Registered | undefined {
  return calculators.find((one) => one.id === id);
}
