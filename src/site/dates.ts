import { MONTH_NAMES } from '../citations/english-date.ts';
import type { Messages } from '../i18n/index.ts';
import type { Basis } from '../schemas/shared.ts';

/** A statement of an issue's date, as articles and issues carry it. */
export interface DatedThing {
  /** `2024-10-18`; absent when not known. */
  date?: string;
  dateBasis: Basis;
  /** 0 to 1. */
  dateConfidence: number;
}

/** A date in words, with what a reader must know of it. */
export interface DateInWords {
  /** `约2024年10月18日`, `日期不详`. */
  text: string;
  /** For `<time datetime>`. */
  datetime?: string;
  inferred: boolean;
  /** Printed, but with a weekday that is another day's. */
  doubtful?: true;
  /** Why it is marked; absent for a date that nothing speaks against. */
  why?: string;
}

/** Below this the date is given with 约 (parsing rules: show 约 under .80). */
const APPROXIMATE_BELOW = 0.8;

const WEEKDAYS = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  'zh-TW': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** A day in words: `2024年10月18日`, `18 October 2024`. Never through the locale of the machine. */
export function formatDay(day: string, { tag }: Messages): string {
  const { year, month, date } = partsOf(day);
  return tag === 'en' ? `${date} ${MONTH_NAMES[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** The month of `2024-10`, without its year: `10月`, `October`. */
export function formatMonth(yearAndMonth: string, { tag }: Messages): string {
  const { month } = partsOf(yearAndMonth);
  return tag === 'en' ? (MONTH_NAMES[month - 1] ?? '') : `${month}月`;
}

/** A day with its weekday, reckoned in UTC: `2024年10月18日 星期五`, `Friday, 18 October 2024`. */
export function formatDayAndWeekday(day: string, messages: Messages): string {
  const { year, month, date } = partsOf(day);
  const weekday = WEEKDAYS[messages.tag][new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  const words = formatDay(day, messages);
  return messages.tag === 'en' ? `${weekday}, ${words}` : `${words} ${weekday}`;
}

/** First and last day of a holding: `2023年10月18日至2024年11月5日`; one day alone stands alone. */
export function formatSpan(first: string, last: string, messages: Messages): string {
  const from = formatDay(first, messages);
  return first === last ? from : messages.dates.span(from, formatDay(last, messages));
}

/**
 * The date of an issue or article, with 约 where the confidence is low and the reason where it was inferred.
 *
 * @param format how a day is written: `formatDay`, or `formatDayAndWeekday`; a day that is only about right has no weekday.
 */
export function describeDate(
  { date, dateBasis, dateConfidence }: DatedThing,
  messages: Messages,
  format: (day: string, messages: Messages) => string = formatDay,
): DateInWords {
  const { dates, counts } = messages;
  if (date === undefined) return { text: dates.undated, inferred: false };
  const approximate = dateConfidence < APPROXIMATE_BELOW;
  const text = `${approximate ? dates.approximate : ''}${(approximate ? formatDay : format)(date, messages)}`;
  if (dateBasis !== 'inferred' && approximate)
    return { text, datetime: date, inferred: false, doubtful: true, why: dates.doubtfulWhy };
  if (dateBasis !== 'inferred') return { text, datetime: date, inferred: false };
  const why = `${dates.inferredWhy}${counts.separator}${dates.confidence(Math.round(dateConfidence * 100))}`;
  return { text, datetime: date, inferred: true, why };
}

/** Year, month and date of a day as numbers. */
function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}
