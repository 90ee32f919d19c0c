/** What the migration calculator says. */
import { savingAt, savingShare } from '../../silicon/scaling/migration.ts';
import type { Outcome as Said, OutputValue, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import type { MigrationInputs } from './fields.ts';
import { planOf, THREADS, type Outcome } from './model.ts';
import type { Matched } from './rows.ts';
import { isSolved, solve, type Solved } from './solve.ts';
import { stepsOf } from './steps.ts';
import type { MigrationFacts } from './types.ts';

const HOUR = 3600;
const YEAR = 12;

const months = (breakEven: number | undefined) => breakEven ?? '@never';

/** A value with its extremes over the corners; a bare one where they are the same. */
function ranged(value: number, corners: readonly number[]): OutputValue {
  return { low: Math.min(value, ...corners), value, high: Math.max(value, ...corners) };
}

function breakEvens({
  central,
  corners,
}: Solved): Record<'breakEven' | 'breakEvenBest' | 'breakEvenWorst', OutputValue> {
  const all = [central, ...corners].map(({ breakEven }) => breakEven ?? Infinity);
  const [best, worst] = [Math.min(...all), Math.max(...all)];
  const finite = (month: number) => (Number.isFinite(month) ? month : '@never');
  const { breakEven } = central;
  return {
    breakEven:
      breakEven !== undefined && Number.isFinite(worst)
        ? { low: best, value: breakEven, high: worst }
        : months(breakEven),
    breakEvenBest: finite(best),
    breakEvenWorst: finite(worst),
  };
}

/** Price of a physical core for a second; undefined where nobody says what a vCPU is. */
function corePrice(size: Matched['from']): number | undefined {
  if (size?.price === undefined || size.family.vcpu === undefined) return undefined;
  return (size.price / HOUR / size.vcpu) * (size.family.vcpu === 'thread' ? THREADS : 1);
}

function matchedRow(one: Matched, { ranges, central }: Solved): Row {
  const { from, to, core } = one;
  const { coreWork, work } = central.expected;
  const saving = (w: number) => savingShare(one.ratio, core ? coreWork : w);
  const price = (size: Matched['from']) => (size?.price === undefined ? '@none' : size.price / HOUR);
  return {
    from: one.label,
    terms: `@terms.${one.terms}`,
    spend: one.spend,
    to: to?.name ?? '@sameService',
    vcpu: from ? `@vcpu.${from.family.vcpu ?? 'unstated'}` : '@none',
    priceX86: price(from),
    priceGraviton: price(to),
    coreX86: from ? corePrice(from) : '@none',
    coreGraviton: to ? corePrice(to) : '@none',
    savingLow: saving(ranges.work.low),
    saving: saving(work),
    savingHigh: saving(ranges.work.high),
  };
}

/** What each kind of commitment holds back, and until when. */
function commitments({ fixed, totals }: Solved): Row[] {
  const { familyPlan, standardRi, convertible, computePlan } = fixed;
  const onDemand = fixed.sums.reduce((sum, { terms, spend }) => sum + (terms === 'on-demand' ? spend : 0), 0);
  const row = (kind: string, { share, end }: { share: number; end: number }, stays: string): Row => ({
    kind: `@commitment.${kind}`,
    spend: share * onDemand,
    stays: `@stays.${stays}`,
    end: share > 0 ? end : '@none',
  });
  const reserved =
    totals.spend > 0 ? fixed.sums.reduce((sum, { terms, spend }) => sum + (terms === 'reserved' ? spend : 0), 0) : 0;
  return [
    row('computePlan', computePlan, 'moves'),
    row('familyPlan', familyPlan, 'bound'),
    { ...row('standardRi', standardRi, 'bound'), spend: standardRi.share * onDemand + reserved },
    row('convertible', convertible, convertible.exchanged ? 'exchanged' : 'bound'),
  ];
}

/** What other terms than list prices make of the comparison, at equal work. */
function bases({ bill, reading }: Solved, facts: MigrationFacts): Row[] {
  const rows: Row[] = [];
  const largest = bill.matched.find(({ from, to }) => from?.price && to?.price);
  const add = (basis: string, pair: string, x86: number, graviton: number) =>
    rows.push({
      basis: `@basis.${basis}`,
      pair,
      x86: x86 / HOUR,
      graviton: graviton / HOUR,
      saving: savingShare(graviton / x86, 1),
    });
  if (largest?.from?.price && largest.to?.price) {
    const pair = `${largest.from.name} → ${largest.to.name}`;
    const [x86, graviton] = [largest.from.price, largest.to.price];
    add('onDemand', pair, x86, graviton);
    const { discountX86, discountGraviton } = reading;
    if (discountX86 > 0 || discountGraviton > 0) {
      add('discounted', pair, x86 * (1 - discountX86), graviton * (1 - discountGraviton));
    }
  }
  for (const { x86, graviton, prices } of facts.spot) add('spot', `${x86} → ${graviton}`, prices[0], prices[1]);
  return rows;
}

export function answer(inputs: MigrationInputs, facts: MigrationFacts): Said {
  const solved = solve(inputs, facts);
  if (!isSolved(solved)) return solved;
  const { bill, central, corners, totals, fixed, moves } = solved;
  const of = (value: (one: Outcome) => number) => ranged(value(central), corners.map(value));
  // After every lock has ended.
  const yearly = ({ plan }: Outcome) => (savingAt(plan, Infinity) - plan.growing - plan.ongoing) * YEAR;
  const shareOf = ({ expected }: Outcome) => {
    const { flows } = planOf(fixed, expected);
    return totals.spend > 0 ? flows.reduce((sum, { saving }) => sum + saving, 0) / totals.spend : 0;
  };
  const first = savingAt(central.plan, 1);
  const full = savingAt(central.plan, Infinity);
  const listed = bill.unmatched.reduce((sum, one) => sum + (one.reason === 'total' ? 0 : (one.spend ?? 0)), 0);
  return {
    ok: true,
    outputs: {
      ...breakEvens(solved),
      net: of(({ net }) => net),
      yearly: of(yearly),
      savedShare: of(shareOf),
      oneOff: of(({ plan }) => plan.oneOff),
      bill: totals.spend + listed,
      matchedSpend: totals.spend,
      unmatchedSpend: listed,
      heldBack: full > 0 ? Math.max(0, Math.min(1, 1 - first / full)) : 0,
      licences: central.plan.growing,
      matched: bill.matched.map((one) => matchedRow(one, solved)),
      unmatched: bill.unmatched.map(({ line, text, reason, spend }) => ({
        line,
        text,
        spend: spend ?? '@notSaid',
        reason: `@why.${reason}`,
      })),
      moves: moves.map(({ name, how, low, high, swing }) => ({
        input: `@param.${name}`,
        how: `@how.${how}`,
        breakEvenLow: months(low.breakEven),
        breakEvenHigh: months(high.breakEven),
        swing,
      })),
      commitments: commitments(solved),
      bases: bases(solved, facts),
    },
    checks: checksOf(solved, inputs, facts),
    steps: stepsOf(solved, inputs),
  };
}
