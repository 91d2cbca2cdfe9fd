import { type ChineseDateline, readChineseDateline } from './chinese-dateline.ts';
import { readCreditLine } from './people.ts';

/** Longest signature with its brackets, in characters. */
const MAX_CHARS = 140;

const BRACKETED_AT_END = /（([^（）]{1,120})）\s?$/u;
/** 本报综合 · 据新华社 · 综合新华社电 · 来源：江州发布 · 摘自《江州日报》 · 完 */
const SOURCE =
  /^(?:(?:本报|本刊)?(?:综合|集纳)(?:报道|整理|消息|新华社.{0,12})?|(?:据|综合)(?:新华社|中新社|央视|人民|《|本报|[\p{Script=Han}]{2,8}(?:报|网|社|台|客户端|公众号))[^，。]{0,24}|(?:新闻|稿件|信息|内容|文章)?来源[：:\s].{2,30}|(?:转|摘|选|转载|节选|引)自.{2,30}|原载.{2,30}|[^，。]{2,20}(?:提供|供稿)|作者(?:为|系|是|单位|简介)[^，]{0,60}.{0,40}|.{2,90}参与采写|完|全文完|待续|未完待续|续完|据.{2,16}(?:报道|消息|电))$/u;

/**
 * A bracketed remark at the end of a text is a signature if it holds names that need no role beside them, or a title and
 * names (parsing.md §3.6): `苗欣`, `沈若溪 陆一鸣`, `本报记者 云静`, `沈若溪 整理`; not `试行`, `略`, `全文`.
 */
export function isSignature(inner: string): boolean {
  const bare = inner
    .replace(/^综合(?=本报|新华社|记者)/u, '')
    .replace(/(?:综合)?(?:报道|综合|供稿)$/u, '')
    .trim();
  const line = readCreditLine(bare);
  return line !== undefined && (line.hasTitle || line.allSure) && !line.onlyPictures;
}

/** The names that sign the end of a text, and where their bracket begins. */
export function findSignature(text: string): { index: number; inner: string } | undefined {
  const bracket = bracketAtEnd(text);
  return bracket && isSignature(bracket.inner) ? bracket : undefined;
}

/** A source in brackets ends the text, or is the text: `…全部完工。（本报综合）`, `来源：江州发布`, `（据新华社电）`. */
export function endsWithSource(text: string): boolean {
  const bracket = bracketAtEnd(text);
  return bracket ? SOURCE.test(bracket.inner.trim()) : isSourceLine(text);
}

/**
 * The dateline that a text closes with: `（本报约翰内斯堡2月18日电）`, `（新华社武汉9月23日电 记者熊金超、冯国栋）`,
 * `（据新华社电）`; with the place of its bracket.
 */
export function findClosingDateline(text: string): (ChineseDateline & { index: number }) | undefined {
  const bracket = bracketAtEnd(text);
  const told = bracket && readChineseDateline(bracket.inner);
  if (!bracket || !told) return undefined;
  const rest = bracket.inner.slice(told.length).trim();
  const writers = told.writers ?? (readCreditLine(rest) === undefined ? undefined : rest);
  return { ...told, length: text.length - bracket.index, index: bracket.index, ...(writers ? { writers } : {}) };
}

/** `来源：新华社`, `本报综合新华社消息`, `转自《江州日报》`, `据新华社电`, `——编 者`, alone on a line; not `据悉`, `来源不明`. */
export function isSourceLine(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  if (/^(?:——|—)\s?(?:编\s?者|编辑部|本[报刊]编辑部)$/u.test(text.trim())) return true;
  return /^[■●◆▲]?\s?(?:(?:新闻|稿件|信息|内容|文章|本文)?来源\s?[：:／/]\s?\S.{1,30}|(?:转|摘|转载|选)自\s?[：:]?\s?(?:《.{2,24}》.{0,12}|[\p{Script=Han}]{2,14}(?:报|网|社|客户端|公众号)))$/u.test(
    text.trim(),
  );
}

function bracketAtEnd(text: string): { index: number; inner: string } | undefined {
  const from = Math.max(0, text.length - MAX_CHARS);
  const match = BRACKETED_AT_END.exec(text.slice(from));
  if (!match) return undefined;
  // Spaces before the bracket go with it.
  const before = text.slice(0, from + match.index);
  return { index: before.trimEnd().length, inner: match[1] ?? '' };
}
