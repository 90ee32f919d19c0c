/** Names of columns: which of them say what a bill pays for, how much, and in which months. */
import { amountOf } from './cells.ts';
import { whatIs } from './names.ts';

export type Column = 'service' | 'type' | 'count' | 'hours' | 'cost' | 'terms' | 'os' | 'operation' | 'month' | 'sum';

/** What the name of a column says; of two for the same, the one that is earlier here is meant. */
const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['hours', /\b(hours?|hrs|usage ?(quantity|amount)|heures|stunden)\b/i],
  ['cost', /\bunblended ?cost\b/i],
  ['cost', /\b(blended|net|public|amortized|effective|on ?demand) ?(\w+ ){0,3}cost\b/i],
  ['cost', /\b(costs?|amount|charges?|spend|montant|coûts?|couts?|dépense|kosten|betrag)\b/i],
  ['cost', /\btotal\b/i],
  ['cost', /\b(price|prix|preis)\b/i],
  ['count', /\b(count|quantity|qty|instances|number|nodes|nombre|quantité|anzahl)\b|^#$/i],
  ['type', /\busage ?type\b/i],
  ['type', /\binstance ?types?\b/i],
  ['type', /\b(description|item|resource|sku|nutzungstyp)\b/i],
  ['type', /^\s*type\s*$/i],
  ['service', /\b(service|product ?(code|name)?|dienst)\b/i],
  ['os', /\b(os|operating ?system|platform|système)\b/i],
  ['terms', /\b(purchase ?(option|type)|pricing ?(model|term)|term|lifecycle|option)\b/i],
  ['operation', /\boperation\b/i],
];

/** Numbers that are rates, identities and dates, whatever else their names hold. */
const NONE = /\b(rate|id|date|currency|unit|hourly|per hour|horaire)\b|\bline item type\b/i;

const MONTH =
  /^(?:\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}[-/]\d{4}|(?:jan|feb|fév|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|août|aou|sep|oct|okt|nov|dec|déc|dez)[a-zéû]*\.?[\s'’-]*(?:\d{2}|\d{4})?)(?:\s*\(\s*(?:\$|usd)\s*\))?$/i;

/** Whether a cell names a month: `2026-07-01`, `07/2026`, `Jul 2026`, `July`. */
export function isMonth(cell: string): boolean {
  return MONTH.test(cell.trim());
}

export interface Header {
  readonly columns: readonly (Column | undefined)[];
  /** Months that its columns of costs cover, where they are named by time. */
  readonly months?: number;
}

/** Hours of a day over those of a month, as AWS counts them. */
const DAY = 24 / 730;

/** Months that columns with these names cover: as many as they are, or days where two are in one month. */
function monthsOf(names: readonly string[]): number {
  const days = names.flatMap((name) => /^(\d{4}[-/]\d{1,2})[-/]\d{1,2}/.exec(name.trim())?.[1] ?? []);
  return days.length === names.length && new Set(days).size < days.length ? names.length * DAY : names.length;
}

/** What the columns of a line are, those named by a month or a day being costs; undefined where it is no line of names. */
export function headerOf(cells: readonly string[]): Header | undefined {
  if (cells.length < 2) return undefined;
  const dated = cells.map(isMonth);
  const some = dated.some(Boolean);
  if (cells.some((cell, at) => !dated[at] && (amountOf(cell) || (/\d/.test(cell) && !/[a-z]{3}/i.test(cell)))))
    return undefined;
  const words = cells.map((cell) => cell.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_/()$-]/g, ' '));
  const columns: (Column | undefined)[] = dated.map((month) => (month ? 'month' : undefined));
  for (const [column, pattern] of NAMES) {
    if (columns.includes(column)) continue;
    const at = words.findIndex((word, index) => !columns[index] && pattern.test(word) && !NONE.test(word));
    if (at >= 0) columns[at] = column;
  }
  if (cells.some((cell) => whatIs(cell).kind === 'instance')) return undefined;
  if (some) {
    const months = monthsOf(cells.filter((_, at) => columns[at] === 'month'));
    return { columns: columns.map((column) => (column === 'cost' ? 'sum' : column)), months };
  }
  return new Set(columns.filter((column) => column !== undefined)).size >= 2 ? { columns } : undefined;
}

const numbersAfter = (cells: readonly string[]) =>
  cells.slice(1).every((cell) => cell === '' || amountOf(cell)) && cells.slice(1).some((cell) => amountOf(cell));

/**
 * A table whose columns are what is paid for and whose rows are months, as Cost Explorer writes its files, turned over:
 * names first, then months. Undefined where the lines are no such table.
 */
export function turnedOver(lines: readonly (readonly string[])[]): string[][] | undefined {
  const [names, ...rest] = lines;
  if (!names || names.length < 2 || rest.length === 0) return undefined;
  const things = names.slice(1);
  if (things.some((cell) => amountOf(cell) || isMonth(cell))) return undefined;
  if (!rest.every((cells) => cells.length === names.length && numbersAfter(cells))) return undefined;
  if (!rest.some(([first = '']) => isMonth(first))) return undefined;
  return names.map((_, at) => lines.map((cells) => cells[at]!));
}
