/** The formulas of a move, with the numbers put in. */
import { adoption, monthWorth, savingAt, savingShare } from '../../silicon/scaling/migration.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import type { MigrationInputs } from './fields.ts';
import type { Solved } from './solve.ts';

const HOUR = 3600;

export const stepEquations = [
  'migrationSaving',
  'migrationBlend',
  'migrationOneOff',
  'migrationLicences',
  'migrationMonthly',
  'migrationLinear',
  'migrationSCurve',
  'migrationMonth',
] as const satisfies readonly EquationId[];

const usd = (value: number): Term => ({ kind: 'money', value, unit: 'USD' });
const share = (value: number, reader = false): Term => ({ kind: 'share', value, ...(reader && { from: 'reader' }) });
const count = (value: number, reader = false): Term => ({ kind: 'count', value, ...(reader && { from: 'reader' }) });
const price = (perHour: number): Term => ({ kind: 'price', value: perHour / HOUR });

/** The month that is shown at work: that of the break-even, else the last one. */
export function shownMonth({ central, fixed }: Solved): number {
  return central.breakEven ?? fixed.horizon;
}

function ofTheLargest({ bill, central, reading }: Solved): Step[] {
  const largest = bill.matched.find(({ from, to }) => from && to);
  if (!largest?.from?.price || !largest.to?.price) return [];
  const { coreWork, work } = central.expected;
  const w = largest.core ? coreWork : work;
  const listed = largest.terms === 'on-demand';
  const x86 = largest.from.price * (listed ? 1 - reading.discountX86 : 1);
  const graviton = largest.to.price * (listed ? 1 - reading.discountGraviton : 1);
  return [
    {
      equation: 'migrationSaving',
      about: `${largest.from.name} → ${largest.to.name}`,
      values: { p_g: price(graviton), p_x: price(x86), w: { kind: 'ratio', value: w } },
      result: share(savingShare(graviton / x86, w)),
    },
  ];
}

function ofLicences({ central, totals, fixed }: Solved, inputs: MigrationInputs): Step[] {
  const { licence, portable } = central.expected;
  if (licence === 0) return [];
  const licensed = (cores: number) => count(cores * fixed.licensed);
  return [
    {
      equation: 'migrationLicences',
      values: {
        f: usd(raw(inputs.licence)),
        e: share(portable, true),
        C_g: licensed(totals.coresGraviton),
        C_x: licensed(totals.coresX86),
      },
      result: usd(central.plan.growing),
    },
  ];
}

export function stepsOf(solved: Solved, inputs: MigrationInputs): Step[] {
  const { central, totals, fixed } = solved;
  const { plan, expected } = central;
  const steps: Step[] = ofTheLargest(solved);
  const month = shownMonth(solved);
  const e = share(expected.portable, true);
  const B = usd(totals.spend);
  const sigma = totals.spend > 0 ? savingShare(totals.moved / totals.spend, 1) : 0;
  if (totals.spend > 0) {
    steps.push({ equation: 'migrationBlend', values: { G: usd(totals.moved), B }, result: share(sigma) });
  }
  steps.push({
    equation: 'migrationOneOff',
    values: {
      h: { kind: 'duration', value: expected.hours, from: 'reader', unit: 'h' },
      c: { kind: 'price', value: expected.rate, from: 'reader' },
      d: count(expected.dual, true),
      B,
      e,
      t: { ...usd(expected.tools), from: 'reader' },
    },
    result: usd(plan.oneOff),
  });
  steps.push(...ofLicences(solved, inputs));
  const full = totals.spend * expected.portable * sigma;
  const S = savingAt(plan, month);
  if (Math.abs(full) > 1e-9) {
    steps.push({
      equation: 'migrationMonthly',
      about: '@step.month',
      values: { B, e, sigma: share(sigma), l: share(1 - S / full) },
      result: usd(S),
    });
  }
  const r = adoption(month, plan.ramp, plan.shape);
  if (plan.ramp > 0) {
    steps.push({
      equation: fixed.shape === 'linear' ? 'migrationLinear' : 'migrationSCurve',
      about: '@step.month',
      values: { i: count(month), R: count(plan.ramp, true) },
      result: share(r),
    });
  }
  steps.push({
    equation: 'migrationMonth',
    about: '@step.month',
    values: {
      r: share(r),
      S: usd(S),
      A: usd(plan.growing),
      o: { ...usd(plan.ongoing), from: 'reader' },
      y: share(plan.discount),
      i: count(month),
    },
    result: usd(monthWorth(plan, month)),
  });
  return steps;
}
