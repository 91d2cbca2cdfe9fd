import { WORK_AT_END, WORK_AT_START, WORK_WORD } from './byline-words.ts';
import { isSureName } from './person-name.ts';
import { isSurname } from './surnames.ts';

/** One word between the titles of a byline, with the work named beside it. */
export interface Word {
  text: string;
  /** 文, 摄, 整理 … */
  work?: string;
  /** Nothing stands between the title and this word. */
  glued: boolean;
  /** A slash or colon stands between name and work. */
  marked: boolean;
  /** The work stands before the name. */
  ahead?: true;
}

interface Token {
  kind: 'word' | 'work' | 'mark';
  text: string;
  glued: boolean;
}

/**
 * The words between two titles of a byline, each with its work: `赵倩/文`, `图/李四`, `张三 摄`, `摄影：张三`,
 * `口述 张三`, `张三 李四 文/图`.
 */
export function readCreditWords(text: string): Word[] {
  const tokens = joinWorks(joinHalfNames(tokenise(spaceHalfNames(text))).flatMap((token) => cutWorks(token)));
  const words: Word[] = [];
  // Names that no work has been named for yet; and the work that holds for the names to come.
  let open: Word[] = [];
  let coming: Pick<Word, 'work' | 'marked' | 'ahead'> = { marked: false };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word') {
      const word: Word = { text: token.text, glued: token.glued, ...coming };
      words.push(word);
      if (!coming.work) open.push(word);
    } else if (token.kind === 'work') {
      const afterMark = tokens[index - 1]?.kind === 'mark';
      const beforeMark = tokens[index + 1]?.kind === 'mark';
      const closes = open.length > 0 && (afterMark || !beforeMark);
      if (closes) for (const word of open) Object.assign(word, { work: token.text, marked: afterMark });
      coming = closes ? { marked: false } : { work: token.text, marked: beforeMark, ahead: true };
      open = [];
    }
  }
  return words;
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(/[^\s、，,；;|丨：:／/]+|[：:／/]/gu)].map(({ 0: part, index }) => {
    if (/^[：:／/]$/u.test(part)) return { kind: 'mark', text: part, glued: false };
    return { kind: WORK_WORD.test(part) ? 'work' : 'word', text: part, glued: index === 0 };
  });
}

// "凡 军摄", "黄 超采访整理": the work stands close behind the second half.
function spaceHalfNames(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text.replaceAll(
    /(?<=(?:^|[\s、，])\p{Script=Han}\s\p{Script=Han})(?=(?:采访整理|参与采写|文并图|摄影报道|摄影|整理|采写|摄|文)(?:[\s（(]|$))/gu,
    ' ',
  );
}

// "张 三": a name of two characters is printed as wide as one of three. "沈 若 溪" comes from letter-spaced lines.
function joinHalfNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    const isHalf = token.text.length === 1 && token.kind === 'word';
    if (isHalf && next?.text.length === 1 && (next.kind === 'word' || (next.kind === 'work' && isSurname(token.text)))) {
      joined.push({ ...token, text: `${token.text}${next.text}` });
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

function cutWorks(token: Token): Token[] {
  if (token.kind !== 'word') return [token];
  const atEnd = WORK_AT_END.exec(token.text);
  const atStart = WORK_AT_START.exec(token.text);
  if (atEnd && isSureName(atEnd[1] ?? '') && isLikelierCut(token.text, atEnd[2] ?? ''))
    return [
      { ...token, text: atEnd[1] ?? '' },
      { kind: 'work', text: atEnd[2] ?? '', glued: false },
    ];
  if (atStart && isSureName(atStart[2] ?? ''))
    return [
      { kind: 'work', text: atStart[1] ?? '', glued: false },
      { ...token, text: atStart[2] ?? '' },
    ];
  return [token];
}

// 孙文 and 孙中文 are names; 孙中山文 and 张三摄 are a name and a work.
function isLikelierCut(text: string, work: string): boolean {
  return work.length > 1 || work === '摄' || text.length >= 4;
}

// 文/图, 图/文, 文/摄: one work
function joinWorks(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, mark, next] = tokens.slice(at, at + 3);
    if (!token) continue;
    if (token.kind === 'work' && mark?.kind === 'mark' && next?.kind === 'work') {
      joined.push({ ...token, text: `${token.text}/${next.text}` });
      at += 2;
    } else joined.push(token);
  }
  return joined;
}
