import type { AppliedCorrection } from '../schemas/article.ts';
import type { ArticleView } from './types/article.ts';

/** The parts of an article that are searched. */
export type Searchable = Pick<
  ArticleView,
  'kicker' | 'headline' | 'decks' | 'columnTitle' | 'series' | 'byline' | 'credit' | 'blocks' | 'corrections'
>;

/**
 * The searchable texts of an article in the order shown: kicker, headline, decks, column title, series, byline, the
 * blocks of the body, credit, and the words that editors corrected as they were before. A byline or credit that stands in the body too
 * is not repeated. Left out: jump lines, and the label of an article without a headline, which repeats the opening of its body.
 *
 * The search index is fed with these and the article page shows them in elements marked `data-segment`, so that a hit
 * can be found again by its place. Change the order here and nowhere else.
 */
export function segmentsOf(article: Searchable): string[] {
  const { kicker, headline, decks, columnTitle, series, byline, credit, blocks, corrections = [] } = article;
  return [
    kicker,
    headline,
    ...(decks ?? []),
    columnTitle?.text,
    series?.text,
    byline?.inline ? undefined : byline?.text,
    ...blocks.map(({ text }) => text),
    credit?.inline ? undefined : credit?.text,
    ...corrections.map(formerWords),
  ].filter((text) => text !== undefined);
}

/** The words of a text before a correction; undefined where none were. */
export function formerWords({ what, old }: Pick<AppliedCorrection, 'what' | 'old'>): string | undefined {
  return what === 'text' && old !== '' ? old : undefined;
}

/** Which of the searchable texts is the headline: a kicker stands before it. Missing where none was printed. */
export function headlinePlace({ kicker, headline }: Pick<Searchable, 'kicker' | 'headline'>): number | undefined {
  if (headline === undefined) return undefined;
  return kicker === undefined ? 0 : 1;
}
