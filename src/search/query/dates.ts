/** Days, both included. */
export interface DayRange {
  from: string;
  to: string;
}

/** Stand for an open end of a range. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

const DATE_PATTERNS: readonly RegExp[] = [
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/u,
  /^(\d{4})()(\d{2})(\d{2})$/u,
  /^(\d{4})(年)(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/u,
];

/** Full-width forms are half-width by then. */
const RANGE_PATTERN = /^(.*?)\s*(?:\.{2,3}|[至到]|~+|[–—―]+|\s-\s)\s*(.*)$/u;
/** `2023-2024`: elsewhere a single hyphen belongs to a date. */
const YEARS_PATTERN = /^(\d{4})-(\d{4})$/u;

/** Longer values are no dates; keeps the patterns away from them. */
const MAX_DATE_CHARACTERS = 40;

/**
 * Reads `2024`, `2024-07`, `2024-07-19`, also with `/`, `.` or 年月日 and one-digit months, and ranges of these: `a..b`, `a..`,
 * `..b`, also with 至, 到, ～, —.
 */
export function readDates(value: string): DayRange | 'bad-date' | 'backward-range' {
  const plain = value.normalize('NFKC').trim();
  if (plain.length > MAX_DATE_CHARACTERS) return 'bad-date';
  const single = readDate(plain);
  if (single !== undefined) return single;
  const [, first = '', last = ''] = YEARS_PATTERN.exec(plain) ?? RANGE_PATTERN.exec(plain) ?? [];
  if (first === '' && last === '') return 'bad-date';
  const from = first === '' ? FIRST_DAY : readDate(first)?.from;
  const to = last === '' ? LAST_DAY : readDate(last)?.to;
  if (from === undefined || to === undefined) return 'bad-date';
  return from > to ? 'backward-range' : { from, to };
}

/** Prints days as briefly as they can be read again: `2024`, `2024-07`, `2024-07-01..2024-07-19`, `2023..`. */
export function printDates({ from, to }: DayRange): string {
  if (from === FIRST_DAY && to === LAST_DAY) return '0001..9999';
  const whole = ([4, 7, 10] as const).find((length) => isSpan(from.slice(0, length), { from, to }));
  if (whole !== undefined) return from.slice(0, whole);
  const first = from === FIRST_DAY ? '' : from;
  const last = to === LAST_DAY ? '' : to;
  const length = ([4, 7] as const).find((each) => startsSpan(first, each) && endsSpan(last, each)) ?? 10;
  return `${first.slice(0, length)}..${last.slice(0, length)}`;
}

function isSpan(date: string, { from, to }: DayRange): boolean {
  const span = readDate(date);
  return span?.from === from && span.to === to;
}

function startsSpan(day: string, length: number): boolean {
  return day === '' || readDate(day.slice(0, length))?.from === day;
}

function endsSpan(day: string, length: number): boolean {
  return day === '' || readDate(day.slice(0, length))?.to === day;
}

function readDate(text: string): DayRange | undefined {
  const match = DATE_PATTERNS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (match === undefined) return undefined;
  const [, year = '', , month, day] = match;
  const lastMonth = Number(month ?? 12);
  if (Number(year) < 1 || lastMonth < 1 || lastMonth > 12) return undefined;
  const lastDay = daysIn(Number(year), lastMonth);
  if (day !== undefined && (Number(day) < 1 || Number(day) > lastDay)) return undefined;
  return {
    from: `${year}-${two(month ?? '1')}-${two(day ?? '1')}`,
    to: `${year}-${two(month ?? '12')}-${two(day ?? String(lastDay))}`,
  };
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: string): string {
  return number.padStart(2, '0');
}
