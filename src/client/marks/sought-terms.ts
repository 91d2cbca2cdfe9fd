import type { SoughtTerm } from '../../search/hits/hits.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { positiveTerms } from '../../search/query/positive-terms.ts';

/** What a query asks to be marked; no terms where it holds only fields, dates and words to be left out. */
export type Sought = { kind: 'terms'; terms: SoughtTerm[] } | { kind: 'too-long' };

/** Reads the terms that may stand in an article that the query has found. */
export function readSought(query: string): Sought {
  const { tree, problems } = parseQuery(query);
  if (tree !== undefined) return { kind: 'terms', terms: positiveTerms(tree) };
  return problems.some(({ code }) => code === 'too-long') ? { kind: 'too-long' } : { kind: 'terms', terms: [] };
}
