/** A date as newspapers print it, found in a line. */
export interface PrintedDate {
  /** `2024-07-19`; a real day. */
  date: string;
  start: number;
  end: number;
}

const HAN_DIGITS = '〇○零一二三四五六七八九';
// 2024年7月19日 · 2024.07.19 · 2024-7-19 · 2024/07/19 · 2024·7·19
const ARABIC =
  /((?:18|19|20)\d{2})\s{0,2}(?:年\s{0,2}(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日|([.．／/·-])\s?(\d{1,2})\s?\4\s?(\d{1,2})(?!\d))/u;
// 二〇二四年七月十九日 · 一九五八年十月一日
const HAN = /([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日/u;
/** 星期五 · 周五 · 礼拜五 */
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])/u;

/** The first whole date of a text: `2024年7月19日`, `2024.07.19`, `二〇二四年七月十九日`; days that do not exist are none. */
export function readPrintedDate(text: string): PrintedDate | undefined {
  const normal = text.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const arabic = ARABIC.exec(normal);
  const han = HAN.exec(normal);
  const match = arabic ?? han;
  if (!match) return undefined;
  const [year, month, day] = arabic
    ? [Number(arabic[1]), Number(arabic[2] ?? arabic[5]), Number(arabic[3] ?? arabic[6])]
    : [hanYear(han?.[1] ?? ''), hanNumber(han?.[2] ?? ''), hanNumber(han?.[3] ?? '')];
  if (!isDay(year, month, day)) return undefined;
  const pad = (number: number) => String(number).padStart(2, '0');
  return { date: `${year}-${pad(month)}-${pad(day)}`, start: match.index, end: match.index + match[0].length };
}

/** The weekday that a text names, Monday 1 to Sunday 7. */
export function readWeekday(text: string): number | undefined {
  const name = WEEKDAY.exec(text)?.[1];
  return name === undefined ? undefined : '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1;
}

function isDay(year: number, month: number, day: number): boolean {
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

function hanYear(text: string): number {
  return [...text].reduce((sum, char) => sum * 10 + Math.max(0, HAN_DIGITS.indexOf(char) - 2), 0);
}

// 七, 十, 十九, 三十一, 廿一
function hanNumber(text: string): number {
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(plain);
  if (!match) return 0;
  const digit = (char: string | undefined) => (char === undefined ? 0 : '一二三四五六七八九'.indexOf(char) + 1);
  return (match[2] === undefined ? 0 : (digit(match[1]) || 1) * 10) + digit(match[3]);
}
