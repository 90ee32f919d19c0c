/** A bill as it is pasted: rows of a spreadsheet, usage types of the cost reports, or a list of instances. */
import { amountOf, cellsOf, type Amount } from './cells.ts';
import { headerOf, turnedOver, type Column, type Header } from './columns.ts';
import { whatIs, type Named, type Reason } from './names.ts';
import { refusalOf } from './refusals.ts';

/** On what terms a row was paid. */
export type Terms = 'on-demand' | 'spot' | 'reserved';

/** A line that could be read: what it pays for, how much, on what terms. */
export interface BillRow {
  /** Place in the text, from 1 on. */
  readonly line: number;
  readonly text: string;
  readonly named: Named;
  readonly terms: Terms;
  /** USD of the whole bill, where it says so. */
  readonly cost?: number;
  /** Instances, where it says so. */
  readonly count?: number;
  /** Hours of instances, all together. */
  readonly hours?: number;
  /** Months that the cost is the sum of, where the bill names them. */
  readonly months?: number;
}

/** A line that could not, with the reason. */
export interface RefusedRow {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
  /** USD of the whole bill, where it says so; negative where it is given back. */
  readonly cost?: number;
  readonly months?: number;
}

export interface Bill {
  readonly rows: readonly BillRow[];
  readonly refused: readonly RefusedRow[];
  /** Lines that name columns. */
  readonly headers: number;
}

function termsOf(text: string): Terms {
  if (/\bspot/i.test(text)) return 'spot';
  return /\b(reserved|heavyusage|\bRIs?\b)/i.test(text) ? 'reserved' : 'on-demand';
}

/** A count beside a type in one cell: `12 x c6i.2xlarge`, `m5.xlarge 12`, `24× r5.large`. */
function countedType(cell: string): { type: string; count: number } | undefined {
  const before = /^(\d[\d,]*)\s*(?:x|×|\*)?\s+(\S+)$/i.exec(cell) ?? /^(\d[\d,]*)\s*[x×*]\s*(\S+)$/i.exec(cell);
  if (before) return { type: before[2]!, count: Number(before[1]!.replaceAll(',', '')) };
  const after = /^(\S+)\s+(?:x|×|\*)?\s*(?:(\d[\d,]*)|\((\d[\d,]*)\))$/i.exec(cell);
  return after ? { type: after[1]!, count: Number((after[2] ?? after[3])!.replaceAll(',', '')) } : undefined;
}

interface Found {
  readonly named: Named;
  readonly cost?: Amount;
  readonly count?: number;
  readonly hours?: number;
  readonly months?: number;
}

/** The best name among the cells: an instance before a service, a service before nothing. */
function nameAmong(cells: readonly string[]): { named: Named; at: number; count?: number } {
  const alone = cells.map((cell) => whatIs(cell));
  const service = alone.find(({ kind }) => kind === 'service');
  const within = service?.kind === 'service' ? service.service : undefined;
  for (const [at, cell] of cells.entries()) {
    const counted = countedType(cell);
    const named = counted || within ? whatIs(counted?.type ?? cell, within) : alone[at]!;
    if (named.kind !== 'service' && named.kind !== 'unknown')
      return { named, at, ...(counted && { count: counted.count }) };
  }
  if (service) return { named: service, at: alone.indexOf(service) };
  return { named: whatIs(cells.join(' ')), at: 0 };
}

/** What the cells mean without names of columns: a sign or decimals make money, a first whole number is a count. */
function unnamed(cells: readonly string[]): Found {
  const { named, at, count } = nameAmong(cells);
  const numbers: (Amount & { readonly decimals: boolean })[] = cells.flatMap((cell, index) => {
    const amount = index === at && count !== undefined ? undefined : amountOf(cell);
    return amount ? [{ ...amount, decimals: /[.,]\d{1,2}\D*$/.test(cell) }] : [];
  });
  if (count !== undefined) numbers.unshift({ value: count, decimals: false });
  const money = numbers.findLast(({ currency }) => currency) ?? numbers.slice(1).at(-1);
  const only = numbers.length === 1 ? numbers[0] : undefined;
  // Usage comes in hours and ends in money; a list of instances comes in numbers of them.
  const byUsage = 'usage' in named ? named.usage : true;
  const cost = money ?? (only && !only.hours && (only.currency || only.decimals || byUsage) ? only : undefined);
  const first = numbers.find((one) => one !== cost && !one.currency);
  // A type alone, as lists of running instances have it, is one of them.
  const alone = numbers.length === 0 && named.kind === 'instance' && !named.usage;
  return {
    named,
    ...(cost && { cost }),
    ...(first && (byUsage || first.hours ? { hours: first.value } : { count: first.value })),
    ...(alone && { count: 1 }),
  };
}

/** What the months of a row come to, those of empty cells being nothing. */
function summed(cells: readonly string[]): Amount | undefined {
  const amounts = cells.flatMap((cell) => amountOf(cell) ?? []);
  if (amounts.length === 0) return undefined;
  const value = amounts.reduce((sum, one) => sum + one.value, 0);
  const currency = amounts.find((one) => one.currency)?.currency;
  return { value, ...(currency && { currency }) };
}

function byColumns(cells: readonly string[], { columns, months: covered }: Header): Found {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const texts = cells.filter((_, index) => ['type', 'service', 'os', undefined].includes(columns[index]));
  const { named, count: counted } = nameAmong([cell('type'), ...texts].filter((one) => one !== ''));
  const monthly = cells.filter((_, index) => columns[index] === 'month');
  const cost = covered === undefined ? amountOf(cell('cost')) : summed(monthly);
  const months = cost && covered;
  const hours = amountOf(cell('hours'))?.value;
  // A list of running instances has a line for each and no numbers.
  const listed = !(['cost', 'hours', 'count', 'month'] as const).some((column) => columns.includes(column));
  const one = listed && named.kind === 'instance' && !named.usage ? 1 : undefined;
  const count = amountOf(cell('count'))?.value ?? counted ?? one;
  // "Quantity" beside a usage type is hours, however it is called.
  const asHours = hours === undefined && named.kind === 'instance' && named.usage && count !== undefined;
  return {
    named,
    ...(cost && { cost }),
    ...(months !== undefined && { months }),
    ...(hours !== undefined && { hours }),
    ...(count !== undefined && (asHours ? { hours: count } : { count })),
  };
}

/** A line, what its cells are, and the columns they stand in. */
interface Line {
  readonly at: { readonly line: number; readonly text: string };
  readonly cells: readonly string[];
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n').flatMap((whole, index) => {
    const content = whole.trim();
    return content === ''
      ? []
      : [{ at: { line: index + 1, text: content }, cells: cellsOf(whole.replace(/[ \r]+$/, '')) }];
  });
  const turned = turnedOver(lines.map(({ cells }) => cells));
  return turned?.map((cells, index) => ({ at: { line: index + 1, text: cells.join('\t') }, cells })) ?? lines;
}

/** A line as a row, or why it is none. */
function rowOf({ at, cells }: Line, header: Header | undefined): BillRow | RefusedRow {
  const parts = cells.length === 1 && !countedType(cells[0]!) ? (spaced(at.text) ?? cells) : cells;
  const found = parts.length === header?.columns.length ? byColumns(parts, header) : unnamed(parts);
  const { named, cost: paid, count, hours, months } = found;
  const dollars = paid && (paid.currency ?? 'USD') === 'USD';
  const cost = dollars ? { cost: paid.value, ...(months !== undefined && { months }) } : {};
  const numbers = [count, hours].filter((value) => value !== undefined && value > 0);
  const reason = refusalOf(named, at.text, parts);
  if (reason) return { ...at, ...cost, reason };
  if (paid && !dollars) return { ...at, reason: 'currency' };
  if (paid && paid.value < 0) return { ...at, ...cost, reason: 'credit' };
  if (paid?.value === 0) return { ...at, ...cost, reason: 'free' };
  if (!paid && numbers.length === 0) return { ...at, reason: 'no-number' };
  return {
    ...at,
    ...cost,
    named,
    terms: termsOf(at.text),
    ...(count !== undefined && count > 0 && { count }),
    ...(hours !== undefined && hours > 0 && { hours }),
  };
}

/**
 * Every line of a pasted bill that is not empty: as a row that names something with an amount, as a refused one with the
 * reason, or as names of columns; of a table with a column for each thing that is paid for, every column in the same way.
 * Never throws. USD only; `1,234` is grouped, `1.234,56` and `1,234.56` are read alike.
 */
export function parseBill(text: string): Bill {
  const rows: BillRow[] = [];
  const refused: RefusedRow[] = [];
  let header: Header | undefined;
  let headers = 0;
  for (const { at, cells: all } of linesOf(text)) {
    const cells = all.filter((cell) => cell !== '' || header?.columns.length === all.length);
    const names = headerOf(cells);
    if (names) {
      header = names;
      headers += 1;
      continue;
    }
    const row = rowOf({ at, cells }, header);
    if ('reason' in row) refused.push(row);
    else rows.push(row);
  }
  return { rows, refused, headers };
}

/** A line of single blanks, as people type: words up to the numbers at its end. */
function spaced(line: string): string[] | undefined {
  // `1,460.000 Hrs` is one number.
  const words = line.replaceAll(/(\d)\s+(?=(?:hrs?|hours?)\b)/gi, '$1').split(/\s+/);
  let first = words.length;
  while (first > 0 && amountOf(words[first - 1]!)) first -= 1;
  if (first === 0 || first === words.length) return undefined;
  const type = words.slice(0, first).findIndex((word) => whatIs(word).kind === 'instance');
  const head = type >= 0 ? words.slice(0, first) : [words.slice(0, first).join(' ')];
  return [...head, ...words.slice(first)];
}
