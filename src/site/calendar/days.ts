/**
 * Days of the Gregorian calendar as text, `2024-02-29`, reckoned in whole numbers alone: no `Date`, so no time zone and no locale of
 * the machine can move one. Text order is the order of days.
 */

/** No day that can be written lies outside. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** How many days a month has. @param month from 1 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January 1970, negative before. By way of years that begin in March, so that 29 February comes last. */
export function dayNumber(day: string): number {
  const { year, month, date } = partsOf(day);
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / 400);
  const yearOfEra = from - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** The day after. */
export function dayAfter(day: string): string {
  const { year, month, date } = partsOf(day);
  if (date < daysInMonth(year, month)) return dayText(year, month, date + 1);
  return month < 12 ? dayText(year, month + 1, 1) : dayText(year + 1, 1, 1);
}

/** Every day from one to another, both included; none where the last lies before the first. */
export function daysFrom(first: string, last: string): string[] {
  if (first > last) return [];
  const days = [first];
  // Not until a day lies behind the last: none does after the last that can be written.
  for (let day = first; day < last; days.push(day)) day = dayAfter(day);
  return days;
}

/** The months of a year, `2024-01` to `2024-12`. */
export function monthsOfYear(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`);
}

/** First and last day of `2024`, or of `2024-02`. */
export function spanOf(period: string): { from: string; to: string } {
  const [year = '', month] = period.split('-');
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${period}-01`, to: `${period}-${two(daysInMonth(Number(year), Number(month)))}` };
}

/** A month as weeks of seven places from Monday to Sunday; places that belong to the months beside it are empty. */
export function weeksOfMonth(month: string): (string | undefined)[][] {
  const { from, to } = spanOf(month);
  const places: (string | undefined)[] = [...Array<undefined>(weekdayOf(from)).fill(undefined), ...daysFrom(from, to)];
  while (places.length % 7 > 0) places.push(undefined);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function dayText(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of the year 0. */
const DAYS_BEFORE_1970 = 719_468;
