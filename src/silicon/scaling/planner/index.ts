export { planTask, type PlanTask } from './candidate.ts';
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
