import type { FoundArticle } from '../../../search/found.ts';
import type { MatchMode } from '../../../search/options.ts';

/** The page of an article, told what to mark there. */
export function articleUrl({ url }: FoundArticle, { query, match }: { query: string; match: MatchMode }): string {
  const target = new URL(url);
  target.searchParams.set('q', query);
  if (match !== 'exact') target.searchParams.set('match', match);
  return target.href;
}
