/** A jump line found in a text. Its pages are as printed: `3`, `A02`, `二`. */
export interface JumpLine {
  direction: 'to' | 'from';
  /** The keyword says nothing sure about the direction (紧接): the place on the page decides. */
  isOpen: boolean;
  pages: string[];
  start: number;
  end: number;
}

/** Longest jump line with its brackets and arrows, in characters. Only so much of a text's edge is looked at. */
const MAX_CHARS = 48;

const NUMBER = '(?:[A-Za-zＡ-Ｚ]?[\\s-]?[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})';
const PAGES = `(?:第\\s?)?(${NUMBER}(?:\\s?版)?(?:\\s?[、,，和及]\\s?(?:第\\s?)?${NUMBER}(?:\\s?版)?){0,3})`;
/** 下转第2版·要闻 · 上接第1版① */
const PAGE_NAME = '(?:\\s?[·•]\\s?[\\p{Script=Han}]{2,4})?\\s?[①-⑳]?';
const ARROWS = '[▲▼▶►▷◀◄◁→←↓↑☞>＞<＜»«●■◆★*\\s]{0,6}';
const KEYWORD = '(下转|紧转|转入|上接|紧接|接上|文接|续接|承接|转|接|续)';

const WHOLE = new RegExp(
  `^${ARROWS}([（(【〔［\\[]?)\\s?${KEYWORD}\\s?${PAGES}${PAGE_NAME}\\s?([）)】〕］\\]]?)[：:。]?${ARROWS}$`,
  'u',
);
const AT_START = new RegExp(
  `^${ARROWS}([（(【〔［\\[]?)\\s?${KEYWORD}\\s?${PAGES}${PAGE_NAME}\\s?([）)】〕］\\]]?)([：:]?)`,
  'u',
);
const AT_END = new RegExp(`([（(【〔［\\[]?)\\s?${KEYWORD}\\s?${PAGES}${PAGE_NAME}\\s?([）)】〕］\\]]?)[。]?${ARROWS}$`, 'u');

/**
 * The text is a jump line and nothing else: `（下转第3版）`, `下转02版▶`, `▲上接01版`, `上接第1版：`, `下转第A2、A3版`,
 * `（紧接第一版）`, `（转2版）`; not `由市区下转的车辆`, `接2路公交车`, `详见第3版`.
 */
export function readJumpLine(text: string): JumpLine | undefined {
  const printed = text.trim();
  if (printed.length > MAX_CHARS) return undefined;
  const match = WHOLE.exec(printed);
  return match && isJump(match) ? jumpLine(match, text.indexOf(printed), printed.length) : undefined;
}

/** A jump line that the text begins with, more text following: `（上接第1版）市人大常委会…`, `上接第1版：他说…`. */
export function findJumpAtStart(text: string): JumpLine | undefined {
  const match = AT_START.exec(text.slice(0, MAX_CHARS));
  if (!match || match[0].length >= text.length || !isJump(match)) return undefined;
  const isSet = isBracketed(match) || (match[5] ?? '') !== '';
  return isSet && FROM.has(match[2] ?? '') ? jumpLine(match, 0, match[0].length) : undefined;
}

/** A jump line that the text ends with, more text before it: `…统筹推进（下转第6版）`, `…一抓到底 下转02版▶`. */
export function findJumpAtEnd(text: string): JumpLine | undefined {
  const from = Math.max(0, text.length - MAX_CHARS);
  const tail = text.slice(from);
  const match = AT_END.exec(tail);
  if (!match || !isJump(match) || from + match.index === 0) return undefined;
  const before = tail.slice(0, match.index);
  // Without brackets, nothing but a stop or space may stand before: not 读者可由第1版下转第3版.
  if (!isBracketed(match) && !/[。！？…”\s▶►→]$/u.test(before)) return undefined;
  const spaces = match[0].length - match[0].trimStart().length;
  return jumpLine(match, from + match.index + spaces, match[0].length - spaces);
}

const FROM: ReadonlySet<string> = new Set(['上接', '接上', '紧接', '文接', '续接', '承接', '接', '续']);
/** Words so short that only brackets around them and 版 behind make a jump line: （转2版）, not 转3路车. */
const SHORT: ReadonlySet<string> = new Set(['转', '接', '续', '转入', '承接']);

function isJump(match: RegExpExecArray): boolean {
  const [printed, open = '', keyword = '', pages = '', close = ''] = match;
  if (SHORT.has(keyword)) return open !== '' && close !== '' && printed.includes('版');
  return (open !== '' && close !== '') || printed.includes('版') || /^\s?[A-Za-z]?[\s-]?\d+$/u.test(pages);
}

function isBracketed(match: RegExpExecArray): boolean {
  return (match[1] ?? '') !== '' && (match[4] ?? '') !== '';
}

function jumpLine(match: RegExpExecArray, start: number, length: number): JumpLine {
  const keyword = match[2] ?? '';
  const pages = (match[3] ?? '').split(/[、,，和及]/u).map((page) => page.replaceAll(/[\s第版-]/gu, ''));
  // 紧接第一版 goes on from page one; a first page cannot be gone on to.
  const isOpen = keyword === '紧接' && !pages.every((page) => FIRST_PAGE.test(page));
  const direction = FROM.has(keyword) && !isOpen ? 'from' : 'to';
  return { direction, isOpen, pages, start, end: start + length };
}

const FIRST_PAGE = /^[A-ZＡ-Ｚ]?[0０]*(?:1|１|一)$/iu;
