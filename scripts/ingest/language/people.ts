import type { NamedPerson } from '../../model/page.ts';
import { isSurname } from './surnames.ts';

// 全媒体记者, 首席记者, 实习记者, 见习记者, 特约通讯员, 评论员, 实习生, 文/图
const ROLE =
  '(?:全媒体|首席|实习|见习|特约|驻站|本报|市融媒体中心[^\\s（）]{0,8}?)*(?:记者|通讯员|评论员|特约撰稿人|撰稿人|摄影|实习生)';
const ROLE_PATTERN = new RegExp(`${ROLE}|文\\s*\\/\\s*图|文图|图\\s*\\/\\s*文`, 'gu');

/** Longest Chinese or transliterated name taken for one person: 乌云其其格 has 5, 哈斯·图雅 5 with its dot. */
const MAX_NAME_CHARS = 8;
/** Words that follow 记者 in running text: no names (003:411 "记者从市统计局获悉"). */
const NO_NAME = /[从在了解获悉采访看到见对就将向说问道的是日月年]/u;

/** Words after 记者 or 评论员 that make a title or headline, though some begin like a name: 连线, 解读, 时评, 来信. */
const WORD =
  /^(?:手记|调查|观察|文章|来信|连线|暗访|解读|关注|时评|走访|直击|体验|在线|访谈|专访|札记|日记|见闻|评论|视点|快评|短评|简讯|启事|天气|图文|相关|链接|公告|提示|报道|节|会|团|站|证)/u;
/** `/文` `/图` after a name, `文/` before one, `摄` at the end: who wrote and who took the pictures. */
const WORK =
  /\/\s*(?:文|图|摄影?)(?![\p{Script=Han}])|(?<![\p{Script=Han}])(?:文|图|摄影?)\s*[/：:]|(?<=[\s\p{Script=Han}])(?:文|图|摄影?)(?=\s|$)/gu;

/**
 * Names and roles in the printed words of a byline, credit or signature: `记者 沈若溪 通讯员 何小满`,
 * `本报实习记者刘艳霞 若谷`, `记者 云静 摄`. A role holds for the names after it.
 *
 * @returns people in printed order; empty where the words name nobody
 */
export function readPeople(text: string, fallbackRole?: string): NamedPerson[] {
  return readParts(text).flatMap(({ role = fallbackRole, words, glued }) =>
    words.filter((word, index) => isPerson(word, glued && index === 0)).map((name) => (role ? { name, role } : { name })),
  );
}

/** Every word of the text is a role or a name, and there is at least one of each. */
export function namesOnly(text: string): boolean {
  const [head, ...parts] = readParts(text);
  if (head?.words.some((word) => !AGENCY.test(word))) return false;
  const words = parts.flatMap((part) => part.words.map((word, index) => isPerson(word, part.glued && index === 0)));
  return (
    words.length > 0 &&
    words.every((isOne) => isOne) &&
    parts.some((part) => part.role !== undefined && /[^文图/\s]/u.test(part.role))
  );
}

/** 新华社 · 央视 · 江州日报 before 记者 */
const AGENCY = /^(?:新华社|中新社|央视|CCTV|[\p{Script=Han}]{2,4}(?:日报|晚报|晨报|都市报|电视台))$/u;

interface PeoplePart {
  role?: string;
  words: string[];
  /** The first word follows the role without a space. */
  glued: boolean;
}

function readParts(text: string): PeoplePart[] {
  const marks = [...text.matchAll(ROLE_PATTERN)];
  const head = text.slice(0, marks[0]?.index ?? text.length);
  const parts: PeoplePart[] = [{ words: splitNames(head), glued: false }];
  for (const [index, mark] of marks.entries()) {
    const rest = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    parts.push({ role: mark[0].replace(/^本报/u, ''), words: splitNames(rest), glued: /^\p{Script=Han}/u.test(rest) });
  }
  return parts;
}

function splitNames(text: string): string[] {
  const bare = text.replaceAll(/[●■◆▲★◎□〇○（）()【】]|本报讯?/gu, ' ').replaceAll(WORK, ' ');
  const words = bare.split(/[\s、，,；;：:/]+/u).filter((part) => part !== '');
  return words.flatMap((word, index) => {
    // "张 三": a name of two characters is printed as wide as one of three.
    if (isHalfName(words, index - 1)) return [];
    return isHalfName(words, index) ? [`${word}${words[index + 1]}`] : [word];
  });
}

function isHalfName(words: readonly string[], index: number): boolean {
  const [first, second] = [words[index], words[index + 1]];
  return first?.length === 1 && second?.length === 1 && isSurname(first) && !isHalfName(words, index - 1);
}

function isPerson(word: string, glued: boolean): boolean {
  if (!isName(word) || WORD.test(word)) return false;
  return !glued || (word.length <= 4 && isSurname(word)) || /[·•]/u.test(word);
}

/** Two to eight Han characters, a dot between parts of a name allowed, without the words of running text. */
export function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= MAX_NAME_CHARS &&
    /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)*$/u.test(text) &&
    !NO_NAME.test(text)
  );
}

/** People of an English byline: `NORA FINCH and TOM ASKEW`. Names in capitals are kept as printed. */
export function readEnglishPeople(text: string): NamedPerson[] {
  return text
    .split(/\s*(?:,|\band\b|\bAND\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(name))
    .map((name) => ({ name }));
}
