/** Project Rainier to scale: from one NeuronCore to the campus, and what a run costs in time at each step. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { RainierFacts } from './types.ts';

const count = { type: 'quantity', kind: 'count' } as const;
const ratio = { type: 'quantity', kind: 'ratio', unit: '×' } as const;
const duration = { type: 'quantity', kind: 'duration' } as const;
const share = { type: 'quantity', kind: 'share' } as const;
const peak = { type: 'quantity', kind: 'computeRate' } as const;
const memory = { type: 'quantity', kind: 'bytes', binary: true } as const;
const traffic = { type: 'quantity', kind: 'memoryBandwidth' } as const;
const oneWay = { type: 'quantity', kind: 'oneWay' } as const;
const power = { type: 'quantity', kind: 'power' } as const;
const tokens = { type: 'quantity', kind: 'tokens' } as const;
const text = { type: 'text' } as const;
const link = { type: 'link' } as const;

const outputs = {
  time: { ...duration, headline: true, range: true },
  peak: { ...peak, headline: true },
  chips: count,
  cores: count,
  ultraServers: count,
  hbm: memory,
  bandwidth: traffic,
  power,
  job: count,
  goodput: { ...share, range: true },
  perDay: count,
  interval: duration,
  bisection: oneWay,
  allReduce: duration,
  stepTime: duration,
  floor: count,
  tokens,
  ladder: {
    type: 'table',
    columns: {
      step: text,
      chips: count,
      known: text,
      cores: count,
      factor: ratio,
      peak,
      hbm: memory,
      bandwidth: traffic,
      power,
      powerFrom: text,
    },
  },
  out: {
    type: 'table',
    columns: { step: text, link: text, linkChip: oneWay, linkAll: oneWay },
  },
  runs: {
    type: 'table',
    columns: {
      step: text,
      job: count,
      holds: text,
      time: duration,
      perDay: count,
      interval: duration,
      goodput: share,
      run: link,
      failures: link,
    },
  },
  shares: {
    type: 'table',
    columns: { share, chips: count, time: duration, goodput: share, perDay: count },
  },
  exchange: {
    type: 'table',
    columns: {
      step: text,
      bisection: oneWay,
      bisectionChip: oneWay,
      allReduce: duration,
      stepTime: duration,
      ratio,
      tokens: count,
      floor: count,
      way: link,
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const rainier = defineCalculator<RainierFacts>()({
  id: 'rainier',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
