import type { ArticleText } from '../../search/article-text.ts';
import type { FacetCounts, FoundArticle, FoundText, Marker, MonthCount } from '../../search/found.ts';
import type { SearchFilters, SearchOptions, SortOrder } from '../../search/options.ts';
import type { ParsedQuery } from '../../search/query/tree.ts';
import type { SearchShard } from '../../search/shards.ts';

/**
 * One query, being answered. Shards are asked one after the other, newest first, only as far as they are needed; what has
 * answered can be narrowed, counted and ordered at once, without asking again.
 */
export interface SearchSession {
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly options: SearchOptions;
  /** Of the archive; changes with its texts. */
  readonly corpus: string;

  /** Shards that have answered, that could not be read, and that are still to be asked. Those outside the filters are in none. */
  readonly answered: readonly SearchShard[];
  readonly failed: readonly SearchShard[];
  readonly open: readonly SearchShard[];

  /** Articles found so far, narrowed by the filters; a total only where `open` and `failed` are empty. */
  readonly count: number;
  /**
   * Those whose place in the order is settled: an open shard might still bring an article that belongs before the others.
   * Ordered by relevance or from the oldest, none is settled before every shard has answered.
   */
  readonly found: readonly FoundArticle[];

  /** Asks on until so many are settled, or no shard is left. Calls wait for one another. Throws nothing: see `failed`. */
  gather(count: number): Promise<void>;

  /** Counts over what has answered. */
  facets(): FacetCounts;
  /** Every month from the first to the last that is held in the shards that have answered, oldest first; then `undated`. */
  months(): MonthCount[];

  /** The same query with other filters or another order; what has answered need not be asked again. */
  with(changes: { filters?: SearchFilters; sort?: SortOrder }): SearchSession;

  /** Occurrences in an article of a language (`facts.language`): stems are looked for in English only. */
  marker(language: string): Marker;
  /** @throws when it cannot be read, or does not belong to the state of the archive that was searched. */
  text(article: FoundArticle): Promise<ArticleText>;
  /**
   * Texts of many, in the order given. One that cannot be read ends it with an error.
   *
   * @param onProgress how many were loaded, of all
   */
  texts(articles: readonly FoundArticle[], options?: TextOptions): AsyncIterable<FoundText>;
}

export interface TextOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Finds articles; knows nothing of the page that shows them. */
export interface SearchArchive {
  /** Starts a search; asks no shard yet. @throws when the list of shards cannot be read. */
  search(query: string, options: SearchOptions, signal?: AbortSignal): Promise<SearchSession>;
}
