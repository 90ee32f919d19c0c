/** What every family answers to a reader's needs, and the best of Graviton and of x86. */
import { choose, vcpuNeeded, type Choice, type Demand, type Need } from '../../silicon/scaling/right-size.ts';
import { raw } from '../../silicon/units/index.ts';
import type { NoAnswer } from '../define.ts';
import type { RightSizeInputs } from './fields.ts';
import { otherDemands, threadsOf, wantedOf, type Family } from './sizes.ts';
import type { RightSizeFacts } from './types.ts';

/** A family, what was asked of it, and its answer. */
export interface Answered {
  readonly family: Family;
  readonly demands: readonly Demand[];
  readonly choice: Choice;
}

/** Answers of one status. */
export interface Of<S extends Choice['status']> extends Answered {
  readonly choice: Extract<Choice, { status: S }>;
}

export type Met = Of<'meets'>;

/** The work of an x86 vCPU (or core) as a multiple of a Graviton one, as expected and at both ends. */
export interface Work {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface Found {
  readonly ok: true;
  readonly answers: readonly Answered[];
  readonly graviton: Met | undefined;
  readonly x86: Met | undefined;
  /** The best of x86 at either end of the work ratio. */
  readonly x86Low: Met | undefined;
  readonly x86High: Met | undefined;
  readonly work: Work;
  readonly most: number;
}

export const isX86 = ({ maker }: Pick<Family, 'maker'>) => maker !== 'AWS';

/** What is asked of a family; `undefined` where cores are counted and nobody says how many it has. */
function demandsOf(
  family: Family,
  others: readonly Demand[],
  work: number,
  inputs: RightSizeInputs,
): Demand[] | undefined {
  const threads = threadsOf(family, inputs);
  if (threads === undefined) return undefined;
  const amount = vcpuNeeded(raw(inputs.amount), threads, isX86(family) ? work : 1);
  return [{ need: 'compute', amount }, ...others];
}

function answerOf(
  family: Family,
  others: readonly Demand[],
  work: number,
  most: number,
  inputs: RightSizeInputs,
): Answered {
  const demands = demandsOf(family, others, work, inputs);
  if (demands) return { family, demands, choice: choose(family.sizes, demands, most) };
  // Its cores are not published; whether the rest is met still is.
  const rest = choose(family.sizes, others, most);
  const choice: Choice =
    rest.status === 'fails' ? rest : { status: 'unjudged', size: rest.size, count: rest.count, need: 'compute' };
  return { family, demands: others, choice };
}

const met = (answers: readonly Answered[]) => answers.filter(({ choice }) => choice.status === 'meets') as Met[];

/** The cheapest; of equal ones the one with more compute, then the first. */
function cheapest(answers: readonly Met[]): Met | undefined {
  let best: Met | undefined;
  for (const one of answers) {
    const [a, b] = [one.choice, best?.choice];
    const more = b && a.price === b.price && (a.size.compute ?? 0) * a.count > (b.size.compute ?? 0) * b.count;
    if (!b || a.price < b.price || more) best = one;
  }
  return best;
}

/** Meets, from the cheapest up; then the others as they come. */
export function metOf({ answers }: Found): readonly Met[] {
  return met(answers).toSorted((a, b) => a.choice.price - b.choice.price);
}

/** The answers of one status. */
export function othersOf<S extends Exclude<Choice['status'], 'meets'>>({ answers }: Found, status: S): Of<S>[] {
  return answers.filter(({ choice }) => choice.status === status) as Of<S>[];
}

const searched = new WeakMap<object, Found | NoAnswer>();

function search(inputs: RightSizeInputs, facts: RightSizeFacts): Found | NoAnswer {
  if (!inputs.graviton && !inputs.intel && !inputs.amd) return { ok: false, field: 'graviton', reason: 'noMaker' };
  const value = raw(inputs.work);
  const work = {
    value,
    low: inputs.workLow === undefined ? value : raw(inputs.workLow),
    high: inputs.workHigh === undefined ? value : raw(inputs.workHigh),
  };
  if (work.low > value) return { ok: false, field: 'workLow', reason: 'lowAbove' };
  if (work.high < value) return { ok: false, field: 'workHigh', reason: 'highBelow' };
  const wanted = wantedOf(inputs, facts);
  if (wanted.length === 0) return { ok: false, field: 'class', reason: 'noFamily' };
  const others = otherDemands(inputs);
  const most = raw(inputs.most);
  const all = (families: readonly Family[], at: number) =>
    families.map((family) => answerOf(family, others, at, most, inputs));
  const answers = all(wanted, value);
  const x86 = wanted.filter(isX86);
  const best = (at: number) =>
    cheapest(met(at === value ? answers.filter(({ family }) => isX86(family)) : all(x86, at)));
  return {
    ok: true,
    answers,
    graviton: cheapest(met(answers.filter(({ family }) => !isX86(family)))),
    x86: best(value),
    x86Low: best(work.low),
    x86High: best(work.high),
    work,
    most,
  };
}

/** The search for these inputs; done once for `compute` and `charts`. */
export function foundFor(inputs: RightSizeInputs, facts: RightSizeFacts): Found | NoAnswer {
  let found = searched.get(inputs);
  if (!found) searched.set(inputs, (found = search(inputs, facts)));
  return found;
}

/** `m8g.4xlarge`, or `3 × m8g.xlarge`. */
export function nameOf(family: Pick<Family, 'id'>, size: { readonly name: string }, count: number): string {
  const name = `${family.id}.${size.name}`;
  return count > 1 ? `${count} × ${name}` : name;
}

/** Path of the record value behind a need of a size. */
export function recordOf(
  { id }: Pick<Family, 'id'>,
  { name }: { readonly name: string },
  need: Need | 'price',
): string {
  const value = need === 'compute' ? 'vcpu' : need;
  return `${id}.sizes.${name}.${value}`;
}
