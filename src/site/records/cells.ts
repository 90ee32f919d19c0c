/** Cells of the comparison tables: a value of a record, worded, with the address of the page that explains it. */
import { evidenceOf, isQuantity, lookup, type ChipRecord } from '../../silicon/specs/catalogue.ts';
import type { Formatted, Locale } from '../../silicon/units/index.ts';
import { dictionary } from '../../i18n/index.ts';
import { recordLink } from '../page-links.ts';
import { hasValue, wordValue, type Shown } from '../wordings.ts';

export interface Cell {
  readonly value: Formatted;
  readonly href?: string | undefined;
  /** What the number must not be read without: a format, a direction. */
  readonly note?: string | undefined;
  readonly estimate?: boolean | undefined;
  /** A text, set as text and not as a number. */
  readonly text?: boolean | undefined;
}

/** Nothing for a quantity that nobody publishes; several where one quantity has several readings. */
export type Cells = readonly Cell[];

/** The value at the first of `paths` that the record has. */
export function valueCell(
  record: string,
  paths: string | readonly string[],
  locale: Locale,
  shown?: Shown,
  note?: (path: string) => string | undefined,
): Cells {
  const path = [paths].flat().find((below) => hasValue(`${record}.${below}`));
  if (path === undefined) return [];
  const value = lookup(`${record}.${path}`);
  return [
    {
      value: wordValue(value, locale, isQuantity(value) ? shown : {}),
      href: recordLink(`${record}.${path}`, locale),
      estimate: evidenceOf(value) === 'estimate',
      text: !isQuantity(value),
      note: note?.(path),
    },
  ];
}

/** FP8 and MXFP8, FP4 and MXFP4 share a column: the microscaling ones say so. */
export const microscaling = (path: string): string | undefined => /mxfp\d/.exec(path)?.[0].toUpperCase();

/**
 * Scale-up link of a chip, the two ways of counting it apart. A rate whose direction nobody states stands with the
 * larger and says so.
 */
export function linkCells(chip: ChipRecord, locale: Locale): { readonly both: Cells; readonly oneWay: Cells } {
  const { total, oneWay } = chip.link ?? {};
  const rate = (path: string, note?: string) => valueCell(chip.id, path, locale, { in: 'GB/s' }, () => note);
  return {
    both:
      total === undefined || total.of === 'oneWay'
        ? []
        : rate('link.total', total.of === 'unstatedWay' ? dictionary(locale, 'records')['way.unstatedWay'] : undefined),
    oneWay: oneWay ? rate('link.oneWay') : total?.of === 'oneWay' ? rate('link.total') : [],
  };
}

export function plainCell(text: string, href?: string): Cells {
  return [{ value: { number: text, unit: '', text }, href, text: true }];
}

export function numberCell(text: string): Cells {
  return [{ value: { number: text, unit: '', text } }];
}
