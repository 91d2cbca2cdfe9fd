import type { CatalogueFile } from '../catalogue.ts';
import { isFrontPage, rowsOf } from '../catalogue.ts';
import { FACETS, type Facet, type SearchFilters } from '../options.ts';
import { RowSet } from '../row-set.ts';
import type { SearchShard } from '../shards.ts';
import { type FacetColumn, facetColumn } from './facet-columns.ts';

/** A row that more than one facet keeps out is counted in none. */
export const NO_FACET = -1;
export const MANY_FACETS = -2;

/** Tests rows of one shard against filters. */
export interface RowFilter {
  /** Whether range and front page let a row in. */
  admits(row: number): boolean;
  /** The one facet that keeps a row out, by its place in `FACETS`; `NO_FACET` or `MANY_FACETS`. */
  keptOutBy(row: number): number;
}

/** Rows that pass all filters. */
export function filterRows(catalogue: CatalogueFile, shard: Pick<SearchShard, 'newspaper'>, filters: SearchFilters): RowSet {
  const filter = rowFilter(catalogue, shard, filters);
  const passed = new RowSet(rowsOf(catalogue));
  for (let row = 0; row < passed.rows; row += 1) {
    if (filter.admits(row) && filter.keptOutBy(row) === NO_FACET) passed.add(row);
  }
  return passed;
}

/** Rows of issues of these days, both included; an end that is missing is open. The undated are in no range, not even an open one. */
export function dateRows(catalogue: CatalogueFile, from: string | undefined, to: string | undefined): RowSet {
  const pages = pagesWithin(catalogue, from, to);
  return rowsOfPages(catalogue, pages);
}

/** Rows on pages that are marked with 1. */
export function rowsOfPages(catalogue: CatalogueFile, pages: Uint8Array): RowSet {
  const found = new RowSet(rowsOf(catalogue));
  for (let row = 0; row < found.rows; row += 1) {
    if (pages[catalogue.rows.page[row] ?? -1] === 1) found.add(row);
  }
  return found;
}

/** Prepares filters for the rows of a shard. */
export function rowFilter(
  catalogue: CatalogueFile,
  { newspaper }: Pick<SearchShard, 'newspaper'>,
  { from, to, frontPage, facets }: SearchFilters,
): RowFilter {
  const isRanged = from !== undefined || to !== undefined;
  const pages = isRanged ? pagesWithin(catalogue, from, to) : new Uint8Array(catalogue.pages.length).fill(1);
  if (frontPage) {
    catalogue.pages.forEach((page, place) => {
      if (!isFrontPage(page)) pages[place] = 0;
    });
  }
  const chosen = FACETS.flatMap((facet, place) => chosenValues(catalogue, newspaper, facet, place, facets[facet] ?? []));
  return {
    admits: (row) => pages[catalogue.rows.page[row] ?? -1] === 1,
    keptOutBy: (row) => keptOutBy(chosen, row),
  };
}

/** Values chosen in a facet, marked with 1 by their codes. */
interface Chosen {
  place: number;
  column: FacetColumn;
  marks: Uint8Array;
}

function chosenValues(
  catalogue: CatalogueFile,
  newspaper: string,
  facet: Facet,
  place: number,
  values: readonly string[],
): Chosen[] {
  if (values.length === 0) return [];
  const column = facetColumn(catalogue, facet, newspaper);
  const wanted = new Set(values);
  return [{ place, column, marks: Uint8Array.from(column.values, (value) => Number(wanted.has(value))) }];
}

function keptOutBy(chosen: readonly Chosen[], row: number): number {
  let kept = NO_FACET;
  for (const { place, column, marks } of chosen) {
    if (hasMark(column, marks, row)) continue;
    if (kept !== NO_FACET) return MANY_FACETS;
    kept = place;
  }
  return kept;
}

function hasMark({ codes, starts }: FacetColumn, marks: Uint8Array, row: number): boolean {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place += 1) {
    if (marks[codes[place] ?? -1] === 1) return true;
  }
  return false;
}

function pagesWithin({ issues, pages }: CatalogueFile, from = '', to = '\uffff'): Uint8Array {
  const within = issues.map(({ date }) => date !== undefined && date >= from && date <= to);
  return Uint8Array.from(pages, ({ issue }) => Number(within[issue] === true));
}
