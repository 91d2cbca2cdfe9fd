import type { NamedPerson } from '../../model/page.ts';

// 全媒体记者, 首席记者, 实习记者, 见习记者, 特约通讯员, 评论员, 实习生, 文/图
const ROLE =
  '(?:全媒体|首席|实习|见习|特约|驻站|本报|市融媒体中心[^\\s（）]{0,8}?)*(?:记者|通讯员|评论员|特约撰稿人|撰稿人|摄影|实习生)';
const ROLE_PATTERN = new RegExp(`${ROLE}|文\\s*\\/\\s*图|文图|图\\s*\\/\\s*文`, 'gu');

/** Longest Chinese or transliterated name taken for one person: 乌云其其格 has 5, 哈斯·图雅 5 with its dot. */
const MAX_NAME_CHARS = 8;
/** Words that follow 记者 in running text: no names (003:411 "记者从市统计局获悉"). */
const NO_NAME = /[从在了解获悉采访看到见对就将向说问道的是日月年]/u;

/**
 * Names and roles in the printed words of a byline, credit or signature: `记者 沈若溪 通讯员 何小满`,
 * `本报实习记者刘艳霞 若谷`, `记者 云静 摄`. A role holds for the names after it.
 *
 * @returns people in printed order; empty where the words name nobody
 */
export function readPeople(text: string, fallbackRole?: string): NamedPerson[] {
  const people: NamedPerson[] = [];
  const marks = [...text.matchAll(ROLE_PATTERN)];
  const head = text.slice(0, marks[0]?.index ?? text.length);
  for (const name of splitNames(head)) people.push(fallbackRole ? { name, role: fallbackRole } : { name });
  for (const [index, mark] of marks.entries()) {
    const from = mark.index + mark[0].length;
    const role = mark[0].replace(/^本报/u, '');
    for (const name of splitNames(text.slice(from, marks[index + 1]?.index ?? text.length))) people.push({ name, role });
  }
  return people;
}

function splitNames(text: string): string[] {
  const bare = text.replaceAll(/[●■◆▲★◎□〇○（）()【】]|本报讯?|[摄文图](?:\/[摄文图])?\s*$/gu, ' ');
  return bare.split(/[\s、，,；;：:]+/u).filter((part) => isName(part));
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
