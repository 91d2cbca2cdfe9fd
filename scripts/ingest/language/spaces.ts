import { filterUnits, type Traced } from '../../model/traced.ts';
import { isHan } from './script.ts';

// "记者 杨彩霞": the space between a role and a name is printed.
const AFTER_ROLE = /(?:记者|通讯员|实习生|评论员|摄影|撰文|特约)$/u;
// "刘清羽 摄"
const BEFORE_CREDIT = /^(?:摄|文|图|文\/图)(?![\p{Script=Han}])/u;
// "（记者 张三 李四）": names inside brackets keep their spaces, and so do those of a signature, "（陆一鸣 何小满）" at the end.
const INSIDE_NAMES = /（[^（）]*(?:记者|通讯员|实习生)[^（）]*$/u;
const SIGNATURE_BEFORE = /（[\p{Script=Han}·•]{2,5}(?:[\s、]+[\p{Script=Han}·•]{2,5})*$/u;
const SIGNATURE_AFTER = /^[\p{Script=Han}·•]{2,5}(?:[\s、]+[\p{Script=Han}·•]{2,5})*\s*）\s*$/u;

/** Characters on either side that tell what a space is. */
const CONTEXT_CHARS = 60;

/**
 * Removes spaces that recognition left at printed line ends and beside digits in running Chinese text
 * (parsing.md §3.1: 142 of 173 measured spaces go); spaces between Latin words, after a role, before a credit mark and
 * between the halves of a quoted slogan stay.
 */
export function tidySpaces(flow: Traced): Traced {
  if (!/\s/u.test(flow.text)) return flow;
  const drop = new Set<number>();
  for (const match of flow.text.matchAll(/\s+/gu)) {
    const { index } = match;
    const end = index + match[0].length;
    const keepOne = keepsSpace(flow.text, index, end);
    for (let at = keepOne ? index + 1 : index; at < end; at += 1) drop.add(at);
  }
  return drop.size === 0 ? flow : filterUnits(flow, (index) => !drop.has(index));
}

function keepsSpace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const after = text.slice(end, end + CONTEXT_CHARS);
  const left = before.at(-1);
  const right = after[0];
  if (left === undefined || right === undefined) return false;
  if (!isChinese(left) && !isChinese(right)) return true;
  if (isLatinAround(before, after)) return true;
  if (/[\d.%％]/u.test(left) || /[\d.]/u.test(right)) return false;
  if (AFTER_ROLE.test(before) || BEFORE_CREDIT.test(after) || INSIDE_NAMES.test(before.slice(-40))) return true;
  if (SIGNATURE_BEFORE.test(before) && SIGNATURE_AFTER.test(after)) return true;
  return isSlogan(before, after);
}

// Quotation marks, dashes and dots belong to both scripts: 'said “yes” — and' keeps its spaces.
function isLatinAround(before: string, after: string): boolean {
  const left = /([^“”‘’—…\s])[“”‘’—…\s]*$/u.exec(before)?.[1];
  const right = /^[“”‘’—…\s]*([^“”‘’—…\s])/u.exec(after)?.[1];
  // "— Joan Pellow": where one side holds nothing else, the other decides.
  return (left ?? right) !== undefined && !isChinese(left ?? 'a') && !isChinese(right ?? 'a');
}

function isChinese(char: string): boolean {
  return isHan(char) || /[\u3000-\u303f\uff00-\uffef“”‘’—…]/u.test(char);
}

// 000:21 “暖企到家 助企到位”: two halves of like length within one pair of quotes.
function isSlogan(before: string, after: string): boolean {
  const left = /“([^“”，。、]{2,9})$/u.exec(before)?.[1];
  const right = /^([^“”，。、]{2,9})”/u.exec(after)?.[1];
  return left !== undefined && right !== undefined && Math.abs(left.length - right.length) <= 3 && !/\s/u.test(left + right);
}
