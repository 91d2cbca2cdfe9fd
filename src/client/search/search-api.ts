import type { FacetCounts, FoundArticle } from '../../search/found.ts';
import type { MatchMode, SearchFilters, SortOrder } from '../../search/options.ts';
import type { QueryProblem } from '../../search/query/tree.ts';
import { throwIfAborted } from './engine/aborted.ts';
import type { SearchArchive, SearchSession } from './search-session.ts';

/** What may be asked for beside the query. */
export interface ApiOptions {
  /** `exact` (default), `word`, `stem`. */
  match?: MatchMode;
  /** `newest` (default), `oldest`, `relevance`. */
  sort?: SortOrder;
  /** Days, both included: `2024-07-01`. */
  from?: string;
  to?: string;
  frontPage?: boolean;
  facets?: SearchFilters['facets'];
  /** Hits to skip, and to give; 0 and 20 by default. `Infinity` gives all. */
  offset?: number;
  limit?: number;
  /** Search the whole archive even where the newest part of it fills the page, so that `total` and `facets` are of all. */
  everything?: boolean;
  /** Count the facets. */
  countFacets?: boolean;
  signal?: AbortSignal;
}

export interface ApiHit {
  /** Of the article's page. */
  url: string;
  /** Permanent address within the archive: `lanchuan-ribao/2024-10-18/p02/a01`. */
  address: string;
  newspaper: string;
  /** Missing for the undated. */
  date?: string;
  /** The printed number, where known. */
  page?: string;
  section: string;
  kind: string;
  people: string[];
  characters: number;
}

export interface ApiAnswer {
  /** Changes with every text of the archive. */
  corpus: string;
  /** Articles found so far; the number of all only where `complete` is true. */
  total: number;
  /** Every part of the archive within the range has answered. */
  complete: boolean;
  /** Parts of the archive not yet searched, and parts that could not be read. */
  open: string[];
  failed: string[];
  /** What was wrong with the query, and whether it was searched as one phrase because of that. */
  problems: QueryProblem[];
  literal: boolean;
  hits: ApiHit[];
  facets?: FacetCounts;
}

export interface SearchApi {
  /** @throws when the archive's list of indexes cannot be read; the reason of the signal when that was given. */
  search(query: string, options?: ApiOptions): Promise<ApiAnswer>;
}

declare global {
  interface Window {
    backfile?: SearchApi;
  }
}

/** The interface for scripts of other pages: the same engine as the search page's. */
export function searchApi(archive: SearchArchive): SearchApi {
  return {
    async search(query, options = {}) {
      const { match = 'exact', sort = 'newest', offset = 0, limit = 20, everything = false, signal } = options;
      const session = await archive.search(query, { match, sort, filters: filtersOf(options) }, signal);
      await session.gather(everything ? Number.POSITIVE_INFINITY : offset + limit);
      throwIfAborted(signal);
      return answerOf(session, session.found.slice(offset, offset + limit), options.countFacets ?? false);
    },
  };
}

function filtersOf({ from, to, frontPage, facets = {} }: ApiOptions): SearchFilters {
  return {
    facets,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(frontPage === undefined ? {} : { frontPage }),
  };
}

function answerOf(session: SearchSession, found: readonly FoundArticle[], countFacets: boolean): ApiAnswer {
  const { corpus, count, open, failed, parsed } = session;
  return {
    corpus,
    total: count,
    complete: open.length === 0 && failed.length === 0,
    open: open.map(({ folder }) => folder),
    failed: failed.map(({ folder }) => folder),
    problems: parsed.problems,
    literal: parsed.literal,
    hits: found.map(hitOf),
    ...(countFacets ? { facets: session.facets() } : {}),
  };
}

function hitOf({ url, facts, newspaper, section }: FoundArticle): ApiHit {
  const { address, issue, page, kind, people, characters } = facts;
  return {
    url,
    address,
    newspaper: newspaper.name,
    ...(issue.date === undefined ? {} : { date: issue.date }),
    ...(page.label === undefined ? {} : { page: page.label }),
    section: section.name,
    kind,
    people: people.map(({ name }) => name),
    characters,
  };
}
