/** Training time and cost: solves for the time, the chips, the tokens, the parameters or the budget. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { hardwareOf } from './machine.ts';
import { hasExperts } from './model.ts';
import { stepEquations } from './steps.ts';
import type { TrainingFacts } from './types.ts';

const outputs = {
  time: { type: 'quantity', kind: 'duration', headline: true, range: true },
  cost: { type: 'quantity', kind: 'money', headline: true, range: true },
  units: { type: 'quantity', kind: 'count', range: true },
  chips: { type: 'quantity', kind: 'count', range: true },
  instances: {
    type: 'quantity',
    kind: 'count',
    when: (inputs, facts) => hardwareOf(inputs, facts as TrainingFacts)?.values.level === 'ultraserver',
  },
  tokens: { type: 'quantity', kind: 'tokens', range: true },
  parameters: { type: 'quantity', kind: 'parameters', range: true },
  totalParameters: {
    type: 'quantity',
    kind: 'parameters',
    when: (inputs, facts) => hasExperts(inputs, facts as TrainingFacts),
  },
  flopPerToken: { type: 'quantity', kind: 'compute' },
  flop: { type: 'quantity', kind: 'compute', range: true },
  tokensPerParameter: { type: 'quantity', kind: 'ratio' },
  tokenRate: { type: 'quantity', kind: 'tokenRate', range: true },
  mfu: { type: 'quantity', kind: 'share', range: true },
  chipHours: { type: 'quantity', kind: 'duration', unit: 'h', range: true },
  costPerBillionTokens: { type: 'quantity', kind: 'money', unit: 'USD', range: true },
  energy: {
    type: 'quantity',
    kind: 'energy',
    range: true,
    when: ({ power, powerEstimate }) => power !== undefined || powerEstimate === true,
  },
  lines: {
    type: 'table',
    columns: {
      line: { type: 'text' },
      time: { type: 'quantity', kind: 'duration' },
      units: { type: 'quantity', kind: 'count' },
      tokens: { type: 'quantity', kind: 'tokens' },
      parameters: { type: 'quantity', kind: 'parameters' },
      cost: { type: 'quantity', kind: 'money' },
    },
  },
  conventions: {
    type: 'table',
    when: ({ solveFor }) => solveFor !== 'parameters',
    columns: {
      convention: { type: 'text' },
      flopPerToken: { type: 'quantity', kind: 'compute' },
      mfu: { type: 'quantity', kind: 'share' },
      time: { type: 'quantity', kind: 'duration' },
      sameMfu: { type: 'quantity', kind: 'duration' },
    },
  },
  evidence: {
    type: 'table',
    columns: {
      run: { type: 'text' },
      chip: { type: 'text' },
      chips: { type: 'quantity', kind: 'count' },
      format: { type: 'text' },
      mfu: { type: 'quantity', kind: 'share' },
      used: { type: 'text' },
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const trainingTime = defineCalculator<TrainingFacts>()({
  id: 'training-time',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
