import type { Block } from '../../model/page.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { hanShare } from '../language/script.ts';
import { isListItem, isOpenEnd } from '../language/sentence.ts';

import { type BracketState, bracketState } from './brackets.ts';
import { prefixScores, segment, suffixScores } from './segment.ts';
import type { WordTable } from './word-table.ts';

/** Units on either side of a break that the dictionary sees. */
const EDGE_UNITS = 8;

/** Longest text whose words are compared; hostile blocks may be longer. */
const MAX_COMPARED_UNITS = 3000;

/** Rule of lines that need no stop: verse, tables, line-ups. */
const VERSE_BY_PLACE = 'run-of-short-lines';

export type JoinLanguage = 'zh' | 'en';

/** All that joining needs to know of one block: looked at once, compared often. */
export interface BlockEdges {
  block: Block;
  language: JoinLanguage;
  /** The text stops without a mark that could end a paragraph. */
  open: boolean;
  /** It may be the continuation of another block. */
  start: boolean;
  tail: { text: string; scores: readonly number[] };
  head: { text: string; scores: readonly number[] };
  lastKind: string;
  firstKind: string;
  brackets: BracketState;
  /** Words of two characters or more, lower-cased Latin words, with their number. */
  words: ReadonlyMap<string, number>;
}

/** Looks at a block. A short line without a mark may be the beginning of a broken paragraph (001:155), but never a continuation. */
export function edgesOf(block: Block, words: WordTable): BlockEdges {
  const { text } = block.flow;
  const language = hanShare(text) > 0.2 ? 'zh' : 'en';
  const tail = text.slice(-EDGE_UNITS);
  const head = text.slice(0, EDGE_UNITS);
  const zh = language === 'zh';
  const tokens = zh ? segment(text.slice(0, MAX_COMPARED_UNITS), words) : latinWords(text.slice(0, MAX_COMPARED_UNITS));
  const lastTokens = zh ? segment(tail, words) : latinTokens(text.slice(-60));
  const firstTokens = zh ? segment(head, words) : latinTokens(text.slice(0, 60));
  return {
    block,
    language,
    open: mayBeOpen(block),
    start: mayContinue(block),
    tail: { text: tail, scores: zh ? prefixScores(tail, words) : [] },
    head: { text: head, scores: zh ? suffixScores(head, words) : [] },
    lastKind: kindOf(lastTokens.at(-1) ?? '', words),
    firstKind: kindOf(firstTokens[0] ?? '', words),
    brackets: bracketState(text),
    words: countWords(tokens),
  };
}

/** An open end: body that stops without an end mark; or a short unmarked line that may be its first line. */
export function mayBeOpen({ role, rule, marked, flow }: Block): boolean {
  if (role !== 'body' && (rule !== 'short-line' || marked)) return false;
  return rule !== VERSE_BY_PLACE && isOpenEnd(flow.text);
}

/** What begins a paragraph for certain: 本报讯, 新华社, a bullet, a dash, a dateline. */
export const PARAGRAPH_SIGN = /^(?:本报讯|新华社|[●■◆▲★◎□○•]|——|（上接)/u;

function mayContinue({ role, rule, flow }: Block): boolean {
  return role === 'body' && rule !== VERSE_BY_PLACE && !PARAGRAPH_SIGN.test(flow.text) && !startsWithDateline(flow.text);
}

const FUNCTION_LENGTH = 4;

/** The kind of a word for statistics: itself if very frequent, a mark itself, else its class. */
export function kindOf(word: string, words: WordTable): string {
  if (word === '') return 'none';
  if (/^\p{Script=Han}/u.test(word)) return words.isFrequent(word) ? word : words.kind(word);
  if (/^\d/u.test(word)) return '#';
  if (!/^\p{L}/u.test(word)) return word[0] ?? 'none';
  if (word.length <= FUNCTION_LENGTH && /^\p{Ll}/u.test(word)) return word;
  const ending = /(?:ing|ed|ly|s|tion|er|al|ive|ous|est|ity|ment)$/u.exec(word)?.[0] ?? '';
  return `${/^\p{Lu}/u.test(word) ? 'L' : 'l'}${ending}`;
}

function latinTokens(text: string): string[] {
  return text.match(/\p{L}+|\d+|[^\s\p{L}\d]/gu) ?? [];
}

function latinWords(text: string): string[] {
  return (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase());
}

function countWords(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.length < 2 || !/^\p{L}|^\d{2}/u.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
