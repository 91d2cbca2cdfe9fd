import { hanShare } from '../language/script.ts';
import { wordsOf } from './edges.ts';
import { likeness, wordVectors } from './likeness.ts';
import { wordTable } from './word-table.ts';

/**
 * Least likeness by which left-over text is given to a story, and how many times that of the second it must be: measured on
 * mixed pages (ARCHITECTURE.md); the handbook (§3.4) asks .1 and twice.
 */
const MIN_LIKENESS = 0.06;
const MIN_LEAD = 1.7;

/** Index and likeness of the story that a cluster resembles. */
export interface Resemblance {
  index: number;
  likeness: number;
}

/**
 * How like a cluster of left-over blocks is to each story of its page: TF-IDF cosine of words, 0 to 1. Whole clusters are
 * compared, since single blocks hold too few words (001:7 → 43 scores .198 against .089).
 *
 * @param cluster its text
 * @param stories texts of the stories, headlines included
 */
export function clusterLikeness(cluster: string, stories: readonly string[]): number[] {
  const words = [cluster, ...stories].map((text) => wordsOf(text, hanShare(text) > 0.2 ? 'zh' : 'en', wordTable()));
  const [own, ...others] = wordVectors(words);
  return others.map((other) => (own ? likeness(own, other) : 0));
}

/** The story that stands out: alike enough, and twice as alike as every other one. */
export function standingOut(likenesses: readonly number[]): Resemblance | undefined {
  const [best, second] = likenesses
    .map((value, index) => ({ index, likeness: value }))
    .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index);
  if (!best || best.likeness < MIN_LIKENESS || best.likeness < MIN_LEAD * (second?.likeness ?? 0)) return undefined;
  return best;
}
