import type { TextLanguage } from '../../schemas/article.ts';

/** What the search index is fed with: one record an article. */
export interface SearchRecord {
  address: string;
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  language: TextLanguage;
  /** Unique and sortable as text: date, page by sequence in the issue, order: `2024-07-19-p01-003`. */
  sortKey: string;
  headline?: string;
  /** Its place in `segments`. */
  headlineAt?: number;
  /** Opening words, shown where there is no headline. */
  label?: string;
  /**
   * Every searchable text of the article in the order shown: kicker, headline, decks, column title, series, byline,
   * paragraphs, credit … The article page carries the same texts in elements marked `data-segment`.
   */
  segments: string[];
}
