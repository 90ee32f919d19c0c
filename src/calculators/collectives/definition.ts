/** Collectives: time against message size on tori, switches and levels of them, latency and bandwidth apart. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { CollectivesFacts } from './types.ts';

const duration = { type: 'quantity', kind: 'duration' } as const;
const oneWay = { type: 'quantity', kind: 'oneWay' } as const;
const bytes = { type: 'quantity', kind: 'bytes' } as const;
const count = { type: 'quantity', kind: 'count' } as const;
const text = { type: 'text' } as const;

const outputs = {
  time: { ...duration, headline: true },
  bus: { ...oneWay, headline: true },
  algorithmBandwidth: { type: 'quantity', kind: 'memoryBandwidth' },
  algorithm: text,
  latency: duration,
  transfer: duration,
  limit: text,
  utilisation: { type: 'quantity', kind: 'share' },
  linkBytes: bytes,
  sent: bytes,
  factor: { type: 'quantity', kind: 'ratio' },
  group: count,
  algorithms: {
    type: 'table',
    columns: {
      algorithm: text,
      steps: count,
      latency: duration,
      transfer: duration,
      time: duration,
      bus: oneWay,
      used: text,
    },
  },
  crossovers: {
    type: 'table',
    columns: { algorithm: text, from: bytes, to: bytes },
  },
  levels: {
    type: 'table',
    columns: {
      level: text,
      devices: count,
      links: count,
      rate: oneWay,
      injection: oneWay,
      algorithm: text,
      sent: bytes,
      transfer: duration,
      busy: { type: 'quantity', kind: 'share' },
    },
  },
  shapes: {
    type: 'table',
    columns: { shape: text, sides: text, latency: duration, transfer: duration, time: duration, limit: text },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const collectives = defineCalculator<CollectivesFacts>()({
  id: 'collectives',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
