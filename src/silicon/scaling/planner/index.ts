export { planTask, type PlanTask } from './candidate.ts';
export { planFewest, smoothCounts, type FewestOptions, type FewestReport } from './fewest.ts';
export {
  layoutCount,
  planEverything,
  planFastest,
  type EverythingReport,
  type Plan,
  type PlanCounts,
  type PlanOptions,
  type PlanReport,
  type Progress,
} from './search.ts';
export { planSmallest } from './smallest.ts';
export { splitsOf, type Held, type Rejections } from './space.ts';
export { stepForBudget, stepForDeadline, type Run } from './limits.ts';
export { splitFloor, type SplitFloor } from './floor.ts';
