/**
 * Prices know what they were asked for. A Capacity Block, an hour on demand and a reserved hour are three products;
 * to add or divide two prices of different bases does not compile, and of unknown bases neither.
 */
import { raw, type Quantity } from './quantity.ts';

/** The bases that AWS publishes prices on. */
export const PRICE_BASES = ['capacity-block', 'on-demand', 'spot', 'reserved', 'savings-plan'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** A published basis, or `own`: what a reader pays by an agreement that is nobody else's. */
export type Basis = PriceBasis | 'own';

declare const basisOf: unique symbol;

/** A price on the basis `B`: at run time a plain number of USD/s. A price on one basis is no price on several. */
export interface Price<B extends Basis> {
  readonly [basisOf]: (basis: B) => B;
}

/** `unknown` for one basis, `never` for several: of two prices on "some basis" nobody knows whether they compare. */
type Single<B, All = B> = B extends unknown ? ([All] extends [B] ? unknown : never) : never;

function priced<B extends Basis>(perSecond: number): Price<B> {
  return perSecond as unknown as Price<B>;
}

/** A price said to be on a basis. */
export function onBasis<B extends Basis>(_basis: B, price: Quantity<'price'>): Price<B> {
  return priced(raw(price));
}

/** The price without its basis, for showing it beside the name of the basis; it can no longer be added. */
export function withoutBasis<B extends Basis>(price: Price<B>): Quantity<'price'> {
  return price as unknown as Quantity<'price'>;
}

/** a + b, on one basis. */
export function addPrices<B extends Basis>(a: Price<B> & Single<B>, b: Price<NoInfer<B>>): Price<B> {
  return priced(raw(withoutBasis<B>(a)) + raw(withoutBasis<B>(b)));
}

/** factor × price, on the basis of the price. */
export function scalePrice<B extends Basis>(factor: number, price: Price<B>): Price<B> {
  return priced(factor * raw(withoutBasis(price)));
}

/** a ÷ b on one basis: a plain number. Division by zero gives Infinity or NaN; the caller decides what that means. */
export function priceRatio<B extends Basis>(a: Price<B> & Single<B>, b: Price<NoInfer<B>>): number {
  return raw(withoutBasis<B>(a)) / raw(withoutBasis<B>(b));
}
