import { headlineStems } from './headline-words.ts';

/** The words of a text, cut to stems, with what each tells on this page. */
export interface WordProfile {
  weights: ReadonlyMap<string, number>;
  /** Length of the vector of weights. */
  norm: number;
}

/** Longest text that is looked at, in characters: enough to know its subject, and bounded for hostile pages. */
const LOOKED_AT = 4000;

/**
 * Makes profiles of texts of one page: a word that stands in few of its paragraphs tells more than one that stands in many.
 *
 * @param paragraphs all running text of the page
 */
export function wordProfiler(paragraphs: readonly string[]): (text: string) => WordProfile {
  const counts = new Map<string, number>();
  for (const text of paragraphs)
    for (const stem of headlineStems(text.slice(0, LOOKED_AT))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (text) => {
    const weights = new Map<string, number>();
    for (const stem of headlineStems(text.slice(0, LOOKED_AT)))
      weights.set(stem, Math.log(1 + paragraphs.length / (counts.get(stem) ?? 1)));
    return { weights, norm: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) };
  };
}

/** Cosine of two profiles, 0 to 1: paragraphs of one story mostly share a few rare words, those of two stories none. */
export function wordLikeness(one: WordProfile, other: WordProfile): number {
  if (one.norm === 0 || other.norm === 0) return 0;
  let sum = 0;
  for (const [stem, weight] of one.weights) sum += weight * (other.weights.get(stem) ?? 0);
  return sum / (one.norm * other.norm);
}
