/** The tables: what each family answers. */
import { slack, type Need } from '../../silicon/scaling/right-size.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Link, Row } from '../define.ts';
import { metOf, nameOf, othersOf, type Found, type Met, type Of } from './choices.ts';
import { familyAddress } from './page.ts';
import type { RightSizeInputs } from './fields.ts';
import type { Family } from './sizes.ts';

const SLACKS = {
  compute: 'slackCompute',
  memory: 'slackMemory',
  bandwidth: 'slackBandwidth',
  coreBandwidth: 'slackBandwidth',
  network: 'slackNetwork',
  ebs: 'slackEbs',
  nvme: 'slackNvme',
} as const satisfies Record<Need, string>;

const linkOf = (family: Family): Link => ({
  label: '@link.family',
  params: { family: family.id },
  to: familyAddress(family),
});

/** Physical cores of one, where it is known what a vCPU is. */
function coresOf({ vcpu }: Family, compute: number, inputs: RightSizeInputs): number | undefined {
  if (vcpu === undefined) return undefined;
  return vcpu === 'thread' ? compute / raw(inputs.threads) : compute;
}

function metRow({ family, demands, choice }: Met, inputs: RightSizeInputs): Row {
  const { size, count, price, binds } = choice;
  const compute = size.compute! * count;
  const cores = coresOf(family, compute, inputs);
  const left = demands.map(({ need, amount }) => [
    SLACKS[need],
    raw(slack(amount, size[need]!, need === 'coreBandwidth' ? 1 : count)),
  ]);
  return {
    choice: nameOf(family, size, count),
    maker: `@maker.${family.maker}`,
    price,
    binds: binds === undefined ? '@need.none' : `@need.${binds}`,
    perVcpu: price / compute,
    perCore: cores === undefined ? undefined : price / cores,
    ...Object.fromEntries(left),
    page: linkOf(family),
  };
}

/** The first of a list, as many as the reader wants to see. */
export function shown<T>(rows: readonly T[], inputs: RightSizeInputs): readonly T[] {
  return rows.slice(0, raw(inputs.keep));
}

export function metRows(found: Found, inputs: RightSizeInputs): Row[] {
  return shown(metOf(found), inputs).map((one) => metRow(one, inputs));
}

/** Order of two numbers that may both be infinite. */
const byNumber = (a: number, b: number) => (a === b ? 0 : a - b);

const priceOf = ({ choice }: Of<'unjudged'>) =>
  choice.size.price === undefined ? undefined : choice.size.price * choice.count;

export function unjudgedRows(found: Found, inputs: RightSizeInputs): Row[] {
  const known = othersOf(found, 'unjudged').toSorted((a, b) =>
    byNumber(priceOf(a) ?? Infinity, priceOf(b) ?? Infinity),
  );
  return shown(known, inputs).map((one) => ({
    family: one.family.id,
    maker: `@maker.${one.family.maker}`,
    unknown: one.choice.need === 'compute' ? '@need.cores' : `@need.${one.choice.need}`,
    choice: nameOf(one.family, one.choice.size, one.choice.count),
    price: priceOf(one),
    page: linkOf(one.family),
  }));
}

export function unpricedRows(found: Found, inputs: RightSizeInputs): Row[] {
  return shown(othersOf(found, 'unpriced'), inputs).map(({ family, choice }) => ({
    choice: nameOf(family, choice.size, choice.count),
    maker: `@maker.${family.maker}`,
    page: linkOf(family),
  }));
}

export function failingRows(found: Found, inputs: RightSizeInputs): Row[] {
  const failing = othersOf(found, 'fails').toSorted((a, b) => byNumber(a.choice.ratio, b.choice.ratio));
  return shown(failing, inputs).map(({ family, choice }) => ({
    family: family.id,
    maker: `@maker.${family.maker}`,
    nearest: nameOf(family, choice.size, choice.need === 'coreBandwidth' ? 1 : found.most),
    fails: `@need.${choice.need}`,
    // A size may give none at all, of local disks.
    ratio: Number.isFinite(choice.ratio) ? choice.ratio : '@gives.none',
    page: linkOf(family),
  }));
}
