/** A query that finds what both find. */
export function refine(query: string, more: string): string {
  return query.trim() === '' ? more : `(${query}) ${more}`;
}
