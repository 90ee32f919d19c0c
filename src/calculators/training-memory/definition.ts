/** Memory of a training run: what the fullest device has to hold, whether it fits, and what would make it fit. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { MemoryFacts } from './types.ts';

const memory = { type: 'quantity', kind: 'bytes', binary: true, unit: 'GiB' } as const;

const changeColumns = {
  change: { type: 'text' },
  to: { type: 'text' },
  memory: { type: 'quantity', kind: 'bytes', unit: 'GiB' },
  fits: { type: 'text' },
  cost: { type: 'text' },
  flop: { type: 'quantity', kind: 'share' },
  devices: { type: 'quantity', kind: 'count' },
} as const;

const outputs = {
  total: { type: 'quantity', kind: 'bytes', unit: 'GiB', headline: true },
  verdict: { type: 'text' },
  capacity: memory,
  used: { type: 'quantity', kind: 'share' },
  headroom: memory,
  cheapest: { type: 'text' },
  microBatch: { type: 'quantity', kind: 'count' },
  devices: { type: 'quantity', kind: 'count' },
  units: { type: 'quantity', kind: 'count' },
  parts: {
    type: 'table',
    columns: {
      part: { type: 'text' },
      bytes: { type: 'quantity', kind: 'bytes', unit: 'GiB' },
      share: { type: 'quantity', kind: 'share' },
    },
  },
  changes: { type: 'table', columns: changeColumns },
  together: { type: 'table', columns: changeColumns },
  chips: {
    type: 'table',
    columns: {
      chip: { type: 'text' },
      memory: { type: 'quantity', kind: 'bytes', unit: 'GiB' },
      used: { type: 'quantity', kind: 'share' },
      fits: { type: 'text' },
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const trainingMemory = defineCalculator<MemoryFacts>()({
  id: 'training-memory',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
