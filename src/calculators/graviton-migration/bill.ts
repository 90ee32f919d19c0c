/** A bill as it is pasted: rows of a spreadsheet, usage types of the cost reports, or a list of instances. */
import { amountOf, cellsOf, type Amount } from './cells.ts';
import { whatIs, type Named, type Reason } from './names.ts';

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
}

/** A line that could not, with the reason. */
export interface RefusedRow {
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
  /** USD of the whole bill, where it says so. */
  readonly cost?: number;
}

export interface Bill {
  readonly rows: readonly BillRow[];
  readonly refused: readonly RefusedRow[];
  /** Lines that name columns. */
  readonly headers: number;
}

type Column = 'service' | 'type' | 'count' | 'hours' | 'cost' | 'terms' | 'os';

/** In this order: “usage amount” is no amount of money. A price of one hour is neither hours nor what was paid. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['hours', /^(?!.*\b(costs?|price|rate)\b).*\b(hours?|hrs|usage ?(quantity|amount)|heures)\b/i],
  [
    'cost',
    /^(?!.*\b(hour|hourly|rate)\b).*\b(costs?|amount|charges?|spend|total|price|montant|coûts?|prix|dépense)(?!\p{L})/iu,
  ],
  ['count', /\b(count|quantity|qty|instances|number|nodes|nombre|quantité)\b|^#$/i],
  ['type', /\b(instance ?types?|usage ?types?|usagetype|type|description|item|resource|sku)\b/i],
  ['service', /\b(service|product ?(code|name)?|productcode)\b/i],
  ['os', /\b(os|operating ?system|platform|système)\b/i],
  ['terms', /\b(purchase ?(option|type)|pricing ?(model|term)|term|lifecycle|option)\b/i],
];

/** The columns that a line names; undefined where it is no line of names. */
function headerOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  if (cells.length < 2 || cells.some((cell) => /\d/.test(cell) && !/[a-z]{3}/i.test(cell))) return undefined;
  const taken = new Set<Column>();
  const columns = cells.map((cell) => {
    const words = cell.replaceAll(/[_/()$-]/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
    const [column] = HEADERS.find(([one, pattern]) => !taken.has(one) && pattern.test(words)) ?? [];
    if (column) taken.add(column);
    return column;
  });
  const named = cells.filter((cell) => whatIs(cell).kind === 'instance').length;
  return taken.size >= 2 && named === 0 ? columns : undefined;
}

function termsOf(text: string): Terms {
  if (/\bspot/i.test(text)) return 'spot';
  return /\b(reserved|heavyusage|\bRIs?\b)/i.test(text) ? 'reserved' : 'on-demand';
}

/** A count beside a type in one cell: `12 x c6i.2xlarge`, `m5.xlarge 12`, `24× r5.large`. */
function countedType(cell: string): { type: string; count: number } | undefined {
  const before = /^(\d[\d,]*)\s*(?:x|×|\*)?\s+(\S+)$/i.exec(cell) ?? /^(\d[\d,]*)\s*[x×*]\s*(\S+)$/i.exec(cell);
  if (before) return { type: before[2]!, count: Number(before[1]!.replaceAll(',', '')) };
  const after = /^(\S+)\s+(?:x|×|\*)?\s*(\d[\d,]*)$/i.exec(cell);
  return after ? { type: after[1]!, count: Number(after[2]!.replaceAll(',', '')) } : undefined;
}

interface Found {
  readonly named: Named;
  readonly cost?: Amount;
  readonly count?: number;
  readonly hours?: number;
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
  const numbers = cells.flatMap((cell, index) => {
    const amount = index === at && count !== undefined ? undefined : amountOf(cell);
    return amount ? [{ ...amount, decimals: /[.,]\d{1,2}\D*$/.test(cell) }] : [];
  });
  if (count !== undefined) numbers.unshift({ value: count, decimals: false });
  const money = numbers.findLast(({ currency }) => currency) ?? numbers.slice(1).at(-1);
  const only = numbers.length === 1 ? numbers[0] : undefined;
  // Usage comes in hours and ends in money; a list of instances comes in numbers of them.
  const byUsage = named.kind === 'instance' ? named.usage : true;
  const cost = money ?? (only && (only.currency || only.decimals || byUsage) ? only : undefined);
  const first = numbers.find((one) => one !== cost && !one.currency);
  return {
    named,
    ...(cost && { cost }),
    ...(first && (byUsage ? { hours: first.value } : { count: first.value })),
  };
}

function byColumns(cells: readonly string[], columns: readonly (Column | undefined)[]): Found {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const texts = cells.filter((_, index) => ['type', 'service', undefined].includes(columns[index]));
  const { named, count: counted } = nameAmong([cell('type'), ...texts].filter((one) => one !== ''));
  const [cost, hours] = [amountOf(cell('cost')), amountOf(cell('hours'))?.value];
  const count = amountOf(cell('count'))?.value ?? counted;
  // "Quantity" beside a usage type is hours, however it is called.
  const asHours = hours === undefined && named.kind === 'instance' && named.usage && count !== undefined;
  return {
    named,
    ...(cost && { cost }),
    ...(hours !== undefined && { hours }),
    ...(count !== undefined && (asHours ? { hours: count } : { count })),
  };
}

/** Why nothing that is named like this can be moved, whatever it costs. */
function refusalOf(named: Named, line: string): Reason | undefined {
  if (/^\W*(grand\s+)?(sub)?total\b/i.test(line)) return 'total';
  if (/\bwindows\b|sql ?server|\bmssql\b/i.test(line)) return 'windows';
  if (/\b(rhel|red ?hat|suse|sles|oracle|db2)\b/i.test(line) && named.kind !== 'unknown') return 'licence';
  if (named.kind === 'refused') return named.reason;
  return named.kind === 'unknown' ? 'unknown' : undefined;
}

/**
 * Every line of a pasted bill that is not empty: as a row that names something with an amount, as a refused one with the
 * reason, or as names of columns. Never throws. USD only; `1,234` is grouped, `1.234,56` and `1,234.56` are read alike.
 */
export function parseBill(text: string): Bill {
  const rows: BillRow[] = [];
  const refused: RefusedRow[] = [];
  let columns: (Column | undefined)[] | undefined;
  let headers = 0;
  for (const [index, whole] of text.split('\n').entries()) {
    const content = whole.trim();
    if (content === '') continue;
    const cells = cellsOf(whole.trimEnd()).filter((cell, _, all) => cell !== '' || columns?.length === all.length);
    const names = headerOf(cells);
    if (names) {
      columns = names;
      headers += 1;
      continue;
    }
    const parts = cells.length === 1 && !countedType(cells[0]!) ? (spaced(content) ?? cells) : cells;
    const found = columns && parts.length === columns.length ? byColumns(parts, columns) : unnamed(parts);
    const { named, cost: paid, count, hours } = found;
    const at = { line: index + 1, text: content };
    const cost = paid && (paid.currency ?? 'USD') === 'USD' && paid.value >= 0 ? { cost: paid.value } : {};
    const reason = refusalOf(named, content);
    const numbers = [count, hours].filter((value) => value !== undefined && value > 0);
    if (reason) refused.push({ ...at, ...cost, reason });
    else if (paid?.currency && paid.currency !== 'USD') refused.push({ ...at, reason: 'currency' });
    else if (!(cost.cost !== undefined && cost.cost > 0) && numbers.length === 0)
      refused.push({ ...at, ...cost, reason: 'no-number' });
    else {
      rows.push({
        ...at,
        ...cost,
        named,
        terms: termsOf(content),
        ...(count !== undefined && count > 0 && { count }),
        ...(hours !== undefined && hours > 0 && { hours }),
      });
    }
  }
  return { rows, refused, headers };
}

/** A line of single blanks, as people type: words up to the numbers at its end. */
function spaced(line: string): string[] | undefined {
  const words = line.split(/\s+/);
  let first = words.length;
  while (first > 0 && amountOf(words[first - 1]!)) first -= 1;
  if (first === 0 || first === words.length) return undefined;
  const type = words.slice(0, first).findIndex((word) => whatIs(word).kind === 'instance');
  const head = type >= 0 ? words.slice(0, first) : [words.slice(0, first).join(' ')];
  return [...head, ...words.slice(first)];
}
