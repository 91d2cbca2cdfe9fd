/**
 * `exact`: any substring. `word`: the same, but Latin words whole. `stem`: words of the same stem, in English articles;
 * articles in other languages are searched exactly.
 */
export const MATCH_MODES = ['exact', 'word', 'stem'] as const;
export type MatchMode = (typeof MATCH_MODES)[number];

export const SORT_ORDERS = ['newest', 'oldest', 'relevance'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Facts that hits are counted by and can be narrowed to. Values of one are alternatives; different ones must all hold. */
export const FACETS = ['newspaper', 'year', 'month', 'page', 'section', 'kind', 'byline', 'length', 'quality'] as const;
export type Facet = (typeof FACETS)[number];

/** How hits are narrowed, beside the query. */
export interface SearchFilters {
  /** Days, both included: `2024-07-01`. Undated articles are outside every range. */
  from?: string;
  to?: string;
  /** Front pages only. */
  frontPage?: boolean;
  /** Chosen values by facet; see `facetValues`. */
  facets: Partial<Record<Facet, readonly string[]>>;
}

export interface SearchOptions {
  match: MatchMode;
  sort: SortOrder;
  filters: SearchFilters;
}

/** Upper bounds of the length classes, in characters; the last class is open: `0-199`, `200-799`, `800-1999`, `2000-`. */
export const LENGTH_CLASSES = ['0-199', '200-799', '800-1999', '2000-'] as const;

/** What stands for the year and month of undated issues. */
export const UNDATED_VALUE = 'undated';
