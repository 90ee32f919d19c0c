/** What a reader should know about a choice of sizes, in the order in which it matters. */
import type { Check, Param, Term } from '../define.ts';
import { isX86, metOf, nameOf, othersOf, type Found } from './choices.ts';
import type { RightSizeInputs } from './fields.ts';
import { familyAddress } from './page.ts';
import { isFlex } from './sizes.ts';
import type { RightSizeFacts } from './types.ts';
import { raw } from '../../silicon/units/index.ts';

const fine = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'fine', message, params });
const note = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'warning', message, params });
const ratio = (value: number): Term => ({ kind: 'ratio', value });

/** Why one side has no choice, or what decided it. */
function sideChecks(found: Found, inputs: RightSizeInputs): Check[] {
  return (['graviton', 'x86'] as const).flatMap((side): Check[] => {
    const asked = side === 'graviton' ? inputs.graviton : inputs.intel || inputs.amd;
    if (!asked) return [];
    const best = found[side];
    if (best) {
      const { family, choice } = best;
      const name = nameOf(family, choice.size, choice.count);
      return choice.binds
        ? [fine('binds', { name, need: `@need.${choice.binds}` })]
        : [fine('smallest', { name, family: family.id })];
    }
    const mine = found.answers.filter(({ family }) => isX86(family) === (side === 'x86'));
    const unjudged = mine.find(({ choice }) => choice.status === 'unjudged')?.choice;
    if (mine.length === 0) return [warning('noneOffered', { side: `@side.${side}` })];
    if (unjudged?.status !== 'unjudged') return [warning('noneMeets', { side: `@side.${side}` })];
    const need = unjudged.need === 'compute' ? '@need.cores' : `@need.${unjudged.need}`;
    return [warning('noneJudged', { side: `@side.${side}`, need })];
  });
}

function workChecks({ work, x86, x86Low, x86High }: Found): Check[] {
  if (!x86) return [];
  if (!x86Low || !x86High) return [warning('rangeOpen', { work: ratio(x86Low ? work.high : work.low) })];
  return work.low === 1 && work.high === 1 ? [note('equalWork')] : [];
}

/** Sizes that would have come into question, were their price known. */
function unpricedChecks(found: Found): Check[] {
  const smaller = metOf(found).flatMap(({ family, choice }) =>
    choice.unpriced ? [nameOf(family, choice.unpriced.size, choice.unpriced.count)] : [],
  );
  const families = othersOf(found, 'unpriced').map(({ family }) => family.id);
  return [
    ...(smaller.length > 0 ? [note('unpricedSizes', { sizes: smaller.join(', ') })] : []),
    ...(families.length > 0 ? [note('unpricedFamilies', { families: families.join(', ') })] : []),
  ];
}

/** More than a table shows is said to be there. */
function cutChecks(found: Found, inputs: RightSizeInputs): Check[] {
  const keep = raw(inputs.keep);
  const more = (all: number) => Math.max(0, all - keep);
  const [meets, unjudged, fails] = [metOf(found), othersOf(found, 'unjudged'), othersOf(found, 'fails')].map((list) =>
    more(list.length),
  ) as [number, number, number];
  return meets + unjudged + fails > 0 ? [note('cut', { meets, unjudged, fails })] : [];
}

export function checksOf(found: Found, inputs: RightSizeInputs, facts: RightSizeFacts): Check[] {
  const chosen = [found.graviton, found.x86].flatMap((one) => (one ? [one] : []));
  const burstable = chosen.find(({ family }) => family.class === 'burstable');
  const flex = chosen.find(({ family }) => isFlex(family));
  const unjudged = othersOf(found, 'unjudged').length;
  const first = found.graviton ?? found.x86;
  return [
    ...sideChecks(found, inputs),
    ...(unjudged > 0 ? [note('unjudged', { count: unjudged })] : []),
    ...(burstable
      ? [{ ...warning('credits', { family: burstable.family.id }), record: familyAddress(burstable.family) }]
      : []),
    ...(flex ? [{ ...warning('flex', { family: flex.family.id }), record: familyAddress(flex.family) }] : []),
    ...workChecks(found),
    ...(inputs.bandwidth === undefined ? [] : [note('nominal')]),
    ...(inputs.network === undefined ? [] : [note('sustained')]),
    ...(inputs.ebs === undefined ? [] : [note('ebsAtMost')]),
    ...(chosen.some(({ choice }) => choice.count > 1) ? [note('spread')] : []),
    ...unpricedChecks(found),
    ...cutChecks(found, inputs),
    ...(first ? [{ ...note('basis', { date: facts.priced }), record: familyAddress(first.family) }] : []),
  ];
}
