import { BYLINE_EN } from './patterns.ts';
import { isName, namesOnly } from './people.ts';
import { printedWidth } from './script.ts';
import { isSurname } from './surnames.ts';

/** Widest line that can be a byline, in Han squares. */
const MAX_BYLINE_WIDTH = 40;

/** Longest line tried, spaces counted: these have no printed width, and a hostile line may hold thousands. */
const MAX_CHARS = 160;

const MARK = /^[●■◆▲★◎□○]\s*/u;
/** 本报评论员 · 本报特约评论员文章: the paper itself speaks, and names nobody. */
const STAFF_WRITER = /^(?:本报|本刊|本网|本台|新华社|人民日报)(?:特约)?评论员(?:文章)?$/u;
/** □柳絮 · □ 张 三 */
const PEN_NAME = /^[□■●◎]\s*([\p{Script=Han}·•]{2,4}(?:\s+[\p{Script=Han}·•]{2,4})?|\p{Script=Han}\s+\p{Script=Han})$/u;
/** 报道： · 发自北京 · 文/图 after the last name */
const TAIL = /\s*(?:(?:摄影|综合)?报道|发自[\p{Script=Han}]{2,6}|文\s*\/\s*图|文图|图\s*\/\s*文)[：:]?$/u;

/**
 * A line that only tells who wrote: `●本报记者 赵倩/文 实习记者 孙浩/图`, `（记者 张 三）`, `记者刘建国报道：`,
 * `本报评论员`, `□柳絮`, `By NORA FINCH`; not `记者节来临`, `记者从市统计局获悉`, `● 启事`.
 */
export function isByline(text: string): boolean {
  if (text.length > MAX_CHARS || printedWidth(text) > MAX_BYLINE_WIDTH) return false;
  if (BYLINE_EN.test(text) || isPenName(text)) return true;
  const bare = text
    .replace(MARK, '')
    .replace(/^（([^（）]+)）$/u, '$1')
    .trim();
  return STAFF_WRITER.test(bare) || namesOnly(bare.replace(TAIL, ''));
}

/** `张三 摄`, `摄影：张三`, `图/张三`, alone on a line: a picture's maker with a known surname. */
export function isPhotographer(text: string): boolean {
  const match =
    /^（?(?:(?:摄影|摄|图)[\s：:/]+([\p{Script=Han}·•]{2,4})|([\p{Script=Han}·•]{2,4}|\p{Script=Han}\s\p{Script=Han})\s*[/\s]\s*摄影?)）?$/u.exec(
      text,
    );
  const name = (match?.[1] ?? match?.[2] ?? '').replaceAll(/\s/gu, '');
  return isName(name) && isSurname(name);
}

// Without a role only the mark tells a name, and bullets begin other things too: a surname must be known.
function isPenName(text: string): boolean {
  const name = PEN_NAME.exec(text)?.[1];
  return name !== undefined && namesOnly(`记者 ${name}`) && isSurname(name);
}
