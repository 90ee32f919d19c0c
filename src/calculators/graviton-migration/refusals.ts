/** Why nothing on a line of a bill can be moved, whatever it costs. */
import type { Named, Reason } from './names.ts';

/** Codes of what is licensed with an instance, as `lineItem/Operation` has them. */
const OPERATION = /\bRunInstances:([\da-z]{4})\b/i;

/** Billing codes of the EC2 guide, "AMI billing information fields": Linux that is paid for, and that a reader brings. */
const LINUX: Readonly<Record<string, Reason | 'none'>> = {
  '0010': 'licence',
  '1010': 'licence',
  '000g': 'licence',
  '0g00': 'licence',
  '00g0': 'none',
};

const CREDIT =
  /\b(refunds?|credits?|discounts?|rebates?|avoirs?|remboursements?|remises?)\b|negation|edpdiscount|bundleddiscount/i;
const COMMITMENT =
  /\bsavings ?plans?\b|(recurring|upfront|ri) ?fee\b|savingsplan(recurring|upfront)|\b(compute|ec2|sagemaker|database)sp:/i;
/** `US East (N. Virginia)` above its services, as bills of the console have it. */
const REGION =
  /^(?:us|eu|europe|asia pacific|canada|south america|middle east|africa|mexico|israel)\b[^()]*\([\p{L}. ]+\)$/iu;
const TOTAL = /^\W*(?:[\p{L} ]+\s)?(?:sub)?(?:totals?|total général|totaux|gesamt|summe|somme)\b/iu;

/** Why what is named on a line can not be moved; undefined where it may be. `cells`: those of the line. */
export function refusalOf(named: Named, line: string, cells: readonly string[]): Reason | undefined {
  const instance = named.kind === 'instance' || (named.kind === 'refused' && named.usage !== undefined);
  const first = cells.find((cell) => cell !== '') ?? '';
  if (!instance && (TOTAL.test(first) || REGION.test(first))) return 'total';
  // Of a cost report, where it stands beside the usage that is taxed.
  if (cells.some((cell) => /^(tax|vat|tva)$/i.test(cell))) return 'not-compute';
  // Credits of a burstable processor are paid for; all others are given back.
  if (!instance && /cpu ?credits/i.test(line)) return ofName(named);
  if (!instance && CREDIT.test(line)) return 'credit';
  if (!instance && COMMITMENT.test(line)) return 'commitment';
  if (/\bwindows\b|sql ?server|\bmssql\b/i.test(line)) return 'windows';
  const code = OPERATION.exec(line)?.[1]?.toLowerCase();
  const licensed = code === undefined ? 'none' : (LINUX[code] ?? 'windows');
  if (licensed !== 'none') return licensed;
  if (/\b(rhel|red ?hat|suse|sles|ubuntu pro|oracle|db2)\b/i.test(line) && named.kind !== 'unknown') return 'licence';
  return ofName(named);
}

/** What its name alone says against it. */
function ofName(named: Named): Reason | undefined {
  if (named.kind === 'refused') return named.reason;
  return named.kind === 'unknown' ? 'unknown' : undefined;
}
