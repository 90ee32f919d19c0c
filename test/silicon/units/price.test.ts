import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/silicon/specs/catalogue.ts';
import {
  add,
  addPrices,
  dollarsPerHour,
  onBasis,
  priceRatio,
  ratioOf,
  raw,
  scalePrice,
  subtract,
  withoutBasis,
  type Price,
  type PriceBasis,
} from '../../../src/silicon/units/index.ts';

const onDemand = onBasis('on-demand', dollarsPerHour(30));
const spot = onBasis('spot', dollarsPerHour(10));

/** What the compiler must refuse; see quantity.test.ts. */
export function mustNotCompile(some: Price<PriceBasis>): void {
  // @ts-expect-error -- a spot price is not compared with one on demand
  priceRatio(onDemand, spot);
  // @ts-expect-error -- nor added to it
  addPrices(onDemand, spot);
  // @ts-expect-error -- two prices of which nobody knows the basis
  priceRatio(some, some);
  // @ts-expect-error -- one of which nobody knows the basis
  priceRatio(onDemand, some);
  // @ts-expect-error -- a price on one basis is no price on any basis
  const any: Price<PriceBasis> = spot;
  // @ts-expect-error -- a basis that does not exist
  onBasis('retail', dollarsPerHour(1));
  // @ts-expect-error -- a basis is not put on twice
  onBasis('spot', onDemand);
  // @ts-expect-error -- a price without a basis is not compared at all
  ratioOf(dollarsPerHour(1), dollarsPerHour(2));
  // @ts-expect-error -- nor added
  add(dollarsPerHour(1), dollarsPerHour(2));
  // @ts-expect-error -- nor subtracted
  subtract(dollarsPerHour(1), dollarsPerHour(2));
  void any;
}

describe('prices', () => {
  it('add, scale and compare on one basis', () => {
    expect(raw(withoutBasis(addPrices(spot, spot)))).toBeCloseTo(20 / 3600, 12);
    expect(raw(withoutBasis(scalePrice(3, spot)))).toBeCloseTo(30 / 3600, 12);
    expect(priceRatio(onDemand, scalePrice(2, onDemand))).toBe(0.5);
  });
});

// The sums of claims are texts, which no type can look into.
describe('the sum of a claim', () => {
  const basisOf = (term: string | number) =>
    catalogue.prices.find(({ id }) => String(term).split('.')[0] === id)?.basis;
  const sums = catalogue.claims.flatMap(({ id, check, beside = [], acrossBases }) =>
    [check, ...beside].flatMap((sum) =>
      sum && !acrossBases && Object.values(sum.terms).some(basisOf) ? [[id, sum.terms] as const] : [],
    ),
  );

  it('has prices in at least one case', () => {
    expect(sums.length).toBeGreaterThan(0);
  });
  it.each(sums)('%s takes its prices on one basis', (_id, terms) => {
    expect(new Set(Object.values(terms).map(basisOf).filter(Boolean)).size).toBe(1);
  });
  it('mixes bases only where it says so, and then does', () => {
    const mixed = catalogue.claims.filter(({ acrossBases }) => acrossBases);
    for (const { id, check } of mixed) {
      expect(new Set(Object.values(check?.terms ?? {}).map(basisOf)).size, id).toBe(2);
    }
  });
});
