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
export type { Held, Rejections } from './space.ts';
