import type { Block } from '../../../model/page.ts';
import { type WordProfile, wordLikeness, wordProfiler } from '../../language/english/word-likeness.ts';
import { isLatin, wordsOf } from '../../language/english/words.ts';
import { isOpenEnd } from '../../language/sentence.ts';

/** Share of the running text that must be English for a page to be read as an English one. */
const ENGLISH_SHARE = 0.8;

/** From this confidence on a broken sentence is expected to go on in a block. */
const EXPECTED_FROM = 0.7;

/** How sure it is that the second block goes on from the first, 0 to 1. */
export type Confidence = (end: Block, start: Block) => number;

/** What is known of an English page while its stories are put together. */
export interface EnglishPage {
  blocks: readonly Block[];
  confidence: Confidence;
  /** Some broken sentence of the page most likely goes on in this block. */
  expected: (start: Block) => boolean;
  /** Words that stand in small letters somewhere on the page. */
  smallWords: ReadonlySet<string>;
  /** Likeness of two texts by their rare words, 0 to 1. */
  likeness: (one: string, other: string) => number;
}

/** Nearly all running text of the page is English. */
export function isEnglishPage(blocks: readonly Block[]): boolean {
  const bodies = blocks.filter((block) => block.role === 'body');
  const all = bodies.reduce((sum, block) => sum + block.flow.text.length, 0);
  const english = bodies.reduce((sum, { flow }) => sum + (isLatin(flow.text) ? flow.text.length : 0), 0);
  return all > 0 && english >= all * ENGLISH_SHARE;
}

/** Looks once at what decisions on this page rest on. */
export function englishPage(blocks: readonly Block[], confidence: Confidence): EnglishPage {
  const texts = blocks.filter((block) => block.role === 'body').map((block) => block.flow.text);
  const ends = blocks.filter((block) => block.role === 'body' && isOpenEnd(block.flow.text));
  const profileOf = wordProfiler(texts);
  const profiles = new Map<string, WordProfile>();
  const profile = (text: string) => {
    const known = profiles.get(text) ?? profileOf(text);
    profiles.set(text, known);
    return known;
  };
  return {
    blocks,
    confidence,
    expected: (start) => ends.some((end) => end !== start && confidence(end, start) >= EXPECTED_FROM),
    smallWords: new Set(texts.flatMap((text) => wordsOf(text).filter((word) => /^\p{Ll}/u.test(word)))),
    likeness: (one, other) => wordLikeness(profile(one), profile(other)),
  };
}
