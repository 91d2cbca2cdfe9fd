import { FACETS, type SearchFilters, type SearchOptions } from '../options.ts';
import type { ExportContext } from './row.ts';

/** A search whose hits are exported. */
export interface ExportedSearch {
  query: string;
  options: SearchOptions;
  corpus: string;
}

/** What all rows of an export say of their search. */
export function exportContext(
  { query, options, corpus }: ExportedSearch,
  rest: Pick<ExportContext, 'missing' | 'home' | 'newspapers' | 'texts'>,
): ExportContext {
  const filters = filterText(options.filters);
  return { query, match: options.match, corpus, ...(filters === '' ? {} : { filters }), ...rest };
}

/** `from:2024-01-01; to:2024-06-30; front:yes; section:yaowen|guoji`. */
export function filterText({ from, to, frontPage, facets }: SearchFilters): string {
  const parts = [
    ...(from === undefined ? [] : [`from:${from}`]),
    ...(to === undefined ? [] : [`to:${to}`]),
    ...(frontPage === true ? ['front:yes'] : []),
    ...FACETS.flatMap((facet) => {
      const values = facets[facet] ?? [];
      return values.length === 0 ? [] : [`${facet}:${values.join('|')}`];
    }),
  ];
  return parts.join('; ');
}
