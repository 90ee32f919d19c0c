/** What to heed of an answer. */
import type { Check } from '../define.ts';
import { EXAMPLE } from './example.ts';
import type { MigrationInputs } from './fields.ts';
import type { Solved } from './solve.ts';
import type { MigrationFacts } from './types.ts';

const usd = (value: number) => ({ kind: 'money', value, unit: 'USD' }) as const;
const share = (value: number) => ({ kind: 'share', value }) as const;

export function checksOf(solved: Solved, inputs: MigrationInputs, facts: MigrationFacts): Check[] {
  const { bill, central, corners, totals, fixed } = solved;
  const checks: Check[] = [];
  const add = (level: Check['level'], message: string, params?: Check['params']) =>
    checks.push({ level, message, ...(params && { params }) });
  const spendOf = (some: (one: Solved['bill']['matched'][number]) => boolean) =>
    bill.matched.reduce((sum, one) => sum + (some(one) ? one.spend : 0), 0);

  if (inputs.bill === EXAMPLE) add('note', 'example');
  if (bill.matched.length === 0) add('warning', 'nothing');
  else if (central.breakEven === undefined) {
    add('warning', totals.moved >= totals.spend ? 'dearer' : 'never', { months: fixed.horizon });
  } else if (corners.some(({ breakEven }) => breakEven === undefined))
    add('warning', 'mayNever', { months: fixed.horizon });
  else add('fine', 'always', { months: fixed.horizon });
  if (bill.unmatched.length > 0) {
    const spend = bill.unmatched.reduce((sum, one) => sum + (one.reason === 'total' ? 0 : (one.spend ?? 0)), 0);
    add('note', 'unmatched', { rows: bill.unmatched.length, spend: usd(spend) });
  }
  if (inputs.work === 'measured') add('note', 'measured', { count: facts.measured.count });
  if (inputs.work === 'claimed') add('note', 'claimed');
  const cores = spendOf(({ core }) => core);
  if (cores > 0) add('note', 'cores', { share: share(cores / totals.spend) });
  const larger = bill.matched.filter(({ same }) => !same).length;
  if (larger > 0) add('note', 'larger', { count: larger });
  if (spendOf(({ terms }) => terms === 'spot') > 0) add('note', 'spot');
  if (spendOf(({ service }) => service === 'rds') > 0 && inputs.managedRatio === undefined) add('note', 'rds');
  const { cap, flows } = central.plan;
  if (cap && flows.reduce((sum, { saving }) => sum + saving, 0) > cap.saving) {
    add('warning', 'committed', { months: cap.until });
  }
  return checks;
}
