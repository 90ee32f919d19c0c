/** What a page needs of the layout planner before it is worked with: its fields and outputs, and not yet its search. */
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import type { StepFacts } from '../step/types.ts';
import { fields } from './fields.ts';

const duration = { type: 'quantity', kind: 'duration' } as const;
const share = { type: 'quantity', kind: 'share' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const memory = { type: 'quantity', kind: 'bytes', binary: true, unit: 'GiB' } as const;
const bytes = { type: 'quantity', kind: 'bytes', unit: 'GiB' } as const;
const text = { type: 'text' } as const;
const link = { type: 'link' } as const;

const outputs = {
  stepTime: { ...duration, headline: true, range: true },
  layout: text,
  units: count,
  chips: count,
  devices: count,
  tokenRate: { type: 'quantity', kind: 'tokenRate', range: true },
  runTime: { ...duration, range: true },
  runCost: { type: 'quantity', kind: 'money', range: true },
  memory,
  headroom: memory,
  capacity: memory,
  utilisation: { type: 'table', columns: { counted: text, share } },
  best: {
    type: 'table',
    columns: {
      rank: count,
      layout: text,
      time: duration,
      slower: share,
      memory: bytes,
      share,
      microBatch: count,
      interleave: count,
      zero: text,
      recompute: text,
      step: link,
      parts: link,
    },
  },
  front: {
    type: 'table',
    columns: { time: duration, slower: share, memory: bytes, fits: text, layout: text, recompute: text },
  },
  layouts: count,
  splits: count,
  bounded: count,
  timed: count,
  tooLarge: count,
  rejected: { type: 'table', columns: { reason: text, count } },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

/** Equations that a worked step may name; of those of a step the sums, since its own calculator shows all. */
export const equations = [
  'planDeadline',
  'planBudget',
  'planBound',
  'stepLayer',
  'stepHead',
  'stepPace',
  'stepBubble',
  'stepTransfers',
  'stepData',
  'stepOptimizer',
  'stepTotal',
  'stepTokenRate',
  'stepUtilisation',
  'stepRunTime',
  'trainingCost',
  'memoryTotal',
  'deviceMemory',
] as const satisfies readonly EquationId[];

/** Its answers come from the worker: whoever asks the form itself is told to wait. */
export const plannerForm = defineCalculator<StepFacts>()({
  id: 'layout-planner',
  version: 1,
  fields,
  outputs,
  equations,
  heavy: true,
  compute: () => ({ ok: false, field: 'question', reason: 'stopped' }),
});
