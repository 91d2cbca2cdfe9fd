import type { FoundArticle } from '../../../search/found.ts';
import type { MatchMode } from '../../../search/options.ts';

/**
 * The page of an article, told what to mark there.
 *
 * @param occurrence which of the hits is to be looked at, from 0
 */
export function articleUrl({ url }: FoundArticle, { query, match }: { query: string; match: MatchMode }, occurrence = 0): string {
  const target = new URL(url);
  target.searchParams.set('q', query);
  if (match !== 'exact') target.searchParams.set('match', match);
  if (occurrence > 0) target.searchParams.set('hit', String(occurrence + 1));
  return target.href;
}
