/** From the inputs to everything that answer, steps, checks and charts show; worked out once for the same inputs. */
import { raw } from '../../silicon/units/index.ts';
import type { NoAnswer } from '../define.ts';
import { parseBill, type Bill } from './bill.ts';
import type { MigrationInputs } from './fields.ts';
import {
  cornersOf,
  movesOf,
  outcomeOf,
  sumsOf,
  totalsOf,
  type Expected,
  type Fixed,
  type Moved,
  type Outcome,
  type Range,
  type Totals,
} from './model.ts';
import { hoursRange, portableRange } from './ranges.ts';
import { isStart, LONGEST, monthsUntil } from './ends.ts';
import { matchBill, type MatchedBill, type Reading } from './rows.ts';
import type { MigrationFacts } from './types.ts';

/** Generation of the families' names by choice: Graviton4 is the 8 of `m8g`. */
const NEWEST: Readonly<Record<MigrationInputs['target'], number>> = { newest: 99, g4: 8, g3: 7, g2: 6 };

export interface Solved {
  readonly bill: MatchedBill;
  readonly reading: Reading;
  readonly fixed: Fixed;
  readonly ranges: { readonly work: Range; readonly portable: Range; readonly hours: Range };
  readonly central: Outcome;
  readonly totals: Totals;
  readonly corners: readonly Outcome[];
  readonly moves: readonly Moved[];
}

let last: { readonly text: string; readonly bill: Bill } | undefined;

/** The bill of a text; the last one is kept, since other fields change while it stays. */
function billOf(text: string): Bill {
  if (last?.text !== text) last = { text, bill: parseBill(text) };
  return last.bill;
}

/** Work of a vCPU: what was measured, what is claimed, as much, or the reader's own. */
function workOf(inputs: MigrationInputs, facts: MigrationFacts): Range & { readonly central: number } {
  switch (inputs.work) {
    case 'measured':
      return facts.measured;
    case 'claimed':
      // "Up to" is the top; that there is anything is not claimed.
      return { low: 1, central: 1, high: facts.claimed };
    case 'equal':
      return { low: 1, central: 1, high: 1 };
    case 'own':
      return { low: raw(inputs.workLow), central: raw(inputs.workCentral), high: raw(inputs.workHigh) };
  }
}

const refuse = (field: string, reason: string, params?: NoAnswer['params']): NoAnswer => ({
  ok: false,
  field,
  reason,
  ...(params && { params }),
});

/** What the reader says of the range of an input, or what is taken for it. */
function rangesOf(inputs: MigrationInputs): { readonly portable: Range; readonly hours: Range } {
  const { portableLow, portableHigh, hoursLow, hoursHigh } = inputs;
  const portable = portableRange(raw(inputs.portable));
  const hours = hoursRange(raw(inputs.hours));
  return {
    portable: { low: Number(portableLow ?? portable.low), high: Number(portableHigh ?? portable.high) },
    hours: { low: Number(hoursLow ?? hours.low), high: Number(hoursHigh ?? hours.high) },
  };
}

/** The first range whose central value lies outside it. */
function disordered(inputs: MigrationInputs): NoAnswer | undefined {
  const { workLow, workCentral, workHigh } = inputs;
  if (inputs.work === 'own' && raw(workLow) > raw(workCentral)) return refuse('workLow', 'above');
  if (inputs.work === 'own' && raw(workHigh) < raw(workCentral)) return refuse('workHigh', 'below');
  const { portable, hours } = rangesOf(inputs);
  if (portable.low > raw(inputs.portable)) return refuse('portableLow', 'above');
  if (portable.high < raw(inputs.portable)) return refuse('portableHigh', 'below');
  if (hours.low > raw(inputs.hours)) return refuse('hoursLow', 'above');
  return hours.high < raw(inputs.hours) ? refuse('hoursHigh', 'below') : undefined;
}

const ENDS = ['familyPlanEnd', 'standardRiEnd', 'computePlanEnd', 'convertibleEnd'] as const;
type Ends = { readonly [E in (typeof ENDS)[number]]: number };

/** Months until each commitment ends, or the first that cannot be read. */
function endsOf(inputs: MigrationInputs): Ends | NoAnswer {
  if (!isStart(inputs.start)) return refuse('start', 'start');
  const ends: Record<string, number> = {};
  for (const name of ENDS) {
    const months = monthsUntil(inputs[name], inputs.start);
    if (months === undefined) return refuse(name, 'end', { longest: LONGEST });
    ends[name] = months;
  }
  return ends as Ends;
}

function work(inputs: MigrationInputs, facts: MigrationFacts): Solved | NoAnswer {
  if (inputs.bill.trim() === '') return refuse('bill', 'empty');
  const committed = [inputs.familyPlan, inputs.standardRi, inputs.computePlan, inputs.convertible];
  if (committed.reduce((sum, share) => sum + raw(share), 0) > 1 + 1e-9) return refuse('familyPlan', 'committed');
  const astray = disordered(inputs);
  if (astray) return astray;
  const ends = endsOf(inputs);
  if ('ok' in ends) return ends;
  const reading: Reading = {
    newest: NEWEST[inputs.target],
    months: raw(inputs.billMonths),
    discountX86: raw(inputs.discountX86),
    discountGraviton: raw(inputs.discountGraviton),
    ...(inputs.managedRatio !== undefined && { managedRatio: raw(inputs.managedRatio) }),
  };
  const bill = matchBill(billOf(inputs.bill), facts, reading);
  if (bill.matched.length + bill.unmatched.length === 0) return refuse('bill', 'noRows');
  const worked = workOf(inputs, facts);
  const expected: Expected = {
    spend: 1,
    work: worked.central,
    coreWork: raw(inputs.coreWork),
    portable: raw(inputs.portable),
    commitments: 1,
    hours: raw(inputs.hours),
    rate: raw(inputs.rate),
    dual: raw(inputs.dual),
    tools: raw(inputs.tools),
    ongoing: raw(inputs.ongoing),
    licence: raw(inputs.licence),
    ramp: raw(inputs.ramp),
    discount: raw(inputs.discount),
  };
  const fixed: Fixed = {
    sums: sumsOf(bill.matched),
    familyPlan: { share: raw(inputs.familyPlan), end: ends.familyPlanEnd },
    standardRi: { share: raw(inputs.standardRi), end: ends.standardRiEnd },
    convertible: { share: raw(inputs.convertible), end: ends.convertibleEnd, exchanged: inputs.exchange },
    computePlan: { share: raw(inputs.computePlan), end: ends.computePlanEnd },
    licensed: raw(inputs.licensed),
    shape: inputs.shape,
    horizon: raw(inputs.horizon),
  };
  const ranges = {
    work: { low: worked.low, high: worked.high },
    ...rangesOf(inputs),
  };
  const central = outcomeOf(fixed, expected);
  return {
    bill,
    reading,
    fixed,
    ranges,
    central,
    totals: totalsOf(fixed, expected),
    corners: cornersOf(fixed, expected, ranges),
    moves: movesOf(fixed, expected, ranges),
  };
}

const solved = new WeakMap<MigrationInputs, Solved | NoAnswer>();

export function solve(inputs: MigrationInputs, facts: MigrationFacts): Solved | NoAnswer {
  const known = solved.get(inputs) ?? work(inputs, facts);
  solved.set(inputs, known);
  return known;
}

export function isSolved(one: Solved | NoAnswer): one is Solved {
  return 'central' in one;
}
