import { readPageLabel } from '../../model/page-label.ts';
import { readPrintedDate, readWeekday } from './printed-date.ts';
import { isDutyWord, isStaffLine } from './staff-lines.ts';

/** What a folio, nameplate or imprint line tells of its page. */
export interface Folio {
  /** `2024-07-19`. */
  date?: string;
  /** Monday 1 to Sunday 7. */
  weekday?: number;
  /** Printed page in its stored form: `2`, `A2`. */
  label?: string;
  /** 版名: 要闻, 综合新闻. */
  pageName?: string;
  /** The name of the archive's newspaper that stands in the line, lower-case and without spaces. */
  newspaper?: string;
  /** 第12345期 → `12345`. */
  issueNumber?: string;
}

/** Longest folio line, in characters. */
const MAX_CHARS = 200;
/** Longest page name, in characters: 民族团结进步专版. */
const MAX_PAGE_NAME = 8;

const GAP = /[\s：:·•|｜丨│,，、；;—–／/\-■●◆★▲【】［］[\]〔〕（）()＝=＊*]+/u;
const PAGE =
  /(?:第\s?)?([A-Za-zＡ-Ｚ]?\s?[\d０-９]{1,3})\s?版|第\s?([一二三四五六七八九十]{1,3})\s?版|(?<![\p{L}\d])([A-HTＡ-ＨＴ]\s?[0０]\s?[1-9１-９]|[A-HT][1-4]\d)(?![\p{L}\d])/u;
// 星期五第2版, 星期五农历六月十四 — not 周日报
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天](?!(?![第农甲乙丙丁戊己庚辛壬癸今总])\p{Script=Han})/u;
const DAY_ALONE = /(?<!\d)\d{1,2}\s?月\s?\d{1,2}\s?日/u;
/** 农历六月十四 · 农历甲辰年六月十四 · 甲辰年 闰六月 · 六月十四大暑 */
const LUNAR =
  /(?:农历|夏历|阴历)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年)?\s?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:大|小)?[初十廿卅一二三四五六七八九]{2,3}(?:\s?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒))?/u;
const ISSUE_NUMBER = /(?:总|今年|年内)?第\s?([\d０-９]{1,6})\s?[期号](?:[（(]?(?:总|总第)\s?\d{1,6}\s?期?[）)]?)?/u;
const PAGE_COUNT = /(?:今日|本期|今天|共|本日)(?:共|出版)?\s?[\d一二三四五六七八九十]{1,3}\s?版/u;
const IMPRINT =
  /(?:国内统一(?:连续出版物|刊)号\s?[：:]?\s?)?CN\s?\d{2}\s?[-—–]\s?\d{4}(?:\s?[／/(（][A-Z\d]{1,3}[)）]?)?|国内统一(?:连续出版物|刊)号|(?:国内|国外)?邮发代号\s?[：:]?\s?[A-Z]?\d{1,3}\s?[-—–]\s?\d{1,4}/u;
const SMALL =
  /(?:今日|本报)?(?:天气|晴|多云|阴|小雨|中雨)[\p{Script=Han}]{0,4}\s?-?\d{1,2}\s?[℃度～~—-]{1,2}\s?-?\d{0,2}\s?[℃度]?|(?:每份)?(?:零售)?(?:定?价)[：:]?\s?[\d.]{1,5}\s?元|www\.[\w./-]{3,60}|https?:\/\/[\w./-]{3,60}/u;

/**
 * Reads a folio, nameplate or imprint line: `第02版：要闻`, `2024年7月19日 星期五 农历六月十四`,
 * `A02 要闻 2024年7月19日 星期五 责任编辑/张三 校对/李四`, `城市晚报 2024.07.19 A05`, `国内统一连续出版物号 CN 15-0001 第12345期 今日8版`.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 * @returns `undefined` for every other text: `2023年12月2日` (who signs a notice prints that too), `第2版修订本首发`, `第100期讲堂开讲`
 */
export function readFolio(text: string, newspaperNames: ReadonlySet<string>): Folio | undefined {
  if (text.length > MAX_CHARS) return undefined;
  const { rest, newspaper } = takeName(withoutStaff(text), newspaperNames);
  const { left, found, date } = takePieces(rest);
  const words = left.split(GAP).filter((word) => word !== '');
  const [pageName] = words;
  const kinds = found.size + (newspaper ? 1 : 0);
  if (kinds === 0 || (kinds === 1 && (newspaper || !ALONE.some((kind) => found.has(kind))))) return undefined;
  if (words.length > 2 || !words.every((word) => isPageName(word)) || !mayHaveName(found, words, text)) return undefined;
  const label = readPageLabel(found.get('page') ?? '');
  const weekday = readWeekday(found.get('weekday') ?? '');
  const issueNumber = ISSUE_NUMBER.exec(found.get('number') ?? '')?.[1]?.normalize('NFKC');
  return {
    ...(date ? { date } : {}),
    ...(weekday ? { weekday } : {}),
    ...(label ? { label } : {}),
    ...(pageName ? { pageName } : {}),
    ...(newspaper ? { newspaper } : {}),
    ...(issueNumber ? { issueNumber } : {}),
  };
}

/** What makes a folio by itself. A bare date signs a notice; a bare weekday heads a list. */
const ALONE = ['page', 'number', 'count', 'imprint', 'post'];

// A page name stands with a page number; a number of an issue alone explains no other word: not 第100期青年大讲堂.
function mayHaveName(found: ReadonlyMap<string, string>, words: readonly string[], text: string): boolean {
  if (words.length === 0) return found.size > 1 || !found.has('number') || /期$/u.test(text.trim());
  if (!found.has('page')) return found.has('date') && words.every((word) => USUAL_NAME.test(word));
  const page = found.get('page') ?? '';
  // A02 alone is a page beside a usual page name: not G20 峰会.
  return page.includes('版') || found.size > 1 || words.every((word) => USUAL_NAME.test(word));
}

const USUAL_NAME =
  /^(?:要闻|综合|社会|民生|时政|本地|国内|国际|体育|财经|经济|文化|副刊|文娱|娱乐|教育|健康|理论|评论|专题|特刊|深度|广告|公告|法治|科技|天下|关注|县区|旗县|政法|城事|都市|旅游|消费|汽车|房产|生活|读书|人物|视点|头版|封面|导读|热线|服务|专版|公益|影像|图片|视觉|调查|观察|周刊|聚焦|焦点|新闻|中国|世界|地方|三农|党建)(?:新闻|周刊|专版|专刊|视点|版)?$/u;

function isPageName(word: string): boolean {
  return (
    word.length >= 2 && word.length <= MAX_PAGE_NAME && /^[\p{Script=Han}A-Za-z]+$/u.test(word) && !/[的了在是将]/u.test(word)
  );
}

// Each kind once; what is found leaves a gap behind.
function takePieces(text: string): { left: string; found: Map<string, string>; date?: string } {
  const found = new Map<string, string>();
  let left = text;
  const day = readPrintedDate(left);
  if (day) {
    found.set('date', left.slice(day.start, day.end));
    left = `${left.slice(0, day.start)} ${left.slice(day.end)}`;
  }
  for (const [kind, pattern] of PIECES) {
    const match = pattern.exec(left);
    if (!match || !standsAlone(left, match)) continue;
    found.set(kind, match[0]);
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
  }
  return { left, found, ...(day ? { date: day.date } : {}) };
}

const PIECES: readonly (readonly [string, RegExp])[] = [
  ['imprint', IMPRINT],
  ['post', IMPRINT],
  ['number', ISSUE_NUMBER],
  ['count', PAGE_COUNT],
  ['lunar', LUNAR],
  ['day', DAY_ALONE],
  ['weekday', WEEKDAY],
  ['page', PAGE],
  ['small', SMALL],
];

// 第02版要闻 is a page with its name, 要闻02版 too; 第2版修订本上架, 第3版上市 and 详见今日4版 are words.
function standsAlone(text: string, match: RegExpExecArray): boolean {
  const before = /[\p{Script=Han}\d]+$/u.exec(text.slice(0, match.index))?.[0];
  const after = /^\p{Script=Han}+/u.exec(text.slice(match.index + match[0].length))?.[0];
  return [before, after].every((word) => word === undefined || USUAL_NAME.test(word) || GOES_ON.test(word));
}

/** What may follow without a space: 星期五第2版, 二版今日八版. */
const GOES_ON = /^(?:星期[一二三四五六日天]|今日|总?第|农历|周[一二三四五六日])/u;

function takeName(text: string, names: ReadonlySet<string>): { rest: string; newspaper?: string } {
  for (const name of names) {
    const match = patternOf(name).exec(text);
    if (match) return { rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`, newspaper: name };
  }
  return { rest: text };
}

// One for each name of a newspaper; every line of every page is searched for them.
const namePatterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = namePatterns.get(name);
  if (known) return known;
  const printed = [...name].map((char) => char.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s?');
  const pattern = printed === '' ? NOTHING : new RegExp(printed, 'iu');
  namePatterns.set(name, pattern);
  return pattern;
}

const NOTHING = /(?!)/u;

// The staff may stand behind the folio on the same line: … 责任编辑/张三 版式/李四.
function withoutStaff(text: string): string {
  const words = [...text.matchAll(/[^\s：:／/|｜丨]+/gu)];
  const duty = words.find((word) => word.index > 0 && isDutyWord(word[0]));
  return duty && isStaffLine(text.slice(duty.index)) ? text.slice(0, duty.index) : text;
}
