import { type CatalogueFile, dateOf, isFrontPage } from '../../../search/catalogue.ts';
import type { SortOrder } from '../../../search/options.ts';
import type { SearchShard } from '../../../search/shards.ts';
import type { Relevance } from './relevance.ts';

/** A row that was found, with what its place depends on. */
export interface OrderedRow {
  shard: SearchShard;
  row: number;
  /** `2024-10-18`; '' for the undated, which come last in either direction. */
  date: string;
  isFront: boolean;
  relevance: Relevance | undefined;
}

export function orderedRow(
  shard: SearchShard,
  catalogue: CatalogueFile,
  row: number,
  relevance: Relevance | undefined,
): OrderedRow {
  const page = catalogue.pages[catalogue.rows.page[row] ?? -1];
  return { shard, row, date: dateOf(catalogue, row) ?? '', isFront: page !== undefined && isFrontPage(page), relevance };
}

/**
 * By date, then by newspaper, then in the order of the pages, in which a day is read. By relevance: headline, number of
 * terms, first place, front page, newest.
 */
export function compareRows(sort: SortOrder): (a: OrderedRow, b: OrderedRow) => number {
  if (sort === 'oldest') return (a, b) => compareDates(a, b, 1) || compareWithinDay(a, b);
  const newest = (a: OrderedRow, b: OrderedRow) => compareDates(a, b, -1) || compareWithinDay(a, b);
  return sort === 'newest' ? newest : (a, b) => compareRelevance(a, b) || newest(a, b);
}

function compareDates(a: OrderedRow, b: OrderedRow, direction: 1 | -1): number {
  if (a.date === b.date) return 0;
  if (a.date === '') return 1;
  if (b.date === '') return -1;
  return a.date < b.date ? -direction : direction;
}

function compareWithinDay(a: OrderedRow, b: OrderedRow): number {
  return (
    compareText(a.shard.newspaper, b.shard.newspaper) ||
    // Parts of one day, or of what has no day: `-part2` before `-part10`.
    a.shard.folder.length - b.shard.folder.length ||
    compareText(a.shard.folder, b.shard.folder) ||
    a.row - b.row
  );
}

function compareRelevance(a: OrderedRow, b: OrderedRow): number {
  const [x, y] = [a.relevance, b.relevance];
  if (x === undefined || y === undefined) return 0;
  return (
    Number(y.headline) - Number(x.headline) ||
    y.terms - x.terms ||
    x.position - y.position ||
    Number(b.isFront) - Number(a.isFront)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
