import type { Newspaper } from '../../../src/schemas/archive.ts';
import { readPageLabel } from '../../model/page-label.ts';
import { dayOf } from './day.ts';
import { findNewspaperWithin, foldName } from './newspaper-name.ts';
import type { StatedFacts } from './stated-facts.ts';

/** What a path states, and a day in it that does not exist. */
export interface PathReading {
  facts: StatedFacts;
  noSuchDay?: string;
}

/**
 * Days in a folded name, where hyphens and the like are spaces: `2024 07 19`, `2024年7月19日`, `20240719`. Years
 * 1600–2099; two-digit months and days except beside 年. Letters or digits must not touch the day (hashes, times),
 * except a page such as `20240719a02`.
 */
const DAY_PATTERNS = [
  /(?<![0-9a-z])((?:1[6-9]|20)\d\d) (\d\d) (\d\d)(?=$|[^0-9a-z]|[a-z]\d{1,2}(?![0-9a-z]))/u,
  /(?<![0-9a-z])((?:1[6-9]|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?/u,
  /(?<![0-9a-z])((?:1[6-9]|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|[^0-9a-z]|[a-z]\d{1,2}(?![0-9a-z]))/u,
];

/** Pages that say that they are pages: `第2版`, `a02版`, `p03`, `page 3`. */
const EXPLICIT_PAGE_PATTERNS = [
  /第 ?(?:[a-z]?\d{1,3}|[一二三四五六七八九十]{1,3}) ?版/u,
  /(?<![0-9a-z])(?:[a-z]\d{1,3}|\d{1,3})版/u,
  /(?<![0-9a-z])p(?:age)? ?\d{1,3}(?![0-9a-z])/u,
];
/** `a02`, in a name that has a day. */
const LETTERED_PAGE_PATTERN = /(?<![0-9a-z])[a-h]\d{1,2}(?![0-9a-z])/u;
/** `02` directly after the day and followed by no further number, as in `2024-07-19-02`; not the `10 30` of a time. */
const BARE_PAGE_PATTERN = /^ ?(\d{1,2})(?=$| (?!\d))/u;
const EDITION_PATTERN = /(?<![0-9a-z])ed(?:ition)? ?(\d{1,2})(?![0-9a-z])/u;

/** Names that cameras, telephones and chat programs give: their number is the day the picture was taken. */
const CAMERA_PATTERN = /^(?:img|dsc[fn]?|dcim|pxl|mvimg|vid|screenshot|mmexport|wechatimg|微信图片|微信截图|屏幕截图)(?![a-z])/u;

/** What looks like a newspaper's name: 人民城报, `harbour daily`. At least three characters, so not 旧报 or 日报. */
const PAPER_PATTERN =
  /(?<!\p{Script=Han})\p{Script=Han}{2,11}[报報](?!\p{Script=Han})|(?<![0-9a-z])[a-z][a-z ]{2,40}(?:bao|daily|times|news|post|courier|herald|gazette|journal)(?![0-9a-z])/u;

/**
 * Reads newspaper, day, page and edition from a raw file's path. The file name counts before folders, a near folder
 * before a far one; folders may spell the day as `2024/07/19`. Names that state nothing in a known form
 * (`000_e3072a81362a08db.txt`, `scan-0231.txt`) state nothing: a bare number is a page only beside a day.
 *
 * @param file path relative to the raw folder, `/` between folders.
 */
export function readPath(file: string, newspapers: readonly Newspaper[]): PathReading {
  const parts = file.split('/');
  const stem = foldName((parts.pop() ?? '').replace(/\.[^.]+$/u, ''));
  const folders = parts.map(foldName).reverse();
  const camera = CAMERA_PATTERN.test(stem);
  const inStem = readName(stem, newspapers);
  // 读者来报.txt is no newspaper: an unknown name counts only beside a day or a page, or as a folder.
  if (inStem.day === undefined && pageOf(inStem, false) === undefined) delete inStem.unknownNewspaper;
  const near = [inStem, ...folders.map((folder) => readName(folder, newspapers))].slice(camera ? 1 : 0);
  const facts: StatedFacts = {};
  const newspaper = near.find((name) => name.newspaper !== undefined)?.newspaper;
  const day = near.find((name) => name.day !== undefined)?.day ?? dayOfFolders(folders);
  if (newspaper !== undefined) facts.newspaper = newspaper;
  else {
    const unknown = near.find((name) => name.unknownNewspaper !== undefined)?.unknownNewspaper;
    if (unknown !== undefined) facts.unknownNewspaper = unknown;
  }
  if (day !== undefined) facts.date = day;
  if (!camera) {
    const label = pageOf(inStem, day !== undefined);
    if (label !== undefined) facts.label = label;
    const edition = Number(EDITION_PATTERN.exec(inStem.rest)?.[1] ?? 0);
    if (edition > 0) facts.edition = edition;
  }
  const noSuchDay = [inStem, ...near].find((name) => name.noSuchDay !== undefined)?.noSuchDay;
  return noSuchDay === undefined ? { facts } : { facts, noSuchDay };
}

interface NameReading {
  newspaper?: string;
  unknownNewspaper?: string;
  day?: string;
  noSuchDay?: string;
  /** The folded name without newspaper and day. */
  rest: string;
  /** What follows the day. */
  afterDay: string;
}

function readName(folded: string, newspapers: readonly Newspaper[]): NameReading {
  const paper = findNewspaperWithin(folded, newspapers);
  const name = paper?.rest ?? folded;
  const match = DAY_PATTERNS.map((pattern) => pattern.exec(name)).find((found) => found !== null);
  const reading: NameReading = { rest: name, afterDay: '' };
  if (match) {
    reading.afterDay = name.slice(match.index + match[0].length);
    reading.rest = `${name.slice(0, match.index)} ${reading.afterDay}`.trim();
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day === undefined) reading.noSuchDay = match[0].replaceAll(' ', '-');
    else reading.day = day;
  }
  if (paper) reading.newspaper = paper.id;
  else {
    const unknown = PAPER_PATTERN.exec(reading.rest)?.[0];
    if (unknown !== undefined) reading.unknownNewspaper = unknown.trim();
  }
  return reading;
}

function pageOf({ rest, afterDay, day }: NameReading, hasDay: boolean): string | undefined {
  const explicit = EXPLICIT_PAGE_PATTERNS.map((pattern) => pattern.exec(rest)?.[0]).find((found) => found !== undefined);
  if (explicit !== undefined) return readPageLabel(explicit);
  if (!hasDay) return undefined;
  const lettered = LETTERED_PAGE_PATTERN.exec(rest)?.[0];
  const bare = BARE_PAGE_PATTERN.exec(day === undefined ? rest : afterDay)?.[1];
  const found = lettered ?? bare;
  return found === undefined ? undefined : readPageLabel(found);
}

/** `2024/07/19` or `2024/07-19` over neighbouring folders, given from the nearest outwards. */
function dayOfFolders(folders: string[]): string | undefined {
  const padded = folders.map((folder) => folder.replaceAll(/(?<!\d)\d(?!\d)/gu, '0$&')).reverse();
  for (let end = padded.length; end > 0; end -= 1) {
    for (let start = end - 1; start >= Math.max(0, end - 3); start -= 1) {
      const match = /^((?:1[6-9]|20)\d\d) (\d\d) (\d\d)$/u.exec(padded.slice(start, end).join(' '));
      const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
