import { withCatalog } from '../../../src/catalog/connection.ts';
import { yearHoldings } from '../../../src/catalog/index.ts';
import { UNDATED } from '../../../src/search/shards.ts';
import { yearGroupOf } from '../pages/stale-groups.ts';
import type { ShardPlan } from '../search/index.ts';
import { CATALOGUE_GROUP } from '../update-catalogues.ts';
import { SEARCH_GROUP } from '../update-search.ts';

/** What is held of a newspaper in a year: what a share of the site is made of. */
export interface TitleYear {
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  pages: number;
}

/** One share of a site. */
export interface Share {
  /** Whether it has the pages of a group. Those of lists and of the site as a whole are in no share. */
  hasGroup(group: string): boolean;
  hasShard(shard: Pick<ShardPlan, 'newspaper' | 'year'>): boolean;
}

/** Which share of how many, the first being 1. */
export interface ShareNumber {
  part: number;
  parts: number;
}

/** The shares of the site that a catalog implies; the same on every machine. */
export function sharesOf(catalogFile: string, parts: number): Promise<Share[]> {
  return withCatalog(catalogFile, () => {
    const held = yearHoldings().map(({ newspaper, year, addresses }) => ({ newspaper, year, pages: addresses + 1 }));
    return packYears(held, parts).map(shareOf);
  });
}

/**
 * Packs title-years into shares of much the same size: the largest first, each into the share with least, the first such.
 *
 * So that a new issue moves no year to another share, where it would have to be made again, the year that still grows comes after
 * all closed ones and counts as large as the largest of its newspaper.
 *
 * @returns as many shares as asked for; some may be empty
 */
export function packYears(years: readonly TitleYear[], parts: number): TitleYear[][] {
  const shares = Array.from({ length: parts }, () => ({ pages: 0, years: [] as TitleYear[] }));
  for (const { pages, year } of inPackingOrder(years)) {
    const least = shares.reduce((best, share) => (share.pages < best.pages ? share : best));
    least.pages += pages;
    least.years.push(year);
  }
  return shares.map((share) => share.years);
}

/** Each with the pages that it counts for. */
function inPackingOrder(years: readonly TitleYear[]): { pages: number; year: TitleYear }[] {
  const running = newestYears(years);
  const isRunning = ({ newspaper, year }: TitleYear) => running.get(newspaper) === year;
  const largest = new Map<string, number>();
  const closed = years.filter((year) => !isRunning(year)).map((year) => ({ pages: year.pages, year }));
  for (const { pages, year } of closed) largest.set(year.newspaper, Math.max(pages, largest.get(year.newspaper) ?? 0));
  const growing = years.filter(isRunning).map((year) => ({ pages: largest.get(year.newspaper) ?? year.pages, year }));
  return [...closed.sort(compareSizes), ...growing.sort(compareSizes)];
}

function compareSizes(a: { pages: number; year: TitleYear }, b: { pages: number; year: TitleYear }): number {
  const [one, other] = [a.year, b.year].map(({ newspaper, year }) => `${newspaper}/${year}`) as [string, string];
  return b.pages - a.pages || (one < other ? -1 : 1);
}

function newestYears(years: readonly TitleYear[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { newspaper, year } of years) {
    if (year !== UNDATED && year > (newest.get(newspaper) ?? '')) newest.set(newspaper, year);
  }
  return newest;
}

function shareOf(years: readonly TitleYear[]): Share {
  const groups = new Set(years.map(({ newspaper, year }) => `year:${newspaper}/${year}`));
  return {
    hasGroup: (group) => groups.has(group.startsWith('issue:') ? yearGroupOf(group.slice('issue:'.length)) : group),
    hasShard: ({ newspaper, year }) => groups.has(`year:${newspaper}/${year}`),
  };
}

/** Whether the files of a group are made by shares, not by the job that joins them. */
export function isShared(group: string): boolean {
  const isIndex = group.startsWith(SEARCH_GROUP) && group !== SEARCH_GROUP;
  return isIndex || ['issue:', 'year:', CATALOGUE_GROUP].some((prefix) => group.startsWith(prefix));
}
