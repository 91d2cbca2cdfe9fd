import { isSurname } from './surnames.ts';

/** What stands between the pieces of a folio, imprint or staff line. */
const GAP = '[\\s：:·•|丨,，、—–/／-]';
const PAGE = '(?:第?\\s*[A-Z]?\\d{1,2}\\s*版|第[一二三四五六七八九十]{1,3}版)';
const DATE = '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日';
const WEEKDAY = '(?:星期|周)[一二三四五六日天]';
// 农历六月十四 · 农历甲辰年六月十四 — not 农历新年倒计时
const LUNAR =
  '(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿卅一二三四五六七八九]{2,3}';
const ISSUE_NUMBER = '总?第\\s*\\d{1,6}\\s*期';
const IMPRINT = `国内统一(?:连续出版物|刊)号|CN\\s?\\d{2}\\s?[-—–]\\s?\\d{4}|邮发代号\\s*[：:]?\\s*\\d{1,3}\\s?[-—–]\\s?\\d{1,4}|${ISSUE_NUMBER}|(?:今日|本期|共)(?:共)?\\s*[\\d一二三四五六七八九十]{1,3}\\s*版`;

/** 第02版：要闻 · A02版 综合 · 2024年7月19日 星期五 — not 第2版修订本在澜川首发 */
const FOLIO = new RegExp(
  `^${GAP}*(?:${PAGE}|${DATE}|${WEEKDAY})(?:[\\p{Script=Han}]{2,4}(?=${GAP}|$))?(?:${GAP}*(?:${DATE}|${WEEKDAY}|${PAGE}|${LUNAR})|${GAP}+[\\p{Script=Han}]{2,6}(?=${GAP}|$))*${GAP}*$`,
  'u',
);
const DATE_ALONE = new RegExp(`^${DATE}$`, 'u');
/** 国内统一连续出版物号 CN 15-0001 · 邮发代号15-2 · 第12345期 — not 第100期青年大讲堂开讲, 第24083期开奖公告 */
const IMPRINT_LINE = new RegExp(`^(?:${GAP}*(?:${IMPRINT}|${DATE}|${WEEKDAY}|${LUNAR}))+${GAP}*$`, 'u');
const HAS_IMPRINT = new RegExp(IMPRINT, 'u');

const DUTY =
  '(?:本版|今日|本期)?(?:责编|责任编辑|执行编辑|编辑|版式(?:设计)?|组版|校对|责校|美编|美术编辑|总?值班(?:编委|主任|总编辑?|编辑)?|执行主编|主编|设计|制图)';
const STAFF_NAME = '[\\p{Script=Han}·]{1,4}';
const STAFF_LINE = new RegExp(
  `^(?:[●■◆]\\s*)?${DUTY}(?:[/／、]${DUTY})*[\\s：:／/|]+${STAFF_NAME}(?:[\\s：:、，,／/|丨]+${STAFF_NAME}|[\\s：:、，,／/|丨]+${DUTY}(?=[\\s：:／/|]))*$`,
  'u',
);
const DUTY_WORD = new RegExp(`^(?:[●■◆]\\s*)?${DUTY}$`, 'u');

/** A date and nothing else: `2024年7月19日`. Who issues a notice prints one too, so it is no folio by itself. */
export function isDateAlone(text: string): boolean {
  return DATE_ALONE.test(text.trim());
}

/**
 * Page number, date, weekday and page name: `第02版：要闻`, `2024年7月19日 星期五`, `江州日报 2024年7月19日`.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function isFolioLine(text: string, newspaperNames: ReadonlySet<string>): boolean {
  if (isDateAlone(text)) return false;
  return FOLIO.test(text) || FOLIO.test(withoutNames(text, newspaperNames));
}

/** The whole line consists of imprint pieces: CN number, 邮发代号, 第N期, 今日N版, with date, weekday and newspaper name. */
export function isImprintLine(text: string, newspaperNames: ReadonlySet<string>): boolean {
  return HAS_IMPRINT.test(text) && IMPRINT_LINE.test(withoutNames(text, newspaperNames));
}

/** `责编：王某 版式 李某`: duties, each followed by names; after a mere space the names need known surnames (not 设计 点亮乡村). */
export function isStaffLine(text: string): boolean {
  if (!STAFF_LINE.test(text)) return false;
  if (/[：:／/]/u.test(text)) return true;
  const words = text.split(/[\s、，,|丨]+/u).filter((word) => word !== '' && !DUTY_WORD.test(word));
  return words.every((word) => word.length === 1 || isSurname(word)) && !/[点到谈办忙]/u.test(words[0]?.slice(0, 1) ?? '');
}

function withoutNames(text: string, names: ReadonlySet<string>): string {
  let bare = text;
  for (const name of names) {
    const printed = [...name].map((char) => char.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s*');
    if (printed !== '') bare = bare.replace(new RegExp(printed, 'iu'), ' ');
  }
  return bare.trim();
}
