/**
 * How a run is laid out, as a reader types it, and the layout that comes of it. The words are in
 * src/i18n/<locale>/layout.ts, for every calculator that has these fields.
 */
import type { Architecture } from '../silicon/scaling/architecture.ts';
import {
  layoutProblem,
  RECOMPUTES,
  type Layout,
  type LayoutProblem,
  type Recompute,
  type TrainingTask,
  type ZeroStage,
} from '../silicon/scaling/layout.ts';
import { raw } from '../silicon/units/index.ts';
import { modelHasExperts } from './architecture.ts';
import type { Fields, InputsOf, Param } from './define.ts';
import { found, refuse, type Found } from './found.ts';

const degree = { type: 'quantity', kind: 'count', unit: '', min: 1, max: 1e6, integer: true, group: 'layout' } as const;

/** Where a calculator starts; what is left out starts at 1, without ZeRO, sequence parallelism or recomputation. */
export interface LayoutDefaults {
  readonly tensor?: number;
  readonly pipeline?: number;
  readonly data?: number;
  readonly interleave?: number;
  readonly microBatch?: number;
  readonly batch: number;
  readonly sequence: number;
  readonly zero?: ZeroStage;
  readonly sequenceParallel?: boolean;
  readonly recompute?: Recompute;
}

/** The fields of a layout. Degrees that a model without experts has no use for are hidden for it. */
export function layoutFields(start: LayoutDefaults) {
  const { tensor = 1, pipeline = 1, data = 1, interleave = 1, microBatch = 1, batch, sequence } = start;
  const { zero = 0, sequenceParallel = false, recompute = 'none' } = start;
  return {
    tensor: { ...degree, default: tensor },
    pipeline: { ...degree, default: pipeline },
    data: { ...degree, default: data },
    microBatch: { ...degree, default: microBatch },
    batch: { ...degree, default: batch, max: 1e9 },
    sequence: {
      type: 'quantity',
      kind: 'tokens',
      unit: '',
      group: 'layout',
      default: sequence,
      min: 1,
      max: 1e8,
      integer: true,
    },
    zero: { type: 'choice', group: 'layout', options: ['0', '1', '2', '3'], default: `${zero}` },
    sequenceParallel: { type: 'switch', group: 'layout', default: sequenceParallel },
    recompute: { type: 'choice', group: 'layout', options: RECOMPUTES, default: recompute },
    expert: { ...degree, default: 1, when: modelHasExperts },
    context: { ...degree, default: 1, folded: true },
    interleave: { ...degree, default: interleave, folded: true },
    expertTensor: { ...degree, default: 1, folded: true, when: modelHasExperts },
  } as const satisfies Fields;
}

export type LayoutInputs = InputsOf<ReturnType<typeof layoutFields>>;

/** What the sentence about a problem is filled in with. */
function paramsOf(
  { reason }: LayoutProblem,
  { model, sequence, batch }: TrainingTask,
  layout: Layout,
): Record<string, Param> {
  const { tensor, pipeline, data, context, interleave, microBatch, expertTensor } = layout;
  switch (reason) {
    case 'heads-not-divided':
      return { heads: model.heads };
    case 'ffn-not-divided':
      return { ffn: model.ffn };
    case 'more-stages-than-layers':
      return { layers: model.layers };
    case 'chunks-not-even':
      return { layers: model.layers, chunks: pipeline * interleave };
    case 'interleave-micro-batches':
      return { count: batch / (data * microBatch), pipeline };
    case 'batch-not-divided':
      return { batch, ranks: data, together: data * microBatch };
    case 'sequence-not-divided':
      return { sequence, parts: 2 * context };
    case 'experts-not-divided':
      return { experts: model.experts?.count ?? 0 };
    case 'expert-ranks':
      return { ranks: tensor * context * data, expertTensor };
    case 'expert-tensor':
      return { tensor, ffn: model.experts?.ffn ?? 0 };
    case 'not-whole':
    case 'interleave-without-pipeline':
    case 'no-experts':
      return {};
  }
}

export interface LaidOut {
  readonly task: TrainingTask;
  readonly layout: Layout;
}

/** The layout that was typed and what it trains, or the degree at fault with `reason.layout-<problem>`. */
export function layoutOf(inputs: LayoutInputs, model: Architecture): Found<LaidOut> {
  const task: TrainingTask = { model, sequence: raw(inputs.sequence), batch: raw(inputs.batch) };
  const layout: Layout = {
    tensor: raw(inputs.tensor),
    pipeline: raw(inputs.pipeline),
    data: raw(inputs.data),
    context: raw(inputs.context),
    expert: raw(inputs.expert),
    expertTensor: raw(inputs.expertTensor),
    interleave: raw(inputs.interleave),
    microBatch: raw(inputs.microBatch),
    zero: Number(inputs.zero) as ZeroStage,
    sequenceParallel: inputs.sequenceParallel,
    recompute: inputs.recompute,
  };
  const problem = layoutProblem(task, layout);
  return problem
    ? refuse(problem.degree, `layout-${problem.reason}`, paramsOf(problem, task, layout))
    : found({ task, layout });
}
