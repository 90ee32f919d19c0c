/** Goodput: what failures cost a training job, how often to save it, and how many spares to keep. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { GoodputFacts } from './types.ts';

const share = { type: 'quantity', kind: 'share' } as const;
const time = { type: 'quantity', kind: 'duration' } as const;
const count = { type: 'quantity', kind: 'count' } as const;

const outputs = {
  goodput: { ...share, headline: true, range: true },
  elapsed: { ...time, headline: true, range: true },
  largest: { type: 'text' },
  simulated: share,
  error: share,
  difference: share,
  mtbf: { ...time, range: true },
  perDay: { ...count, range: true },
  stops: { ...count, range: true },
  interval: time,
  checkpointSize: { type: 'quantity', kind: 'bytes' },
  writeTime: time,
  restart: time,
  spares: count,
  spareChips: count,
  shortageChance: share,
  paid: { ...share, range: true },
  losses: { type: 'table', columns: { loss: { type: 'text' }, exact: share, first: share, time } },
  domains: {
    type: 'table',
    columns: { domain: { type: 'text' }, parts: count, mtbf: time, perDay: count, stopped: count, exchanged: count },
  },
  intervals: { type: 'table', columns: { rule: { type: 'text' }, interval: time, goodput: share } },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const goodput = defineCalculator<GoodputFacts>()({
  id: 'goodput',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
