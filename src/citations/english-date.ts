import { type DateParts, datePartsOf } from './date-parts.ts';

/** Citations name months in English, whatever the language of the page. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** As MLA shortens them: those of more than four letters. */
export const SHORT_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

interface Dated {
  date?: string;
  dateInferred?: true;
}

/**
 * A date as a style writes it, as far as it is known; in brackets where the paper does not print it.
 *
 * @param write the parts in words
 * @returns undefined for the undated
 */
export function writtenDate({ date, dateInferred }: Dated, write: (parts: DateParts) => string): string | undefined {
  const parts = datePartsOf(date);
  if (parts === undefined) return undefined;
  return dateInferred ? `[${write(parts)}]` : write(parts);
}

/** `July 19, 2024`. */
export function monthDayYear({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  const name = MONTH_NAMES[month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** `2024, July 19`. */
export function yearMonthDay({ year, month, day }: DateParts): string {
  return [String(year), [MONTH_NAMES[(month ?? 0) - 1], day].filter((part) => part !== undefined).join(' ')]
    .filter((part) => part !== '')
    .join(', ');
}

/** `19 July 2024`, `19 Sept. 2024`. */
export function dayMonthYear({ year, month, day }: DateParts): string {
  return [day, SHORT_MONTHS[(month ?? 0) - 1], year].filter((part) => part !== undefined).join(' ');
}

/** `2nd ed.` */
export function ordinalEdition(edition: number): string {
  const tens = edition % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][edition % 10] ?? 'th');
  return `${edition}${ending} ed.`;
}
