import { readPageLabel } from '../../model/page-label.ts';
import { readEnglishFolio } from '../language/english/folio.ts';
import { readFolio } from '../language/folio.ts';

/** A page number printed on a line of its own. */
export interface PrintedPage {
  /** `2`, `A2`. */
  label: string;
  /** 版名. */
  name?: string;
  /** Line of the raw file. */
  line: number;
}

/** Marks and dashes around a printed page line: `## `, `— … —`, `· … ·`. */
const ORNAMENT_PATTERN = /^[\s#*_=|·•\-‐-―─]+|[\s#*_=|·•\-‐-―─]+$/gu;

const NUMBER = '第 ?([a-z]? ?\\d ?\\d? ?\\d?|[一二三四五六七八九十]{1,3}) ?版';
/** Without 第 the number needs a letter or a leading zero: `A02版`, `02版`, but not `3版` (a book's third printing). */
const BARE_NUMBER = '([a-z] ?\\d ?\\d?|0 ?\\d) ?版';
const NAME = "[\\p{L}·•、/& ']";

/**
 * `第02版：要闻`, `第3版`, `A02版 综合`, `第 0 2 版 ： 要 闻`. A name after a space has at most six characters, so
 * that the headline `第3版 修订本在京首发` is none; directly after 版 it needs a number like `02` and at most four.
 */
const HAN_PATTERNS = [
  new RegExp(`^(?:${NUMBER}|${BARE_NUMBER})(?: ?[:|·] ?(${NAME}{1,20})| (${NAME}{1,11}))?$`, 'iu'),
  /^(?:第 ?)?([a-z] ?\d ?\d?|0 ?\d) ?版(\p{Script=Han}{2,4})$/iu,
];
const MAX_NAME_AFTER_SPACE = 6;

/** `Page 2`, `PAGE A2: Local news`; not `page 2`, the end of a wrapped "see page 2". */
const ENGLISH_PATTERN = /^(?:Page|PAGE) ([A-Z]?\d{1,3})(?: ?[:|·—–-] ?([\p{L}&' ]{1,30}))?$/u;

/**
 * Reads a line that holds a printed page number and nothing else but the page's name. Jump lines （下转第2版） and
 * sentences are none: brackets, commas and full stops never match.
 */
export function readPageLine(raw: string): Omit<PrintedPage, 'line'> | undefined {
  if (raw.length > 60 || !/[\p{Nd}一二三四五六七八九十]/u.test(raw)) return undefined;
  const text = raw.normalize('NFKC').replaceAll(ORNAMENT_PATTERN, '').replaceAll(/\s+/gu, ' ');
  const english = ENGLISH_PATTERN.exec(text);
  if (english) return printed(english[1], english[2]);
  const [spaced, glued] = HAN_PATTERNS.map((pattern) => pattern.exec(text));
  if (spaced) {
    const [, number, bareNumber, named, afterSpace] = spaced;
    const tooLong = afterSpace !== undefined && [...closeUp(afterSpace)].length > MAX_NAME_AFTER_SPACE;
    return tooLong ? undefined : printed(number ?? bareNumber, named ?? afterSpace);
  }
  return glued ? printed(glued[1], glued[2]) : undefined;
}

/**
 * Reads the page number of a folio that tells the day as well: `A02 要闻 2024年7月19日 星期五 责编/张三`,
 * `A2 The Harbor Courier Friday, July 19, 2024`. Both together stand in no other line.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function readFolioPage(raw: string, newspaperNames: ReadonlySet<string>): Omit<PrintedPage, 'line'> | undefined {
  if (raw.length > MAX_FOLIO_CHARS || !/(?:18|19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3}年/u.test(raw)) return undefined;
  const text = raw.replaceAll(ORNAMENT_PATTERN, '');
  const folio = readFolio(text, newspaperNames);
  if (folio?.date !== undefined && folio.label !== undefined)
    return folio.pageName === undefined ? { label: folio.label } : { label: folio.label, name: folio.pageName };
  const english = folio ? undefined : readEnglishFolio(text, newspaperNames);
  const label = english?.date && english.page !== undefined ? readPageLabel(english.page) : undefined;
  return label === undefined ? undefined : { label };
}

/** Longest folio line, in characters. */
const MAX_FOLIO_CHARS = 160;

function printed(number = '', name = ''): Omit<PrintedPage, 'line'> | undefined {
  const label = readPageLabel(/\d/u.test(number) ? number.replaceAll(' ', '') : number);
  if (label === undefined) return undefined;
  const clean = closeUp(name);
  return clean === '' ? { label } : { label, name: clean };
}

/** Drops the spaces that letter-spaced printing leaves between Han characters. */
function closeUp(name: string): string {
  return name.replaceAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '').trim();
}
