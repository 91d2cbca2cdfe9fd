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

const DAY_WITHOUT_YEAR = new RegExp(
  `(?:${WEEKDAY}),?\\s+(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:st|nd|rd|th)?(?!\\d)`,
  'iu',
);
const FULL_WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu;

/** 0 (Sunday) to 6 of a weekday spelled out: `FRIDAY MORNING`, `Friday, July 19`. */
export function readEnglishWeekday(text: string): number | undefined {
  const name = text.length > MAX_DATE_CHARS ? undefined : FULL_WEEKDAY.exec(text)?.[0];
  return name === undefined ? undefined : weekdayNumber(name);
}

/** `Friday, July 19` without a year, as it stands in running lines. */
export function findDayWithoutYear(text: string): { index: number; length: number } | undefined {
  const match = DAY_WITHOUT_YEAR.exec(text.slice(0, MAX_DATE_CHARS));
  return match ? { index: match.index, length: match[0].length } : undefined;
}
