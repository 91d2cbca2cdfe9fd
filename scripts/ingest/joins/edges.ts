import type { Block } from '../../model/page.ts';
import type { Traced } from '../../model/traced.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { hanShare } from '../language/script.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { type BracketState, bracketState } from './brackets.ts';
import { HISTORY } from './char-model.ts';
import { encodeWords, latinTokens } from './kinds.ts';
import { prefixScores, segment, suffixScores } from './segment.ts';
import type { WordTable } from './word-table.ts';

/** Units on either side of a break that the dictionary sees. */
const EDGE_UNITS = 8;
/** The same for Latin text, which is cut to words. */
const LATIN_EDGE = 60;

/** Longest clause that is looked at, in characters. */
const MAX_CLAUSE = 60;

/** Longest text whose words are compared; hostile blocks may be longer. */
const MAX_COMPARED_UNITS = 3000;

/** Rules of lines that need no stop: verse, tables, line-ups; where to ask. */
const COMPLETE_LINES: ReadonlySet<string> = new Set(['run-of-short-lines', 'contact-line']);

const MEASURE =
  /^(?:\d|[万亿多余个家元项名人次户套辆台年月日时分秒米吨亩岁届条件只头棵座所处间场%％]|平方|公里|公斤|千米|千瓦|百分)/u;

export type JoinLanguage = 'zh' | 'en';

/** All that joining needs to know of one block: looked at once, compared often. */
export interface BlockEdges {
  block: Block;
  language: JoinLanguage;
  /** The text stops without a mark that could end a paragraph. */
  open: boolean;
  /** It may be the continuation of another block. */
  start: boolean;
  tail: { text: string; scores: ArrayLike<number> };
  head: { text: string; scores: ArrayLike<number> };
  /** Last and first three characters, and kinds of words. */
  lastChars: string;
  firstChars: string;
  lastKinds: string;
  firstKinds: string;
  /** Last and first Latin word, lower-cased. */
  lastWord: string;
  firstWord: string;
  /** The clause broken off lists things with 、, and so does the one that begins. */
  listsBefore: boolean;
  listsAfter: boolean;
  endsNumber: boolean;
  startsMeasure: boolean;
  endsComma: boolean;
  endsHyphen: boolean;
  startsLower: boolean;
  brackets: BracketState;
  /** Words of two characters or more, lower-cased Latin words, with their number. */
  words: ReadonlyMap<string, number>;
}

/** Looks at a block. A short line without a mark may be the beginning of a broken paragraph (001:155), but never a continuation. */
export function edgesOf(block: Block, words: WordTable): BlockEdges {
  const told = looked.get(block.flow) ?? lookAt(block.flow.text, words);
  looked.set(block.flow, told);
  return { block, open: mayBeOpen(block), start: mayContinue(block), ...told };
}

// Joins are scored once to see which columns to open again and once afterwards; most texts are the same.
const looked = new WeakMap<Traced, ReturnType<typeof lookAt>>();

function lookAt(text: string, words: WordTable): Omit<BlockEdges, 'block' | 'open' | 'start'> {
  const language = hanShare(text) > 0.2 ? 'zh' : 'en';
  return {
    language,
    ...(language === 'zh' ? chineseEdges(text, words) : latinEdges(text, words)),
    listsBefore: /、[^，。；：！？]*$/u.test(text.slice(-MAX_CLAUSE)),
    listsAfter: /^[^，。；：！？]*、/u.test(text.slice(0, MAX_CLAUSE)),
    endsNumber: /^[\d一二三四五六七八九十百千两]$/u.test(text.at(-1) ?? ''),
    startsMeasure: MEASURE.test(text),
    endsComma: /^[，、,]$/u.test(text.at(-1) ?? ''),
    endsHyphen: language === 'en' && /\p{L}-$/u.test(text.slice(-3)),
    startsLower: language === 'en' && /^[“‘"'(]?\p{Ll}/u.test(text),
    brackets: bracketState(text),
  };
}

type Edges = Pick<
  BlockEdges,
  'tail' | 'head' | 'lastChars' | 'firstChars' | 'lastKinds' | 'firstKinds' | 'lastWord' | 'firstWord' | 'words'
>;

function chineseEdges(text: string, words: WordTable): Edges {
  const tail = text.slice(-EDGE_UNITS);
  const head = text.slice(0, EDGE_UNITS);
  return {
    tail: { text: tail, scores: prefixScores(tail, words) },
    head: { text: head, scores: suffixScores(head, words) },
    lastChars: text.slice(-HISTORY),
    firstChars: text.slice(0, HISTORY),
    lastKinds: encodeWords(segment(tail, words).slice(-HISTORY), words),
    firstKinds: encodeWords(segment(head, words).slice(0, HISTORY), words),
    lastWord: '',
    firstWord: '',
    words: wordsOf(text, 'zh', words),
  };
}

function latinEdges(text: string, words: WordTable): Edges {
  const last = latinTokens(text.slice(-LATIN_EDGE));
  const first = latinTokens(text.slice(0, LATIN_EDGE));
  const none = { text: '', scores: [0] };
  return {
    tail: none,
    head: none,
    lastChars: `${text.slice(1 - HISTORY)} `,
    firstChars: text.slice(0, HISTORY),
    lastKinds: encodeWords(last.slice(-HISTORY), words),
    firstKinds: encodeWords(first.slice(0, HISTORY), words),
    lastWord: (last.at(-1) ?? '').toLowerCase(),
    firstWord: (first[0] ?? '').toLowerCase(),
    words: wordsOf(text, 'en', words),
  };
}

/** An open end: body that stops without an end mark; or a short unmarked line that may be its first line. */
export function mayBeOpen({ role, rule, marked, flow }: Block): boolean {
  if (role !== 'body' && (rule !== 'short-line' || marked)) return false;
  return !COMPLETE_LINES.has(rule) && isOpenEnd(flow.text);
}

/** What begins a paragraph for certain: 本报讯, 新华社, a bullet, a dash, a jump line. */
export const PARAGRAPH_SIGN = /^(?:本报讯|新华社|[●■◆▲★◎□○•]|——|（上接)/u;

function mayContinue({ role, rule, flow }: Block): boolean {
  return role === 'body' && !COMPLETE_LINES.has(rule) && !PARAGRAPH_SIGN.test(flow.text) && !startsWithDateline(flow.text);
}

/** Words of two characters or more, or lower-cased Latin words of three letters or more, with their number. */
export function wordsOf(text: string, language: JoinLanguage, words: WordTable): Map<string, number> {
  const compared = text.slice(0, MAX_COMPARED_UNITS);
  const tokens = language === 'zh' ? segment(compared, words) : (compared.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.length < 2 || !/^\p{L}|^\d{2}/u.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
