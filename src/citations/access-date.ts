import type { Citation } from './cited-article.ts';
import type { DateParts } from './date-parts.ts';
import { dayMonthYear, monthDayYear } from './english-date.ts';
import type { CitationFormId } from './forms.ts';

/** A whole day, of the reader's own calendar. */
export type Day = Required<DateParts>;

const iso = (day: Day, separator: string) =>
  [String(day.year).padStart(4, '0'), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')].join(separator);

/** What each form says of the day on which the article was read online. The printed paper was not. */
const PHRASES: Partial<Record<CitationFormId, (day: Day) => string>> = {
  'gbt-online': (day) => `[${iso(day, '-')}]`,
  chicago: (day) => ` Accessed ${monthDayYear(day)}.`,
  apa: (day) => ` Retrieved ${monthDayYear(day)}, from`,
  mla: (day) => ` Accessed ${dayMonthYear(day)}.`,
  bibtex: (day) => `,\n  urldate = {${iso(day, '-')}}`,
  ris: (day) => `Y2  - ${iso(day, '/')}\r\n`,
  'csl-json': ({ year, month, day }) => `,"accessed":{"date-parts":[[${year},${month},${day}]]}`,
};

/** What stands in the gap of a citation; nothing for a form that names no such day. */
export function accessPhrase(form: CitationFormId, day: Day): string {
  return PHRASES[form]?.(day) ?? '';
}

/** A citation with the day of access. */
export function citationOn(form: CitationFormId, { before, after }: Citation, day: Day): string {
  return before + accessPhrase(form, day) + after;
}
