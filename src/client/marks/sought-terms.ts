import { foldText } from '../../search/fold.ts';
import type { SoughtTerm } from '../../search/hits.ts';

/** Characters of the longest query that is looked at. */
const MAX_QUERY = 1_000;

/** What a query asks to be marked; none where it holds only fields, dates and words to be left out. */
export type Sought = { kind: 'terms'; terms: SoughtTerm[] } | { kind: 'too-long' };

/** Reads the terms of a query that may stand in an article that it has found. */
export function readSought(query: string): Sought {
  if (query.length > MAX_QUERY) return { kind: 'too-long' };
  const folded = foldText(query);
  return { kind: 'terms', terms: folded === '' ? [] : [{ term: { folded }, title: false }] };
}
