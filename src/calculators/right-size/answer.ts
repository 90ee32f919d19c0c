/** Outputs, notes and worked steps of a choice of sizes. */
import { costOf, priceGap } from '../../silicon/scaling/right-size.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Cell, Outcome, OutputValue, Range } from '../define.ts';
import { checksOf } from './checks.ts';
import { foundFor, nameOf, type Found, type Met } from './choices.ts';
import type { RightSizeInputs } from './fields.ts';
import { failingRows, metRows, unjudgedRows, unpricedRows } from './rows.ts';
import { MONTH, stepsOf } from './steps.ts';
import type { RightSizeFacts } from './types.ts';

const nameOfMet = ({ family, choice }: Met) => nameOf(family, choice.size, choice.count);

/** `f` of the x86 price over the work ratio: the more an x86 vCPU does, the less it costs. */
function ranged({ x86, x86Low, x86High }: Found, f: (price: number) => number): Range | undefined {
  if (!x86) return undefined;
  const value = f(x86.choice.price);
  if (!x86Low || !x86High) return { low: value, value, high: value };
  return { low: f(x86High.choice.price), value, high: f(x86Low.choice.price) };
}

/** Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: RightSizeInputs, facts: RightSizeFacts): Outcome {
  const found = foundFor(inputs, facts);
  if (!found.ok) return found;
  const { graviton, x86 } = found;
  const asked = { graviton: inputs.graviton, x86: inputs.intel || inputs.amd };
  // A side without a choice says so in words; a missing number would read "not published".
  const said = (side: 'graviton' | 'x86', value: OutputValue): OutputValue =>
    value ?? (asked[side] ? '@side.none' : '@side.notAsked');
  const month = (price: number) => raw(costOf(price, MONTH));
  const share: Cell = graviton?.choice.size.bandwidth && graviton.choice.size.bandwidth * graviton.choice.count;
  return {
    ok: true,
    headline: ['graviton', ...(graviton ? ['gravitonPrice'] : []), 'x86', ...(x86 ? ['x86Price'] : [])],
    outputs: {
      graviton: said('graviton', graviton && nameOfMet(graviton)),
      gravitonPrice: said('graviton', graviton?.choice.price),
      x86: said('x86', x86 && nameOfMet(x86)),
      x86Price: said(
        'x86',
        ranged(found, (price) => price),
      ),
      gap: graviton && x86 ? ranged(found, (price) => raw(priceGap(graviton.choice.price, price))) : '@side.noGap',
      gravitonMonth: said('graviton', graviton && month(graviton.choice.price)),
      x86Month: said('x86', ranged(found, month)),
      gravitonBandwidth: graviton ? share : said('graviton', undefined),
      families: metRows(found, inputs),
      unjudged: unjudgedRows(found, inputs),
      unpriced: unpricedRows(found, inputs),
      failing: failingRows(found, inputs),
    },
    checks: checksOf(found, inputs, facts),
    steps: stepsOf(found, inputs),
  };
}
