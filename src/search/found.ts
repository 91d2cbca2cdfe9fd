import type { ArticleText } from './article-text.ts';
import type { ArticleFacts } from './catalogue.ts';
import type { Facet } from './options.ts';
import type { NamedThing } from './shards.ts';

/** UTF-16 offsets in an original text, end not included. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Finds every occurrence of a query in a segment of an article, first to last. Occurrences may overlap: 哈哈哈 holds 哈哈 twice.
 * Terms that a query excludes are not looked for.
 */
export type Marker = (segment: string, isHeadline: boolean) => TextRange[];

/** An article that was found. */
export interface FoundArticle {
  /** Names the shard that holds it, and its place there. */
  shard: string;
  row: number;
  facts: ArticleFacts;
  newspaper: NamedThing;
  section: NamedThing;
  /** Of its page, with the file name, without the query. */
  url: string;
}

/** A found article with its text. */
export interface FoundText {
  article: FoundArticle;
  text: ArticleText;
}

/** One value of a facet. */
export interface FacetValue {
  value: string;
  /** What readers see; the interface gives names to kinds, grades and length classes itself. */
  name?: string;
  /** Articles found that have it. Values chosen in the same facet do not narrow it, those of other facets do. */
  count: number;
}

export type FacetCounts = Record<Facet, FacetValue[]>;

/** What is held, and what was found, in a month: `2024-07`, or `undated`. */
export interface MonthCount {
  month: string;
  /** Issues with an article at least, articles and characters held, of the shards that have answered. */
  issues: number;
  heldArticles: number;
  heldCharacters: number;
  /** Found by the query and narrowed by every filter but the range of dates. */
  articles: number;
}
