import type { CatalogueFile } from '../catalogue.ts';
import type { FacetCounts, FacetValue, MonthCount } from '../found.ts';
import { FACETS, type Facet, LENGTH_CLASSES, type SearchFilters, UNDATED_VALUE } from '../options.ts';
import type { RowSet } from '../row-set.ts';
import type { NamedThing, SearchShard } from '../shards.ts';
import { type FacetColumn, facetColumn } from './facet-columns.ts';
import { comparePageValues } from './page-number.ts';
import { NO_FACET, rowFilter } from './row-filter.ts';

export { factRows } from './fact-rows.ts';
export { dateRows, filterRows } from './row-filter.ts';

/** A shard that has answered. */
export interface FacetPart {
  catalogue: CatalogueFile;
  shard: Pick<SearchShard, 'newspaper'>;
  /** Found by the query, before any filter. */
  rows: RowSet;
}

/** What the archive calls its newspapers and sections; a `ShardList` has both. */
export interface ArchiveNames {
  newspapers: readonly NamedThing[];
  sections: readonly NamedThing[];
}

/**
 * The values of a row: one of each facet, but of `byline` the ids of all its people, or none.
 *
 * @param context the shard that it stands in.
 */
export function facetValues(
  catalogue: CatalogueFile,
  row: number,
  facet: Facet,
  { newspaper }: Pick<SearchShard, 'newspaper'>,
): string[] {
  const { values, codes, starts } = facetColumn(catalogue, facet, newspaper);
  return [...codes.subarray(starts[row] ?? 0, starts[row + 1] ?? 0)].flatMap((code) => values[code] ?? []);
}

/**
 * How many of the articles found have each value. What is chosen in a facet does not narrow that facet, every other filter
 * does. A chosen value is listed even where nothing found has it, so that it can be taken back.
 */
export function countFacets(parts: readonly FacetPart[], filters: SearchFilters, names: ArchiveNames): FacetCounts {
  const counts = FACETS.map((facet) => new Map((filters.facets[facet] ?? []).map((value) => [value, 0])));
  for (const part of parts) addCounts(counts, part, filters);
  const shown = namesOfValues(parts, names);
  const listed = FACETS.map((facet, place) => [facet, listValues(facet, counts[place] ?? new Map(), shown[facet])] as const);
  return Object.fromEntries(listed) as FacetCounts;
}

/** What was found in each month, narrowed by every filter but the range; beside what is held, since few hits may mean few issues. */
export function countMonths(parts: readonly FacetPart[], filters: SearchFilters): MonthCount[] {
  const { from: _from, to: _to, ...others } = filters;
  const months = new Map<string, MonthCount>();
  const issues = new Set<string>();
  for (const part of parts) addMonths(months, issues, part, others);
  const dated = [...months.keys()].filter((month) => month !== UNDATED_VALUE).sort();
  const undated = months.has(UNDATED_VALUE) ? [UNDATED_VALUE] : [];
  return [...monthsBetween(dated[0], dated[dated.length - 1]), ...undated].map((month) => months.get(month) ?? emptyMonth(month));
}

function addCounts(counts: readonly Map<string, number>[], { catalogue, shard, rows }: FacetPart, filters: SearchFilters): void {
  const filter = rowFilter(catalogue, shard, filters);
  const columns = FACETS.map((facet) => facetColumn(catalogue, facet, shard.newspaper));
  const tallies = columns.map(({ values }) => new Int32Array(values.length));
  for (const row of rows) {
    if (!filter.admits(row)) continue;
    const keptOut = filter.keptOutBy(row);
    for (let place = 0; place < columns.length; place += 1) {
      if (keptOut === NO_FACET || keptOut === place) tally(columns[place], tallies[place], row);
    }
  }
  columns.forEach(({ values }, place) => {
    const into = counts[place];
    tallies[place]?.forEach((count, code) => {
      const value = values[code];
      if (into && value !== undefined && count > 0) into.set(value, (into.get(value) ?? 0) + count);
    });
  });
}

function tally(column: FacetColumn | undefined, counts: Int32Array | undefined, row: number): void {
  if (!column || !counts) return;
  const end = column.starts[row + 1] ?? 0;
  for (let place = column.starts[row] ?? 0; place < end; place += 1) {
    const code = column.codes[place] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** Names by value; facets without any are named by the interface. */
function namesOfValues(parts: readonly FacetPart[], { newspapers, sections }: ArchiveNames) {
  const byId = (things: readonly NamedThing[]) => new Map(things.map(({ id, name }) => [id, name]));
  const people = new Map<string, string>();
  for (const { catalogue } of parts) {
    for (const { id, name } of catalogue.people) if (!people.has(id)) people.set(id, name);
  }
  const names: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    newspaper: byId(newspapers),
    section: byId(sections),
    byline: people,
  };
  return names;
}

function listValues(facet: Facet, counts: ReadonlyMap<string, number>, names?: ReadonlyMap<string, string>): FacetValue[] {
  const values = [...counts].map(([value, count]): FacetValue => {
    const name = names?.get(value);
    return { value, ...(name === undefined ? {} : { name }), count };
  });
  return values.sort(ORDERS[facet] ?? ((a, b) => b.count - a.count || compareText(a.value, b.value)));
}

const ORDERS: Partial<Record<Facet, (a: FacetValue, b: FacetValue) => number>> = {
  year: newestFirst,
  month: newestFirst,
  page: (a, b) => comparePageValues(a.value, b.value),
  length: (a, b) => lengthPlace(a.value) - lengthPlace(b.value) || compareText(a.value, b.value),
  quality: (a, b) => compareText(a.value, b.value),
};

/** What has no date is as old as can be. */
function newestFirst({ value: a }: FacetValue, { value: b }: FacetValue): number {
  return Number(a === UNDATED_VALUE) - Number(b === UNDATED_VALUE) || compareText(b, a);
}

function lengthPlace(value: string): number {
  const place = (LENGTH_CLASSES as readonly string[]).indexOf(value);
  return place === -1 ? LENGTH_CLASSES.length : place;
}

function addMonths(
  months: Map<string, MonthCount>,
  issues: Set<string>,
  { catalogue, shard, rows }: FacetPart,
  filters: SearchFilters,
): void {
  const { values, codes, starts } = facetColumn(catalogue, 'month', shard.newspaper);
  const filter = rowFilter(catalogue, shard, filters);
  const counts = values.map((month) => {
    const count = months.get(month) ?? emptyMonth(month);
    months.set(month, count);
    return count;
  });
  let lastPage = -1;
  for (let row = 0; row < rows.rows; row += 1) {
    const count = counts[codes[starts[row] ?? 0] ?? -1];
    const page = catalogue.rows.page[row] ?? -1;
    if (!count) continue;
    count.heldArticles += 1;
    count.heldCharacters += catalogue.rows.characters[row] ?? 0;
    // A large issue may be cut between two shards.
    const issue = page === lastPage ? undefined : catalogue.issues[catalogue.pages[page]?.issue ?? -1];
    if (issue && !issues.has(issue.address)) {
      issues.add(issue.address);
      count.issues += 1;
    }
    lastPage = page;
    if (rows.has(row) && filter.admits(row) && filter.keptOutBy(row) === NO_FACET) count.articles += 1;
  }
}

function emptyMonth(month: string): MonthCount {
  return { month, issues: 0, heldArticles: 0, heldCharacters: 0, articles: 0 };
}

function monthsBetween(first = '', last = ''): string[] {
  const [start, end] = [monthNumber(first), monthNumber(last)];
  const months: string[] = [];
  for (let month = start; month <= end; month += 1) {
    months.push(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** Not a number for what is no month. */
function monthNumber(month: string): number {
  const [, year, number] = /^(\d{4})-(\d{2})$/u.exec(month) ?? [];
  return Number(year) * 12 + Number(number) - 1;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
