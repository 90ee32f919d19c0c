/** What the layout planner takes from the records: what a step takes. */
export { stepFacts as plannerFacts } from '../step-time/facts.ts';
