import { MONTH as MONTH_NAME, monthNumber, WEEKDAY as WEEKDAY_NAME, weekdayNumber } from '../language/english/words.ts';
import { readHanYear, readNumber } from './han-numerals.ts';

/** A day or year told in running text. */
export interface ToldDay {
  month: number;
  day: number;
  /** Only where printed beside the day. */
  year?: number;
  /** 0 (Sunday) to 6, where printed beside the day. */
  weekday?: number;
  /** Days back from the issue, where the text says so: 今天（7月18日） 0, 昨日（7月18日） 1. */
  back?: number;
  /** Offset in the text. */
  at: number;
  /** Told as still to come: 将, 即将, 截止, 起至 … in its clause. */
  future: boolean;
}

const HAN_MONTH = '十[一二]?|[一二三四五六七八九]';
const HAN_DAY = '[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?';
const MONTH = `(\\d{1,2}|${HAN_MONTH})\\s?月`;
const DAY_OF_MONTH = `(\\d{1,2}|${HAN_DAY})\\s?日`;
/** 2024年 · 二〇二四年 · 民国三十七年 */
const YEAR =
  '(?:((?:18|19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})\\s?年\\s?|民国(\\d{1,2}|[一二三四五六七八九十]{1,4})年)?';
const WEEKDAY = '(?:[（(，,]?\\s?(?:星期|周|礼拜)([一二三四五六日天]))?';
const RANGE = `(?:\\s*(?:至|到|—{1,2}|–|-|~|～)\\s*(?:(?:\\d{4}年)?${MONTH})?\\s*${DAY_OF_MONTH})?`;
const DAY = new RegExp(`(?<![\\d.])${YEAR}${MONTH}\\s?${DAY_OF_MONTH}${WEEKDAY}${RANGE}`, 'gu');
/** The first year of the Republic of China, less one. */
const REPUBLIC = 1911;

const AHEAD =
  /将(?!领|军|士)|即将|拟于|定于|订于|计划于|预计|截止|截至日期|起至|为期.*起|报名|敬请|起(?:正式)?(?:施行|实施|执行|启用|开放|受理)|欢迎|届时|明[天日]|后天/u;
/** Words of reporting: what follows them is what was said on the day, and may lie ahead; the day does not. */
const REPORTED =
  /记者|获悉|了解到|消息|召开|介绍|通报|指出|表示|称[，：]|宣布|发布|印发|公布|透露|强调|提出|部署|[说道][，：]|审议|调研|考察|签约|来到|前往|走进/u;
/** As of a day that is over, though printed 截止: 截止7月18日，全市已… */
const COUNTED = /^[^。]{0,40}(?:已|共|累计|完成|达到?\d|增长|收到)/u;

// July 18 · Thursday, July 18, 2024 · Oct. 17
const ENGLISH_DAY = new RegExp(
  `(?:\\b(${WEEKDAY_NAME}),?\\s+)?\\b(${MONTH_NAME})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*((?:18|19|20)\\d{2}))?(?![\\d:])`,
  'gu',
);

/** 28 October · Friday 19 July 2024, as British papers print it */
const ENGLISH_DAY_FIRST =
  /(?:\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?,?\s+)?(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{1,6})?\b\.?(?!\s+\d{1,2}\b(?!\d))(?:,?\s+((?:18|19|20)\d{2}))?/gu;

/** Characters before a day that tell whether it lies ahead: 定于, "will open on". */
const REACH = 8;
const ENGLISH_REACH = 30;

/** Days told in a text, in order. A range counts by its last day (parsing.md §3.8); days that cannot be are left out. */
export function findDays(text: string): ToldDay[] {
  const days: ToldDay[] = [];
  for (const match of text.matchAll(DAY)) {
    const [printed, year, republic, firstMonth = '', firstDay = '', weekday, lastMonth, lastDay] = match;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (/(?:农历|阴历|夏历|腊|闰)$/u.test(before)) continue;
    const told = yearOf(year, republic);
    add(days, {
      month: readNumber(lastMonth ?? firstMonth) ?? 0,
      day: readNumber(lastDay ?? firstDay) ?? 0,
      ...(told === undefined ? {} : { year: told }),
      ...(weekday === undefined || lastDay !== undefined
        ? {}
        : { weekday: '日一二三四五六'.indexOf(weekday.replace('天', '日')) }),
      ...backFrom(before),
      at: match.index,
      future: liesAhead(text, match.index, printed.length),
    });
  }
  for (const match of text.matchAll(ENGLISH_DAY)) addEnglish(days, text, match);
  for (const match of text.matchAll(ENGLISH_DAY_FIRST)) addEnglish(days, text, dayAfterMonth(match));
  return days.toSorted((a, b) => a.at - b.at);
}

function yearOf(year: string | undefined, republic: string | undefined): number | undefined {
  if (year !== undefined) return /^\d/u.test(year) ? Number(year) : readHanYear(year);
  const count = republic === undefined ? undefined : readNumber(republic);
  return count === undefined ? undefined : REPUBLIC + count;
}

// 今天（7月18日） · 昨日（7月18日，星期四）
function backFrom(before: string): { back?: number } {
  const word = /(今[天日晨晚早]|昨[天日晚]|前[天日])[上下午夜]*[（(，,]?\s?$/u.exec(before)?.[1];
  if (word === undefined) return {};
  return { back: word.startsWith('今') ? 0 : word.startsWith('昨') ? 1 : 2 };
}

function liesAhead(text: string, at: number, length: number): boolean {
  const { before, after } = clauseAround(text, at, length, REACH);
  if (/截止到?$/u.test(before) && COUNTED.test(after)) return false;
  const told = after.slice(0, REPORTED.exec(after)?.index ?? after.length);
  return AHEAD.test(before + text.slice(at, at + length) + told);
}

function addEnglish(days: ToldDay[], text: string, match: RegExpExecArray): void {
  const [printed, weekday, month = '', day, year] = match;
  const { before, after } = clauseAround(text, match.index, printed.length, ENGLISH_REACH);
  add(days, {
    month: monthNumber(month),
    day: Number(day),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(weekday === undefined ? {} : { weekday: weekdayNumber(weekday) }),
    at: match.index,
    future: /\bwill\b|\bto be\b|\bnext\b|\bby\b|\bscheduled\b|\bupcoming\b|\bdeadline\b/u.test(before + printed + after),
  });
}

// The same groups as those of a month with its day after it.
function dayAfterMonth(match: RegExpExecArray): RegExpExecArray {
  [match[2], match[3]] = [match[3] ?? '', match[2] ?? ''];
  return match;
}

function add(days: ToldDay[], told: ToldDay): void {
  if (isDay(told.year ?? 2024, told.month, told.day)) days.push(told);
}

// The clause that a day stands in: up to the next full stop, and the words just before.
function clauseAround(text: string, at: number, length: number, reach: number): { before: string; after: string } {
  const end = /[。；;!！]|\.\s/u.exec(text.slice(at + length));
  const before =
    text
      .slice(Math.max(0, at - reach), at)
      .split(/[。；;]|\.\s/u)
      .at(-1) ?? '';
  return { before, after: text.slice(at + length, at + length + Math.min(end?.index ?? 60, 60)) };
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `2024-07-19` of numbers. */
export function formatDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `days` later. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
