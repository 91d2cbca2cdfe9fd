import type { SearchFilters } from '../options.ts';
import type { ExportFormat } from './format.ts';

/** Longest part of a query in a file name. */
const MAX_QUERY_CHARACTERS = 40;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What decides the name of an exported file. */
export interface NamedExport {
  query: string;
  /** Of which the range of dates is named. */
  filters: Pick<SearchFilters, 'from' | 'to'>;
  complete: boolean;
}

/**
 * `search-呼和浩特-2024-01-01_2024-06-30.csv`; `…-incomplete.csv` where something could not be searched. Of the query only
 * Han characters, ASCII letters and digits are kept, so that no system takes part of it for a path.
 */
export function exportFileName({ query, filters, complete }: NamedExport, { extension }: ExportFormat): string {
  const plain = [...query.replaceAll(/[^\p{Script=Han}A-Za-z0-9]+/gu, ' ').trim()].slice(0, MAX_QUERY_CHARACTERS);
  const words = plain.join('').trim().replaceAll(' ', '-');
  const range = [filters.from, filters.to].map((day = '') => (DAY.test(day) ? day : ''));
  const parts = [words, range.join('') === '' ? '' : range.join('_'), complete ? '' : 'incomplete'];
  return `${['search', ...parts.filter((part) => part !== '')].join('-')}.${extension}`;
}
