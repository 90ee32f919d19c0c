/** Rows of a bill beside their Graviton equivalents, those of one kind together, and the rest with reasons. */
import type { Bill, BillRow, Terms } from './bill.ts';
import { equivalentOf, sizeOf, type Size } from './equivalents.ts';
import type { Reason, Service } from './names.ts';
import type { MigrationFacts } from './types.ts';

/** Hours of a month, as AWS counts them. */
export const MONTH = 730;

/** How a bill is read. */
export interface Reading {
  /** Newest generation of names to move to: 9 of `m9g`. */
  readonly newest: number;
  /** Months that the bill covers. */
  readonly months: number;
  /** Price ratio for what the records have no price of. */
  readonly managedRatio?: number;
  /** What is taken off the list now, and would be on Graviton. */
  readonly discountX86: number;
  readonly discountGraviton: number;
}

/** Rows of one size of one service on the same terms. */
export interface Matched {
  readonly label: string;
  readonly service: Service;
  readonly terms: Terms;
  /** Lines of the bill. */
  readonly lines: number;
  readonly from?: Size;
  readonly to?: Size;
  /** Whether the Graviton size has as many vCPU and as much memory. */
  readonly same: boolean;
  /** Price on Graviton over price on x86. */
  readonly ratio: number;
  /** Whether a vCPU of the x86 size is a core. */
  readonly core: boolean;
  /** USD a month. */
  readonly spend: number;
  /** Instances that run at once, on average; 0 where they do not matter. */
  readonly instances: number;
}

export interface Unmatched {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
  /** USD a month, where the row says so. */
  readonly spend?: number;
}

export interface MatchedBill {
  /** The largest spend first. */
  readonly matched: readonly Matched[];
  /** In the order of the bill. */
  readonly unmatched: readonly Unmatched[];
}

const LABELS: Readonly<Record<Service, string>> = {
  ec2: '',
  rds: 'RDS',
  documentdb: 'DocumentDB',
  neptune: 'Neptune',
  memorydb: 'MemoryDB',
  elasticache: 'ElastiCache',
  opensearch: 'OpenSearch',
  emr: 'EMR',
  msk: 'MSK',
  'fargate-vcpu': 'Fargate, vCPU',
  'fargate-memory': 'Fargate, GB',
  'lambda-duration': 'Lambda, GB-s',
};

/** Months that a row is of: as many as the bill names, else as the reader says. */
function monthsOf({ months }: { readonly months?: number | undefined }, how: Reading): number {
  return months ?? how.months;
}

type One = Omit<Matched, 'lines'>;

const refuse = (reason: Reason) => ({ reason });

/** An EC2 row: its size, the Graviton one, and what it costs a month. */
function instance(row: BillRow, facts: MigrationFacts, how: Reading): One | { reason: Reason } {
  if (row.named.kind !== 'instance') return refuse('unknown');
  const { family, size } = row.named;
  const from = sizeOf(facts, family, size);
  if (!from) return refuse('no-such-instance');
  if (from.family.graviton) return refuse('graviton');
  const found = equivalentOf(facts, from, how.newest);
  if (!found.ok) return refuse(found.reason);
  if (from.price === undefined) return refuse('no-price');
  const { to, same } = found.equivalent;
  const discounted = row.terms === 'on-demand';
  const now = from.price * (discounted ? 1 - how.discountX86 : 1);
  const then = to.price! * (discounted ? 1 - how.discountGraviton : 1);
  const hours =
    row.hours !== undefined ? row.hours / monthsOf(row, how) : row.count !== undefined ? row.count * MONTH : undefined;
  const spend = row.cost !== undefined && row.cost > 0 ? row.cost / monthsOf(row, how) : (hours ?? 0) * now;
  return {
    label: from.name,
    service: 'ec2',
    terms: row.terms,
    from,
    to,
    same,
    ratio: then / now,
    core: from.family.vcpu === 'core',
    spend,
    instances: (hours ?? spend / now) / MONTH,
  };
}

/** A row of a managed service: by its own price ratio, the reader's before the records'. */
function managed(row: BillRow, facts: MigrationFacts, how: Reading): One | { reason: Reason } {
  if (row.named.kind === 'refused' || row.named.kind === 'unknown') return refuse('unknown');
  const { named } = row;
  const { service } = named;
  const from = named.kind === 'instance' ? sizeOf(facts, named.family, named.size) : undefined;
  if (named.kind === 'instance' && (from?.family.graviton || /^[a-z]+\d+g/.test(named.family)))
    return refuse('graviton');
  const known = named.kind === 'service' ? undefined : facts.services[service];
  // The announcement is about RDS; Aurora is priced apart.
  const ours = service === 'rds' && /aurora/i.test(row.text) ? undefined : known;
  const ratio = named.kind === 'meter' ? ours?.ratio : (how.managedRatio ?? ours?.ratio);
  if (ratio === undefined) return refuse(named.kind === 'service' ? 'mixed' : 'no-ratio');
  // Lambda counts GB-seconds, and its price is that of an hour.
  const amount = (row.hours ?? 0) / (service === 'lambda-duration' ? 3600 : 1);
  const spend = row.cost !== undefined && row.cost > 0 ? row.cost : amount * (ours?.prices?.[0] ?? 0);
  if (spend <= 0) return refuse('no-price');
  const name = named.kind === 'instance' ? `${LABELS[service]} ${named.family}.${named.size}` : LABELS[service];
  return {
    label: name || 'EC2',
    service,
    terms: row.terms,
    same: true,
    ratio,
    core: from?.family.vcpu === 'core',
    spend: spend / monthsOf(row, how),
    instances: 0,
  };
}

/** The whole bill. */
export function matchBill({ rows, refused }: Bill, facts: MigrationFacts, how: Reading): MatchedBill {
  const groups = new Map<string, Matched>();
  const unmatched: Unmatched[] = refused.map(({ line, text, reason, cost, months }) => ({
    line,
    text,
    reason,
    ...(cost !== undefined && { spend: cost / monthsOf({ months }, how) }),
  }));
  for (const row of rows) {
    const ec2 = row.named.kind === 'instance' && row.named.service === 'ec2';
    const found = ec2 ? instance(row, facts, how) : managed(row, facts, how);
    if ('reason' in found) {
      const { line, text, cost } = row;
      unmatched.push({
        line,
        text,
        reason: found.reason,
        ...(cost !== undefined && { spend: cost / monthsOf(row, how) }),
      });
      continue;
    }
    const key = `${found.service} ${found.label} ${found.terms}`;
    const before = groups.get(key);
    groups.set(key, {
      ...found,
      lines: (before?.lines ?? 0) + 1,
      spend: (before?.spend ?? 0) + found.spend,
      instances: (before?.instances ?? 0) + found.instances,
    });
  }
  return {
    matched: [...groups.values()].toSorted((a, b) => b.spend - a.spend),
    unmatched: unmatched.toSorted((a, b) => a.line - b.line),
  };
}
