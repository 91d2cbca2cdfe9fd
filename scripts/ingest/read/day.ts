/** What a text says about a day: one that exists, one that does not, or nothing. */
export type DayReading = { day: string } | { noSuchDay: string } | undefined;

/**
 * Forms that people and spreadsheets write: `2024-07-19`, `2024/7/19`, `2024.7.19`, `2024年7月19日`, `20240719`.
 * The separator has to be the same twice.
 */
const DAY_PATTERN =
  /^([12]\d{3})(?:(?<separator>[-/.])(\d{1,2})\k<separator>(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** Reads a whole text as a day; full-width digits and spaces around and inside are accepted. */
export function readDay(text: string): DayReading {
  const match = DAY_PATTERN.exec(text.normalize('NFKC').replaceAll(/\s+/gu, ''));
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[3] ?? match[5] ?? match[7]), Number(match[4] ?? match[6] ?? match[8]));
  return day === undefined ? { noSuchDay: text.trim() } : { day };
}

/** `2024-07-19` of numbers, or `undefined` when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
