/** Layout planner: every legal layout of a training run on a machine, the best by step time, and the fewest units in time. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import type { StepFacts } from '../step/types.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';

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
      microBatch: count,
      interleave: count,
      zero: text,
      recompute: text,
      time: duration,
      slower: share,
      memory: bytes,
      share,
      step: link,
      parts: link,
    },
  },
  front: {
    type: 'table',
    columns: { layout: text, recompute: text, time: duration, slower: share, memory: bytes, fits: text },
  },
  layouts: count,
  splits: count,
  bounded: count,
  timed: count,
  tooLarge: count,
  rejected: { type: 'table', columns: { reason: text, count } },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const layoutPlanner = defineCalculator<StepFacts>()({
  id: 'layout-planner',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  heavy: true,
  compute: answer,
  charts,
});
