import type { NamedPerson } from '../../model/page.ts';
import { isPictureWork, TITLE_WORDS, WORD_AFTER_TITLE } from './byline-words.ts';
import { readEnglishByline } from './english/byline.ts';
import { isLabel } from './labels.ts';
import { type CreditLine, readCreditLine, readPeople } from './people.ts';
import { isSureName } from './person-name.ts';
import { remember } from './remember.ts';
import { printedWidth } from './script.ts';
import { WORDS_LIKE_NAMES } from './words-like-names.ts';

/** Widest line that can be a byline, in Han squares. */
const MAX_BYLINE_WIDTH = 44;

/** Longest line tried, spaces counted: these have no printed width, and a hostile line may hold thousands. */
const MAX_CHARS = 160;

const MARK = /^[●■◆▲★◎□○※☆◇△▶►]\s*/u;
/** 本报评论员 · 本报特约评论员文章 · 本报编辑部: the paper itself speaks, and names nobody. */
const STAFF_WRITER =
  /^(?:本报|本刊|本网|本台|新华社|人民日报)(?:特约|首席)?(?:评论员(?:文章)?|编辑部(?:文章)?|综合(?:报道|整理)?|集体采写)$/u;
/** □柳絮 · □ 张 三 · ●若谷 */
const PEN_NAME = /^([□■●◎])\s*([\p{Script=Han}·•]{2,4}(?:\s+[\p{Script=Han}·•]{2,4}){0,2}|\p{Script=Han}\s+\p{Script=Han})$/u;
/** 记者, 通讯员 */
const TITLE_ALONE = new RegExp(`^${TITLE_WORDS}$`, 'u');
/** 报道： · 发自北京 · 整理报道 after the last name */
const TAIL = /\s*(?:[／/]?\s*(?:摄影|综合|采访|整理|联合)?报道|发自\s?[\p{Script=Han}]{2,6}|综合)[：:]?$/u;

/**
 * A line that only tells who wrote: `●本报记者 赵倩/文 实习记者 孙浩/图`, `（记者 张 三）`, `记者刘建国报道：`,
 * `口述 张三 整理 李四`, `文/若谷`, `本报评论员`, `□柳絮`, `By NORA FINCH`; not `记者节来临`, `记者从市统计局获悉`, `● 启事`.
 */
export const isByline = remember((text) => {
  if (text.length > MAX_CHARS || printedWidth(text) > MAX_BYLINE_WIDTH) return false;
  if (readEnglishByline(text) !== undefined || penNames(text).length > 0) return true;
  const bare = bareLine(text);
  if (STAFF_WRITER.test(bare)) return true;
  const line = readCreditLine(withoutTail(bare));
  return line !== undefined && (line.hasTitle || isWorkLine(line));
});

/** `张三 摄`, `摄影：张三`, `图/张三`, `制图：李四`, alone on a line: who made a picture and no text. */
export function isPhotographer(text: string): boolean {
  if (text.length > MAX_CHARS || printedWidth(text) > MAX_BYLINE_WIDTH) return false;
  const line = readCreditLine(bareLine(text));
  return line?.onlyPictures === true && (line.hasTitle || line.allSure || line.marked);
}

/** The people of a byline line, with pen names. */
export function readBylinePeople(text: string): NamedPerson[] {
  const pens = penNames(text);
  return pens.length > 0 ? pens.map((name) => ({ name })) : readPeople(withoutTail(bareLine(text)));
}

/** The work is named, and some of it is text: 口述 张三 整理 李四, 文/图 张三. */
function isWorkLine(line: CreditLine): boolean {
  return line.hasWork && !line.onlyPictures && (line.allSure || line.marked);
}

function bareLine(text: string): string {
  return text
    .replace(MARK, '')
    .replace(/^[（【]([^（）【】]+)[）】]$/u, '$1')
    .trim();
}

// "张三 摄影报道" keeps its work; "张三 报道" loses the word.
function withoutTail(bare: string): string {
  return bare.endsWith('摄影报道') ? bare : bare.replace(TAIL, '');
}

// Bullets begin other things too, so a surname must be known; the hollow square stands before names above all.
function penNames(text: string): string[] {
  const match = PEN_NAME.exec(text);
  if (!match || isLabel(text)) return [];
  const [, mark, printed = ''] = match;
  const names = /^\S\s+\S$/u.test(printed) ? [printed.replaceAll(/\s/gu, '')] : printed.split(/\s+/u);
  // ●通讯员 沈若溪: 通 is a surname, but 通讯员 is nobody's name.
  if (names.some((name) => TITLE_ALONE.test(name))) return [];
  if (names.every((name) => isSureName(name))) return names;
  const [name = ''] = names;
  const isPen =
    mark === '□' &&
    names.length === 1 &&
    name.length <= 3 &&
    !WORD_AFTER_TITLE.test(name) &&
    !WORDS_LIKE_NAMES.has(name) &&
    !isPictureWork(name);
  return isPen ? names : [];
}
