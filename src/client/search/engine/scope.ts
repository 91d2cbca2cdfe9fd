import type { SearchFilters } from '../../../search/options.ts';
import type { SearchShard } from '../../../search/shards.ts';

/** Whether a shard may hold something that the filters let through. */
export function isInScope(shard: SearchShard, filters: SearchFilters): boolean {
  const { newspaper = [], year = [], month = [] } = filters.facets;
  const isOneOf = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);
  return (
    isOneOf(newspaper, shard.newspaper) && isOneOf(year, shard.year) && meetsRange(shard, filters) && meetsMonths(shard, month)
  );
}

/** Undated articles are outside every range. */
function meetsRange({ from: first, to: last }: SearchShard, { from, to }: SearchFilters): boolean {
  if (from === undefined && to === undefined) return true;
  if (first === undefined || last === undefined) return false;
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

function meetsMonths({ year, from, to }: SearchShard, months: readonly string[]): boolean {
  if (months.length === 0) return true;
  // The month of the undated is named as their year is.
  if (from === undefined || to === undefined) return months.includes(year);
  return months.some((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7));
}
