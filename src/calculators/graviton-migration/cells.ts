/** Pasted text into cells, and cells into numbers: nothing here knows what a bill is. */

/** A cell without the quotes around it. */
function bare(cell: string): string {
  const text = cell.trim();
  return /^"[\s\S]*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

/** Cells of a line parted by one character, which does not part inside quotes. */
function parted(line: string, by: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    if (letter === by && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell].map(bare);
}

/**
 * `1,234` and `12,345.67` hold no two cells: commas between three digits each group them, in a number that stands alone.
 * That of `gp3,730,100.00` does not.
 */
const GROUPED = /(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/**
 * The cells of a line: parted by tabs, else by semicolons, bars, commas, or runs of blanks as in aligned columns. A comma
 * that groups thousands beside a currency sign, or where no other comma stands, parts nothing. Never throws.
 */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return parted(line, '\t');
  if (line.includes(';')) return parted(line, ';');
  if (line.includes('|')) return parted(line.trim().replace(/^\||\|$/g, ''), '|');
  const ungrouped = line.replace(/[$€£¥]\s?\d{1,3}(?:,\d{3})+/g, (money) => money.replaceAll(',', ''));
  const without = ungrouped.replace(GROUPED, (number) => number.replaceAll(',', ''));
  // `Amazon EC2, 12,345.67`: what parts is followed by a blank, what groups is not.
  if (/,\s/.test(without) && !/,\S/.test(without) && !without.includes('"')) return parted(without, ',');
  if (without.includes(',')) return parted(ungrouped, ',');
  return without
    .trim()
    .split(/\s{2,}/)
    .map(bare);
}

/** A number with what stands around it. */
export interface Amount {
  readonly value: number;
  /** `USD`, another currency, or none. */
  readonly currency?: string;
  /** Whether it says that it counts hours. */
  readonly hours?: true;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };
const CODE = /\b(USD|EUR|GBP|JPY|INR|CNY|AUD|CAD|CHF|BRL|SEK|NOK|DKK|PLN|KRW|SGD)\b/i;

/** Digits as they are grouped in either habit; undefined where they are no one number. */
function digits(text: string): number | undefined {
  let plain = text.replaceAll(/[\s\u00a0\u202f'_]/g, '');
  const [comma, point] = [plain.lastIndexOf(','), plain.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) {
    // The later of the two parts off the decimals.
    plain = comma > point ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  } else if (comma >= 0) {
    plain = /^-?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  }
  if (!/^-?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,2})?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** The number of a cell, `$1,234.56`, `1.234,56 €`, `12345 USD`, `24x`; undefined where the cell is no number alone. */
export function amountOf(cell: string): Amount | undefined {
  const code = CODE.exec(cell)?.[1]?.toUpperCase();
  const sign = /[$€£¥₹]/.exec(cell)?.[0];
  const negative = /^\(.*\)$/.test(cell.trim());
  const rest = cell
    .replace(CODE, '')
    .replaceAll('−', '-')
    .replace(/\b(?:US|C|A|CA|AU)(?=\$)/i, '')
    .replaceAll(/[$€£¥₹()]/g, '')
    .replace(/\s*(?:×|x|hrs?|hours?|h)\s*$/i, '')
    .replace(/^\s*(?:×|x)\s*/i, '')
    .trim();
  const value = rest === '' ? undefined : digits(rest);
  if (value === undefined) return undefined;
  const dollars = sign === '$' && /\b(C|A|CA|AU)\$/i.test(cell) ? 'other' : sign && SIGNS[sign];
  const currency = code ?? dollars;
  const hours = /\d\s*(?:hrs?|hours?|h)\s*$/i.test(cell);
  return { value: negative ? -value : value, ...(currency && { currency }), ...(hours && { hours }) };
}
