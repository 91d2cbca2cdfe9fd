import { MATCH_MODES, type MatchMode } from '../../search/options.ts';

/** What a result link of the search tells the article page. */
export interface PageQuery {
  query: string;
  match: MatchMode;
  /** Which of the hits the link leads to, from 1; the first where none is named. */
  hit?: number;
}

/** The query in the address of the page. An unknown mode is taken for the plain one. */
export function readPageQuery(search: string): PageQuery {
  const parameters = new URLSearchParams(search);
  const match = MATCH_MODES.find((mode) => mode === parameters.get('match')) ?? 'exact';
  const hit = parameters.get('hit') ?? '';
  return { query: (parameters.get('q') ?? '').trim(), match, ...(/^[1-9]\d{0,5}$/u.test(hit) && { hit: Number(hit) }) };
}

/** The same query on the search page. */
export function searchPageUrl({ query, match }: PageQuery, searchPage: URL): string {
  const url = new URL(searchPage);
  url.searchParams.set('q', query);
  if (match !== 'exact') url.searchParams.set('match', match);
  return url.href;
}

/** Takes the query out of the address of the page, so that it can be copied as a permanent one. */
export function forgetPageQuery(): void {
  const url = new URL(location.href);
  url.searchParams.delete('q');
  url.searchParams.delete('match');
  url.searchParams.delete('hit');
  // Browsers let no page from a disk change its address.
  if (url.protocol !== 'file:') history.replaceState(history.state, '', url.href);
}
