/** When a commitment ends, as people say it: after so many months, or on a date. */

/** The longest that anybody commits to here, in months. */
export const LONGEST = 120;

/** Mean days of a month. */
const DAYS = 365.2425 / 12;

interface Day {
  readonly month: number;
  readonly day: number | undefined;
}

/** `2027-08` or `2027-08-15`: months since the year 0, and the day where there is one. Undefined for what is no date. */
function dayOf(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day] = [
    Number(found[1]),
    Number(found[2]),
    found[3] === undefined ? undefined : Number(found[3]),
  ];
  if (month < 1 || month > 12) return undefined;
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return undefined;
  return { month: year * 12 + month - 1, day };
}

/** Whether a text is a date that a move can start at. */
export function isStart(text: string): boolean {
  return dayOf(text) !== undefined;
}

/**
 * Months from `start` to the end that `text` names: a number of them (`8`, `8.5`, `8,5`), or a date. A date without a day
 * runs to the end of its month and starts at its beginning; one before the start has ended, 0. Undefined for
 * anything else, and for more than `LONGEST`.
 */
export function monthsUntil(text: string, start: string): number | undefined {
  const number = /^\d{1,4}(?:[.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
  if (number !== undefined) return number <= LONGEST ? number : undefined;
  const [from, to] = [dayOf(start), dayOf(text)];
  if (!from || !to) return undefined;
  const months = to.month - from.month + (to.day === undefined ? 1 : to.day / DAYS) - ((from.day ?? 1) - 1) / DAYS;
  return months > LONGEST ? undefined : Math.max(0, months);
}
