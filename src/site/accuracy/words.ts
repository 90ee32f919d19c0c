/** How errors, units and bands are written on the pages of predictions and measurements. */
import { factorOf, formatNumber, formatQuantity, quantity, type Kind, type Locale } from '../../silicon/units/index.ts';
import type { Comparison } from './types.ts';

/** A fraction as per cent, to a tenth: `5.6 %` in French, `5.6%` in English; `signed` writes a plus too. */
export function wordPercent(fraction: number, locale: Locale, { signed = false } = {}): string {
  const tenths = Math.round(Math.abs(fraction) * 1000) / 10;
  const digits = formatNumber(tenths, locale, { digits: 1 + Math.max(1, Math.ceil(Math.log10(tenths + 1e-9))) });
  const sign = tenths === 0 || (!signed && fraction > 0) ? '' : fraction < 0 ? '−' : '+';
  return `${sign}${digits}${locale === 'fr' ? '\u00a0' : ''}%`;
}

/** The one unit in which a set is written, so that its columns can be read downwards. */
export function unitOf(kind: Kind, comparisons: readonly Comparison[]): string {
  const largest = Math.max(...comparisons.map(({ measured }) => measured));
  if (kind === 'duration') return largest < 1e-3 ? 'µs' : largest < 1 ? 'ms' : largest < 10_000 ? 's' : 'h';
  if (kind === 'bytes') return 'GiB';
  return formatQuantity(kind, quantity(kind, largest)).unit;
}

/** The unit in the locale's words. */
export function wordUnit(kind: Kind, unit: string, locale: Locale): string {
  return formatQuantity(kind, quantity(kind, factorOf(kind, unit) ?? 1), { locale, unit }).unit;
}

/** A number of base units in `unit`, without it. */
export function wordNumber(kind: Kind, value: number, unit: string, locale: Locale): string {
  return formatNumber(value / (factorOf(kind, unit) ?? 1), locale, { digits: 4 });
}
