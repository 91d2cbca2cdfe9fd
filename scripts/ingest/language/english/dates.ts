import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from './words.ts';

const MONTH_FIRST = new RegExp(
  `(?:(${WEEKDAY}),?\\s+)?(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:17|18|19|20)\\d{2})(?!\\d)`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `(?:(${WEEKDAY}),?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH}),?\\s+((?:17|18|19|20)\\d{2})(?!\\d)`,
  'iu',
);

/** Longest text that is searched for a printed date, in characters. */
const MAX_DATE_CHARS = 200;

/** A full English date in a line. */
export interface EnglishDate {
  year: number;
  month: number;
  day: number;
  /** 0 (Sunday) to 6, where printed. */
  weekday?: number;
  index: number;
  length: number;
}

/** Reads `Friday, July 19, 2024`, `JULY 19, 2024`, `Friday 19 July 2024`; the day need not exist. */
export function readEnglishDate(text: string): EnglishDate | undefined {
  const line = text.slice(0, MAX_DATE_CHARS);
  const monthFirst = MONTH_FIRST.exec(line);
  const dayFirst = DAY_FIRST.exec(line);
  const match = monthFirst ?? dayFirst;
  if (!match) return undefined;
  const [month, day] = monthFirst ? [match[2], match[3]] : [match[3], match[2]];
  const told = {
    year: Number(match[4]),
    month: monthNumber(month ?? ''),
    day: Number(day),
    index: match.index,
    length: match[0].length,
  };
  return match[1] ? { ...told, weekday: weekdayNumber(match[1]) } : told;
}

/** The line is a date without weekday and nothing else, `April 7, 2024`: who signs a notice prints one too. */
export function isEnglishDateAlone(text: string): boolean {
  const date = readEnglishDate(text);
  return date !== undefined && date.weekday === undefined && date.length === text.trim().replace(/\.$/u, '').length;
}
