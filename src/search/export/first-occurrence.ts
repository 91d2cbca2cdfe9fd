import type { ArticleText } from '../article-text.ts';
import type { Marker, TextRange } from '../found.ts';

/** What an article holds of a query. */
export interface Occurrences {
  /** In all segments, the headline's included; those that overlap count singly. */
  count: number;
  /** The first one, in the order shown, among its neighbours; missing where the query names no words. */
  first?: HitContext;
}

/** A hit and what stands beside it in the same paragraph, as published. */
export interface HitContext {
  before: string;
  hit: string;
  after: string;
}

/** Code points shown on either side. */
export const CONTEXT_CHARACTERS = 40;

export function occurrencesIn(text: ArticleText, marker: Marker): Occurrences {
  let count = 0;
  let first: HitContext | undefined;
  text.segments.forEach((segment, place) => {
    const hits = marker(segment, place === text.headline);
    count += hits.length;
    const [hit] = hits;
    if (first === undefined && hit !== undefined) first = contextOf(segment, hit);
  });
  return first === undefined ? { count } : { count, first };
}

function contextOf(segment: string, { start, end }: TextRange): HitContext {
  return {
    before: [...segment.slice(0, start)].slice(-CONTEXT_CHARACTERS).join(''),
    hit: segment.slice(start, end),
    after: [...segment.slice(end)].slice(0, CONTEXT_CHARACTERS).join(''),
  };
}
