/** Step time: forward, backward, communication by kind, bubble and optimizer of one training step of a layout. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from '../step/equations.ts';
import type { StepFacts } from '../step/types.ts';

const duration = { type: 'quantity', kind: 'duration' } as const;
const share = { type: 'quantity', kind: 'share' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const pipelined = ({ pipeline }: Readonly<Record<string, unknown>>) => Number(pipeline) > 1;

const outputs = {
  stepTime: { ...duration, headline: true, range: true },
  mfu: { ...share, headline: true, range: true },
  tokenRate: { type: 'quantity', kind: 'tokenRate', range: true },
  chipTokenRate: { type: 'quantity', kind: 'tokenRate', range: true },
  devices: count,
  chips: count,
  units: count,
  microBatches: count,
  parts: {
    type: 'table',
    columns: { part: { type: 'text' }, time: duration, share },
  },
  utilisation: {
    type: 'table',
    columns: { counted: { type: 'text' }, flopPerToken: { type: 'quantity', kind: 'compute' }, share },
  },
  exposed: duration,
  exposedShare: share,
  bubbleOfWork: { ...share, when: pipelined },
  bubbleOfStep: { ...share, when: pipelined },
  hidden: duration,
  sum: duration,
  ideal: duration,
  runTime: { ...duration, range: true },
  runCost: { type: 'quantity', kind: 'money', range: true },
  stepCost: { type: 'quantity', kind: 'money', range: true },
  costPerBillionTokens: { type: 'quantity', kind: 'money', unit: 'USD', range: true },
  memory: {
    type: 'table',
    columns: {
      needed: { type: 'quantity', kind: 'bytes', unit: 'GiB' },
      available: { type: 'quantity', kind: 'bytes', unit: 'GiB' },
      open: { type: 'link' },
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const stepTimeCalculator = defineCalculator<StepFacts>()({
  id: 'step-time',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
