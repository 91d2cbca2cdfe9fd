import { closesBracket, conflictsBracket } from './brackets.ts';
import type { CharModel } from './char-model.ts';
import type { BlockEdges } from './edges.ts';
import { likeness, type WordVector } from './likeness.ts';
import { crossingGain } from './segment.ts';
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
  /** Log-probability of its first characters, and of the kinds of its first words, on their own. */
  own: {
    characters: number;
    kinds: number;
    /** How much likelier its first words are at the beginning of a paragraph. */
    fresh: number;
  };
}

/** What is known of the whole page. */
export interface PageKnowledge {
  words: WordTable;
  characters: CharModel;
  /** Pairs of Latin words of the page, `of the`. */
  wordPairs: ReadonlySet<string>;
  /** How kinds of words follow one another in the archive's articles; one unit for each kind. */
  kinds: CharModel;
}

/** Gains are cut off here: beyond it they only say the same louder. */
const MAX_GAIN = 15;

/**
 * The evidence for one pair, in the order of the weights (parsing.md §3.4). Each is 0 where it says nothing; those from
 * `lowerStart` to `wordPair` are of English, `numberMeasure` and `wordGain` of Chinese.
 */
export const FEATURE_NAMES = [
  'bias',
  'characterGain',
  'characterGainNear',
  'wordGain',
  'kindGain',
  'freshStart',
  'likeness',
  'bracketFits',
  'bracketConflicts',
  'numberMeasure',
  'list',
  'comma',
  'commaNear',
  'adjacent',
  'distance',
  'backwards',
  'headings',
  'openAbove',
  'lowerStart',
  'hyphen',
  'wordPair',
  'flush',
  'flushApart',
  'indented',
  'otherStyle',
] as const;

export type FeatureName = (typeof FEATURE_NAMES)[number];

/** The evidence for `start` going on from `end`. */
export function pairFeatures(end: PlacedEdges, start: PlacedEdges, page: PageKnowledge): number[] {
  const { between, headings, backwards, adjacent } = distanceOf(end, start);
  const zh = end.language === 'zh';
  const near = Number(adjacent);
  const characters = cut(page.characters.gain(end.lastChars, start.firstChars, start.own.characters));
  const crossing = zh ? cut(crossingGain(end.tail, start.head, page.words)) : 0;
  const { opening } = start.block;
  const values: Record<FeatureName, number> = {
    bias: 1,
    characterGain: characters,
    characterGainNear: near * characters,
    wordGain: crossing,
    // Halves of a word have no kind.
    kindGain: crossing > 0 ? 0 : cut(page.kinds.gain(end.lastKinds, start.firstKinds, start.own.kinds)),
    freshStart: start.own.fresh,
    likeness: likeness(end.vector, start.vector),
    bracketFits: Number(closesBracket(end.brackets, start.brackets)),
    bracketConflicts: Number(conflictsBracket(end.brackets, start.brackets)),
    numberMeasure: Number(end.endsNumber && start.startsMeasure),
    list: Number(end.listsBefore && start.listsAfter),
    comma: Number(end.endsComma),
    commaNear: near * Number(end.endsComma),
    adjacent: near,
    distance: -Math.log2(1 + between) - (backwards ? 3 : 0),
    backwards: Number(backwards),
    headings: Math.min(2, headings),
    openAbove: Number(start.openAbove),
    lowerStart: Number(start.startsLower),
    hyphen: Number(end.endsHyphen && start.startsLower),
    wordPair: Number(!zh && page.wordPairs.has(`${end.lastWord} ${start.firstWord}`)),
    flush: near * Number(end.block.wrapped && opening === 'flush'),
    flushApart: (1 - near) * Number(opening === 'flush'),
    indented: Number(opening === 'indented'),
    otherStyle: Number(end.block.spaced !== start.block.spaced),
  };
  return FEATURE_NAMES.map((name) => values[name]);
}

function cut(gain: number): number {
  return Math.max(-MAX_GAIN, Math.min(MAX_GAIN, gain));
}

/** How far two blocks stand apart on the page: running text and headings between, in either direction. */
export function distanceOf(
  end: PlacedEdges,
  start: PlacedEdges,
): { between: number; headings: number; backwards: boolean; adjacent: boolean } {
  const backwards = start.block.place < end.block.place;
  const [upper, lower] = backwards ? [start, end] : [end, start];
  const between = lower.bodies[0] - upper.bodies[1];
  const headings = lower.headings[0] - upper.headings[1];
  return { between, headings, backwards, adjacent: !backwards && between === 0 && headings === 0 };
}
