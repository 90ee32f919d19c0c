export { factorOf, KINDS, type Kind, type UnitOf } from './kinds.ts';
export {
  add,
  bothDirections,
  from,
  halfOf,
  inUnit,
  magnitude,
  quantity,
  ratioOf,
  raw,
  scale,
  subtract,
  type Measure,
  type Quantity,
} from './quantity.ts';
export {
  addPrices,
  onBasis,
  PRICE_BASES,
  priceRatio,
  scalePrice,
  withoutBasis,
  type Basis,
  type Price,
  type PriceBasis,
} from './price.ts';
export * from './constructors.ts';
export { formatNumber, formatQuantity, unitSymbol, type Formatted, type Locale } from './format.ts';
export { parseQuantity, type ParseFailure, type ParseSuccess } from './parse.ts';
