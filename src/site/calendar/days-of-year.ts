import { daysFrom, monthsOfYear } from './days.ts';

/** Any leap year. */
const LEAP_YEAR = '2024';

/** The 366 days that a year can have, `01-01` to `12-31`, 29 February among them. */
export const DAYS_OF_YEAR: readonly string[] = daysFrom(`${LEAP_YEAR}-01-01`, `${LEAP_YEAR}-12-31`).map((day) => day.slice(5));

/** The days before and after one, round the year: after 31 December comes 1 January. @throws for what is no day */
export function daysBeside(day: string): { previous: string; next: string } {
  const at = DAYS_OF_YEAR.indexOf(day);
  if (at < 0) throw new Error(`There is no day ${day} in a year.`);
  const place = (index: number) => DAYS_OF_YEAR[(index + DAYS_OF_YEAR.length) % DAYS_OF_YEAR.length] ?? '';
  return { previous: place(at - 1), next: place(at + 1) };
}

/** The days of the year by month, January first; a month is `01` to `12`. */
export function daysByMonth(): { month: string; days: string[] }[] {
  return monthsOfYear(LEAP_YEAR).map((month) => {
    const number = month.slice(5);
    return { month: number, days: DAYS_OF_YEAR.filter((day) => day.startsWith(number)) };
  });
}
