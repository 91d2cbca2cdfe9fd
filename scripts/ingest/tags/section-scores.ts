import type { Section } from '../../../src/schemas/vocabulary.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import type { SectionClues } from './sections.ts';

/** How much speaks for a section, and which words. */
export interface ScoredSection {
  id: string;
  score: number;
  /** What each word counted, the most telling first. */
  words: { word: string; weight: number }[];
}

/** A word of the vocabulary: what one occurrence of it counts for which section. */
type WordWeights = readonly { id: string; weight: number }[];

const WEIGHTS = { words: 1, strong: 3, decisive: 30, against: -2 } as const;
/** A word in the headline counts as often. */
const HEADLINE_TIMES = 3;
/** What the page's number counts, for a section that stands on such pages. */
const PAGE_PRIOR = 1;

/**
 * Scores every section by the words of an article, best first; of two alike the earlier in the vocabulary. A word counts
 * its weight for the first occurrence and less and less for more (log2), so that one word said ten times does not outweigh
 * four different ones; three times in the headline; and less the more sections share it.
 */
export function scoreSections({ headline = '', text, pageLabel }: SectionClues, sections: readonly Section[]): ScoredSection[] {
  const lexicon = lexiconOf(sections);
  const found = new Map<string, { weights: WordWeights; count: number; inHeadline: boolean }>();
  for (const [part, inHeadline] of [
    [headline, true],
    [text, false],
  ] as const) {
    for (const { word, entry } of lexicon.scan(part)) {
      const known = found.get(word) ?? { weights: entry, count: 0, inHeadline: false };
      found.set(word, { weights: entry, count: known.count + (inHeadline ? 0 : 1), inHeadline: inHeadline || known.inHeadline });
    }
  }
  const scores = sections.map(({ id, pages = [] }) => ({
    id,
    score: pageLabel !== undefined && pages.includes(pageLabel) ? PAGE_PRIOR : 0,
    words: [...found].flatMap(([word, { weights, count, inHeadline }]) => {
      const times = Math.log2(1 + count) + (inHeadline ? HEADLINE_TIMES : 0);
      return weights.filter((each) => each.id === id).map(({ weight }) => ({ word, weight: weight * times }));
    }),
  }));
  return scores
    .map(({ id, score, words }) => ({
      id,
      score: words.reduce((sum, { weight }) => sum + weight, score),
      words: words.toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)),
    }))
    .toSorted((a, b) => b.score - a.score);
}

const lexicons = new WeakMap<readonly Section[], Lexicon<WordWeights>>();

function lexiconOf(sections: readonly Section[]): Lexicon<WordWeights> {
  const made = lexicons.get(sections);
  if (made) return made;
  const words = sections.flatMap((section) =>
    (['decisive', 'strong', 'words', 'against'] as const).flatMap((list) =>
      (section[list] ?? []).map((word) => ({ word: word.toLowerCase(), id: section.id, weight: WEIGHTS[list] })),
    ),
  );
  const shared = [...Map.groupBy(words, ({ word }) => word)].map(([word, uses]) => {
    const claims = uses.filter(({ weight }) => weight > 0).length;
    const weights = uses.map(({ id, weight }) => ({ id, weight: weight > 0 ? weight / Math.sqrt(claims) : weight }));
    return [word, weights] as const;
  });
  const lexicon = makeLexicon<WordWeights>(shared, true);
  lexicons.set(sections, lexicon);
  return lexicon;
}
