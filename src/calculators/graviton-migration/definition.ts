/** Migration to Graviton: a bill, its equivalents, and the month in which the move has paid for itself. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { MigrationFacts } from './types.ts';

const text = { type: 'text' } as const;
// In dollars, not in thousands of them: that is how a bill is read.
const money = { type: 'quantity', kind: 'money', unit: 'USD' } as const;
const share = { type: 'quantity', kind: 'share' } as const;
const month = { type: 'quantity', kind: 'count' } as const;
const price = { type: 'quantity', kind: 'price' } as const;
const count = { type: 'quantity', kind: 'count' } as const;

const outputs = {
  breakEven: { ...month, headline: true, range: true },
  net: { ...money, headline: true, range: true },
  breakEvenBest: month,
  breakEvenWorst: month,
  oneOff: { ...money, range: true },
  yearly: { ...money, range: true },
  savedShare: { ...share, range: true },
  bill: money,
  matchedSpend: money,
  unmatchedSpend: money,
  heldBack: share,
  licences: { ...money, when: ({ licence }) => Number(licence) > 0 },
  matched: {
    type: 'table',
    columns: {
      from: text,
      terms: text,
      spend: money,
      to: text,
      vcpu: text,
      priceX86: price,
      priceGraviton: price,
      coreX86: price,
      coreGraviton: price,
      savingLow: share,
      saving: share,
      savingHigh: share,
    },
  },
  unmatched: { type: 'table', columns: { line: count, text: { ...text, verbatim: true }, spend: money, reason: text } },
  moves: {
    type: 'table',
    columns: { input: text, how: text, breakEvenLow: month, breakEvenHigh: month, swing: money },
  },
  commitments: { type: 'table', columns: { kind: text, spend: money, stays: text, end: month } },
  bases: { type: 'table', columns: { basis: text, pair: text, x86: price, graviton: price, saving: share } },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const gravitonMigration = defineCalculator<MigrationFacts>()({
  id: 'graviton-migration',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
