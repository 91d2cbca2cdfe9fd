import type { MonthCount } from '../found.ts';
import { type SearchFilters, UNDATED_VALUE } from '../options.ts';
import type { SearchShard } from '../shards.ts';

/** What was held in a month, and why it may not tell everything. */
export interface TrendMonth {
  /** `2024-07`, or `undated`. */
  month: string;
  issues: number;
  heldArticles: number;
  heldCharacters: number;
  /** Left out by the filters. */
  outside: boolean;
  /** The range of dates begins or ends within it, so that what is held in the part searched is not known. */
  cut: boolean;
  /** Some index that covers it could not be read. */
  unread: boolean;
}

/** Days of an index; the undated one has none. */
export type ShardDays = Pick<SearchShard, 'from' | 'to'>;

/**
 * Every month from the first to the last that is held or could not be read, as far as the filters reach, oldest first; then
 * `undated`, if anything is held there. Months between are there though nothing is held.
 *
 * @param held of each of the searches; the one that has read most of a month is believed
 */
export function trendMonths(
  held: readonly (readonly MonthCount[])[],
  failed: readonly ShardDays[],
  filters: SearchFilters,
): TrendMonth[] {
  const known = new Map<string, MonthCount>();
  for (const each of held.flat()) {
    if (each.heldArticles > (known.get(each.month)?.heldArticles ?? 0)) known.set(each.month, each);
  }
  const names = [
    ...known.keys(),
    ...failed.flatMap(({ from, to }) => (from && to ? [from.slice(0, 7), to.slice(0, 7)] : UNDATED_VALUE)),
  ];
  const dated = names.filter((name) => name !== UNDATED_VALUE).sort();
  const { from, to } = filters;
  const first = later(dated[0], from?.slice(0, 7));
  const last = earlier(dated[dated.length - 1], to?.slice(0, 7));
  const months = first === undefined || last === undefined ? [] : monthsBetween(first, last);
  const hasUndated = names.includes(UNDATED_VALUE) && from === undefined && to === undefined;
  return [...months, ...(hasUndated ? [UNDATED_VALUE] : [])].map((month) => ({
    month,
    issues: known.get(month)?.issues ?? 0,
    heldArticles: known.get(month)?.heldArticles ?? 0,
    heldCharacters: known.get(month)?.heldCharacters ?? 0,
    outside: !isChosen(month, filters),
    cut: isCut(month, filters),
    unread: failed.some((shard) => covers(shard, month)),
  }));
}

/** Whether an index has days in a month. */
export function covers({ from, to }: ShardDays, month: string): boolean {
  if (from === undefined || to === undefined) return month === UNDATED_VALUE;
  // `undated` comes after every month.
  return from.slice(0, 7) <= month && month <= to.slice(0, 7);
}

/** Every month from one to another, both included: `2023-11`, `2023-12`, `2024-01`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  for (let each = number(first); each <= number(last); each += 1) {
    const year = String(Math.floor(each / 12)).padStart(4, '0');
    months.push(`${year}-${String((each % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** Chosen years and months narrow what is searched as a range does. */
function isChosen(month: string, { facets }: SearchFilters): boolean {
  const { year = [], month: months = [] } = facets;
  const yearOfMonth = month === UNDATED_VALUE ? UNDATED_VALUE : month.slice(0, 4);
  return (year.length === 0 || year.includes(yearOfMonth)) && (months.length === 0 || months.includes(month));
}

function isCut(month: string, { from, to }: SearchFilters): boolean {
  if (month === UNDATED_VALUE) return false;
  const begins = from?.startsWith(`${month}-`) === true && from > `${month}-01`;
  return begins || (to?.startsWith(`${month}-`) === true && to < `${month}-${lastDayOf(month)}`);
}

function lastDayOf(month: string): string {
  return String(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate());
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined || a > b ? a : b;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined || a < b ? a : b;
}
