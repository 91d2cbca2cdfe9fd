import { closesBracket, conflictsBracket } from './brackets.ts';
import { type CharModel, characterGain } from './char-model.ts';
import type { BlockEdges } from './edges.ts';
import { likeness, type WordVector } from './likeness.ts';
import { crossingGain } from './segment.ts';
import type { KindStatistics } from './weights.ts';
import type { WordTable } from './word-table.ts';

/** A block with its place in the run of the page. */
export interface PlacedEdges extends BlockEdges {
  /** Number of running-text blocks above it, and up to it with itself. */
  bodies: readonly [above: number, upTo: number];
  /** The same of display lines and bylines. */
  headings: readonly [above: number, upTo: number];
  /** The running-text block above it has an open end. */
  openAbove: boolean;
  vector: WordVector;
}

/** What is known of the whole page. */
export interface PageKnowledge {
  words: WordTable;
  characters: CharModel;
  /** Pairs of Latin words of the page, `of the`. */
  wordPairs: ReadonlySet<string>;
  kinds: KindStatistics;
  soundness: Soundness;
}

/** Neighbours of an open end, and how many of them a word of the dictionary ties together. */
export interface Soundness {
  pairs: number;
  tied: number;
}

type Feature = (end: PlacedEdges, start: PlacedEdges, page: PageKnowledge, near: Nearness) => number;

interface Nearness {
  /** Running-text blocks between the two, in either direction. */
  between: number;
  headings: number;
  backwards: boolean;
  adjacent: boolean;
  characters: number;
  crossing: number;
}

/** Gains are cut off here: beyond it they only say the same louder. */
const MAX_GAIN = 15;

const MEASURE = /^(?:\d|[万亿多余个家元项名人次户套辆台年月日时分秒米吨亩岁届条件只头棵座所处间场%％]|平方|公里|公斤|千米|千瓦|百分)/u;

/** The evidence for one pair, in the order of the weights (parsing.md §3.4); each is 0 where it says nothing. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  bias: () => 1,
  characterGain: (_end, _start, _page, { characters }) => characters,
  characterGainNear: (_end, _start, _page, { characters, adjacent }) => (adjacent ? characters : 0),
  wordGain: (_end, _start, _page, { crossing }) => crossing,
  kindGain: (end, start, { kinds }, { crossing }) => (crossing > 0 ? 0 : (kinds.pairs[`${end.lastKind} ${start.firstKind}`] ?? 0)),
  startGain: (_end, start, { kinds }) => kinds.starts[start.firstKind] ?? 0,
  likeness: (end, start) => likeness(end.vector, start.vector),
  bracketFits: (end, start) => Number(closesBracket(end.brackets, start.brackets)),
  bracketConflicts: (end, start) => Number(conflictsBracket(end.brackets, start.brackets)),
  numberMeasure: ({ block }, start) => Number(/[\d一二三四五六七八九十百千两]$/u.test(block.flow.text) && MEASURE.test(start.block.flow.text)),
  comma: ({ block }) => Number(/[，、,]$/u.test(block.flow.text)),
  commaNear: ({ block }, _start, _page, { adjacent }) => Number(adjacent && /[，、,]$/u.test(block.flow.text)),
  soundness: (_end, _start, { soundness }, { adjacent, crossing }) => (adjacent ? shareTied(soundness, crossing) - USUALLY_TIED : 0),
  adjacent: (_end, _start, _page, { adjacent }) => Number(adjacent),
  distance: (_end, _start, _page, { between, backwards }) => -Math.log2(1 + between) - (backwards ? 3 : 0),
  backwards: (_end, _start, _page, { backwards }) => Number(backwards),
  headings: (_end, _start, _page, { headings }) => Math.min(2, headings),
  openAbove: (_end, start) => Number(start.openAbove),
  lowerStart: (_end, { block, language }) => Number(language === 'en' && /^[“‘"'(]?\p{Ll}/u.test(block.flow.text)),
  hyphen: ({ block, language }, start) => Number(language === 'en' && /\p{L}-$/u.test(block.flow.text) && /^\p{Ll}/u.test(start.block.flow.text)),
  wordPair: (end, start, { wordPairs }) => Number(end.language === 'en' && wordPairs.has(wordsAcross(end, start))),
  flush: ({ block }, start, _page, { adjacent }) => Number(adjacent && block.wrapped && start.block.opening === 'flush'),
  flushApart: (_end, { block }, _page, { adjacent }) => Number(!adjacent && block.opening === 'flush'),
  indented: (_end, { block }) => Number(block.opening === 'indented'),
  otherStyle: ({ block }, start) => Number(block.spaced !== start.block.spaced),
};

export const FEATURE_NAMES: readonly string[] = Object.keys(FEATURES);

/** A word crosses a break by more than chance would have it. */
export const TIES = 2;
/** Share of true joins that a word ties together, and the weight of that expectation in pairs. */
const USUALLY_TIED = 0.4;
const EXPECTED = 2;

// The pair itself is left out: it is judged by the others. Where stories interleave or text is lost, few are tied.
function shareTied({ pairs, tied }: Soundness, crossing: number): number {
  return (tied - Number(crossing > TIES) + USUALLY_TIED * EXPECTED) / (pairs - 1 + EXPECTED);
}

const TABLE = Object.values(FEATURES);

/** The evidence for `start` going on from `end`, one number for each of `FEATURE_NAMES`. */
export function pairFeatures(end: PlacedEdges, start: PlacedEdges, page: PageKnowledge): number[] {
  const near = nearness(end, start, page);
  return TABLE.map((feature) => feature(end, start, page, near));
}

function nearness(end: PlacedEdges, start: PlacedEdges, page: PageKnowledge): Nearness {
  const zh = end.language === 'zh';
  const gain = characterGain(zh ? end.tail.text : `${end.tail.text} `, start.head.text, page.characters);
  return {
    ...distanceOf(end, start),
    characters: Math.max(-MAX_GAIN, Math.min(MAX_GAIN, gain)),
    crossing: zh ? Math.min(MAX_GAIN, crossingGain(end.tail, start.head, page.words)) : 0,
  };
}

/** How far two blocks stand apart on the page. */
export function distanceOf(end: PlacedEdges, start: PlacedEdges): Pick<Nearness, 'between' | 'headings' | 'backwards' | 'adjacent'> {
  const backwards = start.block.place < end.block.place;
  const [upper, lower] = backwards ? [start, end] : [end, start];
  const between = lower.bodies[0] - upper.bodies[1];
  const headings = lower.headings[0] - upper.headings[1];
  return { between, headings, backwards, adjacent: !backwards && between === 0 && headings === 0 };
}

/** `of the`: the last word before a break and the first after it, lower-cased. */
function wordsAcross(end: PlacedEdges, start: PlacedEdges): string {
  const last = /[\p{L}\p{N}]+$/u.exec(end.block.flow.text.slice(-40))?.[0] ?? '';
  const first = /^[\p{L}\p{N}]+/u.exec(start.block.flow.text.slice(0, 40))?.[0] ?? '';
  return `${last} ${first}`.toLowerCase();
}

/** Every two words that follow one another without a mark between. */
export function wordPairsOf(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
    for (const [index, word] of words.entries()) if (index > 0) found.add(`${words[index - 1]} ${word}`);
  }
  return found;
}
